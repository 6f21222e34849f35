import { expect, it } from 'vitest'
import { examplePicture } from '#server/testing/example-picture.ts'
import { asLogo, printsAsLogo } from './letterhead-logo.ts'

const svg = (words: string) => new TextEncoder().encode(words)

it('a whole picture can be printed; half of one, another kind, or anything else cannot', async () => {
  expect(await printsAsLogo({ bytes: examplePicture, mediaType: 'image/png' })).toBe(true)
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4" opacity=".5"/></svg>'
  expect(await printsAsLogo({ bytes: svg(drawing), mediaType: 'image/svg+xml' })).toBe(true)
  expect(await printsAsLogo({ bytes: examplePicture.slice(0, 400), mediaType: 'image/png' })).toBe(false)
  expect(await printsAsLogo({ bytes: examplePicture, mediaType: 'image/svg+xml' })).toBe(false)
  expect(await printsAsLogo({ bytes: svg('<svg'), mediaType: 'image/svg+xml' })).toBe(false)
})

it('a stored file of another type is no logo', () => {
  expect(asLogo(null)).toBe(undefined)
  expect(asLogo({ bytes: examplePicture, mediaType: 'text/html' })).toBe(undefined)
  expect(asLogo({ bytes: examplePicture, mediaType: 'image/jpeg' })?.mediaType).toBe('image/jpeg')
})
