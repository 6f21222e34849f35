import { useTranslation } from 'react-i18next'
import { wallTime } from '#domain/calendar/zones.ts'
import { firstTemplates, type NumberKind, printNumber } from '#domain/consultations/numbers.ts'
import { salamAt, speak } from '#domain/sop/spoken.ts'
import { serverNow } from '../platform/clock.ts'
import { useSignedIn } from '../platform/session.ts'
import classes from './sop-settings-page.module.css'

/** How a text would be read aloud now, by the person who edits it. */
export const SpokenPreview = ({ text }: { text: string }) => {
  const { t } = useTranslation('office')
  const { person, office } = useSignedIn()
  const { year, month } = wallTime(serverNow(), office.timeZone)
  const parts = { sequence: 1, officeCode: office.code, year, month, classification: '' }
  const number = (kind: NumberKind) => printNumber(firstTemplates[kind], parts)
  const said = speak(text, {
    salam: salamAt(serverNow(), office.timeZone),
    kantor: office.name,
    petugas: person.name,
    nomor_formulir: number('form'),
    nomor_tiket: number('ticket'),
    tujuan: t('sop.exampleDestination'),
  })
  return (
    <p className={classes.said} lang="id">
      “{said}”
    </p>
  )
}
