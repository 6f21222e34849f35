import type { z } from 'zod'
import type { listMailTemplates, saveMailTemplate, sendTestMail } from '#domain/mail/mail-boxes.api.ts'
import {
  exampleWords,
  fillTemplate,
  firstMailTemplates,
  type LetterWords,
  type Template,
  type TemplatePurpose,
  templatePurposes,
  unknownWords,
} from '#domain/mail/templates.ts'
import type { Db } from '#server/platform/database.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import type { PostOffice } from './post-office.ts'
import { requestMail } from './request-mail.ts'
import { listTemplateRows, upsertTemplate } from './templates.queries.ts'

export const listTemplates = (work: Work): Promise<z.input<typeof listMailTemplates.answer>> =>
  inTransaction(work, async ({ db }) => {
    const own = await listTemplateRows(db)
    return { items: templatePurposes.map((purpose) => present(purpose, own)) }
  })

/** Refuses `template_words_unknown` {words}. */
export const saveTemplate = (
  work: Work,
  purpose: TemplatePurpose,
  template: Template | null,
): Promise<z.input<typeof saveMailTemplate.answer>> =>
  inTransaction(work, async (work) => {
    if (template) refuseUnknown(template)
    await upsertTemplate(work.db, { purpose, template, by: work.actor.id, at: work.now })
    await recordEvent(work, 'mail.template_saved', null, { purpose })
    return present(purpose, await listTemplateRows(work.db))
  })

/** To whoever asks, with an invented case. Refuses `template_words_unknown` {words}. */
export const testTemplate = (
  work: Work,
  { commandId, template }: z.output<typeof sendTestMail.body>,
  post: PostOffice,
): Promise<z.input<typeof sendTestMail.answer>> =>
  inTransaction(work, async (work) => {
    refuseUnknown(template)
    const to = work.actor.email
    const letter = fillTemplate(template, exampleWords)
    const mail = { ...letter, consultationId: null, purpose: 'test', recipient: to, number: null } as const
    return { mailId: await requestMail(work, { ...mail, id: commandId }, post), to }
  })

/** A letter in the office's words for this purpose, filled with those of a case. */
export async function letterOf(db: Db, purpose: TemplatePurpose, words: LetterWords): Promise<Template> {
  return fillTemplate(present(purpose, await listTemplateRows(db)), words)
}

function refuseUnknown(template: Template) {
  const words = unknownWords(template)
  if (words.length > 0) throw new Refusal('template_words_unknown', { words })
}

function present(purpose: TemplatePurpose, own: Awaited<ReturnType<typeof listTemplateRows>>) {
  const row = own.find((one) => one.purpose === purpose)
  const { subject, body } = row ?? firstMailTemplates[purpose]
  return { purpose, subject, body, own: row !== undefined }
}
