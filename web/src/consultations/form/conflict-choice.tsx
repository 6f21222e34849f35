import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Field } from '#domain/consultations/words.ts'
import { fieldId, useOpenForm } from '../room/room-context.ts'
import classes from './conflict-choice.module.css'
import { useShownValue } from './use-shown-value.ts'

type Props = { field: Field; mine: string; theirs: string }

/** Two texts for one field, side by side: the person chooses, nothing is lost silently. */
export const ConflictChoice = ({ field, mine, theirs }: Props) => {
  const { t } = useTranslation('consultations')
  const { desk, wanted } = useOpenForm()
  const shown = useShownValue(field)
  const choose = (whose: 'mine' | 'theirs') => {
    wanted.current = fieldId(field)
    desk.decideConflict(field, whose)
  }
  return (
    <fieldset className={classes.choice}>
      <legend className="dr-only-read">{t('conflict.text')}</legend>
      <p className={classes.text} role="alert">
        {t('conflict.text')}
      </p>
      {(['mine', 'theirs'] as const).map((whose) => (
        <div key={whose} className={classes.side}>
          <p className={classes.whose}>{t(`conflict.${whose}`)}</p>
          <p className={classes.words}>{shown(whose === 'mine' ? mine : theirs) || t('conflict.empty')}</p>
          <Button variant="default" size="xs" onClick={() => choose(whose)}>
            {t(whose === 'mine' ? 'conflict.useMine' : 'conflict.useTheirs')}
          </Button>
        </div>
      ))}
    </fieldset>
  )
}
