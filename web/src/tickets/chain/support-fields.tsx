import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { supportKinds } from '#domain/tickets/levels.ts'
import type { OpenedTicket } from '../ticket-queries.ts'

/** What LPSE Support asks for, filled from the form as far as it goes. */
export const SupportFields = ({ opened: { consultation, parts } }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('tickets')
  const { words } = consultation
  const before = parts.chain.findLast(({ support }) => support !== null)?.support
  const title = before?.title ?? (words.topic || words.problem.split(/[.\n]/)[0]?.slice(0, 120) || '')
  return (
    <>
      <TextInput name="title" required maxLength={300} label={t('support.title')} defaultValue={title} />
      <Group grow align="flex-start">
        <TextInput
          name="application"
          maxLength={300}
          label={t('support.application')}
          defaultValue={before?.application ?? 'SPSE'}
        />
        <NativeSelect
          name="kind"
          label={t('support.kind')}
          defaultValue={before?.kind}
          data={[...supportKinds]}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          name="errorCode"
          maxLength={300}
          label={t('support.errorCode')}
          defaultValue={before?.errorCode}
        />
        <TextInput
          name="tenderCode"
          maxLength={300}
          label={t('support.tenderCode')}
          defaultValue={before?.tenderCode}
        />
      </Group>
      <Textarea
        name="description"
        required
        autosize
        minRows={3}
        maxRows={10}
        maxLength={20_000}
        label={t('support.description')}
        defaultValue={before?.description ?? words.problem}
      />
    </>
  )
}

/** The same as it was typed. */
export const readSupport = (said: (name: string) => string) => ({
  title: said('title'),
  application: said('application'),
  errorCode: said('errorCode'),
  tenderCode: said('tenderCode'),
  kind: supportKinds.find((kind) => kind === said('kind')) ?? supportKinds[0],
  description: said('description'),
})
