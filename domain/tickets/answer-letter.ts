/** On one line, whatever somebody may have typed. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/** The answer as it is written to the caller, by e-mail or as a message: plain Indonesian text. */
export const answerLetter = (about: {
  officeName: string
  callerName: string
  ticketNumber: string
  answer: string
}): string =>
  [
    `Yth. ${oneLine(about.callerName)},`,
    '',
    `Jawaban untuk tiket ${about.ticketNumber}:`,
    '',
    about.answer.trim(),
    '',
    'Mohon kabari kami apakah permasalahan Anda sudah selesai, dengan menyebut nomor tiket di atas.',
    '',
    oneLine(about.officeName),
    '',
  ].join('\n')
