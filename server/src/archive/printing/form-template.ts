import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fontFiles } from '#server/platform/printable.ts'

const name = 'form-v1'
const letterhead = new URL('../../platform/letterhead.typ', import.meta.url)

/** The Typst source that forms are printed with. An archived form keeps its bytes, so a new layout is a new file. */
export const formTemplate = readFileSync(new URL(`./templates/${name}.typ`, import.meta.url), 'utf8')

/** What a version notes of the template and the fonts it was printed with: the name, and a hash of the files. */
export const formTemplateVersion = `${name} ${shortHash([Buffer.from(formTemplate), readFileSync(letterhead)])}`
export const fontsVersion = `STIX Two Text, Source Sans 3 ${shortHash(fontFiles.map((file) => readFileSync(file)))}`

function shortHash(files: Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file)
  return hash.digest('hex').slice(0, 16)
}
