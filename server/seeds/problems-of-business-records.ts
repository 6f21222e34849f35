import type { KnownProblem } from './problem.ts'

/** Records of firms, SIKaP, INAPROC and the catalogue: numbers 23 to 27 and 35 to 40 of the starting knowledge. */
export const problemsOfBusinessRecords: readonly KnownProblem[] = [
  {
    topic: 'Perubahan NPWP',
    says: ['Perusahaan mendapat NPWP baru setelah pindah domisili, di SPSE masih yang lama.'],
    answer:
      'Kirim surat bermeterai dengan NPWP lama dan baru, atau pakai Perbarui Data di INAPROC agar disinkronkan dengan DJP.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 20,
    category: 'konsultasi',
  },
  {
    topic: 'NPWP 16 digit',
    says: [
      'Isian NPWP menolak 16 digit, hanya menerima 15 digit.',
      'NPWP 16 digit belum muncul di akun penyedia.',
    ],
    answer:
      'Masuk ke INAPROC, tekan Perbarui Data; NPWP 16 digit diambil dari DJP. Lalu keluar dan masuk kembali.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 6,
    category: 'pertanyaan',
  },
  {
    topic: 'Ubah identitas lewat SIKaP',
    says: ['Nama direktur di SIKaP masih pengurus lama, penawaran terancam gugur.'],
    answer:
      'Ubah identitas di SIKaP, kemudian kirim tiket Verifikasi Perubahan Data beserta akta perubahan untuk disetujui.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 18,
    category: 'konsultasi',
  },
  {
    topic: 'Integrasi SPSE dan SIKaP gagal',
    says: ['Data kualifikasi SIKaP tidak tertarik ke SPSE saat mengirim penawaran.'],
    answer:
      'Isian pemegang saham masih kosong. Setelah dilengkapi dan disimpan, tarik ulang data kualifikasi.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 40,
    category: 'konsultasi',
  },
  {
    topic: 'Izin OSS tidak sinkron',
    says: [
      'KBLI baru di OSS belum terbaca di SIKaP.',
      'NIB sudah berlaku efektif di OSS, di SIKaP masih belum terverifikasi.',
    ],
    answer: 'Perbarui dahulu di OSS sampai izinnya berlaku efektif, lalu jalankan sinkronisasi di SIKaP.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 22,
    category: 'pertanyaan',
  },
  {
    topic: 'Akun INAPROC pertama kali',
    says: ['Diminta membuat akun INAPROC, belum tahu memulai dari mana.'],
    answer:
      'Buka halaman akun INAPROC, pilih daftar, pakai surel perusahaan, lalu hubungkan dengan akun SPSE yang lama.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 3,
    category: 'pertanyaan',
  },
  {
    topic: 'Akses ASN kedaluwarsa',
    says: ['Akses INAPROC pejabat {instansi} kedaluwarsa dan tidak dapat menyetujui pesanan.'],
    answer:
      'Pengaturan, Informasi Instansi, Aktifkan Kembali, unggah SK paling besar 2 MB. Verifikator instansi menyetujui paling lama 3 x 24 jam.',
    who: 'pa_kpa',
    weight: 'M',
    unit: 'D22',
    unanswered: 12,
    category: 'pertanyaan',
  },
  {
    topic: 'Akses PA/KPA gagal',
    says: ['KPA {instansi} tidak dapat masuk INAPROC, tertulis akun SiRUP sudah tertaut.'],
    answer:
      'Tautan akun SiRUP yang lama telah dilepas oleh pusat bantuan. Silakan daftar akses baru dengan surel dinas.',
    who: 'pa_kpa',
    weight: 'M',
    unit: 'D22',
    unanswered: 75,
    category: 'konsultasi',
  },
  {
    topic: 'Perubahan data usaha',
    says: ['Alamat perusahaan berubah, bagaimana memperbaruinya di semua aplikasi pengadaan?'],
    answer:
      'Cukup Perbarui Data di INAPROC; data disinkronkan dengan DJP, AHU, dan OSS. Pastikan di sana sudah benar lebih dahulu.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D22',
    unanswered: 5,
    category: 'pertanyaan',
  },
  {
    topic: 'Produk katalog ditolak',
    says: [
      'Produk di katalog ditolak dengan alasan KBLI tidak sesuai.',
      'Pendaftaran produk katalog v6 ditolak dua kali tanpa rincian.',
    ],
    answer:
      'KBLI pada NIB tidak mencakup kategori produk. Tambahkan KBLI di OSS, lengkapi NPWP dan akta, lalu ajukan kembali.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D23',
    unanswered: 45,
    category: 'pengaduan',
  },
  {
    topic: 'Pindah ke katalog v6',
    says: ['Katalog v5 sudah tidak aktif, bagaimana nasib produk yang sudah tayang?'],
    answer:
      'Produk didaftarkan kembali di katalog v6 mengikuti pengumuman INAPROC; kendala dilaporkan lewat tiket di pusat bantuan.',
    who: 'penyedia',
    weight: 'R',
    unit: 'D23',
    unanswered: 10,
    category: 'pertanyaan',
  },
]
