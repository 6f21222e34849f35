import { useTranslation } from 'react-i18next'
import classes from './caller.module.css'
import type { Caller } from './caller-queries.ts'
import { KnownCaller } from './known-caller.tsx'
import { Offers } from './offers.tsx'

export interface CallerPanelProps {
  /** The open form, which is not one of the caller's earlier ones. */
  consultationId: string
  words: { name: string; institution: string; phone: string }
  callerId: string | null
  writable: boolean
  pick: (
    callerId: string,
    identity: Pick<Caller, 'name' | 'institution' | 'address' | 'spseRole'> & {
      phone: string
      email: string
    },
  ) => void
  unpick: () => void
}

/** Who it is: offers while typing, then the person's last calls and open tickets. */
export const CallerPanel = ({
  consultationId,
  words,
  callerId,
  writable,
  pick,
  unpick,
}: CallerPanelProps) => {
  const { t } = useTranslation('calls')
  const choose = ({ id, name, institution, address, phone, email, spseRole }: Caller) =>
    pick(id, { name, institution, address, spseRole, phone: phone ?? '', email: email ?? '' })
  return (
    <section className={classes.panel} aria-label={t('caller.title')}>
      <h2 className={classes.title}>{t('caller.title')}</h2>
      {callerId ? (
        <KnownCaller id={callerId} without={consultationId} unpick={writable ? unpick : null} />
      ) : (
        writable && <Offers words={words} choose={choose} />
      )}
    </section>
  )
}
