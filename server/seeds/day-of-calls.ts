import { wallTime } from '#domain/calendar/zones.ts'
import { agencyOf, type Caller } from './callers.ts'
import type { DemoName } from './cast-of-the-demo.ts'
import { problems } from './problems.ts'
import type { Begun } from './stories.ts'
import { call, lateEntry, shortCall } from './story-of-a-call.ts'
import type { CallFacts, Told } from './told.ts'
import { minutes } from './working-days.ts'

const packages = [
  ...[
    'Rehabilitasi Jembatan Desa Wanasari',
    'Pengadaan Alat Kesehatan RSUD',
    'Pembangunan Ruang Kelas SDN 3',
  ],
  ...[
    'Pengadaan Seragam Linmas',
    'Peningkatan Jalan Tirta Raya',
    'Jasa Kebersihan Gedung',
    'Pengadaan Bibit Kopi',
  ],
  ...['Pemeliharaan Jaringan Komputer', 'Pengadaan Kendaraan Operasional', 'Jasa Konsultansi Drainase Kota'],
]
const agents = ['sari', 'sari', 'budi', 'budi', 'dewi', 'dewi', 'wati'] as const satisfies DemoName[]

/** The calls of one working day (`date`: its midnight; `daysLeft`: 1 on the last), more of them on Mondays, spread as an office's are. */
export function addDay(told: Told, callers: readonly Caller[], date: Date, daysLeft: number): Begun[] {
  const { chance } = told
  const { weekday } = wallTime(date, 'Asia/Jakarta')
  const count = chance.between(7, 11) + (weekday === 1 ? 4 : weekday === 5 ? -3 : 0)
  const step = 8.2 / count
  return Array.from({ length: count }, (_, place): Begun => {
    const hour = 7.6 + (place + chance.next() * 0.8) * step
    const at = new Date(date.getTime() + minutes(hour * 60))
    const facts = factsOf(told, callers, daysLeft)
    if (chance.percent(8)) return { at, story: shortCall(told, facts.agent, facts.caller.phone) }
    if (!chance.percent(1.5)) return { at, story: call(told, facts) }
    const typedIn = new Date(at.getTime() + minutes(chance.between(60, 240)))
    return { at: typedIn, story: lateEntry(told, facts, at) }
  })
}

function factsOf({ chance }: Told, callers: readonly Caller[], daysLeft: number): CallFacts {
  const caller = chance.zipf(callers)
  const agent = chance.pick(agents)
  const asksAs = caller.spseRole === 'pp' ? 'ppk' : caller.spseRole
  const asked = problems.filter(({ who }) => who === asksAs)
  return {
    agent,
    colleague: agent === 'sari' ? 'budi' : 'sari',
    caller,
    problem: chance.percent(45) ? chance.zipf(asked) : chance.pick(asked),
    packageName: chance.pick(packages),
    agency: caller.spseRole === 'penyedia' ? agencyOf(chance) : caller.institution,
    recent: daysLeft <= 2,
    waiting: daysLeft <= 9,
  }
}
