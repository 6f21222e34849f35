import { useState } from 'react'
import { currentOffice, keepOffice, type SessionOffice } from '../../platform/session.ts'

/** The office this tab works for, and how to change it. */
export const useTabOffice = (offices: readonly SessionOffice[]) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const office = offices.find((one) => one.id === chosen) ?? currentOffice(offices)
  const switchOffice = (officeId: string) => {
    keepOffice(officeId)
    setChosen(officeId)
  }
  return [office, switchOffice] as const
}
