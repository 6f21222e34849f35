import { type RefusalCode, refusals } from '#domain/refusals.ts'
import type { Seen } from './peer.ts'

/** Answers commands as the server does: each id once, the second time the same answer and no second deed. */
export const commandLedger = () => {
  const answers = new Map<string, unknown>()
  const refused = new Map<string, RefusalCode>()
  let deeds: string[] = []
  return {
    answer: ({ body }: Seen) => {
      const decision = String(body.decision)
      const code = refused.get(decision)
      if (code) return { status: refusals[code], body: { error: { code }, requestId: 'r' } }
      const id = String(body.commandId)
      if (!answers.has(id)) {
        deeds.push(decision)
        answers.set(id, { times: deeds.length })
      }
      return { body: answers.get(id) }
    },
    done: () => deeds,
    refuse: (decision: string, code: RefusalCode) => refused.set(decision, code),
    clear: () => {
      answers.clear()
      refused.clear()
      deeds = []
    },
  }
}
