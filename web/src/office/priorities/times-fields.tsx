import { useTranslation } from 'react-i18next'
import { priorities } from '#domain/priorities/priorities.ts'
import { grades } from '#domain/sop/journal.ts'
import { SetUpPart } from '../set-up-part.tsx'
import type { FieldsProps } from './matrix-fields.tsx'
import { SpanField } from './span-field.tsx'
import classes from './table.module.css'

const parts = ['firstReply', 'solved', 'chase'] as const

/** Per priority: first reply, solution, when LKPP is chased; per kadar of a complaint: solution. */
export const TimesFields = ({ table: { targets, complaints }, disabled, onChange }: FieldsProps) => {
  const { t } = useTranslation('workingTime')
  return (
    <>
      <SetUpPart title={t('table.times')} text={t('table.timesText')}>
        <div className={classes.cards}>
          {priorities.map((priority) => (
            <fieldset key={priority} className={classes.card}>
              <legend>{t(`priorities.${priority}`)}</legend>
              {parts.map((part) => (
                <SpanField
                  key={part}
                  label={t(`times.${part}`)}
                  span={targets[priority][part]}
                  disabled={disabled}
                  onChange={(span) =>
                    onChange({ targets: { ...targets, [priority]: { ...targets[priority], [part]: span } } })
                  }
                />
              ))}
            </fieldset>
          ))}
        </div>
      </SetUpPart>
      <SetUpPart title={t('table.complaints')} text={t('table.complaintsText')}>
        <div className={classes.cards}>
          {grades.map((grade) => (
            <SpanField
              key={grade}
              label={t(`grades.${grade}`)}
              span={complaints[grade]}
              disabled={disabled}
              onChange={(span) => onChange({ complaints: { ...complaints, [grade]: span } })}
            />
          ))}
        </div>
      </SetUpPart>
    </>
  )
}
