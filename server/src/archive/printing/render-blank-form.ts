import { type Logo, logoFile } from '#server/platform/letterhead-logo.ts'
import { compilePdf } from '#server/platform/typst.ts'
import { formTemplate } from './form-template.ts'

/** What the empty paper shows of the office. */
export interface LetterheadOffice {
  name: string
  addressLines: string[]
  telephone: string
  email: string | null
}

/**
 * The empty Formulir Konsultasi, with ruled lines for the pen: for hours without power. It has no number (the number
 * comes when the paper is typed in as *entri susulan*) and is no archived document, so it bears `at` as its only date.
 */
export async function renderBlankForm(
  office: LetterheadOffice,
  { logo, at }: { logo?: Logo; at: Date },
): Promise<Uint8Array> {
  const picture = logoFile(logo)
  return compilePdf({
    template: formTemplate,
    data: { office, logo: picture.name, number: null, cancelled: null, explainedBy: null, caller: {} },
    files: picture.files,
    title: `Formulir Konsultasi - ${office.name}`,
    at,
  })
}
