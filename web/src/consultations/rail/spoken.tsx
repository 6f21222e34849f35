import { useTranslation } from 'react-i18next'
import { useOpenForm } from '../room/room-context.ts'
import { useSentences } from '../room/use-sentences.ts'
import classes from './spoken.module.css'

/** What to say now, large enough to read aloud; Indonesian whatever the language of the screen. */
export const Spoken = () => {
  const { t } = useTranslation('consultations')
  const { progress, words } = useOpenForm()
  const say = useSentences()
  const sentences = {
    nothing: [],
    greeting: [say('greeting'), say('askIdentity')],
    asking: words.name.trim() === '' ? [say('askIdentity'), say('askProblem')] : [say('askProblem')],
    deciding: [say('decide')],
    answering: [say('explain')],
    issuing: [say('askForTime')],
    waiting: [say('closing')],
    informing: [],
    archiving: progress.decision === 'answer' ? [say('closing')] : [],
    archived: [],
    ended: [],
  }[progress.phase]
  if (sentences.length === 0 || progress.lateEntry) return null
  return (
    <section className={classes.spoken} aria-label={t('rail.say')}>
      <h2 className={classes.say}>{t('rail.say')}</h2>
      {sentences.map((sentence, place) => (
        <p key={sentence} lang="id" className={classes.sentence} data-next={place > 0 || undefined}>
          “{sentence}”
        </p>
      ))}
    </section>
  )
}
