import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useEffect } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { show } from '../testing/show.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { listenForShortcuts } from './shortcuts.ts'

type Ticket = { number: string; problem: string }
const tickets: Ticket[] = ['TKT-1', 'TKT-2', 'TKT-3'].map((number) => ({
  number,
  problem: `masalah ${number}`,
}))
const opened = vi.fn()
const columns: Column<Ticket>[] = [
  {
    key: 'number',
    header: 'Nomor',
    cell: ({ number }) => (
      <button type="button" onClick={() => opened(number)}>
        {number}
      </button>
    ),
  },
  { key: 'problem', header: 'Permasalahan', cell: ({ problem }) => problem },
]

const List = ({ rows, load }: { rows: Ticket[] | undefined; load?: () => void }) => {
  useEffect(() => listenForShortcuts(), [])
  const more = load && { loading: false, load }
  return (
    <DataTable
      label="Tiket"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.number}
      empty={<p>Belum ada tiket.</p>}
      more={more}
    />
  )
}
beforeEach(() => opened.mockClear())
afterEach(cleanup)

test('j and k walk through the rows and stop at both ends, Enter opens the one that has the focus', async () => {
  await show(<List rows={tickets} />)
  await userEvent.keyboard('jj')
  expect(document.activeElement?.textContent).toBe('TKT-2')
  await userEvent.keyboard('{Enter}')
  expect(opened).toHaveBeenLastCalledWith('TKT-2')
  await userEvent.keyboard('jjj')
  expect(document.activeElement?.textContent).toBe('TKT-3')
  await userEvent.keyboard('kkkkk')
  expect(document.activeElement?.textContent).toBe('TKT-1')
  expect(opened).toHaveBeenCalledTimes(1)
})

test('Enter opens the first row while no row has the focus', async () => {
  await show(<List rows={tickets} />)
  await userEvent.keyboard('{Enter}')
  expect(opened.mock.calls).toEqual([['TKT-1']])
})

test('a click anywhere on a row opens it once', async () => {
  await show(<List rows={tickets} />)
  await userEvent.click(screen.getByText('masalah TKT-3'))
  expect(opened.mock.calls).toEqual([['TKT-3']])
  await userEvent.click(screen.getByRole('button', { name: 'TKT-1' }))
  expect(opened.mock.calls).toEqual([['TKT-3'], ['TKT-1']])
})

test('while the list is loading it says so, and has no row to open', async () => {
  await show(<List rows={undefined} />)
  expect(screen.getByRole('status').textContent).toBe('Memuat daftar')
  expect(screen.getByRole('table', { name: 'Tiket' }).getAttribute('aria-busy')).toBe('true')
  await userEvent.keyboard('j{Enter}')
  expect(opened).not.toHaveBeenCalled()
})

test('an empty list says what to do instead of showing an empty table', async () => {
  await show(<List rows={[]} />)
  expect(screen.getByText('Belum ada tiket.')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})

test('the next page comes when it is asked for', async () => {
  const load = vi.fn()
  await show(<List rows={tickets} load={load} />)
  await userEvent.click(screen.getByRole('button', { name: 'Tampilkan lebih banyak' }))
  expect(load).toHaveBeenCalledTimes(1)
})
