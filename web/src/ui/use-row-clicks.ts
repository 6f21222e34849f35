import { type RefObject, useEffect } from 'react'

/** A click anywhere on a row is a click on its opener: its first link or button. For the mouse only; keys have their own. */
export const useRowClicks = (body: RefObject<HTMLTableSectionElement | null>, when: boolean) => {
  useEffect(() => {
    const rows = body.current
    if (!rows || !when) return
    rows.addEventListener('click', openRow)
    return () => rows.removeEventListener('click', openRow)
  }, [body, when])
}

const openRow = ({ target }: MouseEvent) => {
  if (!(target instanceof Element) || target.closest('a, button, input, label')) return
  const marking = (window.getSelection()?.toString() ?? '') !== ''
  if (!marking) target.closest('tr')?.querySelector<HTMLElement>('a, button')?.click()
}
