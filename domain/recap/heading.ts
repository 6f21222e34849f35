/** A person who signs under the recap. */
export type RecapSignature = {
  /** The line above the position: `Mengetahui,`; empty where there is none. */
  caption: string
  position: string
  /** Empty: a line to write it on. */
  name: string
  /** Nomor Induk Pegawai; null where the person has none. */
  nip: string | null
}

/** What stands around the table: letterhead above, place, date and signatures below. */
export type RecapHeading = {
  office: {
    name: string
    addressLines: readonly string[]
    telephone: string
    email: string | null
    logo: { bytes: Uint8Array; mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml' } | null
  }
  /** `YYYY-MM` */
  month: string
  /** In words what was left out by filters, or null for the whole month: a part must not pass for the whole. */
  filterNote: string | null
  place: string
  /** Day of signing, `YYYY-MM-DD` in the office's zone. */
  date: string
  /** From left to right; at most three. */
  signatures: readonly RecapSignature[]
}
