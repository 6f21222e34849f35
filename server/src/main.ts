import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { createLog } from '#server/platform/log.ts'
import type { Command } from './cli/command.ts'

/** Every command of `dering`, in the order of its help. Each is loaded only when asked for. */
const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  start: () => import('./cli/start.ts'),
  'create-admin': () => import('./cli/create-admin.ts'),
  offices: () => import('./cli/offices.ts'),
  recap: () => import('./cli/recap.ts'),
  'verify-archive': () => import('./cli/verify-archive.ts'),
  backup: () => import('./cli/backup.ts'),
  restore: () => import('./cli/restore.ts'),
  'move-database': () => import('./cli/move-database.ts'),
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    await printCommands()
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) throw new CannotStart(`There is no command ${name}; see: dering --help`)
  const { command } = await load()
  if (args.includes('--help')) {
    console.log(command.help)
    return 0
  }
  return command.run(args)
}

async function printCommands() {
  console.log('Usage: dering COMMAND [--help]\n')
  for (const [name, load] of Object.entries(COMMANDS)) {
    const { command } = await load()
    console.log(`  ${name.padEnd(16)}${command.summary}`)
  }
}

// Saves a third of the start's work from the second time on. Not in the system's temporary folder, where it would be by
// default: what somebody else could put there would run as us.
enableCompileCache(path.join(import.meta.dirname, '../../node_modules/.cache/compiled'))

async function exitCode(): Promise<number> {
  try {
    return await main(process.argv.slice(2))
  } catch (error) {
    if (error instanceof CannotStart) {
      console.error(error.message)
      return 2
    }
    createLog('fatal').fatal({ err: error }, 'unforeseen fault')
    return 1
  }
}

// Said outright: the channel to the launcher would keep the process alive.
process.exit(await exitCode())
