import { compilePdf } from './typst.ts'

/** The media types that a logo may have. */
export const logoMediaTypes = ['image/png', 'image/jpeg', 'image/svg+xml'] as const

/** The office's picture for the letterhead, as its stored bytes. */
export interface Logo {
  bytes: Uint8Array
  mediaType: (typeof logoMediaTypes)[number]
}

const endings: Record<Logo['mediaType'], string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
}

/** A stored file as a logo, or undefined where it is none. */
export function asLogo(file: { bytes: Uint8Array; mediaType: string } | null): Logo | undefined {
  const mediaType = logoMediaTypes.find((type) => type === file?.mediaType)
  return file && mediaType ? { bytes: file.bytes, mediaType } : undefined
}

/** The logo as a file that a template may read, and its name; both empty where the office has none. */
export function logoFile(logo?: Logo): { name: string | null; files: Record<string, Uint8Array> } {
  if (!logo) return { name: null, files: {} }
  const name = `logo.${endings[logo.mediaType]}`
  return { name, files: { [name]: logo.bytes } }
}

/** True if the picture can be printed. To be asked when it is uploaded: later a form would have to wait for its PDF. */
export async function printsAsLogo(logo: Logo): Promise<boolean> {
  const { name, files } = logoFile(logo)
  const template = `#import "/letterhead.typ": paper\n#show: paper\n#image("/${name}", width: 2cm, alt: "Logo")`
  return compilePdf({ template, data: null, files, title: 'Logo', at: new Date(0) }).then(
    () => true,
    () => false,
  )
}
