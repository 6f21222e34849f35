import { dayOf, type Zone } from '#domain/calendar/zones.ts'
import type { UnitView } from '#domain/offices/units.api.ts'
import { serverNow } from '../platform/clock.ts'
import { useOffice } from '../platform/session.ts'
import { useUnits } from './office-facts.ts'

/** Where most cases of SPSE go when the office cannot answer: Direktorat Sistem Pengadaan Digital. */
const usualCode = 'D22'

const validOn = (day: string) => (unit: UnitView) =>
  unit.validFrom <= day && (unit.validTo === null || day < unit.validTo)

const useToday = () => dayOf(serverNow(), useOffice().timeZone as Zone)

/** The units of today, by code; also the chosen one when it has ended since. */
export const useUnitOptions = (chosen: string) => {
  const today = validOn(useToday())
  return useUnits()
    .filter((unit) => today(unit) || unit.id === chosen)
    .map(({ id, code, name }) => ({ value: id, label: `${code} · ${name.replace(/^Direktorat /, '')}` }))
}

/** The unit that a new form begins with; empty where the office has none of that code. */
export const useUsualUnit = (): string => {
  const today = validOn(useToday())
  return useUnits().find((unit) => unit.code === usualCode && today(unit))?.id ?? ''
}
