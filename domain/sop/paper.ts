/**
 * The SOP as the paper has it, word for word, all columns. Source: SOP Penanganan Permasalahan Pengguna SPSE Melalui
 * Telepon. Pelaksana is a mark on the paper: which of the two acts.
 */
export interface PaperRow {
  no: StepNumber
  aktivitas: string
  pelaksana: 'pengguna' | 'helpdesk'
  perlengkapan: string
  waktu: string
  output: string
  keterangan: string
}

/** The eight steps of the paper. */
export type StepNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export const paperTitle = 'SOP PENANGANAN PERMASALAHAN PENGGUNA SPSE MELALUI TELEPON'

export const paperRows: readonly PaperRow[] = [
  {
    no: 1,
    aktivitas:
      'Menghubungi helpdesk LPSE melalui telepon untuk berkonsultasi atas permasalahan terkait e-Procurement',
    pelaksana: 'pengguna',
    perlengkapan: '',
    waktu: 'N/A',
    output: '',
    keterangan: '',
  },
  {
    no: 2,
    aktivitas: 'Menerima telepon dengan ramah dan sopan, mengucapkan salam',
    pelaksana: 'helpdesk',
    perlengkapan: '',
    waktu: '10 detik',
    output: '',
    keterangan: '',
  },
  {
    no: 3,
    aktivitas:
      'Menanyakan identitas pengguna dan permasalahan yang ingin disampaikan sambil menggali informasi lebih lengkap dan rinci terkait permasalahan',
    pelaksana: 'helpdesk',
    perlengkapan: 'Semua informasi yang didapat dicatat pada Formulir Konsultasi',
    waktu: '2 menit',
    output: '',
    keterangan: '',
  },
  {
    no: 4,
    aktivitas:
      'Memberikan informasi identitas pengguna dan pertanyaan atas permasalahan yang ingin diajukan oleh helpdesk LPSE secara lengkap dan rinci',
    pelaksana: 'pengguna',
    perlengkapan: 'permintaan informasi dari helpdesk kepada pengguna',
    waktu: 'N/A',
    output: 'pemberian informasi dari pengguna',
    keterangan: 'Sesuai kebutuhan',
  },
  {
    no: 5,
    aktivitas:
      'Apakah helpdesk LPSE dapat menjawab atau memberikan solusi dari permasalahan yang disampaikan',
    pelaksana: 'helpdesk',
    perlengkapan: '',
    waktu: 'N/A',
    output: '',
    keterangan: 'Sesuai kebutuhan',
  },
  {
    no: 6,
    aktivitas:
      'Apabila "ya" maka helpdesk memberikan penjelasan/ solusi untuk menyelesaikan permasalahan tersebut',
    pelaksana: 'helpdesk',
    perlengkapan: 'Pertanyaan pengguna',
    waktu: 'N/A',
    output: 'jawaban/solusi dituangkan dalam formulir konsultasi',
    keterangan: 'Sesuai kebutuhan',
  },
  {
    no: 7,
    aktivitas: 'Mengarsipkan lembar konsultasi dengan mengacu pada SOP Pengarsipan Berkas',
    pelaksana: 'helpdesk',
    perlengkapan: 'jawaban/solusi pada formulir konsultasi',
    waktu: '10 menit',
    output: 'arsip berkas',
    keterangan: '',
  },
  {
    no: 8,
    aktivitas:
      'Apabila tidak, helpdesk meminta waktu untuk menemukan solusinya, memberikan nomor formulir konsultasi dan no tiket untuk memudahkan pelacakan penanganan permasalahan dan jika memungkinkan mengalihkan penanganan permasalahan melalui e-mail/TTS',
    pelaksana: 'helpdesk',
    perlengkapan: 'Permasalahan tidak dapat diberikan solusi',
    waktu: '10 menit',
    output: 'solusi diberikan dengan mengacu pada Tabel Prioritas Penyelesaian Permasalahan SPSE',
    keterangan:
      'waktu 10 menit adalah waktu untuk membuat dan memberikan nomor formulir konsultasi serta memberitahukan untuk mengirimkan permasalahan tersebut melalui email/TTS',
  },
]
