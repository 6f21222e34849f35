import { z } from 'zod'
import { supportKinds } from './levels.ts'

const line = z.string().trim().max(300)

/** What LPSE Support (TTS) asks for beside the description; what does not apply stays empty. */
export const supportFields = z.strictObject({
  title: line.min(1),
  application: line.default('SPSE'),
  errorCode: line.default(''),
  tenderCode: line.default(''),
  kind: z.enum(supportKinds).default('Permasalahan'),
  description: z.string().trim().min(1).max(20_000),
})
export type SupportFields = z.output<typeof supportFields>

/** The text to paste into LPSE Support, one line a field in its order. `attachments`: names of files to attach there. */
export function supportText(
  fields: SupportFields,
  {
    officeName,
    ticketNumber,
    attachments,
  }: { officeName: string; ticketNumber: string; attachments: string[] },
): string {
  const lines = [
    ['Judul', fields.title],
    ['LPSE', officeName],
    ['Aplikasi', fields.application],
    ['Kode galat', fields.errorCode],
    ['Kode tender', fields.tenderCode],
    ['Jenis', fields.kind],
    ['Nomor tiket LPSE', ticketNumber],
    ['Lampiran', attachments.join(', ')],
  ].map(([name, value]) => `${name}: ${value || '-'}`)
  return `${lines.join('\n')}\n\nDeskripsi:\n${fields.description}\n`
}

/** A reminder to whoever has the case. */
export const chaseText = (about: {
  officeName: string
  ticketNumber: string
  foreignNumber: string
  title: string
  days: number
}): string =>
  [
    `Yth. Helpdesk${about.foreignNumber ? `, nomor ${about.foreignNumber}` : ''},`,
    '',
    `Kami menunggu penyelesaian "${about.title}" (tiket kami ${about.ticketNumber}) yang kami sampaikan ${
      about.days === 0 ? 'hari ini' : `${about.days} hari yang lalu`
    }. Mohon kabar perkembangannya.`,
    '',
    about.officeName,
    '',
  ].join('\n')
