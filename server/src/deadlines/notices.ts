import type { z } from 'zod'
import type { listNotices as endpoint } from '#domain/tickets/deadlines.api.ts'
import { recordEvent } from '#server/platform/events.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { listNoticeRows, markRead } from './notices.queries.ts'

const mostShown = 50

export const listNotices = (work: Work): Promise<z.input<typeof endpoint.answer>> =>
  inTransaction(work, async ({ db, actor }) => {
    const rows = await listNoticeRows(db, actor.id, mostShown)
    const items = rows.map((row) => ({
      ...row,
      dueAt: row.dueAt.toISOString(),
      at: row.at.toISOString(),
      readAt: row.readAt?.toISOString() ?? null,
    }))
    return { items, unread: items.filter(({ readAt }) => readAt === null).length }
  })

/** All of mine that are there now; sent twice it is as once. */
export const readNotices = (work: Work): Promise<{ unread: number }> =>
  inTransaction(work, async (work) => {
    await markRead(work.db, work.actor.id, work.now)
    await recordEvent(work, 'ticket.notices_read', null)
    return { unread: 0 }
  })
