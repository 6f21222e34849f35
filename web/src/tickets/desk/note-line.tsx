import { Button, Group, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { editNote } from '#domain/tickets/desk.api.ts'
import { call } from '../../platform/api.ts'
import { RefusedError } from '../../platform/failures.ts'
import { newId } from '../../platform/ids.ts'
import { useHasRole, useOffice } from '../../platform/session.ts'
import { RelativeDate } from '../../ui/relative-date.tsx'
import { sayDone, sayFailed } from '../../ui/toasts.tsx'
import { OtherWords } from '../other-words.tsx'
import classes from '../ticket-page.module.css'
import { type OpenedTicket, useReread } from '../ticket-queries.ts'

type Note = OpenedTicket['parts']['notes'][number]
type Theirs = { theirs: string; revision: number }
type Props = { note: Note; opened: OpenedTicket }

/** A note, and its change: held against the revision that was read, so that nobody's words go under. */
export const NoteLine = ({ note, opened }: Props) => {
  const { t } = useTranslation('tickets')
  const { id: officeId } = useOffice()
  const works = useHasRole('agent', 'supervisor', 'responder')
  const reread = useReread()
  const [edited, setEdited] = useState<{ words: string; revision: number } | null>(null)
  const [conflict, setConflict] = useState<Theirs | null>(null)
  const save = async (words: string, revision: number) => {
    try {
      const params = { officeId, id: opened.ticket.id, noteId: note.id }
      await call(editNote, { params, body: { commandId: newId(), words, revision } })
      setEdited(null)
      setConflict(null)
      sayDone(t('done.note'))
    } catch (failure) {
      const changed = failure instanceof RefusedError && failure.code === 'note_changed'
      if (changed) setConflict(failure.details as Theirs)
      else sayFailed(failure)
    }
    await reread()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (edited && edited.words.trim() !== '') void save(edited.words, edited.revision)
  }
  return (
    <li>
      {edited ? (
        <form onSubmit={submit}>
          <Textarea
            aria-label={t('notes.edit')}
            autoFocus
            autosize
            minRows={2}
            maxLength={10_000}
            value={edited.words}
            onChange={(event) => setEdited({ ...edited, words: event.currentTarget.value })}
          />
          {conflict && (
            <OtherWords
              theirs={conflict.theirs}
              useTheirs={() => {
                setEdited(null)
                setConflict(null)
              }}
              useMine={() => void save(edited.words, conflict.revision)}
            />
          )}
          <Group gap="xs" mt="xs">
            <Button type="submit" size="compact-sm" variant="default">
              {t('notes.save')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setEdited(null)}>
              {t('solved.cancel')}
            </Button>
          </Group>
        </form>
      ) : (
        <>
          <span className={classes.words}>{note.words}</span>
          <span className={classes.quiet}>
            {note.writtenBy.name} · <RelativeDate at={note.writtenAt} />
            {note.editedAt && ` · ${t('notes.edited')}`}{' '}
            {works && (
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => setEdited({ words: note.words, revision: note.revision })}
              >
                {t('notes.edit')}
              </Button>
            )}
          </span>
        </>
      )}
    </li>
  )
}
