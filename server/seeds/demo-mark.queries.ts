import type { Db } from '#server/platform/database.ts'

/** What an installation is: nobody has set it up · a real office · a demonstration, or one that is not made to its end. */
export type Kind = 'empty' | 'real' | 'demo' | 'half_demo'

/** Over the owner's connection, which alone sees whether there is an office. */
export async function findKind(owner: Db): Promise<Kind> {
  const [row] = await owner<{ offices: boolean; demo: string | null }[]>`
    select exists (select from offices) as offices, (select demo from installation) as demo`
  if (row?.demo === 'ready') return 'demo'
  if (row?.demo === 'being_made') return 'half_demo'
  return row?.offices ? 'real' : 'empty'
}

/** For the connection that makes an office of invented calls: losing the last of them in a crash loses nothing. */
export async function dontWaitForDisk(db: Db): Promise<void> {
  await db`set synchronous_commit = off`
}

export async function markAsDemo(db: Db, state: 'being_made' | 'ready'): Promise<void> {
  await db`update installation set demo = ${state}`
}
