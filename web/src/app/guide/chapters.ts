import { contents } from './chapter-of.ts'

const texts = import.meta.glob<string>('../../../../docs/panduan/*.md', { query: '?raw', import: 'default' })
const pictures = import.meta.glob<string>('../../../../docs/panduan/gambar/*.png', {
  query: '?url',
  import: 'default',
})
const folder = '../../../../docs/panduan/'

/** A chapter's words (Markdown), by its file's name without ending; the contents where there is no such chapter. */
export const readChapter = async (name: string): Promise<string> => {
  const load = texts[`${folder}${name}.md`] ?? texts[`${folder}${contents}.md`]
  if (!load) throw new Error('the guide is missing from this build')
  return load()
}

/** Where a picture of the guide (`gambar/panggilan.png`) lies in this build. */
export const pictureAddress = (path: string): Promise<string> | null =>
  pictures[`${folder}${path}`]?.() ?? null
