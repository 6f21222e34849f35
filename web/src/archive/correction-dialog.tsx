import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArchivedForm } from '#domain/archive/archive.api.ts'
import { correctForm } from '#domain/consultations/consultations.api.ts'
import { categories } from '#domain/consultations/words.ts'
import { call } from '../platform/api.ts'
import { newId } from '../platform/ids.ts'
import { officeKey } from '../platform/live.ts'
import { sayDone, sayFailed } from '../ui/toasts.tsx'
import { changedWords, correctable, wordsOf, wrongFields } from './correction.ts'

type Props = { officeId: string; form: ArchivedForm; onClose: () => void }

/** Corrects an archived form by a new version; nothing that is archived changes. */
export const CorrectionDialog = ({ officeId, form, onClose }: Props) => {
  const { t } = useTranslation('archive')
  const queries = useQueryClient()
  const [words, setWords] = useState(() => wordsOf(form))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  // Pressed again after a lost answer, the same words are the same command; other words are another one.
  const attempt = useRef({ words: '', commandId: '' })
  const version = form.version + 1
  const changed = changedWords(form, words)
  const wrong = wrongFields(form, words)
  const reasonMissing = reason.trim().length < 3
  const nothing = Object.keys(changed).length === 0
  const correction = useMutation({
    mutationFn: () => {
      const sent = JSON.stringify([changed, reason])
      if (attempt.current.words !== sent) attempt.current = { words: sent, commandId: newId() }
      const body = { commandId: attempt.current.commandId, reason, words: changed }
      return call(correctForm, { params: { officeId, id: form.id }, body })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: officeKey(officeId, 'archive') })
      sayDone(t('correction.done', { version }))
      onClose()
    },
    onError: sayFailed,
  })
  const save = () => {
    setTried(true)
    if (!reasonMissing && !nothing && wrong.length === 0) correction.mutate()
  }
  const errorOf = (field: (typeof correctable)[number]) =>
    wrong.includes(field) ? t(field === 'email' ? 'correction.email' : 'correction.needed') : null
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('correction.title', { number: form.formNumber })}
      closeButtonProps={{ 'aria-label': t('correction.cancel') }}
    >
      <Stack gap="sm">
        <Text>{t('correction.text')}</Text>
        {correctable.map((field) => {
          const long = field === 'problem' || field === 'answer'
          const Input = long ? Textarea : TextInput
          return (
            <Input
              key={field}
              label={t(`form.${field}`)}
              value={words[field]}
              maxLength={long ? 20_000 : field === 'address' ? 1_000 : 300}
              {...(long && { autosize: true, minRows: 3, maxRows: 10 })}
              error={errorOf(field)}
              onChange={(event) => setWords({ ...words, [field]: event.currentTarget.value })}
            />
          )
        })}
        <NativeSelect
          label={t('form.category')}
          value={words.category}
          data={categories.map((value) => ({ value, label: t(`categories.${value}`) }))}
          onChange={(event) => {
            const category = categories.find((one) => one === event.currentTarget.value)
            if (category) setWords({ ...words, category })
          }}
        />
        <TextInput
          label={t('correction.reason')}
          description={t('correction.reasonHint')}
          required
          maxLength={500}
          value={reason}
          error={tried && reasonMissing ? t('correction.reasonMissing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {tried && nothing && (
          <Text role="alert" c="red">
            {t('correction.nothing')}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('correction.cancel')}
          </Button>
          <Button loading={correction.isPending} onClick={save}>
            {t('correction.save', { version })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
