import { z } from 'zod'

/** The steps with a standard time (mutu baku) on the paper. */
export const timedSteps = [2, 3, 7, 8] as const
export type TimedStep = (typeof timedSteps)[number]

const seconds = z.int().min(1).max(86_400)
const text = z.string().trim().min(1).max(600)

/**
 * A version of the office's SOP: standard times in seconds and the texts read aloud. Texts may hold {salam},
 * {kantor}, {petugas}, {nomor_formulir}, {nomor_tiket}, {tujuan}. A consultation keeps the version it began under.
 */
export const sopVersion = z.strictObject({
  version: z.int().min(1),
  standardSeconds: z.strictObject({ '2': seconds, '3': seconds, '7': seconds, '8': seconds }),
  texts: z.strictObject({
    greeting: text,
    askIdentity: text,
    askProblem: text,
    decide: text,
    explain: text,
    askForTime: text,
    numbers: text,
    closing: text,
  }),
})
export type SopVersion = z.infer<typeof sopVersion>

/** The times of the paper, with proposed texts; an office edits them and gets a new version. */
export const firstSopVersion: SopVersion = {
  version: 1,
  standardSeconds: { '2': 10, '3': 120, '7': 600, '8': 600 },
  texts: {
    greeting: '{salam}, {kantor}, dengan {petugas}. Ada yang bisa kami bantu?',
    askIdentity: 'Boleh saya tahu nama Bapak/Ibu dan dari instansi atau perusahaan mana?',
    askProblem: 'Bisa diceritakan kendalanya? Di menu apa, dan pesan apa yang tampil di layar?',
    decide: 'Baik, saya periksa sebentar.',
    explain: 'Untuk kendala tersebut, langkahnya sebagai berikut.',
    askForTime: 'Kami minta waktu untuk mencari solusinya. Mohon dicatat nomor berikut.',
    numbers:
      'Nomor formulir Bapak/Ibu {nomor_formulir}, nomor tiket {nomor_tiket}. Mohon kirimkan permasalahannya ke {tujuan} dengan menyebut nomor tersebut.',
    closing: 'Terima kasih telah menghubungi {kantor}. Selamat beraktivitas.',
  },
}
