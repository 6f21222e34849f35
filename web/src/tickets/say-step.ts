import type { TFunction } from 'i18next'
import type { SaidStep } from '#domain/tickets/deadlines.api.ts'
import { sayDay, sayExactly, sayTime } from '../ui/dates.ts'

interface Said {
  key: string
  said: string
  /** Nothing counted. */
  quiet: boolean
}

/** The steps of a deadline's sum in words, in their order. */
export const sayStep = (
  t: TFunction<'workingTime'>,
  steps: readonly SaidStep[],
  zone: string,
  language: string,
): Said[] =>
  steps.map((step, place): Said => {
    const key = `${place}`
    const exactly = (at: string) => sayExactly(at, zone, language)
    // Noon, wherever in Indonesia: the day stays the day.
    const dayOf = (day: string) => sayDay(`${day}T05:00:00Z`, zone, language)
    const under = (said: string, spell: string | null) =>
      spell === null ? said : `${said} (${t('why.spell', { name: spell })})`
    switch (step.what) {
      case 'begins':
        return { key, quiet: false, said: t('why.begins', { at: exactly(step.at) }) }
      case 'worked': {
        const [from, to] = [sayTime(step.from, zone, language), sayTime(step.to, zone, language)]
        const time = sayLength(t, Date.parse(step.to) - Date.parse(step.from))
        const said = `${t('why.worked', { day: sayDay(step.from, zone, language), from, to })}: ${time}`
        return { key, quiet: false, said: under(said, step.spell) }
      }
      case 'day':
        return { key, quiet: false, said: under(t('why.day', { day: dayOf(step.day) }), step.spell) }
      case 'closed': {
        const day = dayOf(step.day)
        const said =
          step.name === null ? t('why.closed', { day }) : t('why.closedFor', { day, name: step.name })
        return { key, quiet: true, said }
      }
      case 'still': {
        const from = exactly(step.from)
        const said =
          step.to === null
            ? t('why.stillOpen', { from })
            : t('why.still', { from, to: exactly(step.to), time: sayLength(t, step.workedMs) })
        return { key, quiet: true, said }
      }
      default:
        return { key, quiet: false, said: t('why.stage', { at: exactly(step.at) }) }
    }
  })

function sayLength(t: TFunction<'workingTime'>, ms: number): string {
  const minutes = Math.round(ms / 60_000)
  return t('why.time', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
