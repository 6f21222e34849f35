import { afterEach, expect, test, vi } from 'vitest'
import { copyText } from './copy-text.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'execCommand')
})

const oldWay = (works: boolean) => {
  let copied: string | undefined
  Object.assign(document, {
    execCommand: () => {
      const field = document.activeElement
      copied =
        field instanceof HTMLTextAreaElement
          ? field.value.slice(field.selectionStart, field.selectionEnd)
          : undefined
      return works
    },
  })
  return () => copied
}

test('on plain http, without navigator.clipboard, the whole text is copied the old way', async () => {
  vi.stubGlobal('isSecureContext', false)
  const copied = oldWay(true)
  const field = document.createElement('input')
  document.body.append(field)
  field.focus()
  expect(await copyText('TKT-JBR-202611-0001\n001/FK')).toBe(true)
  expect(copied()).toBe('TKT-JBR-202611-0001\n001/FK')
  expect(document.activeElement).toBe(field)
  expect(document.querySelector('textarea')).toBeNull()
})

test('a browser that refuses both ways is believed', async () => {
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('not allowed')) } })
  oldWay(false)
  expect(await copyText('x')).toBe(false)
})
