import type { Pool } from '#server/platform/database.ts'

interface Answer {
  command: string
  rowCount: number
  rows: unknown[]
}

/**
 * The pool as better-auth's query builder expects one (the shape of pg's): it shares our connections instead of
 * opening its own.
 */
export function asAuthDatabase(pool: Pool) {
  return {
    async connect() {
      const connection = await pool.reserve()
      return {
        async query(text: string, parameters: readonly unknown[]): Promise<Answer> {
          const rows = await connection.unsafe(text, parameters as Parameters<typeof connection.unsafe>[1], {
            prepare: true,
          })
          return { command: rows.command, rowCount: rows.count, rows: [...rows] }
        },
        release: () => connection.release(),
      }
    },
    async end() {},
  }
}
