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
  return readArguments(args, options, false).flags
}

/** The same for a command that takes a name without a flag too: it is `given`. */
export function readArguments<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: O,
  allowPositionals = true,
) {
  try {
    const { values: flags, positionals } = parseArgs({ args, options, strict: true, allowPositionals })
    if (positionals.length > 1) throw new CannotStart(`${positionals[1]} is one name too many; see --help`)
    return { flags, given: positionals[0] }
  } catch (error) {
    if (error instanceof CannotStart) throw error
    const [firstSentence] = (error as Error).message.split('. ')
    throw new CannotStart(`${firstSentence}; see --help`)
  }
}
