import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/**
 * One connection for one long transaction. The `pg` client, because pg-copy-streams works on it: the other driver does
 * not tell of a COPY that the server refuses at its end.
 */
export async function withConnection<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url)
  try {
    return await act(client)
  } finally {
    await disconnect(client)
  }
}

/** The caller disconnects it. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'dering-backup' })
  // A lost connection is told by the query that needed it; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Also in the middle of a COPY, which does not listen to a polite end: what was not committed is rolled back. */
export async function disconnect(client: pg.Client): Promise<void> {
  const closed = client.end().catch(() => {})
  await Promise.race([closed, sleep(500, undefined, { ref: false })])
}
