import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { impacts, urgencies } from '#domain/consultations/words.ts'
import type { Impact, Urgency } from '#domain/priorities/priorities.ts'
import { defaultsOf, priorityOf } from '#domain/priorities/table.ts'
import { SetUpPart } from '../set-up-part.tsx'
import type { FieldsProps } from './matrix-fields.tsx'
import classes from './table.module.css'

/** How urgent and how great a problem of a topic is unless somebody says otherwise. */
export const TopicFields = ({ table, disabled, onChange }: FieldsProps) => {
  const { t } = useTranslation('workingTime')
  const [topic, setTopic] = useState('')
  const [urgency, setUrgency] = useState<Urgency>('tidak_mendesak')
  const [impact, setImpact] = useState<Impact>('sedang')
  const double = defaultsOf(table, topic) !== null
  const { topics } = table
  return (
    <SetUpPart title={t('table.topics')} text={t('table.topicsText')}>
      <ul className={classes.lines}>
        {topics.map((one) => (
          <li key={one.topic} className={classes.line}>
            <span className={classes.topic}>{one.topic}</span>
            <span className={classes.said}>
              {t(`urgencies.${one.urgency}`)}, {t(`impacts.${one.impact}`).toLowerCase()}:{' '}
              {t(`priorities.${priorityOf(table, one.urgency, one.impact)}`).toLowerCase()}
            </span>
            {!disabled && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('removeNamed', { name: one.topic })}
                onClick={() => onChange({ topics: topics.filter((other) => other !== one) })}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <div className={classes.row}>
          <TextInput
            label={t('table.topic')}
            maxLength={300}
            value={topic}
            error={double && t('table.topicDouble')}
            onChange={(event) => setTopic(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('table.urgency')}
            value={urgency}
            data={urgencies.map((value) => ({ value, label: t(`urgencies.${value}`) }))}
            onChange={(event) =>
              setUrgency(urgencies.find((one) => one === event.currentTarget.value) ?? urgency)
            }
          />
          <NativeSelect
            label={t('table.impact')}
            value={impact}
            data={impacts.map((value) => ({ value, label: t(`impacts.${value}`) }))}
            onChange={(event) =>
              setImpact(impacts.find((one) => one === event.currentTarget.value) ?? impact)
            }
          />
          <Button
            variant="default"
            disabled={topic.trim() === '' || double}
            onClick={() => {
              onChange({ topics: [...topics, { topic: topic.trim(), urgency, impact }] })
              setTopic('')
            }}
          >
            {t('table.topicAdd')}
          </Button>
        </div>
      )}
    </SetUpPart>
  )
}
