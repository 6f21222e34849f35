import { v7 as uuid } from 'uuid'
import type { httpClient } from '#server/testing/serving.ts'

const typed = {
  name: 'Rina',
  institution: 'CV Melati Jaya',
  problem: 'Gagal unggah penawaran.',
  category: 'pertanyaan',
}

/** Somebody at the telephone of an office, over HTTP; every answer but 200 is an error. */
export function consultationDesk({ send }: ReturnType<typeof httpClient>, cookie: string, officeId: string) {
  const post = async (method: string, place: string, body: object): Promise<unknown> => {
    const address = `/api/offices/${officeId}/${place}`
    const { status, body: said } = await send(cookie, method, address, { commandId: uuid(), ...body })
    if (status !== 200) throw new Error(`${place} answered ${status} ${JSON.stringify(said)}`)
    return said
  }
  const open = (consultationId: string) => post('POST', 'calls', { callId: uuid(), consultationId })
  const save = (id: string, words: Record<string, string>, revision = 0) =>
    post('PATCH', `consultations/${id}/words`, {
      changes: Object.entries(words).map(([field, value]) => ({ field, value, revision })),
    })
  return {
    open,
    save,
    /** A whole consultation; `phone` without its 0. Answers the form's number. */
    async consultation(phone: string): Promise<string> {
      const id = uuid()
      await open(id)
      for (const [field, value] of Object.entries(typed)) await save(id, { [field]: value })
      await save(id, { phone: `0${phone}` })
      await post('POST', `consultations/${id}/decision`, { decision: 'answer' })
      await save(id, { answer: 'Ukuran berkas dikecilkan, lalu dikirim ulang.' })
      await post('POST', `consultations/${id}/answer`, {})
      const { formNumber } = (await post('POST', `consultations/${id}/filing`, {})) as { formNumber: string }
      return formNumber
    },
  }
}
