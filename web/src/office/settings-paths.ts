/** The pages of the settings, in their order. */
export const settingsPaths = {
  office: '/pengaturan',
  people: '/pengaturan/orang',
  units: '/pengaturan/satuan',
  calendar: '/pengaturan/jam-kerja',
  priorities: '/pengaturan/tabel-prioritas',
  sop: '/pengaturan/sop',
  numbers: '/pengaturan/nomor',
  health: '/pengaturan/kesehatan',
} as const
