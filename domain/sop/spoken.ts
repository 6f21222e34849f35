import { wallTime, type Zone } from '../calendar/zones.ts'

/** Selamat pagi until 10.59, siang until 14.59, sore until 17.59, else malam, by the wall clock of the office's zone. */
export function salamAt(at: Date | number, zone: Zone): string {
  const { hour } = wallTime(at, zone)
  if (hour >= 4 && hour < 11) return 'Selamat pagi'
  if (hour >= 11 && hour < 15) return 'Selamat siang'
  if (hour >= 15 && hour < 18) return 'Selamat sore'
  return 'Selamat malam'
}

/** What a text of the SOP may name; a value that is not known yet is null. */
export interface SpokenParts {
  salam: string
  kantor: string
  petugas: string
  nomor_formulir: string | null
  nomor_tiket: string | null
  tujuan: string | null
}

/**
 * A text of the SOP version as it is read aloud: {salam}, {kantor}, {petugas}, {nomor_formulir}, {nomor_tiket} and
 * {tujuan} filled in; what is not known yet stands as "…". Other braces are left as they are.
 */
export function speak(text: string, parts: SpokenParts): string {
  return text.replace(/\{([a-z_]+)\}/g, (whole, name: string) =>
    Object.hasOwn(parts, name) ? (parts[name as keyof SpokenParts] ?? '…') : whole,
  )
}

/** What is said in place of `numbers` where the caller has nowhere to send the case: it stays with the office. */
export const numbersKept =
  'Nomor formulir Bapak/Ibu {nomor_formulir}, nomor tiket {nomor_tiket}. Permasalahannya kami tindak lanjuti; Bapak/Ibu tidak perlu mengirim apa pun. Mohon sebutkan nomor tersebut bila menelepon kembali.'
