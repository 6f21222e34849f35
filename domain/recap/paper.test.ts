import { expect, test } from 'vitest'
import { KETERANGAN_LINES, KETERANGAN_TITLE, RECAP_COLUMNS, RECAP_TITLE } from './paper.ts'

test("the recap has the paper's title, columns and Keterangan word for word", () => {
  expect(RECAP_TITLE).toBe('Rekap Penanganan Permasalahan Melalui Telepon')
  expect(RECAP_COLUMNS.map(({ number }) => number).join('\t')).toBe('1\t2\t3\t4\t5\t6\t7\t8\t9\t10')
  expect(RECAP_COLUMNS.map(({ heading }) => heading).join('\t')).toBe(
    'No\tTgl\tAlamat E-mail\tNama\tIsi Pesan\tKategori\tTujuan\tTgl Jawaban\tIsi Jawaban\tPetugas',
  )
  expect([KETERANGAN_TITLE, ...KETERANGAN_LINES].join('\n')).toBe(`Keterangan :
1 = No Urut Pencatatan
2 = Tanggal Telepon
3 = Alamat Email
4 = Nama Pengirim sebutkan juga instansinya (kalau ada)
5 = Isi Telepon
6 = Pengaduan, Pertanyaan atau Konsultasi
7 = Sebutkan Direktorat Tujuan
8 = Tgl Penerimaan Form Jawaban
9 = Isi Jawaban
10 = Nama Penginput Rekap Telepon`)
})
