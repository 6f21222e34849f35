import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chapterOf, contents } from './chapter-of.ts'
import { pictureAddress, readChapter } from './chapters.ts'

const folder = join(import.meta.dirname, '../../../../docs/panduan')
const chapters = readdirSync(folder).filter((name) => name.endsWith('.md'))

test('the guide opens at the chapter about the page that is open', () => {
  expect(chapterOf('/telepon')).toBe('menerima-panggilan')
  expect(chapterOf('/telepon/formulir/0189')).toBe('menerima-panggilan')
  expect(chapterOf('/telepon/susulan')).toBe('entri-susulan')
  expect(chapterOf('/rekap')).toBe('rekap')
  expect(chapterOf('/tidak-ada')).toBe(contents)
})

test.each(chapters)('%s: each chapter and each picture it leads to is there', async (file) => {
  const words = readFileSync(join(folder, file), 'utf8')
  expect(await readChapter(file.replace(/\.md$/, ''))).toBe(words)
  for (const [, target = ''] of words.matchAll(/\]\(([^)#\s]+)/g)) {
    if (target.startsWith('gambar/')) expect(pictureAddress(target), target).not.toBeNull()
    else if (target.endsWith('.md') && !target.includes('/')) expect(chapters).toContain(target)
  }
})

test('a chapter that does not exist shows the contents', async () => {
  expect(await readChapter('tidak-ada')).toContain('# Panduan Dering')
})
