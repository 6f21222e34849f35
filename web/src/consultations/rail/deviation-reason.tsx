import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { explainDeviation } from '#domain/consultations/consultations.api.ts'
import { deviationReasons, type DeviationReason as Reason } from '#domain/sop/journal.ts'
import type { StepNumber } from '#domain/sop/paper.ts'
import { type TimedStep, timedSteps } from '#domain/sop/version.ts'
import { sayFailed } from '../../ui/toasts.tsx'
import { useOpenForm } from '../room/room-context.ts'
import classes from './rail.module.css'

const isTimed = (step: StepNumber): step is TimedStep => (timedSteps as readonly StepNumber[]).includes(step)

/** Why a standard time was missed: may be told, never must. */
export const DeviationReason = ({ step }: { step: StepNumber }) => {
  const { t } = useTranslation('consultations')
  const { desk, view, writable } = useOpenForm()
  if (!isTimed(step)) return null
  const given = view.journal.findLast((one) => one.what === 'deviation_explained' && one.detail.step === step)
  const reason = given?.what === 'deviation_explained' ? given.detail.reason : null
  const said = reason ? t('rail.reasonGiven', { reason: t(`reason.${reason}`) }) : t('rail.reason')
  if (!writable) return reason ? <span className={classes.of}>{said}</span> : null
  const explain = (chosen: Reason) =>
    desk.act(explainDeviation, { body: { step, reason: chosen } }).catch(sayFailed)
  return (
    <Menu position="right-start">
      <Menu.Target>
        <UnstyledButton className={classes.reason}>{said}</UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {deviationReasons.map((one) => (
          <Menu.Item key={one} onClick={() => explain(one)}>
            {t(`reason.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
