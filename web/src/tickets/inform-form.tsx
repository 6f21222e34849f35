import { Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { informedHow } from '#domain/sop/journal.ts'
import { TellCaller } from './tell-caller.tsx'
import type { OpenedTicket } from './ticket-queries.ts'
import type { Acts } from './use-acts.ts'

/** The caller was told the answer: how. */
export const InformForm = ({ opened, acts }: { opened: OpenedTicket; acts: Acts }) => {
  const { t } = useTranslation('tickets')
  const [how, setHow] = useState<(typeof informedHow)[number]>('telephone')
  return (
    <Stack gap="md" align="flex-start">
      <TellCaller opened={opened} />
      <Radio.Group
        label={t('how.label')}
        value={how}
        onChange={(value) => setHow(informedHow.find((one) => one === value) ?? 'telephone')}
      >
        <Stack gap="xs" mt="xs">
          {informedHow.map((value) => (
            <Radio key={value} value={value} label={t(`how.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Button loading={acts.busy} onClick={() => acts.inform(how)}>
        {t('next.informDo')}
      </Button>
    </Stack>
  )
}
