import { sessionCookie } from '#server/people/session-cookie.ts'
import { startServing } from '#server/testing/serving.ts'
import { benchSettings } from '../bench-house.ts'
import { seededDatabase } from './seeded-database.ts'

/** The server in a process of its own on a database of many forms, embedded or (by DATABASE_URL) external. */
export async function openSeededHouse(forms: number) {
  const seeded = await seededDatabase({ forms })
  const settings = benchSettings(seeded.secrets)
  const at = new Date().toISOString()
  const serve = (databaseUrl: string) => startServing({ databaseUrl, settings, at })
  const server = await serve(seeded.urls.app)
  return {
    ...seeded,
    settings,
    cookie: sessionCookie(settings, seeded.session),
    server,
    /** One more server, on another address of the same database; to be killed by whoever asks. */
    serve,
    async closeHouse() {
      await server.kill()
      await seeded.close()
    },
  }
}
