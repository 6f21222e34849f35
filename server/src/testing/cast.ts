import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Zone } from '#domain/calendar/zones.ts'
import { firstTemplates } from '#domain/consultations/numbers.ts'
import type { Role } from '#domain/people/roles.ts'
import { addOffice } from '#server/offices/index.ts'
import { addMembership, addPerson } from '#server/people/index.ts'
import { insertSession } from '#server/people/sessions.queries.ts'
import type { Db, Pool } from '#server/platform/database.ts'
import { inStanding } from '#server/platform/work.ts'

type OfficeCode = 'JBR' | 'MKS'

const offices: Record<OfficeCode, { name: string; timeZone: Zone; place: string; address: string }> = {
  JBR: {
    name: 'LPSE Kabupaten Jember',
    timeZone: 'Asia/Jakarta',
    place: 'Jember',
    address: 'Jl. Sudarman No. 1, Jember 68118',
  },
  MKS: {
    name: 'LPSE Kota Makassar',
    timeZone: 'Asia/Makassar',
    place: 'Makassar',
    address: 'Jl. Ahmad Yani No. 2, Makassar 90174',
  },
}

const cast = {
  sari: { name: 'Sari Wulandari', roles: { JBR: 'agent' } },
  budi: { name: 'Budi Santoso', roles: { JBR: 'agent' } },
  wati: { name: 'Wati Lestari', roles: { JBR: 'supervisor' } },
  tono: { name: 'Tono Prasetyo', roles: { JBR: 'responder' } },
  admin: { name: 'Agus Hariyanto', roles: { JBR: 'administrator' } },
  audit: { name: 'Ina Kartika', roles: { JBR: 'auditor' } },
  andi: { name: 'Andi Mappanyukki', roles: { MKS: 'agent' } },
  rahma: { name: 'Rahma Daeng', roles: { MKS: 'supervisor' } },
  adminmks: { name: 'Syamsul Bahri', roles: { MKS: 'administrator' } },
  dewi: { name: 'Dewi Anggraini', roles: { JBR: 'agent', MKS: 'agent' } },
} as const satisfies Record<string, { name: string; roles: Partial<Record<OfficeCode, Role>> }>

export type CastName = keyof typeof cast
export interface CastMember {
  id: string
  name: string
  email: string
  /** The token of a session that lasts a year; its cookie is made by sessionCookie. */
  sessionToken: string
}
export type Cast = Record<CastName, CastMember>
/** Ids of the offices. */
export type CastOffices = Record<OfficeCode, string>

/** Two offices and the people who serve them, by the same use cases as in a real one; their sessions are real rows. */
export async function bringCast(db: Pool, now: Date): Promise<{ cast: Cast; offices: CastOffices }> {
  const ids: CastOffices = { JBR: uuid(), MKS: uuid() }
  const members = Object.fromEntries(
    Object.entries(cast).map(([key, { name }]) => [
      key,
      { id: uuid(), name, email: `${key}@dering.test`, sessionToken: randomBytes(24).toString('base64url') },
    ]),
  ) as Cast
  for (const member of Object.values(members)) await bringMember(db, member, now)
  for (const code of ['JBR', 'MKS'] as const) {
    await inStanding(db, { officeId: ids[code] }, async (db) => {
      await bringOffice(db, code, ids[code], now)
      for (const [key, { roles }] of Object.entries(cast) as [CastName, { roles: Record<string, Role> }][]) {
        const role = roles[code]
        if (role) await addMembership(db, members[key].id, role, now)
      }
    })
  }
  return { cast: members, offices: ids }
}

async function bringMember(db: Db, { id, name, email, sessionToken }: CastMember, now: Date) {
  await addPerson(db, { id, name, email, language: 'id' }, now)
  const expiresAt = new Date(now.getTime() + 366 * 86_400_000)
  await insertSession(db, { id: uuid(), token: sessionToken, personId: id, expiresAt, at: now })
}

const bringOffice = (db: Db, code: OfficeCode, id: string, now: Date) => {
  const { name, timeZone, place, address } = offices[code]
  const head = { name: `Kepala ${name}`, nip: '197001011995031001', position: `Kepala ${name}` }
  const email = `helpdesk@lpse-${code.toLowerCase()}.test`
  const ttsAddress = 'https://support.lpse.test'
  const templates = { ...firstTemplates, classification: null }
  return addOffice(
    db,
    {
      id,
      code,
      name,
      timeZone,
      place,
      addressLines: [address],
      telephone: '0331-487654',
      email,
      ttsAddress,
      head,
      templates,
    },
    now,
  )
}
