import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { impacts, urgencies } from '#domain/consultations/words.ts'
import { type Impact, priorities, type Urgency } from '#domain/priorities/priorities.ts'
import type { PriorityTable } from '#domain/priorities/table.ts'
import { SetUpPart } from '../set-up-part.tsx'
import classes from './table.module.css'

export interface FieldsProps {
  table: PriorityTable
  disabled: boolean
  onChange: (part: Partial<PriorityTable>) => void
}

/** Urgency x impact, as the paper has it. */
export const MatrixFields = ({ table: { matrix }, disabled, onChange }: FieldsProps) => {
  const { t } = useTranslation('workingTime')
  const set = (urgency: Urgency, impact: Impact, chosen: string) => {
    const priority = priorities.find((one) => one === chosen)
    if (priority) onChange({ matrix: { ...matrix, [urgency]: { ...matrix[urgency], [impact]: priority } } })
  }
  return (
    <SetUpPart title={t('table.matrix')} text={t('table.matrixText')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('table.urgency')}</th>
              {impacts.map((impact) => (
                <th key={impact} scope="col">
                  {t(`impacts.${impact}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {urgencies.map((urgency) => (
              <tr key={urgency}>
                <th scope="row">{t(`urgencies.${urgency}`)}</th>
                {impacts.map((impact) => (
                  <td key={impact}>
                    <NativeSelect
                      aria-label={`${t(`urgencies.${urgency}`)}, ${t(`impacts.${impact}`)}`}
                      value={matrix[urgency][impact]}
                      disabled={disabled}
                      data={priorities.map((value) => ({ value, label: t(`priorities.${value}`) }))}
                      onChange={(event) => set(urgency, impact, event.currentTarget.value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SetUpPart>
  )
}
