import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '../../platform/session.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import classes from './caller.module.css'
import { type Caller, offersQuery } from './caller-queries.ts'
import { useSearchWords } from './use-search-words.ts'

type Props = { words: { name: string; institution: string; phone: string }; choose: (caller: Caller) => void }

/** Known callers that fit what is being typed, also with typing mistakes; Alt and a digit takes one. */
export const Offers = ({ words, choose }: Props) => {
  const { t } = useTranslation('calls')
  const search = useSearchWords(words)
  const { data, isError } = useQuery(offersQuery(useOffice().id, search))
  if (isError) return <p className={classes.hint}>{t('caller.failed')}</p>
  if (search.length < 3) return <p className={classes.hint}>{t('caller.hint')}</p>
  if (!data) return null
  if (data.items.length === 0) return <p className={classes.hint}>{t('caller.none')}</p>
  return (
    <>
      <h3 className={classes.heading}>{t('caller.offers')}</h3>
      <ol className={classes.offers}>
        {data.items.slice(0, 8).map((caller, place) => (
          <Offer key={caller.id} caller={caller} place={place + 1} choose={choose} />
        ))}
      </ol>
    </>
  )
}

const Offer = ({ caller, place, choose }: { caller: Caller; place: number; choose: Props['choose'] }) => {
  const { t } = useTranslation('calls')
  const keys = `Alt+${place}`
  const run = () => choose(caller)
  useShortcut({ keys, label: t('caller.pickKey', { place }), run })
  return (
    <li>
      <UnstyledButton className={classes.offer} onClick={run} aria-keyshortcuts={keys}>
        <span className={classes.name}>
          {caller.name || t('caller.noName')} <Kbd keys={keys} />
        </span>
        <span className={classes.soft}>{[caller.institution, caller.phone].filter(Boolean).join(' · ')}</span>
      </UnstyledButton>
    </li>
  )
}
