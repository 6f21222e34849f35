import { Button, Group, Title } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasRole } from '../../platform/session.ts'
import { useServerMinute } from '../../platform/ticker.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { Sheet } from '../../ui/page.tsx'
import { RelativeDate } from '../../ui/relative-date.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { Fact } from '../fact.tsx'
import classes from '../ticket-page.module.css'
import type { OpenedTicket } from '../ticket-queries.ts'
import { AnswerLinks } from './answer-links.tsx'
import { SupportText } from './support-text.tsx'
import { useChainActs } from './use-chain-acts.ts'

const PassOnDialog = lazy(() => import('./pass-on-dialog.tsx'))
const ChaseDialog = lazy(() => import('./chase-dialog.tsx'))
const LinkDialog = lazy(() => import('./link-dialog.tsx'))
type Open = 'pass-on' | 'chase' | 'link' | null

/** Who has the case, since when and why; pass it on, remind whoever has it, let a unit answer. */
export const ChainSheet = ({ opened }: { opened: OpenedTicket }) => {
  const { t } = useTranslation('tickets')
  const acts = useChainActs(opened)
  const [dialog, setDialog] = useState<Open>(null)
  const { ticket, parts } = opened
  const works = useHasRole('agent', 'supervisor', 'responder')
  const waits = ticket.state === 'open' && parts.mergedInto === null
  const mayChase = waits && ticket.level !== 'helpdesk'
  const when = works && waits
  useShortcut({ keys: 'p', label: t('chain.passOn'), run: () => setDialog('pass-on'), when })
  useShortcut({ keys: 'c', label: t('chain.chase'), run: () => setDialog('chase'), when: when && mayChase })
  useShortcut({ keys: 'u', label: t('link.make'), run: () => setDialog('link'), when })
  const has = parts.chain.findLast(({ what }) => what === 'passed_on')
  const close = () => setDialog(null)
  if (!waits && parts.chain.length === 0 && parts.answerLinks.length === 0) return null
  return (
    <Sheet label={t('chain.title')}>
      <Title order={2} size="h4">
        {t('chain.title')}
      </Title>
      <dl className={classes.facts}>
        <Fact name={t('chain.with')}>
          {t(`level.${ticket.level}`)}
          {ticket.level === 'unit' && has?.unitName && `: ${has.unitName}`}
        </Fact>
        {mayChase && ticket.chaseDueAt && (
          <Fact name={t('chain.chaseDue')}>
            <ChaseDue at={ticket.chaseDueAt} />
          </Fact>
        )}
      </dl>
      {has?.support && waits && <SupportText opened={opened} fields={has.support} acts={acts} />}
      {when && (
        <Group gap="xs" mt="sm">
          <Button variant="default" rightSection={<Kbd keys="p" />} onClick={() => setDialog('pass-on')}>
            {t('chain.passOn')}
          </Button>
          {mayChase && (
            <Button variant="default" rightSection={<Kbd keys="c" />} onClick={() => setDialog('chase')}>
              {t('chain.chase')}
            </Button>
          )}
          <Button variant="default" rightSection={<Kbd keys="u" />} onClick={() => setDialog('link')}>
            {t('link.make')}
          </Button>
        </Group>
      )}
      <AnswerLinks opened={opened} />
      <Suspense>
        {dialog === 'pass-on' && <PassOnDialog opened={opened} acts={acts} onClose={close} />}
        {dialog === 'chase' && <ChaseDialog opened={opened} acts={acts} onClose={close} />}
        {dialog === 'link' && <LinkDialog opened={opened} onClose={close} />}
      </Suspense>
    </Sheet>
  )
}

/** When whoever has it is to be reminded; red once it is time. */
const ChaseDue = ({ at }: { at: string }) => {
  const { t } = useTranslation('tickets')
  const late = Date.parse(at) <= useServerMinute()
  return late ? (
    <StatusBadge tone="late">
      {t('chain.chaseNow')} (<RelativeDate at={at} />)
    </StatusBadge>
  ) : (
    <RelativeDate at={at} />
  )
}
