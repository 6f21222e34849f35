/** Every word of the public verification page, in both languages. It works without scripts, so its words stand here. */
export const verificationWords = {
  id: {
    other: ['en', 'English'],
    title: 'Verifikasi formulir konsultasi',
    lead: 'Halaman ini menyatakan apakah sebuah formulir konsultasi benar dikeluarkan oleh kantor layanan pengadaan ini.',
    found: 'Formulir ini ada di arsip',
    cancelled: 'Formulir ini ada di arsip dengan tanda BATAL',
    corrected: (newest: number) =>
      `Formulir ini sudah diperbaiki. Yang berlaku adalah versi ${newest}; mintalah salinannya kepada kantor.`,
    unknown: 'Kode ini tidak dikenal',
    unknownText:
      'Periksa lagi kode pada formulir, lalu ketik ulang. Huruf besar, huruf kecil, dan tanda hubung tidak berpengaruh.',
    office: 'Kantor',
    telephone: 'Telepon kantor',
    number: 'Nomor formulir',
    consulted: 'Tanggal konsultasi',
    archived: 'Diarsipkan',
    version: 'Versi',
    hash: 'Sidik berkas PDF (SHA-256)',
    hashText: 'Berkas PDF yang asli mempunyai sidik yang sama, huruf demi huruf.',
    pending: 'PDF sedang dibuat. Muat ulang halaman ini sebentar lagi.',
    privacy: 'Isi formulir dan nama penelepon tidak ditampilkan di sini.',
    code: 'Kode verifikasi',
    check: 'Periksa',
    at: 'pukul',
  },
  en: {
    other: ['id', 'Bahasa Indonesia'],
    title: 'Verification of a consultation form',
    lead: 'This page says whether a consultation form was really issued by this procurement service office.',
    found: 'This form is in the archive',
    cancelled: 'This form is in the archive, marked BATAL (cancelled)',
    corrected: (newest: number) =>
      `This form has been corrected. Version ${newest} is in force; ask the office for a copy of it.`,
    unknown: 'This code is not known',
    unknownText:
      'Check the code on the form and type it again. Capitals, small letters and hyphens make no difference.',
    office: 'Office',
    telephone: 'Telephone of the office',
    number: 'Form number',
    consulted: 'Date of the consultation',
    archived: 'Archived',
    version: 'Version',
    hash: 'Hash of the PDF file (SHA-256)',
    hashText: 'The genuine PDF file has the same hash, letter by letter.',
    pending: 'The PDF is being made. Reload this page shortly.',
    privacy: 'The words of the form and the caller’s name are not shown here.',
    code: 'Verification code',
    check: 'Check',
    at: 'at',
  },
} as const

export type VerificationLanguage = keyof typeof verificationWords
