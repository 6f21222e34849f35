// Makes the guide's pictures of the archived and of the blank form: node docs/panduan/gambar/form-pictures.ts
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { exampleForm } from '#domain/archive/example-form.ts'
import { renderBlankForm } from '#server/archive/printing/render-blank-form.ts'
import { renderForm } from '#server/archive/printing/render-form.ts'
import { examplePicture } from '#server/testing/example-picture.ts'

const logo = { bytes: examplePicture, mediaType: 'image/png' as const }

function picture(pdf: Uint8Array, name: string): void {
  const file = fileURLToPath(new URL(name, import.meta.url))
  execFileSync('pdftoppm', ['-r', '96', '-png', '-singlefile', '-', file], { input: pdf })
}

picture(await renderForm(exampleForm, { logo }), 'formulir-arsip')
picture(await renderBlankForm(exampleForm.office, { logo, at: new Date(0) }), 'formulir-kosong')
