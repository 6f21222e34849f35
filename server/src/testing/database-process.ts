// The embedded database on a folder, in a process of its own, for tests that kill it or run it as somebody else.
import { makeDataFolder, takeDataLock } from '#server/platform/data-lock.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres.ts'
import { createLog } from '#server/platform/log.ts'
import { loadSecrets } from '#server/platform/secrets.ts'

const dir = makeDataFolder(process.argv[2] ?? '')
const lock = takeDataLock(dir)
if (!lock) {
  console.log('locked')
  process.exit(3)
}
const database = await startEmbeddedPostgres({
  dir,
  passwords: loadSecrets(dir).database,
  log: createLog('silent'),
})
process.on('SIGTERM', async () => {
  await database.stop()
  process.exit(0)
})
// Said last: whoever reads it may end us at once.
console.log(`port ${database.port}`)
