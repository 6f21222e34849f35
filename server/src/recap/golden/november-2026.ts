import type { Zone } from '#domain/calendar/zones.ts'
import type { RecapEntry } from '#domain/recap/recap-row.ts'
import type { RecapOrder } from '#domain/recap/running-number.ts'

// A month of an invented office in WIB, in which everything happens that a recap must survive. What the paper of
// this month must say is written by hand in november-2026.expected.ts.

export type GoldenConsultation = RecapEntry & RecapOrder & { channel: 'telephone' | 'email' }

export const GOLDEN_OFFICE: { name: string; timeZone: Zone } = {
  name: 'LPSE Kabupaten Jember',
  timeZone: 'Asia/Jakarta',
}
export const GOLDEN_MONTH = '2026-11'

const D22 = 'Direktorat Sistem Pengadaan Digital'
const ADMIN_PPE = 'Admin PPE LPSE Kabupaten Jember'
/** One unit, renamed on 20 November 2026. */
const ADVOCACY_BEFORE = 'Subbagian Pembinaan dan Advokasi PBJ'
const ADVOCACY_SINCE = 'Bidang Advokasi Pengadaan'

const SARI = 'Sari Wulandari'
const BUDI = 'Budi Santoso'

let made = 0

/** Local time of the office; milliseconds may follow the seconds. */
function wib(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}+07:00`)
}

function consultation(
  consultedAt: string,
  fields: Partial<Omit<GoldenConsultation, 'consultedAt'>>,
): GoldenConsultation {
  made += 1
  return {
    id: String(made).padStart(3, '0'),
    channel: 'telephone',
    consultedAt: wib(consultedAt),
    recordedAt: new Date(wib(consultedAt).getTime() + 5_000),
    email: '',
    name: '',
    institution: '',
    problem: '',
    category: 'pertanyaan',
    unitName: null,
    answer: '',
    answeredOn: null,
    enteredBy: SARI,
    cancelReason: null,
    ...fields,
  }
}

/** In the order in which the office entered them, which is not the order of the calls. */
export const GOLDEN_CONSULTATIONS: readonly GoldenConsultation[] = [
  // The last millisecond of October and the first of December: not in this month, in any zone but the office's.
  consultation('2026-10-31 23:59:59.999', {
    name: 'Milik Oktober',
    problem: 'Tidak boleh ada di rekap November.',
    answer: 'x',
    answeredOn: '2026-11-01',
  }),
  consultation('2026-12-01 00:00:00.000', {
    name: 'Milik Desember',
    problem: 'Tidak boleh ada di rekap November.',
  }),
  // By e-mail: another channel, another recap.
  consultation('2026-11-12 09:00:00', {
    channel: 'email',
    name: 'Pengirim Surel',
    email: 'surel@bukan-telepon.example',
    problem: 'Dikirim lewat surel, bukan telepon.',
    answer: 'x',
    answeredOn: '2026-11-12',
  }),
  consultation('2026-11-01 00:00:00.000', {
    name: 'Dewi Anggraini',
    institution: 'CV Melati Jaya',
    email: 'dewi.anggraini@melatijaya.example',
    problem: 'Tidak bisa masuk ke SPSE: kata sandi ditolak.',
    answer: 'Kata sandi disetel ulang lewat menu Lupa Kata Sandi; penyedia berhasil masuk.',
    answeredOn: '2026-11-01',
  }),
  consultation('2026-11-02 08:12:30', {
    name: 'Slamet Riyadi',
    problem: 'Menanyakan cara mendaftar sebagai penyedia.',
    answer: 'Dijelaskan langkah pendaftaran daring dan berkas yang dibawa untuk verifikasi.',
    answeredOn: '2026-11-02',
    enteredBy: BUDI,
  }),
  // One call, two forms: the second problem came up while the first was spoken of.
  consultation('2026-11-02 09:30:00', {
    name: 'Rina Kusuma',
    institution: 'PT Sumber Makmur Abadi',
    email: 'rina@sumbermakmur.example',
    problem: 'Gagal unggah dokumen penawaran, muncul galat 500 setelah 80 %.',
    category: 'pengaduan',
    unitName: D22,
    answer: 'Perbaikan di sisi peladen selesai. Unggah ulang berhasil.',
    answeredOn: '2026-11-04',
  }),
  consultation('2026-11-02 09:30:00', {
    name: 'Rina Kusuma',
    institution: 'PT Sumber Makmur Abadi',
    email: 'rina@sumbermakmur.example',
    recordedAt: wib('2026-11-02 09:41:00'),
    problem: 'Apakah jaminan penawaran boleh dari perusahaan asuransi?',
    category: 'konsultasi',
    answer: 'Boleh, sepanjang disyaratkan dalam dokumen pemilihan.',
    answeredOn: '2026-11-02',
  }),
  // Begun before midnight, answered after it.
  consultation('2026-11-03 23:59:30', {
    name: 'Yohanes Bapa',
    institution: 'UD Flores Indah',
    problem: 'Batas unggah besok pagi, token tidak diterima.',
    answer: 'Token dikirim ulang dan sudah dipakai.',
    answeredOn: '2026-11-04',
    enteredBy: BUDI,
  }),
  consultation('2026-11-04 07:31:00', {
    name: 'Ni Luh Ayu Sekarwati',
    institution: 'Dinas Pendidikan Kabupaten Jember',
    email: 'ayu@dispendik.example',
    problem: 'Paket tender belum tampil di halaman PPK.',
    category: 'pengaduan',
    unitName: ADMIN_PPE,
  }),
  consultation('2026-11-05 13:00:00', {
    name: '=HYPERLINK("http://jahat.example";"klik")',
    institution: '+PT "Kutip; Titik Koma"',
    email: '-iseng@contoh.example',
    problem: "@SUM(1+1)*cmd|' /C calc'!A0",
    answer: "-2+3+cmd|' /C calc'!A0",
    answeredOn: '2026-11-05',
  }),
  consultation('2026-11-06 10:00:00', {
    name: '  =1+1',
    problem: '\t=1+1\tdua',
    answer: '\r=2+2\r\nbaris kedua',
    answeredOn: '2026-11-06',
  }),
  // A paper form of a day without power, entered three days later.
  consultation('2026-11-03 10:05:00', {
    recordedAt: wib('2026-11-06 15:00:00'),
    name: 'Hadi Purnomo',
    institution: 'CV Karya Tani',
    problem: 'Listrik padam; menanyakan jadwal pelatihan SPSE.',
    answer: 'Jadwal pelatihan: 18 November 2026, aula Setda.',
    answeredOn: '2026-11-03',
  }),
  consultation('2026-11-09 11:20:00', {
    name: "Nur 'Aini binti Ja'far",
    institution: 'PT Cahaya & Rekan <Persero>',
    email: 'nur.aini@cahaya.example',
    problem: 'Kata petugas: "berkas rusak";\nlalu muncul galat 😡👨‍👩‍👧 – bagaimana?\n\nTerima kasih; 🙏',
    category: 'pengaduan',
    answer: 'Berkas dipindai ulang;\r\n"PDF/A" dipakai.',
    answeredOn: '2026-11-09',
  }),
  // A number given and then abandoned stays, with its mark.
  consultation('2026-11-10 09:15:00', {
    name: 'Eko Santoso',
    institution: 'CV Eka Karya',
    problem: 'Akun terkunci.',
    unitName: ADMIN_PPE,
    cancelReason: 'formulir ganda, lihat 011/FK/LPSE-JBR/XI/2026',
    enteredBy: BUDI,
  }),
  // Archived as "CV Anggrek", corrected afterwards: the recap has the words of the last version, once.
  consultation('2026-11-11 14:45:00', {
    name: 'Maria Goreti',
    institution: 'CV Anggrek Bulan',
    problem: 'Perubahan alamat surel perusahaan.',
    category: 'konsultasi',
    answer: 'Surel diubah setelah surat permohonan diterima.',
    answeredOn: '2026-11-11',
  }),
  consultation('2026-11-12 08:00:00', {
    name: 'Taufik Hidayatullah',
    institution: 'PT Bangun Nusantara',
    problem: Array.from(
      { length: 40 },
      (_, at) =>
        `Langkah ${at + 1}: berkas nomor ${at + 101} diunggah, ditunggu dua menit, lalu layar kosong.`,
    ).join('\n'),
    category: 'pengaduan',
    unitName: D22,
    answer: 'Sudah diperbaiki pada rilis 4.5u20261112; ulangi dari langkah 1.',
    answeredOn: '2026-11-16',
  }),
  // The telephone hides its number; the caller gives no institution.
  consultation('2026-11-13 16:29:59', {
    name: 'Bu Tuti',
    problem: 'Mengadukan Pokja yang tidak menjawab pertanyaan penjelasan.',
    category: 'pengaduan',
    unitName: 'Inspektorat Kabupaten Jember',
    answer: 'Diteruskan ke Inspektorat, pelapor diberi tahu.',
    answeredOn: '2026-11-20',
  }),
  consultation('2026-11-16 10:10:10', {
    name: 'Dr. Ir. H. Ahmad Fauzi, S.T., M.T.',
    institution: 'PPK Dinas Pekerjaan Umum Bina Marga dan Sumber Daya Air Kabupaten Jember',
    email: 'ahmad.fauzi.bina-marga.sumberdayaair@jemberkab.example',
    problem: 'Konsultasi pemilihan jenis kontrak.',
    category: 'konsultasi',
    answer: 'Diarahkan memakai kontrak harga satuan; lihat Perpres 12/2021.',
    answeredOn: '2026-11-16',
  }),
  consultation('2026-11-17 09:00:00', {
    name: 'Lilis Suryani',
    institution: 'Pokja Pemilihan 3',
    problem: 'Mohon pendampingan reviu HPS.',
    category: 'konsultasi',
    unitName: ADVOCACY_BEFORE,
    answer: 'Pendampingan dijadwalkan 19 November.',
    answeredOn: '2026-11-18',
  }),
  consultation('2026-11-18 13:13:13', {
    name: '_x0041_ndi <b>tebal</b>',
    institution: 'a&amp;b',
    problem: '00123',
    answer: '1/2',
    answeredOn: '2026-11-18',
  }),
  consultation('2026-11-24 09:00:00', {
    name: 'Lilis Suryani',
    institution: 'Pokja Pemilihan 3',
    problem: 'Mohon pendampingan lanjutan.',
    category: 'konsultasi',
    unitName: ADVOCACY_SINCE,
    answer: 'Pendampingan dilanjutkan 3 Desember.',
    answeredOn: '2026-12-02',
  }),
  consultation('2026-11-27 15:00:00', {
    name: 'Joko Susilo',
    institution: 'CV Joko Jaya',
    problem: 'Lupa ID pengguna.',
    answer: 'ID pengguna dibacakan setelah verifikasi.',
    answeredOn: '2026-11-27',
    cancelReason: 'salah pilih penelepon',
    enteredBy: BUDI,
  }),
  consultation('2026-11-30 23:59:59.999', {
    name: 'Fransiska Wonga',
    institution: 'CV Sinar Timur',
    problem: 'Penawaran tidak bisa dibuka, batas akhir tengah malam.',
    category: 'konsultasi',
    unitName: D22,
  }),
]
