// Written by hand from the stories in november-2026.ts, never made from code: the ten columns of the paper.

export type ExpectedRow = readonly [
  no: string,
  callDate: string,
  email: string,
  sender: string,
  message: string,
  category: string,
  destination: string,
  answerDate: string,
  answer: string,
  enteredBy: string,
]

const LONG_MESSAGE = `Langkah 1: berkas nomor 101 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 2: berkas nomor 102 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 3: berkas nomor 103 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 4: berkas nomor 104 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 5: berkas nomor 105 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 6: berkas nomor 106 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 7: berkas nomor 107 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 8: berkas nomor 108 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 9: berkas nomor 109 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 10: berkas nomor 110 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 11: berkas nomor 111 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 12: berkas nomor 112 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 13: berkas nomor 113 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 14: berkas nomor 114 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 15: berkas nomor 115 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 16: berkas nomor 116 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 17: berkas nomor 117 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 18: berkas nomor 118 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 19: berkas nomor 119 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 20: berkas nomor 120 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 21: berkas nomor 121 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 22: berkas nomor 122 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 23: berkas nomor 123 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 24: berkas nomor 124 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 25: berkas nomor 125 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 26: berkas nomor 126 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 27: berkas nomor 127 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 28: berkas nomor 128 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 29: berkas nomor 129 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 30: berkas nomor 130 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 31: berkas nomor 131 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 32: berkas nomor 132 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 33: berkas nomor 133 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 34: berkas nomor 134 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 35: berkas nomor 135 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 36: berkas nomor 136 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 37: berkas nomor 137 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 38: berkas nomor 138 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 39: berkas nomor 139 diunggah, ditunggu dua menit, lalu layar kosong.
Langkah 40: berkas nomor 140 diunggah, ditunggu dua menit, lalu layar kosong.`

