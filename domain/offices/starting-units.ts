/**
 * Units of destination (Direktorat Tujuan of the recap) that every new office begins with: those of LKPP as of 2026.
 * An office adds its own and ends the validity of one that is renamed; an old recap keeps the name of its time.
 */
export const startingUnitsValidFrom = '2026-01-01'

export const startingUnits: readonly { code: string; name: string }[] = [
  { code: 'D11', name: 'Direktorat Pengembangan Strategi dan Kebijakan Pengadaan Umum' },
  { code: 'D12', name: 'Direktorat Pengembangan Strategi dan Kebijakan Pengadaan Khusus' },
  { code: 'D13', name: 'Direktorat Pengembangan Iklim Usaha dan Kerja Sama Internasional' },
  { code: 'D21', name: 'Direktorat Perencanaan Transformasi, Pemantauan dan Evaluasi Pengadaan' },
  { code: 'D22', name: 'Direktorat Sistem Pengadaan Digital' },
  { code: 'D23', name: 'Direktorat Pasar Digital Pengadaan' },
  { code: 'D31', name: 'Direktorat Pengembangan Profesi dan Kelembagaan' },
  { code: 'D33', name: 'Direktorat Sertifikasi Profesi' },
  { code: 'D41', name: 'Direktorat Advokasi Pemerintah Pusat' },
  { code: 'D42', name: 'Direktorat Advokasi Pemerintah Daerah' },
  { code: 'D43', name: 'Direktorat Penanganan Permasalahan Hukum' },
  { code: 'PPSDM', name: 'Pusat Pendidikan dan Pelatihan Pengadaan Barang/Jasa' },
  { code: 'BHU', name: 'Biro Humas dan Umum' },
]
