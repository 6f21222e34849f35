import type { Db, Pool } from '#server/platform/database.ts'
import { inStanding } from '#server/platform/work.ts'

interface Answer {
  command: string
  rowCount: number
  rows: unknown[]
}
interface Transaction {
  db: Db
  end(word: 'commit' | 'rollback'): Promise<void>
}

/**
 * The pool as better-auth's query builder expects one (the shape of pg's): it shares our connections instead of
 * opening its own. Nothing is reserved: the driver forgets who waits for a reservation when a connection is cut, and
 * gives back what somebody else has since. Between `begin` and `commit` it is one of our own transactions.
 */
export function asAuthDatabase(pool: Pool) {
  return { connect: async () => connectionOn(pool), async end() {} }
}

function connectionOn(pool: Pool) {
  let transaction: Transaction | null = null
  return {
    async query(text: string, parameters: readonly unknown[]): Promise<Answer> {
      const word = text.trim().toLowerCase()
      if (word === 'begin') {
        transaction = await begin(pool)
        return nothing
      }
      if (word === 'commit' || word === 'rollback') {
        await transaction?.end(word)
        transaction = null
        return nothing
      }
      if (/^(begin|start)\b/.test(word)) throw new Error(`better-auth asks for another transaction: ${word}`)
      const db = transaction?.db ?? pool
      const rows = await db
        .unsafe(text, parameters as Parameters<Db['unsafe']>[1], { prepare: true })
        .catch(tellAnew)
      return { command: rows.command, rowCount: rows.count, rows: [...rows] }
    },
    release() {},
  }
}

/** Its query builder writes into the stack of an error, which the driver has sealed; that would hide the real one. */
function tellAnew(error: Error & { code?: string }): never {
  throw Object.assign(new Error(error.message, { cause: error }), { code: error.code })
}

const nothing: Answer = { command: '', rowCount: 0, rows: [] }

/** A transaction that is ended by a word said later. */
function begin(pool: Pool): Promise<Transaction> {
  const undone = new Error('rolled back')
  return new Promise((begun, refused) => {
    const over = inStanding(pool, {}, async (db) => {
      const word = await new Promise<string>((say) => {
        const end = async (word: string) => {
          say(word)
          await over.catch((error: unknown) => {
            if (error !== undone) throw error
          })
        }
        begun({ db, end })
      })
      if (word === 'rollback') throw undone
    })
    over.catch(refused)
  })
}