export const EXPECTED_ROWS: readonly ExpectedRow[] = [
  [
    '1',
    '2026-11-01',
    'dewi.anggraini@melatijaya.example',
    'Dewi Anggraini (CV Melati Jaya)',
    'Tidak bisa masuk ke SPSE: kata sandi ditolak.',
    'Pertanyaan',
    'LPSE Kabupaten Jember',
    '2026-11-01',
    'Kata sandi disetel ulang lewat menu Lupa Kata Sandi; penyedia berhasil masuk.',
    'Sari Wulandari',
  ],
  [
    '2',
    '2026-11-02',
    '',
    'Slamet Riyadi',
    'Menanyakan cara mendaftar sebagai penyedia.',
    'Pertanyaan',
    'LPSE Kabupaten Jember',
    '2026-11-02',
    'Dijelaskan langkah pendaftaran daring dan berkas yang dibawa untuk verifikasi.',
    'Budi Santoso',
  ],
  [
    '3',
    '2026-11-02',
    'rina@sumbermakmur.example',
    'Rina Kusuma (PT Sumber Makmur Abadi)',
    'Gagal unggah dokumen penawaran, muncul galat 500 setelah 80 %.',
    'Pengaduan',
    'Direktorat Sistem Pengadaan Digital',
    '2026-11-04',
    'Perbaikan di sisi peladen selesai. Unggah ulang berhasil.',
    'Sari Wulandari',
  ],
  [
    '4',
    '2026-11-02',
    'rina@sumbermakmur.example',
    'Rina Kusuma (PT Sumber Makmur Abadi)',
    'Apakah jaminan penawaran boleh dari perusahaan asuransi?',
    'Konsultasi',
    'LPSE Kabupaten Jember',
    '2026-11-02',
    'Boleh, sepanjang disyaratkan dalam dokumen pemilihan.',
    'Sari Wulandari',
  ],
  [
    '5',
    '2026-11-03',
    '',
    'Hadi Purnomo (CV Karya Tani)',
    'Listrik padam; menanyakan jadwal pelatihan SPSE.',
    'Pertanyaan',
    'LPSE Kabupaten Jember',
    '2026-11-03',
    'Jadwal pelatihan: 18 November 2026, aula Setda.',
    'Sari Wulandari',
  ],
  [
    '6',
    '2026-11-03',
    '',
    'Yohanes Bapa (UD Flores Indah)',
    'Batas unggah besok pagi, token tidak diterima.',
    'Pertanyaan',
    'LPSE Kabupaten Jember',
    '2026-11-04',
    'Token dikirim ulang dan sudah dipakai.',
    'Budi Santoso',
  ],
  [
    '7',
    '2026-11-04',
    'ayu@dispendik.example',
    'Ni Luh Ayu Sekarwati (Dinas Pendidikan Kabupaten Jember)',
    'Paket tender belum tampil di halaman PPK.',
    'Pengaduan',
    'Admin PPE LPSE Kabupaten Jember',
    '',
    '',
    'Sari Wulandari',
  ],
  [
    '8',
    '2026-11-05',
    '-iseng@contoh.example',
    '=HYPERLINK("http://jahat.example";"klik") (+PT "Kutip; Titik Koma")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    'Pertanyaan',
    'LPSE Kabupaten Jember',
    '2026-11-05',
    "-2+3+cmd|' /C calc'!A0",
    'Sari Wulandari',
  ],
  [
    '9',
    '2026-11-06',
    '',
    '=1+1',
    '\t=1+1\tdua',
    'Pertanyaan',
    'LPSE Kabupaten Jember',
    '2026-11-06',
    '\n=2+2\nbaris kedua',
    'Sari Wulandari',
  ],
  [
    '10',
    '2026-11-09',
    'nur.aini@cahaya.example',
    "Nur 'Aini binti Ja'far (PT Cahaya & Rekan <Persero>)",
    'Kata petugas: "berkas rusak";\nlalu muncul galat 😡👨‍👩‍👧 – bagaimana?\n\nTerima kasih; 🙏',
    'Pengaduan',
    'LPSE Kabupaten Jember',
    '2026-11-09',
    'Berkas dipindai ulang;\n"PDF/A" dipakai.',
    'Sari Wulandari',
  ],
  [
    '11',
    '2026-11-10',
    '',
    'Eko Santoso (CV Eka Karya)',
    'Akun terkunci.',
    'Pertanyaan',
    'Admin PPE LPSE Kabupaten Jember',
    '',
    'BATAL: formulir ganda, lihat 011/FK/LPSE-JBR/XI/2026',
    'Budi Santoso',
  ],
  [
    '12',
    '2026-11-11',
    '',
    'Maria Goreti (CV Anggrek Bulan)',
    'Perubahan alamat surel perusahaan.',
    'Konsultasi',
    'LPSE Kabupaten Jember',
    '2026-11-11',
    'Surel diubah setelah surat permohonan diterima.',
    'Sari Wulandari',
  ],
  [
    '13',
    '2026-11-12',
    '',
    'Taufik Hidayatullah (PT Bangun Nusantara)',
    LONG_MESSAGE,
    'Pengaduan',
    'Direktorat Sistem Pengadaan Digital',
    '2026-11-16',
    'Sudah diperbaiki pada rilis 4.5u20261112; ulangi dari langkah 1.',
    'Sari Wulandari',
  ],
  [
    '14',
    '2026-11-13',
    '',
    'Bu Tuti',
    'Mengadukan Pokja yang tidak menjawab pertanyaan penjelasan.',
    'Pengaduan',
    'Inspektorat Kabupaten Jember',
    '2026-11-20',
    'Diteruskan ke Inspektorat, pelapor diberi tahu.',
    'Sari Wulandari',
  ],
  [
    '15',
    '2026-11-16',
    'ahmad.fauzi.bina-marga.sumberdayaair@jemberkab.example',
    'Dr. Ir. H. Ahmad Fauzi, S.T., M.T. (PPK Dinas Pekerjaan Umum Bina Marga dan Sumber Daya Air Kabupaten Jember)',
    'Konsultasi pemilihan jenis kontrak.',
    'Konsultasi',
    'LPSE Kabupaten Jember',
    '2026-11-16',
    'Diarahkan memakai kontrak harga satuan; lihat Perpres 12/2021.',
    'Sari Wulandari',
  ],
  [
    '16',
    '2026-11-17',
    '',
    'Lilis Suryani (Pokja Pemilihan 3)',
    'Mohon pendampingan reviu HPS.',
    'Konsultasi',
    'Subbagian Pembinaan dan Advokasi PBJ',
    '2026-11-18',
    'Pendampingan dijadwalkan 19 November.',
    'Sari Wulandari',
  ],
  [
    '17',
    '2026-11-18',
    '',
    '_x0041_ndi <b>tebal</b> (a&amp;b)',
    '00123',
    'Pertanyaan',
    'LPSE Kabupaten Jember',
    '2026-11-18',
    '1/2',
    'Sari Wulandari',
  ],
  [
    '18',
    '2026-11-24',
    '',
    'Lilis Suryani (Pokja Pemilihan 3)',
    'Mohon pendampingan lanjutan.',
    'Konsultasi',
    'Bidang Advokasi Pengadaan',
    '2026-12-02',
    'Pendampingan dilanjutkan 3 Desember.',
    'Sari Wulandari',
  ],
  [
    '19',
    '2026-11-27',
    '',
    'Joko Susilo (CV Joko Jaya)',
    'Lupa ID pengguna.',
    'Pertanyaan',
    'LPSE Kabupaten Jember',
    '2026-11-27',
    'BATAL: salah pilih penelepon\nID pengguna dibacakan setelah verifikasi.',
    'Budi Santoso',
  ],
  [
    '20',
    '2026-11-30',
    '',
    'Fransiska Wonga (CV Sinar Timur)',
    'Penawaran tidak bisa dibuka, batas akhir tengah malam.',
    'Konsultasi',
    'Direktorat Sistem Pengadaan Digital',
    '',
    '',
    'Sari Wulandari',
  ],
]
