import type { Words } from '#domain/consultations/words.ts'
import type { Chance } from './random.ts'

export type Caller = Pick<Words, 'name' | 'institution' | 'address' | 'phone' | 'email' | 'spseRole'>

const first = [
  ...['Andika', 'Ayu', 'Bagus', 'Citra', 'Danu', 'Dian', 'Eko', 'Fajar', 'Fitri', 'Galih', 'Hana', 'Hendra'],
  ...['Indah', 'Joko', 'Kartika', 'Lukman', 'Maya', 'Nadia', 'Novi', 'Okta', 'Putri', 'Rahmat', 'Ratna'],
  ...['Rina', 'Rizky', 'Sinta', 'Slamet', 'Taufik', 'Umi', 'Vina', 'Wahyu', 'Yanti', 'Yusuf', 'Zainal'],
]
const last = [
  ...['Adinata', 'Anggraini', 'Budiman', 'Cahyono', 'Darmawan', 'Firmansyah', 'Gunawan', 'Handayani'],
  ...['Hidayat', 'Kurniawan', 'Kusuma', 'Lestari', 'Mahendra', 'Nugroho', 'Permana', 'Pratiwi', 'Purnomo'],
  ...[
    'Rahayu',
    'Ramadhan',
    'Safitri',
    'Saputra',
    'Setiawan',
    'Suryani',
    'Utami',
    'Wibowo',
    'Wijaya',
    'Yulianto',
  ],
]
const firms = [
  ...['Melati Jaya', 'Karya Tirta Mandiri', 'Bumi Wana Persada', 'Sinar Rimba Abadi', 'Mitra Data Nusa'],
  ...['Cipta Graha Wana', 'Tirta Medika Utama', 'Lintas Warna Media', 'Bangun Desa Sejahtera', 'Pelita Rasa'],
  ...[
    'Surya Teknik Tirta',
    'Anugerah Wanajaya',
    'Kencana Alam Raya',
    'Griya Sandang Murni',
    'Harapan Baru Tani',
  ],
]
const agencies = [
  ...['Dinas Pekerjaan Umum', 'Dinas Kesehatan', 'Dinas Pendidikan', 'Dinas Perhubungan', 'Dinas Pertanian'],
  ...['RSUD', 'Sekretariat Daerah', 'Bagian Pengadaan Barang/Jasa', 'Dinas Sosial', 'Badan Keuangan Daerah'],
]
const streets = ['Melati', 'Kenanga', 'Pahlawan', 'Merdeka', 'Cempaka', 'Pasar Baru', 'Stasiun', 'Wanajaya']

export const agencyOf = (chance: Chance) => `${chance.pick(agencies)} Kabupaten Tirtawana`

/** People whom nobody knows: `many` of them, each with a number that is given to no subscriber. */
export function inventCallers(chance: Chance, many: number): Caller[] {
  return Array.from({ length: many }, (_, place) => {
    const spseRole = chance.pick([
      'penyedia',
      'penyedia',
      'penyedia',
      'penyedia',
      'ppk',
      'pokja',
      'pa_kpa',
      'pp',
    ] as const)
    const name = `${chance.pick(first)} ${chance.pick(last)}`
    const firm = `${chance.pick(['CV', 'CV', 'PT', 'UD'])} ${chance.pick(firms)}`
    const phone = `0812-0000-${String(place + 1).padStart(4, '0')}`
    const mailbox = name.toLowerCase().replaceAll(' ', '.')
    const house = spseRole === 'penyedia' ? firm.toLowerCase().replaceAll(/[^a-z]/g, '') : 'tirtawana'
    return {
      name,
      institution: spseRole === 'penyedia' ? firm : agencyOf(chance),
      address: `Jl. ${chance.pick(streets)} No. ${chance.between(1, 120)}, Tirtawana`,
      phone,
      email: chance.percent(65) ? `${mailbox}@${house}.test` : '',
      spseRole,
    }
  })
}

/** A name as it is heard over a poor line: two neighbouring letters change places, or one is left out. */
export function misheard(chance: Chance, name: string): string {
  const at = chance.between(1, Math.max(1, name.length - 3))
  const [one = '', two = ''] = [name[at], name[at + 1]]
  if (one === ' ' || two === ' ') return `${name.slice(0, -1)}${name.at(-1)}h`
  return chance.percent(50)
    ? name.slice(0, at) + two + one + name.slice(at + 2)
    : name.slice(0, at) + name.slice(at + 1)
}
