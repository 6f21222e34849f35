import type { Role } from '#domain/people/roles.ts'

/** Everybody in the demonstration office signs in with it. */
export const demoPassword = 'kantor-contoh'

/** No such kabupaten, nobody of them lives; .test leads nowhere (RFC 2606), 0000 is given to no subscriber. */
export const demoOffice = {
  code: 'CTH',
  name: 'LPSE Kabupaten Tirtawana (Kantor Contoh)',
  addressLines: ['Jl. Contoh Raya No. 1', 'Tirtawana 00000'],
  telephone: '0812-0000-0000',
  email: 'helpdesk@lpse-tirtawana.test',
  ttsAddress: 'https://support.lpse-tirtawana.test',
  timeZone: 'Asia/Jakarta',
  head: {
    name: 'Drs. Bambang Sulaksono, M.Si.',
    nip: '000000000000000001',
    position: 'Kepala LPSE Kabupaten Tirtawana',
  },
  place: 'Tirtawana',
} as const

export const demoCast = {
  sari: { name: 'Sari Puspita', role: 'agent' },
  budi: { name: 'Budi Prakoso', role: 'agent' },
  dewi: { name: 'Dewi Maharani', role: 'agent' },
  wati: { name: 'Wati Suryani', role: 'supervisor' },
  tono: { name: 'Tono Prasetyo', role: 'responder' },
  rini: { name: 'Rini Astutik', role: 'responder' },
  agus: { name: 'Agus Hariyanto', role: 'administrator' },
  ina: { name: 'Ina Kartika', role: 'auditor' },
} as const satisfies Record<string, { name: string; role: Role }>

export type DemoName = keyof typeof demoCast
export const emailOf = (name: DemoName) => `${name}@lpse-tirtawana.test`
