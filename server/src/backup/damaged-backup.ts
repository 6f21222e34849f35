import { CannotStart } from '#server/platform/cannot-start.ts'

/** The file is not as it was written, or not whole. */
export class DamagedBackup extends CannotStart {
  constructor(why: string) {
    super(`The backup is damaged or not whole: ${why}. Take another one.`)
  }
}
