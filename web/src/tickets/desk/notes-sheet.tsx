import { Button, Group, Textarea, Title } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { writeNote } from '#domain/tickets/desk.api.ts'
import { readKept, writeKept } from '../../platform/kept.ts'
import { useHasRole } from '../../platform/session.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { Sheet } from '../../ui/page.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import classes from '../ticket-page.module.css'
import type { OpenedTicket } from '../ticket-queries.ts'
import { useAct } from '../use-act.ts'
import { NoteLine } from './note-line.tsx'

/** What colleagues tell each other; what is being typed outlives a reload. */
export const NotesSheet = ({ opened }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('tickets')
  const works = useHasRole('agent', 'supervisor', 'responder')
  const { act, busy, drafts, kept, ofTicket, command } = useAct(opened)
  const key = `dering.note.${opened.ticket.id}`
  const field = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState(() => readKept(key, 'tab') ?? '')
  const type = (value: string) => {
    setWords(value)
    writeKept(key, value, 'tab')
  }
  useShortcut({ keys: 'n', label: t('notes.write'), run: () => field.current?.focus(), when: works })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const send = () => drafts.send(writeNote, { params: ofTicket, body: { ...command(), words } }, kept)
    if (words.trim() !== '' && (await act(send, t('done.note')))) type('')
  }
  if (!works && opened.parts.notes.length === 0) return null
  return (
    <Sheet label={t('notes.title')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('notes.title')}
        </Title>
        {works && <Kbd keys="n" />}
      </Group>
      <p className={classes.quiet}>{t('notes.hint')}</p>
      <ul className={classes.lines}>
        {opened.parts.notes.map((note) => (
          <NoteLine key={note.id} note={note} opened={opened} />
        ))}
      </ul>
      {works && (
        <form onSubmit={submit}>
          <Textarea
            ref={field}
            aria-label={t('notes.write')}
            placeholder={t('notes.placeholder')}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={10_000}
            value={words}
            onChange={(event) => type(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" mt="xs" loading={busy} disabled={words.trim() === ''}>
            {t('notes.save')}
          </Button>
        </form>
      )}
    </Sheet>
  )
}
