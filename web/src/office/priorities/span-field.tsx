import { NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Span } from '#domain/calendar/working-time.ts'
import classes from './table.module.css'

const units = ['minute', 'hour', 'day'] as const

/** A working time: how many of what. */
export const SpanField = ({
  label,
  span,
  disabled,
  onChange,
}: {
  label: string
  span: Span
  disabled: boolean
  onChange: (span: Span) => void
}) => {
  const { t } = useTranslation('workingTime')
  return (
    <div className={classes.span}>
      <NumberInput
        label={label}
        min={1}
        max={999}
        allowDecimal={false}
        disabled={disabled}
        value={span.amount}
        onChange={(amount) => onChange({ ...span, amount: Number(amount) || 0 })}
        error={span.amount < 1 && t('table.amount')}
      />
      <NativeSelect
        aria-label={t('table.unitOf', { label })}
        disabled={disabled}
        value={span.unit}
        data={units.map((value) => ({ value, label: t(`units.${value}`) }))}
        onChange={(event) =>
          onChange({ ...span, unit: units.find((one) => one === event.currentTarget.value) ?? span.unit })
        }
      />
    </div>
  )
}
