import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useEffect } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { listenForShortcuts, type Shortcut, useShortcut, useShortcuts } from './shortcuts.ts'

const Offer = (shortcut: Shortcut & { when?: boolean }) => {
  useShortcut(shortcut)
  return null
}
const List = () => (
  <ul>
    {useShortcuts().map(({ keys, label }) => (
      <li key={keys}>{`${keys} ${label}`}</li>
    ))}
  </ul>
)
const Keyboard = () => {
  useEffect(() => listenForShortcuts(), [])
  return <input aria-label="Nama" />
}
afterEach(cleanup)
const run = vi.fn()
const offer = (keys: string) => {
  run.mockClear()
  return render(
    <>
      <Keyboard />
      <Offer keys={keys} label="lakukan" run={run} />
    </>,
  )
}

test.each([
  ['j', 'j'],
  ['?', '{Shift>}?{/Shift}'],
  ['F2', '{F2}'],
  ['Alt+J', '{Alt>}j{/Alt}'],
])('%s works on the page', async (keys, pressed) => {
  offer(keys)
  await userEvent.keyboard(pressed)
  expect(run).toHaveBeenCalledTimes(1)
})

test.each([
  ['j', 'j', 0],
  ['?', '?', 0],
  ['F2', '{F2}', 1],
  ['Alt+J', '{Alt>}j{/Alt}', 1],
])('%s in a text field', async (keys, pressed, times) => {
  offer(keys)
  await userEvent.click(screen.getByLabelText('Nama'))
  await userEvent.keyboard(pressed)
  expect(run).toHaveBeenCalledTimes(times)
})

test('a plain letter is not taken for the same letter with Ctrl', async () => {
  offer('j')
  await userEvent.keyboard('{Control>}j{/Control}')
  expect(run).not.toHaveBeenCalled()
})

test('while a dialog is open the page beneath it hears no key', async () => {
  offer('F2')
  const dialog = document.createElement('div')
  dialog.setAttribute('role', 'dialog')
  dialog.setAttribute('aria-modal', 'true')
  document.body.append(dialog)
  await userEvent.keyboard('{F2}')
  expect(run).not.toHaveBeenCalled()
  dialog.remove()
  await userEvent.keyboard('{F2}')
  expect(run).toHaveBeenCalledTimes(1)
})

test('of two with the same keys the later one works, and the list shows the keys once', async () => {
  const [early, late] = [vi.fn(), vi.fn()]
  const { rerender } = render(
    <>
      <Keyboard />
      <Offer keys="F2" label="awal" run={early} />
      <Offer keys="F2" label="akhir" run={late} />
      <List />
    </>,
  )
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['F2 akhir'])
  await userEvent.keyboard('{F2}')
  expect([early.mock.calls.length, late.mock.calls.length]).toEqual([0, 1])
  rerender(
    <>
      <Keyboard />
      <Offer keys="F2" label="awal" run={early} />
      <Offer keys="F2" label="akhir" run={late} when={false} />
      <List />
    </>,
  )
  await userEvent.keyboard('{F2}')
  expect([early.mock.calls.length, late.mock.calls.length]).toEqual([1, 1])
})
