import { Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { handovers } from '#domain/sop/journal.ts'
import { FieldError } from '../../ui/field-error.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { focusIds } from '../acts/use-acts.ts'
import { useDigitKeys } from '../acts/use-digit-keys.ts'
import classes from './numbers.module.css'
import type { HandoverChoice as Choice } from './use-handover.ts'

/** Four ways, chosen by one digit; what a way needs stands under it. */
export const HandoverChoice = ({ choice }: { choice: Choice }) => {
  const { t } = useTranslation('consultations')
  const { handover, choose, settings } = choice
  const onKeyDown = useDigitKeys((place) => {
    const next = handovers[place]
    if (next) choose(next)
  })
  const hints = {
    email: settings?.email ? t('numbers.emailHint', { address: settings.email }) : t('numbers.emailNone'),
    tts: settings?.ttsAddress ? t('numbers.ttsHint', { address: settings.ttsAddress }) : t('numbers.ttsNone'),
    internal: t('numbers.internalHint'),
    none: t('numbers.noneHint'),
  }
  return (
    <fieldset className={classes.handover} onKeyDown={onKeyDown}>
      <legend className={classes.heading}>{t('numbers.where')}</legend>
      <div className={classes.ways}>
        {handovers.map((way, place) => (
          <Radio.Card
            key={way}
            id={way === handover ? focusIds.handover : undefined}
            checked={way === handover}
            value={way}
            name="tujuan"
            aria-label={t(`numbers.${way}`)}
            tabIndex={way === handover ? 0 : -1}
            onClick={() => choose(way)}
            className={classes.way}
          >
            <span className={classes.wayName}>
              {t(`numbers.${way}`)} <Kbd keys={String(place + 1)} />
            </span>
            <span className={classes.hint}>{hints[way]}</span>
          </Radio.Card>
        ))}
      </div>
      {handover === 'tts' && (
        <TextInput
          size="xs"
          label={t('numbers.foreign')}
          value={choice.foreignNumber}
          maxLength={80}
          onChange={(event) => choice.setForeignNumber(event.currentTarget.value)}
          onBlur={choice.record}
        />
      )}
      {handover === 'none' && (
        <>
          <TextInput
            id="sebab-tidak-dialihkan"
            size="xs"
            label={t('numbers.note')}
            value={choice.note}
            maxLength={1000}
            aria-describedby="sebab-salah"
            onChange={(event) => choice.setNote(event.currentTarget.value)}
            onBlur={choice.record}
          />
          <FieldError id="sebab-salah">{choice.noteProblem}</FieldError>
        </>
      )}
    </fieldset>
  )
}
