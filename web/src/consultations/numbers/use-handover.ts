import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordHandover } from '#domain/consultations/consultations.api.ts'
import type { Handover } from '#domain/sop/journal.ts'
import { sayFailed } from '../../ui/toasts.tsx'
import { useOfficeSettings } from '../office-facts.ts'
import { useOpenForm } from '../room/room-context.ts'

/** Where the case is moved (SOP step 8): shown as chosen, recorded with each choice and at the latest when it was told. */
export const useHandover = () => {
  const { t } = useTranslation('consultations')
  const { desk, view } = useOpenForm()
  const settings = useOfficeSettings()
  const last = view.journal.findLast((one) => one.what === 'handover_recorded')
  const recorded = last?.what === 'handover_recorded' ? last.detail.handover : null
  const usual: Handover = settings?.email ? 'email' : settings?.ttsAddress ? 'tts' : 'internal'
  const [chosen, setChosen] = useState<Handover | null>(null)
  const [note, setNote] = useState(view.ticket?.handoverNote ?? '')
  const [foreignNumber, setForeignNumber] = useState(view.ticket?.foreignNumber ?? '')
  const [noteMissing, setNoteMissing] = useState(false)
  const handover = chosen ?? recorded ?? usual

  const record = (as: Handover) => {
    if (as === 'none' && note.trim() === '') return
    const unchanged =
      as === recorded &&
      note === (view.ticket?.handoverNote ?? '') &&
      foreignNumber === (view.ticket?.foreignNumber ?? '')
    if (unchanged) return
    desk.act(recordHandover, { body: { handover: as, note, foreignNumber } }).catch(sayFailed)
  }
  const choose = (next: Handover) => {
    setChosen(next)
    record(next)
  }
  /** True when it is known where the case goes, or why nowhere. */
  const settle = (): boolean => {
    if (handover === 'none' && note.trim() === '') {
      setNoteMissing(true)
      document.getElementById('sebab-tidak-dialihkan')?.focus()
      return false
    }
    record(handover)
    return true
  }
  const place =
    { email: settings?.email, tts: settings?.ttsAddress, internal: null, none: null }[handover] ?? null
  return {
    handover,
    choose,
    settle,
    record: () => record(handover),
    note,
    setNote,
    noteProblem: noteMissing && note.trim() === '' ? t('numbers.noteMissing') : null,
    foreignNumber,
    setForeignNumber,
    /** The mailbox or address to name to the caller; null where there is none to send to. */
    place,
    settings,
  }
}
export type HandoverChoice = ReturnType<typeof useHandover>
