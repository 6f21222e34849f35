/**
 * The recap as the office's paper has it, word for word.
 * Source: SOP Penanganan Permasalahan Pengguna SPSE Melalui Telepon, sheet
 * "Rekap Penanganan Permasalahan Melalui Telepon". On the paper the row of column numbers stands above the
 * row of headings, and the Keterangan below the table.
 */
export const RECAP_TITLE = 'Rekap Penanganan Permasalahan Melalui Telepon'

export const KETERANGAN_TITLE = 'Keterangan :'

/** Names of the ten columns in code, in the order of the paper. */
export type RecapColumnKey =
  | 'no'
  | 'callDate'
  | 'email'
  | 'sender'
  | 'message'
  | 'category'
  | 'destination'
  | 'answerDate'
  | 'answer'
  | 'enteredBy'

export type RecapColumn = {
  /** The paper's column number, 1 to 10. */
  number: number
  key: RecapColumnKey
  heading: string
  /** What the Keterangan says of this column. */
  keterangan: string
}

export const RECAP_COLUMNS: readonly RecapColumn[] = [
  { number: 1, key: 'no', heading: 'No', keterangan: 'No Urut Pencatatan' },
  { number: 2, key: 'callDate', heading: 'Tgl', keterangan: 'Tanggal Telepon' },
  { number: 3, key: 'email', heading: 'Alamat E-mail', keterangan: 'Alamat Email' },
  {
    number: 4,
    key: 'sender',
    heading: 'Nama',
    keterangan: 'Nama Pengirim sebutkan juga instansinya (kalau ada)',
  },
  { number: 5, key: 'message', heading: 'Isi Pesan', keterangan: 'Isi Telepon' },
  { number: 6, key: 'category', heading: 'Kategori', keterangan: 'Pengaduan, Pertanyaan atau Konsultasi' },
  { number: 7, key: 'destination', heading: 'Tujuan', keterangan: 'Sebutkan Direktorat Tujuan' },
  { number: 8, key: 'answerDate', heading: 'Tgl Jawaban', keterangan: 'Tgl Penerimaan Form Jawaban' },
  { number: 9, key: 'answer', heading: 'Isi Jawaban', keterangan: 'Isi Jawaban' },
  { number: 10, key: 'enteredBy', heading: 'Petugas', keterangan: 'Nama Penginput Rekap Telepon' },
]

/** The Keterangan's lines as printed under the table: `1 = No Urut Pencatatan` and so on. */
export const KETERANGAN_LINES: readonly string[] = RECAP_COLUMNS.map(
  (column) => `${column.number} = ${column.keterangan}`,
)
