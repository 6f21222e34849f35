import { v7 as uuid } from 'uuid'
import { resetMinutes } from '#domain/people/passwords.api.ts'
import { publicUrlOf } from '#server/offices/index.ts'
import { findPersonById, makePasswordToken, passwordPath } from '#server/people/index.ts'
import type { HouseSettings } from '#server/platform/house.ts'
import type { JobWork } from '#server/platform/jobs.ts'
import { deliver } from './deliver.ts'
import type { PostOffice } from './post-office.ts'
import { senderDomain } from './sender-domain.ts'

/**
 * Writes to whoever has forgotten their password. The link is made here, so that it lies nowhere but in this mail; tried
 * again after a failure, it is another one. A person who is none, or an installation without address, gets none.
 */
export async function sendResetLink(
  { pool, now }: JobWork,
  personId: string,
  settings: PostOffice & Pick<HouseSettings, 'publicUrl'>,
): Promise<void> {
  const person = await findPersonById(pool, personId)
  const publicUrl = await publicUrlOf(pool, settings)
  const { smtpUrl, mailFrom } = settings
  if (!person || publicUrl === null || smtpUrl === null || mailFrom === null) return
  const link = publicUrl + passwordPath(await makePasswordToken(pool, person.id, now))
  const { subject, body } = words[person.language](person.name, link)
  const domain = senderDomain(mailFrom)
  const mail = { recipient: person.email, subject, body, messageId: `<${uuid()}@${domain}>`, createdAt: now }
  // Of a person, not of an office: by the server of the installation.
  const sender = { boxId: null, from: mailFrom, domain, server: { url: smtpUrl } }
  const refused = await deliver(mail, sender, settings)
  // Without the server's words: they may quote the address, and this line goes into the log.
  if (refused && !refused.forGood) throw new Error(`a link to a new password was not taken: ${refused.code}`)
}

const words = {
  id: (name: string, link: string) => ({
    subject: 'Kata sandi baru untuk Dering',
    body: `Yth. ${name},

Seseorang, mungkin Anda, meminta kata sandi baru untuk akun Dering Anda. Buka tautan ini dalam ${resetMinutes} menit, lalu pilih kata sandi baru:

${link}

Tautan ini hanya dapat dipakai sekali. Kalau bukan Anda yang meminta, abaikan surel ini: kata sandi Anda tetap.
`,
  }),
  en: (name: string, link: string) => ({
    subject: 'A new password for Dering',
    body: `Dear ${name},

Somebody, perhaps you, asked for a new password for your Dering account. Open this link within ${resetMinutes} minutes and choose one:

${link}

The link works once. If it was not you, do nothing: your password stays as it is.
`,
  }),
}
