import { readFileSync } from 'node:fs'

/** The layout that forms are printed in. An archived form keeps its bytes, so a new layout is a new file and name. */
export const formTemplateVersion = 'form-v1'

/** Its Typst source. */
export const formTemplate = readFileSync(
  new URL(`./templates/${formTemplateVersion}.typ`, import.meta.url),
  'utf8',
)
