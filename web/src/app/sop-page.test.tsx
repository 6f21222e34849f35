import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { paperRows } from '#domain/sop/paper.ts'
import { show } from '../testing/show.tsx'
import SopPage from './sop-page.tsx'

afterEach(cleanup)

test('the SOP stands there as on paper: its columns in their order, each row word for word', async () => {
  await show(<SopPage />)
  const heads = screen.getAllByRole('columnheader').map((head) => head.textContent)
  expect(heads).toEqual(
    ['No', 'Aktivitas', 'Pelaksana', 'Mutu Baku', 'Keterangan'].concat([
      'Pengguna SPSE',
      'Helpdesk',
      'Perlengkapan',
      'Waktu',
      'Output',
    ]),
  )
  const rows = screen.getAllByRole('row').slice(2)
  const printed = rows.map((row) => [...row.children].map((cell) => cell.textContent))
  const mark = '●pelaksana'
  expect(printed).toEqual(
    paperRows.map((row) => [
      String(row.no),
      row.aktivitas,
      row.pelaksana === 'pengguna' ? mark : '',
      row.pelaksana === 'helpdesk' ? mark : '',
      row.perlengkapan,
      row.waktu,
      row.output,
      row.keterangan,
    ]),
  )
  expect(rows).toHaveLength(8)
})

test('it can be printed', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  await show(<SopPage />)
  within(screen.getByRole('banner')).getByRole('button', { name: 'Cetak' }).click()
  expect(print).toHaveBeenCalledTimes(1)
})
