import type { FastifyReply } from 'fastify'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findReceived } from './received.queries.ts'

/**
 * A mail's HTML as a page of its own, to be shown in a frame of ours: sanitised when it was read, and beyond that under a
 * policy that runs no script, loads nothing from anywhere and knows no session (sandbox). Refuses `mail_not_found`.
 */
export const showMail = (work: Work, id: string, reply: FastifyReply): Promise<string> =>
  inTransaction(work, async ({ db }) => {
    const mail = await findReceived(db, id)
    if (!mail) throw new Refusal('mail_not_found')
    reply
      .header('content-security-policy', policy)
      .header('x-frame-options', 'SAMEORIGIN')
      .header('x-content-type-options', 'nosniff')
      .type('text/html; charset=utf-8')
    return `<!doctype html><meta charset="utf-8"><title>.</title><style>${style}</style>${mail.html ?? ''}`
  })

const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // Links open in a window of their own, which is an ordinary one.
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ')

const style = [
  'body{font:15px/1.5 system-ui,sans-serif;margin:0;padding:2px;color:#1c2321;background:#fff;overflow-wrap:anywhere}',
  'table{border-collapse:collapse}td,th{padding:2px 8px;border:1px solid #ccd}pre{white-space:pre-wrap}',
  'blockquote{margin:0 0 0 4px;padding-left:10px;border-left:3px solid #ccd;color:#555}',
].join('')
