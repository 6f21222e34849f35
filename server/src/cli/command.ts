import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CannotStart } from '#server/platform/cannot-start.ts'

/** One command of `dering`. `run` answers the exit code; a CannotStart becomes one line and code 2. */
export type Command = {
  /** one line for the list of commands */
  summary: string
  /** the whole of `--help` */
  help: string
  run: (args: string[]) => Promise<number>
}

/** Reads the flags; an unknown or half-given one is the person's to mend: one line, code 2. */
export function readFlags<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: O,
) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const [firstSentence] = (error as Error).message.split('. ')
    throw new CannotStart(`${firstSentence}; see --help`)
  }
}
