import type { FormSnapshot } from './form-snapshot.ts'
import { officeDay } from './paper-date.ts'

const plain = (text: string, longest: number) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')

/**
 * The name of an archived form's file, without an ending: `FK-<number>-<yyyymmdd>-<institution>`, with the day of the
 * consultation in the office's zone. Only A-Z, a-z, 0-9 and `-`, at most 120 characters, so that every file system,
 * mail programme and HTTP header takes it. A corrected form ends in `-v<version>`.
 */
export function archiveFileName({ formNumber, consultedAt, office, caller, version }: FormSnapshot): string {
  const day = officeDay(consultedAt, office.timeZone).replaceAll('-', '')
  const institution = plain(caller.institution, 50) || 'tanpa-instansi'
  return `FK-${plain(formNumber, 50)}-${day}-${institution}${version > 1 ? `-v${version}` : ''}`
}
