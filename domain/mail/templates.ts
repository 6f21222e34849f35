/** numbers: the caller's form and ticket number · unit: a question to who is to answer · caller: a word to the caller. */
export const templatePurposes = ['numbers', 'unit', 'caller'] as const
export type TemplatePurpose = (typeof templatePurposes)[number]

export interface Template {
  subject: string
  body: string
}

/** What a letter can say of a case; each is one line but the problem and the answer. */
export const letterWords = [
  'kantor',
  'telepon_kantor',
  'nama',
  'instansi',
  'nomor_formulir',
  'nomor_tiket',
  'permasalahan',
  'jawaban',
  'jalan_lanjut',
  'petugas',
] as const
export type LetterWords = Partial<Record<(typeof letterWords)[number], string>>

export const firstMailTemplates: Record<TemplatePurpose, Template> = {
  numbers: {
    subject: 'Tiket {nomor_tiket} - {kantor}',
    body: `Yth. {nama},

Terima kasih telah menghubungi {kantor} melalui telepon.
Permasalahan Anda kami catat dengan nomor berikut:

Nomor formulir konsultasi: {nomor_formulir}
Nomor tiket: {nomor_tiket}

{jalan_lanjut}

Untuk menanyakan perkembangannya, sebutkan nomor tiket di atas (telepon {telepon_kantor}).

{kantor}`,
  },
  unit: {
    subject: 'Mohon jawaban: tiket {nomor_tiket} - {kantor}',
    body: `Yth. Bapak/Ibu,

Mohon jawaban atas permasalahan pengguna SPSE berikut, yang kami terima melalui telepon.

Nomor formulir konsultasi: {nomor_formulir}
Nomor tiket: {nomor_tiket}
Penelepon: {nama}, {instansi}

Permasalahan:
{permasalahan}

Jawaban dapat dikirim dengan membalas surel ini.

{petugas}
{kantor}, telepon {telepon_kantor}`,
  },
  caller: {
    subject: 'Tiket {nomor_tiket} - {kantor}',
    body: `Yth. {nama},

Mengenai permasalahan Anda dengan nomor tiket {nomor_tiket}:

{jawaban}

Kalau masih ada kendala, balaslah surel ini atau hubungi telepon {telepon_kantor}.

{petugas}
{kantor}`,
  },
}

const placeholder = /\{([a-z_]*)\}/g

/** Words in braces that no letter knows, each once; a template with one of them is refused. */
export function unknownWords({ subject, body }: Template): string[] {
  const asked = [...`${subject} ${body}`.matchAll(placeholder)].map((match) => match[1] ?? '')
  const known: readonly string[] = letterWords
  return [...new Set(asked.filter((word) => !known.includes(word)))]
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
const manyLines = new Set(['permasalahan', 'jawaban', 'jalan_lanjut'])

/** A letter of a template: what is not known stays empty; nothing that was typed becomes a header of its own. */
export function fillTemplate({ subject, body }: Template, words: LetterWords): Template {
  const word = (name: string) => words[name as keyof LetterWords] ?? ''
  const said = (name: string) =>
    manyLines.has(name)
      ? word(name)
          .replace(/[^\P{Cc}\n]+/gu, ' ')
          .trim()
      : oneLine(word(name))
  return {
    subject: oneLine(subject.replaceAll(placeholder, (_, name: string) => oneLine(word(name)))),
    body: `${body.replaceAll(placeholder, (_, name: string) => said(name)).trim()}\n`,
  }
}

/** An invented case, for looking at a template. */
export const exampleWords: Required<LetterWords> = {
  kantor: 'LPSE Kabupaten Contoh',
  telepon_kantor: '0331-000000',
  nama: 'Rina Kusuma',
  instansi: 'CV Melati Jaya',
  nomor_formulir: '001/FK/LPSE-CTH/XI/2026',
  nomor_tiket: 'TKT-CTH-202611-0001',
  permasalahan: 'Tidak dapat mengunggah dokumen penawaran.',
  jawaban: 'Perkecil ukuran berkas, lalu unggah kembali.',
  jalan_lanjut: 'Kami mencari solusinya dan akan menghubungi Anda kembali.',
  petugas: 'Sari Wulandari',
}
