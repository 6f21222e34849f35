import { CannotStart } from '#server/platform/cannot-start.ts'
import { openPool } from '#server/platform/database.ts'
import type { DatabaseUrls } from '#server/platform/database-urls.ts'
import { demoCast, demoPassword, emailOf } from '../../seeds/cast-of-the-demo.ts'
import { dontWaitForDisk, findKind } from '../../seeds/demo-mark.queries.ts'

interface Wish {
  /** --demo was given */
  wished: boolean
  /** How the line of a refusal names the folder or database. */
  place: string
  stopIsWished: Promise<number>
}

/**
 * Whether this is a demonstration office; where one is wished and nothing is there yet, makes it, with a line of
 * progress now and then. A real office never becomes one.
 */
export async function demoOf(urls: DatabaseUrls, { wished, place, stopIsWished }: Wish): Promise<boolean> {
  const owner = openPool(urls.owner, { max: 1, name: 'dering-demo' })
  const kind = await findKind(owner).finally(() => owner.end({ timeout: 2 }))
  if (kind === 'half_demo') {
    throw new CannotStart(
      `The demonstration in ${place} was not made to its end; remove it, or give another folder with --data.`,
    )
  }
  if (!wished || kind === 'demo') return kind === 'demo'
  if (kind === 'real') {
    throw new CannotStart(
      `There is a real office in ${place}; give the demonstration a folder of its own: --demo --data DIR.`,
    )
  }
  await make(urls, place, stopIsWished)
  return true
}

async function make(urls: DatabaseUrls, place: string, stopIsWished: Promise<number>) {
  let stopped = false
  void stopIsWished.then(() => {
    stopped = true
  })
  let told = 0
  const tell = (share: number) => {
    if (stopped) throw new CannotStart(`Stopped; remove ${place} to make the demonstration anew.`)
    const tenths = Math.floor(share * 10)
    if (tenths > told) console.log(`Making the demonstration office: ${tenths * 10} %`)
    told = Math.max(told, tenths)
  }
  console.log('Making the demonstration office, once: three months of calls, about half a minute ...')
  const { makeDemo } = await import('../../seeds/make-demo.ts')
  // One connection alone, so that what is set on it holds for all.
  const db = openPool(urls.app, { max: 1, name: 'dering-demo' })
  try {
    await dontWaitForDisk(db)
    await makeDemo(db, new Date(), { tell })
  } finally {
    await db.end({ timeout: 2 })
  }
}

const roleNames = {
  agent: 'petugas',
  supervisor: 'koordinator',
  responder: 'penjawab',
  administrator: 'administrator',
  auditor: 'auditor',
} as const

/** Who is who in the demonstration office, and how to sign in. */
export function tellDemoCast(): void {
  console.log('This is a demonstration office (Kantor contoh): all in it is invented, and no mail leaves it.')
  console.log(`Sign in as one of these; everybody's password is ${demoPassword}`)
  for (const name of Object.keys(demoCast) as (keyof typeof demoCast)[])
    console.log(
      `  ${emailOf(name).padEnd(28)}${demoCast[name].name.padEnd(24)}${roleNames[demoCast[name].role]}`,
    )
}
