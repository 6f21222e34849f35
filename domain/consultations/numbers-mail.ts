import { fillTemplate, firstMailTemplates, type LetterWords } from '../mail/templates.ts'
import type { Handover } from '../sop/journal.ts'

/** What the e-mail to the caller tells (SOP step 8). `sendTo` is the mailbox or address for the case, where there is one. */
export interface NumbersMail {
  officeName: string
  officeTelephone: string
  callerName: string
  formNumber: string
  ticketNumber: string
  handover: Handover
  sendTo: string | null
  foreignNumber: string
}

/** On one line, whatever somebody may have typed: nothing of it can become a header of its own. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/** Where the case goes from here, said to the caller; the number makes it traceable. */
function wayOn({ handover, sendTo, foreignNumber }: NumbersMail): string[] {
  const numbered = foreignNumber === '' ? [] : [`Nomor di LPSE Support/TTS: ${oneLine(foreignNumber)}`]
  if ((handover === 'email' || handover === 'tts') && sendTo !== null) {
    return [
      ...numbered,
      `Mohon kirimkan permasalahan beserta tangkapan layarnya ke ${oneLine(sendTo)} dengan menyebut nomor tiket.`,
    ]
  }
  if (handover === 'internal') return ['Permasalahan Anda kami teruskan kepada petugas yang menangani.']
  return [...numbered, 'Kami mencari solusinya dan akan menghubungi Anda kembali.']
}

/** What the e-mail with both numbers says of a case, for the office's template. */
export const numbersWords = (mail: NumbersMail): LetterWords => ({
  kantor: mail.officeName,
  telepon_kantor: mail.officeTelephone,
  nama: mail.callerName,
  nomor_formulir: mail.formNumber,
  nomor_tiket: mail.ticketNumber,
  jalan_lanjut: wayOn(mail).join('\n'),
})

/** The same in our first words: plain Indonesian text, no secrets, nothing to click. */
export const numbersMail = (mail: NumbersMail): { subject: string; body: string } =>
  fillTemplate(firstMailTemplates.numbers, numbersWords(mail))
