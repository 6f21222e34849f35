import type { KeyboardEvent } from 'react'

/** Digits 1 to 9 choose the first to ninth; in a text field they are digits. */
export const useDigitKeys = (choose: (place: number) => void) => (event: KeyboardEvent) => {
  const typing = (event.target as HTMLElement).matches('input:not([type="radio"]), textarea, select')
  if (typing || event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return
  event.preventDefault()
  choose(Number(event.key) - 1)
}
