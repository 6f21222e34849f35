import type { Zone } from '#domain/calendar/zones.ts'

/** The office's details as the form holds them: addresses as one text of lines, nothing as an empty field. */
export interface OfficeValues {
  name: string
  addressLines: string
  telephone: string
  email: string
  ttsAddress: string
  timeZone: Zone
  head: { name: string; nip: string; position: string }
  place: string
}

export const emptyOffice: OfficeValues = {
  name: '',
  addressLines: '',
  telephone: '',
  email: '',
  ttsAddress: '',
  timeZone: 'Asia/Jakarta',
  head: { name: '', nip: '', position: 'Kepala LPSE' },
  place: '',
}

/** As they are sent. */
export const toDetails = ({ addressLines, email, ttsAddress, ...rest }: OfficeValues) => ({
  ...rest,
  addressLines: linesOf(addressLines),
  email: email.trim() || null,
  ttsAddress: ttsAddress.trim() || null,
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
