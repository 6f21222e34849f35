// @vitest-environment node
import { expect, test } from 'vitest'
import en from './en/index.ts'
import id from './id/index.ts'

type Words = { [key: string]: string | Words }

const sentences = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value, `${path}${key}.`),
  )
const blanks = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort()

const indonesian = new Map(sentences(id))
const english = sentences(en)

test('every sentence has the same blanks in both languages', () => {
  const differing = english.filter(([key, words]) => {
    const ours = indonesian.get(key)
    return ours !== undefined && blanks(ours).join() !== blanks(words).join()
  })
  expect(differing.map(([key]) => key)).toEqual([])
})

test('no sentence is empty', () => {
  const empty = [...indonesian, ...english].filter(([, words]) => words.trim() === '')
  expect(empty.map(([key]) => key)).toEqual([])
})
