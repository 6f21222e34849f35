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

/** The e-mail with both numbers and where to send the case: plain Indonesian text, no secrets, nothing to click. */
export function numbersMail(mail: NumbersMail): { subject: string; body: string } {
  const subject = oneLine(`Tiket ${mail.ticketNumber} - ${mail.officeName}`)
  const body = [
    `Yth. ${oneLine(mail.callerName)},`,
    '',
    `Terima kasih telah menghubungi ${oneLine(mail.officeName)} melalui telepon.`,
    'Permasalahan Anda kami catat dengan nomor berikut:',
    '',
    `Nomor formulir konsultasi: ${mail.formNumber}`,
    `Nomor tiket: ${mail.ticketNumber}`,
    '',
    ...wayOn(mail),
    '',
    `Untuk menanyakan perkembangannya, sebutkan nomor tiket di atas (telepon ${oneLine(mail.officeTelephone)}).`,
    '',
    oneLine(mail.officeName),
  ]
  return { subject, body: `${body.join('\n')}\n` }
}
