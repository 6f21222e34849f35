import type { KnownProblem } from './problem.ts'

/** Bids, schedules, roles and packages: numbers 14 to 18, 28 to 34 and 41, 42 of the starting knowledge. */
export const problemsOfTenders: readonly KnownProblem[] = [
  {
    topic: 'Gagal unggah penawaran',
    says: [
      'Dokumen penawaran paket {paket} gagal diunggah, proses berhenti di tengah, batas waktu hari ini.',
      'Tidak dapat mengunggah penawaran. Berkas lebih dari 60 MB dan koneksi kantor lambat.',
    ],
    answer:
      'Perkecil berkas, sebaiknya di bawah 10 MB, simpan di diska komputer, lalu kirim ulang; kiriman ulang menggantikan yang lama. Setelah batas waktu sistem tidak menerima lagi, jadi jangan menunggu akhir.',
    who: 'penyedia',
    weight: 'T',
    unit: 'D22',
    unanswered: 12,
    category: 'konsultasi',
  },
  {
    topic: 'Nama berkas terlalu panjang',
    says: ['Unggahan ditolak karena nama berkas terlalu panjang dan jumlahnya banyak.'],
    answer:
      'Gabungkan berkas, pakai nama pendek tanpa tanda baca, hindari exe, RAR, dan ZIP, lalu kirim ulang.',
    who: 'penyedia',
    weight: 'T',
    unit: 'D22',
    unanswered: 3,
    category: 'pertanyaan',
  },
  {
    topic: 'Berkas penawaran tidak terbuka',
    says: [
      'Pokja tidak dapat membuka berkas penawaran satu peserta pada paket {paket}, tertulis berkas rusak.',
    ],
    answer:
      'Nama berkas dipendekkan lalu dibuka kembali. Bila tetap rusak, LPSE memberi keterangan tertulis dan Pokja memutuskan; uji forensik dapat diminta melalui LPSE.',
    who: 'pokja',
    weight: 'T',
    unit: 'D22',
    unanswered: 75,
    category: 'konsultasi',
  },
  {
    topic: 'Kunci publik tidak cocok',
    says: ['Muncul pesan kunci publik tidak cocok saat mengirim penawaran dari laptop baru.'],
    answer:
      'Atur ulang kunci di aplikasi penyandian, periksa profil, dan jangan menukar isian identitas dengan kunci publik.',
    who: 'penyedia',
    weight: 'T',
    unit: 'D22',
    unanswered: 25,
    category: 'konsultasi',
  },
  {
    topic: 'Salah unggah dokumen',
    says: ['Salah mengunggah dokumen penawaran paket {paket}, yang terkirim milik paket lain.'],
    answer:
      'Sebelum batas waktu, kirim ulang dokumen yang benar; yang lama tergantikan. Setelah batas waktu hanya Pokja yang dapat memutuskan.',
    who: 'penyedia',
    weight: 'T',
    unit: 'D22',
    unanswered: 4,
    category: 'pertanyaan',
  },
  {
    topic: 'Paket tidak muncul di SPSE',
    says: [
      'Paket {paket} sudah diumumkan di SiRUP, tetapi tidak muncul saat PPK membuat paket.',
      'RUP {instansi} tidak ditemukan di SPSE walaupun sudah tayang sejak kemarin.',
    ],
    answer:
      'Pastikan RUP sudah diumumkan dan nama satuan kerja sama persis, kemudian muat ulang data satuan kerja. Setelah ditarik ulang, paket muncul.',
    who: 'ppk',
    weight: 'M',
    unit: 'D22',
    unanswered: 28,
    category: 'konsultasi',
  },
  {
    topic: 'RUP tidak ada saat e-purchasing',
    says: ['Kode RUP tidak ditemukan ketika membuat pesanan e-purchasing.'],
    answer:
      'RUP belum diumumkan atau metodenya bukan e-purchasing. Perbaiki di SiRUP, tunggu penarikan data, lalu coba lagi.',
    who: 'ppk',
    weight: 'R',
    unit: 'D22',
    unanswered: 8,
    category: 'pertanyaan',
  },
  {
    topic: 'Ganti PPK paket',
    says: ['PPK paket {paket} dimutasi, bagaimana menggantinya di SPSE?'],
    answer: 'Penggantian dilakukan Pokja di dalam paket, dengan SK PPK yang baru sebagai dasar.',
    who: 'pokja',
    weight: 'M',
    unit: 'D22',
    unanswered: 6,
    category: 'pertanyaan',
  },
  {
    topic: 'PPK pindah satuan kerja',
    says: ['PPK pindah dari {instansi}, apakah harus membuat akun baru?'],
    answer: 'Akun tetap sama. Kirim SK penempatan yang baru, admin memindahkan akun ke satuan kerja tujuan.',
    who: 'ppk',
    weight: 'R',
    unit: 'D22',
    unanswered: 4,
    category: 'pertanyaan',
  },
  {
    topic: 'Akun PPK baru',
    says: ['PPK baru di {instansi} belum mempunyai akun SPSE.'],
    answer:
      'Kirim SK PPK, NIP, dan surel dinas ke LPSE. Akun dibuat admin agency dan aktif pada hari kerja yang sama.',
    who: 'ppk',
    weight: 'M',
    unit: 'D22',
    unanswered: 8,
    category: 'pertanyaan',
  },
  {
    topic: 'Perubahan jadwal tender',
    says: [
      'Pokja memohon perubahan jadwal paket {paket}; tahap evaluasi sudah terlewati di sistem.',
      'Tahap pembuktian kualifikasi terlewat karena listrik padam, minta jadwal dikembalikan.',
    ],
    answer:
      'Permohonan tertulis dengan kode tender, tahap, jadwal semula dan menjadi telah diterima dan diteruskan. Jadwal sudah dikembalikan, silakan Pokja memeriksa.',
    who: 'pokja',
    weight: 'T',
    unit: 'D22',
    unanswered: 80,
    category: 'konsultasi',
  },
  {
    topic: 'SPSE tidak dapat diakses',
    says: [
      'Halaman SPSE kosong sejak pagi, sudah dicoba dari dua jaringan.',
      'SPSE lambat dan sering keluar sendiri, padahal batas penawaran pukul 14.00.',
    ],
    answer:
      'Gangguan terkonfirmasi dan telah diumumkan. Layanan sudah pulih; bersihkan singgahan peramban lalu masuk kembali. Batas waktu dapat diperpanjang oleh Pokja.',
    who: 'penyedia',
    weight: 'T',
    unit: 'D22',
    unanswered: 60,
    category: 'pengaduan',
  },
  {
    topic: 'Keberatan atas hasil tender',
    says: [
      'Keberatan atas hasil evaluasi paket {paket}, merasa gugur tanpa penjelasan.',
      'Mengadukan pemenang tender yang diduga memakai pengalaman perusahaan lain.',
    ],
    answer:
      'Ajukan sanggah melalui SPSE paling lambat lima hari kerja sejak pengumuman. Dugaan pelanggaran dapat disampaikan ke APIP atau SP4N-LAPOR dengan buktinya.',
    who: 'penyedia',
    weight: 'M',
    unit: 'D42',
    unanswered: 40,
    category: 'pengaduan',
  },
  {
    topic: 'Memantau tiket',
    says: [
      'Menanyakan perkembangan laporan yang dikirim minggu lalu.',
      'Bagaimana cara memantau tiket di LPSE Support?',
    ],
    answer:
      'Buka menu Tiket, pilih Cek Posisi, lalu masukkan nomor tiket. Bila lewat telepon, sebutkan nomor dan nama.',
    who: 'penyedia',
    weight: 'R',
    unit: 'D22',
    unanswered: 0,
    category: 'pertanyaan',
  },
]
