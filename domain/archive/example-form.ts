import type { FormSnapshot } from './form-snapshot.ts'

/** A form as an office archives it, for tests and for the guide's picture. Nobody in it exists. */
export const exampleForm: FormSnapshot = {
  version: 1,
  formNumber: '001/FK/LPSE-JBR/XI/2026',
  ticketNumber: 'TKT-JBR-202611-0001',
  verificationCode: '5QTN8XK2M7WCRZYB4HDJP93VAEGS6F1T',
  publicUrl: 'https://dering.example/verifikasi/5QTN8XK2M7WCRZYB4HDJP93VAEGS6F1T',
  office: {
    code: 'JBR',
    name: 'LPSE Kabupaten Jembrana',
    addressLines: ['Jalan Surapati Nomor 1, Gedung Jembrana Lantai 2', 'Negara, Bali 82211'],
    telephone: '(0365) 41210',
    email: 'lpse@jembrana.example',
    timeZone: 'Asia/Makassar',
    logo: null,
  },
  consultedAt: '2026-11-24T01:14:07.000Z',
  caller: {
    name: 'I Wayan Sudarma',
    institution: 'CV Bali Jaya Konstruksi',
    address: 'Jalan Gatot Subroto Nomor 88, Denpasar',
    phone: '0812-3456-7890',
    email: 'wayan@balijaya.example',
  },
  category: 'konsultasi',
  channel: 'telephone',
  problem: [
    'Penyedia tidak dapat mengunggah dokumen penawaran pada paket Peningkatan Jalan Desa Yehembang. Setelah tombol Kirim ditekan muncul pesan “Gagal mengirim, silakan coba kembali”. Batas akhir pemasukan penawaran hari ini pukul 14.00 WITA.',
    'Sudah dicoba dengan dua peramban dan jaringan yang berbeda.',
  ].join('\n\n'),
  answer:
    'Aplikasi Apendo yang dipakai masih versi lama. Penyedia dipandu mengunduh versi terbaru dari halaman SPSE, memasukkan ulang token, lalu mengirim kembali dokumen. Pengiriman berhasil pada pukul 09.31 WITA dan tanda terima sudah muncul.',
  answeredOn: '2026-11-24',
  explainedBy: {
    name: 'Ni Luh Putu Ayu Lestari, S.Kom.',
    position: 'Petugas Helpdesk LPSE',
    nip: '19900412 201503 2 004',
  },
  takenBy: 'Ni Luh Putu Ayu Lestari',
  lateEntry: false,
  cancelled: null,
  correction: null,
  sopVersion: 1,
  archivedAt: '2026-11-24T01:36:40.000Z',
}
