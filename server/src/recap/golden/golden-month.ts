import { dayOf } from '#domain/calendar/zones.ts'
import type { RecapHeading } from '#domain/recap/heading.ts'
import { type RecapRow, recapRow } from '#domain/recap/recap-row.ts'
import { byCall, runningNumbers } from '#domain/recap/running-number.ts'
import { GOLDEN_CONSULTATIONS, GOLDEN_MONTH, GOLDEN_OFFICE } from './november-2026.ts'

export const GOLDEN_HEADING: RecapHeading = {
  office: {
    name: GOLDEN_OFFICE.name,
    addressLines: ['Jalan Contoh Nomor 1, Jember 68121'],
    telephone: '(0331) 000000',
    email: null,
    logo: null,
  },
  month: GOLDEN_MONTH,
  filterNote: null,
  place: 'Jember',
  date: '2026-12-01',
  signatures: [
    {
      caption: 'Mengetahui,',
      position: `Kepala ${GOLDEN_OFFICE.name}`,
      name: 'Ir. Contoh Pejabat, M.T.',
      nip: '19700101 199503 1 001',
    },
    { caption: '', position: 'Petugas Rekap', name: 'Sari Wulandari', nip: null },
  ],
}

/** The golden month as the pure rules make it, with no database. */
export async function* goldenRows(): AsyncGenerator<RecapRow> {
  const number = runningNumbers('month')
  const entries = GOLDEN_CONSULTATIONS.filter((entry) => entry.channel === 'telephone').toSorted(byCall)
  for (const entry of entries) {
    const date = dayOf(entry.consultedAt, GOLDEN_OFFICE.timeZone)
    const no = number(date)
    if (date.startsWith(GOLDEN_MONTH)) yield recapRow(entry, no, GOLDEN_OFFICE)
  }
}
