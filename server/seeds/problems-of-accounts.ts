import type { KnownProblem } from './problem.ts'

/** Accounts, ADP and registration: numbers 1 to 13 and 19 to 22 of the starting knowledge. */
export const problemsOfAccounts: readonly KnownProblem[] = [
  {
    topic: 'Lupa kata sandi penyedia',
    says: [
      'Lupa kata sandi akun penyedia, tidak dapat masuk ke SPSE untuk mengikuti paket {paket}.',
      'Penyedia lupa password SPSE dan belum tahu cara meminta yang baru.',
    ],
    answer:
      'Buka menu Lupa Password di halaman LPSE, isi User ID dan surel yang terdaftar. Tautan dikirim ke surel itu; bila tidak ada, periksa folder spam.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 4,
    category: 'pertanyaan',
  },
  {
    topic: 'Lupa kata sandi, surel tidak aktif',
    says: [
      'Lupa kata sandi, sedangkan surel yang terdaftar milik karyawan lama dan sudah tidak dapat dibuka.',
      'Surel perusahaan yang terdaftar di SPSE sudah tidak aktif sehingga tautan ganti kata sandi tidak diterima.',
    ],
    answer:
      'Ajukan surat permohonan di atas kop perusahaan bermeterai, lampirkan KTP, NPWP, NIB, akta, dan surat kuasa bila diwakilkan. Surat disampaikan ke LPSE, lalu surel diganti setelah data dicocokkan.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 35,
    category: 'konsultasi',
  },
  {
    topic: 'Lupa User ID',
    says: [
      'Penyedia lupa User ID, yang diingat hanya NPWP perusahaan.',
      'Tidak ingat User ID SPSE karena pengurus lama sudah keluar.',
    ],
    answer:
      'User ID diberikan setelah identitas dicocokkan. Kirim surat permohonan beserta KTP pengurus dan NPWP ke surel LPSE, User ID diberitahukan pada hari yang sama.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 10,
    category: 'pertanyaan',
  },
  {
    topic: 'Lupa kata sandi PPK',
    says: [
      'PPK {instansi} lupa kata sandi dan menu Lupa Password menolak User ID-nya.',
      'Pokja tidak dapat masuk karena lupa kata sandi, padahal jadwal evaluasi sedang berjalan.',
    ],
    answer: 'Pada menu Lupa Password pilih Non Penyedia lebih dahulu, kemudian isi User ID dan surel dinas.',
    who: 'ppk',
    weight: 'M',
    unit: 'D22',
    unanswered: 5,
    category: 'pertanyaan',
  },
  {
    topic: 'Ganti kata sandi',
    says: [
      'Ingin mengganti kata sandi karena pernah dipakai bersama staf lain.',
      'Bagaimana cara mengganti kata sandi setelah masuk ke SPSE?',
    ],
    answer:
      'Setelah masuk, pilih menu Ganti Password, isi kata sandi lama satu kali dan yang baru dua kali, kemudian simpan.',
    who: 'penyedia',
    weight: 'R',
    unit: 'D22',
    unanswered: 0,
    category: 'pertanyaan',
  },
  {
    topic: 'Ganti surel penyedia',
    says: [
      'Surel penyedia salah ketik saat pendaftaran, pemberitahuan tender tidak pernah masuk.',
      'Perusahaan berganti domain surel dan ingin memperbarui surel di SPSE.',
    ],
    answer:
      'Bila masih dapat masuk, ubah sendiri pada data penyedia. Bila tidak, kirim surat bermeterai berisi nama, NPWP, surel lama, dan surel baru ke LPSE tempat agregasi.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 15,
    category: 'konsultasi',
  },
  {
    topic: 'Ganti surel PPK',
    says: ['Surel dinas PPK {instansi} berganti, pemberitahuan masih masuk ke surel lama.'],
    answer: 'Kirim permohonan dari surel dinas yang baru beserta SK PPK, admin LPSE akan menggantinya.',
    who: 'ppk',
    weight: 'R',
    unit: 'D22',
    unanswered: 6,
    category: 'pertanyaan',
  },
  {
    topic: 'User ID sudah ada / NPWP ganda',
    says: [
      'Saat agregasi muncul pesan User ID sudah digunakan penyedia lain.',
      'NPWP perusahaan tercatat dua kali, pusat dan cabang, sehingga agregasi ditolak.',
    ],
    answer:
      'User ID yang sama pada perusahaan berbeda harus diganti semuanya. Data ganda telah diteruskan dan digabungkan; silakan agregasi ulang dengan User ID yang baru.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 70,
    category: 'konsultasi',
  },
  {
    topic: 'Tanda baca pada User ID',
    says: ['User ID mengandung tanda baca, sehingga ditolak saat masuk di LPSE lain.'],
    answer: 'User ID diganti oleh admin LPSE menjadi huruf dan angka saja, lalu agregasi diulang dari awal.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 30,
    category: 'pertanyaan',
  },
  {
    topic: 'Gagal masuk di LPSE lain',
    says: [
      'Berhasil masuk di LPSE asal, tetapi ditolak di LPSE lain dengan pesan belum diaktivasi.',
      'Penyedia mengira harus mendaftar lagi di setiap LPSE.',
    ],
    answer:
      'Cukup aktivasi Agregasi Data Penyedia satu kali di LPSE asal dengan NPWP dan User ID; setelah itu akun berlaku di semua LPSE tanpa mendaftar lagi.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 5,
    category: 'pertanyaan',
  },
  {
    topic: 'Aktivasi ADP gagal',
    says: [
      'Aktivasi agregasi selalu gagal tanpa keterangan setelah tombol kirim ditekan.',
      'Pesan galat muncul saat aktivasi ADP, sudah dicoba dengan dua peramban.',
    ],
    answer:
      'Provinsi dan kabupaten pada profil masih kosong. Penyedia melengkapi, verifikator menyetujui, kemudian aktivasi diulang dan berhasil.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 30,
    category: 'konsultasi',
  },
  {
    topic: 'Error in executeUpdate',
    says: ['Muncul tulisan "Error in executeUpdate" pada data rekanan ketika menyimpan izin usaha.'],
    answer:
      'Galat berasal dari data rekanan yang tidak sinkron. Data sudah diperbaiki di pusat; keluar dahulu, masuk kembali, lalu simpan ulang izin usaha.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 90,
    category: 'konsultasi',
  },
  {
    topic: 'Aktivasi ADP tidak selesai',
    says: ['Status aktivasi agregasi masih diproses sejak tiga hari yang lalu.'],
    answer: 'Antrean aktivasi telah dijalankan ulang di pusat. Status sekarang aktif, silakan masuk kembali.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 85,
    category: 'pertanyaan',
  },
  {
    topic: 'Data tidak muncul saat verifikasi',
    says: ['Sudah mendaftar daring, tetapi petugas verifikasi tidak menemukan data perusahaannya.'],
    answer:
      'Pendaftaran tercatat di LPSE lain. Verifikasi dilakukan di LPSE tempat mendaftar, atau daftar ulang di sini.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 12,
    category: 'pertanyaan',
  },
  {
    topic: 'Verifikasi daring',
    says: ['Apakah verifikasi penyedia baru dapat dilakukan daring? Kantornya di luar kabupaten.'],
    answer:
      'Dapat. LPSE menjadwalkan pertemuan video; siapkan dokumen asli dan KTP direktur. Dapat juga datang langsung pada jam kerja.',
    who: 'penyedia',
    weight: 'R',
    unit: 'D22',
    unanswered: 0,
    category: 'pertanyaan',
  },
  {
    topic: 'Syarat pendaftaran',
    says: [
      'Menanyakan syarat pendaftaran penyedia baru, badan usaha CV.',
      'Apa saja berkas untuk mendaftar di LPSE?',
    ],
    answer:
      'KTP direktur, NPWP, NIB, akta pendirian dan perubahannya, serta formulir keikutsertaan. Cukup sekali, tidak perlu diulang di LPSE lain.',
    who: 'penyedia',
    weight: 'R',
    unit: 'D22',
    unanswered: 0,
    category: 'pertanyaan',
  },
  {
    topic: 'Verifikasi akun belum selesai',
    says: ['Berkas verifikasi sudah dikirim dua hari lalu, akun belum juga aktif.'],
    answer:
      'Verifikasi selesai paling lama satu hari kerja setelah berkas lengkap. Akta perubahan yang kurang sudah diterima dan akun kini aktif.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 20,
    category: 'pengaduan',
  },
]
