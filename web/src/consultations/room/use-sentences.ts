import type { Zone } from '#domain/calendar/zones.ts'
import { provisionalCode } from '#domain/consultations/read-out.ts'
import { salamAt, speak } from '#domain/sop/spoken.ts'
import type { SopVersion } from '#domain/sop/version.ts'
import { serverNow } from '../../platform/clock.ts'
import { useSignedIn } from '../../platform/session.ts'
import { useOpenForm } from './room-context.ts'

/** The office's texts with everything filled in that is known now. */
export const useSentences = () => {
  const { office, person } = useSignedIn()
  const { view } = useOpenForm()
  return (text: keyof SopVersion['texts'], tujuan: string | null = null): string =>
    speak(view.sop.texts[text], {
      salam: salamAt(serverNow(), office.timeZone as Zone),
      kantor: office.name,
      petugas: person.name,
      nomor_formulir: view.numbers.form ?? provisionalCode(view.id),
      nomor_tiket: view.numbers.ticket ?? provisionalCode(view.id),
      tujuan,
    })
}
