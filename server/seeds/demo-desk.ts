import type { z } from 'zod'
import * as callsApi from '#domain/calls/calls.api.ts'
import * as formsApi from '#domain/consultations/consultations.api.ts'
import type { Field, Words } from '#domain/consultations/words.ts'
import * as ticketsApi from '#domain/tickets/tickets.api.ts'
import { correctForm } from '#server/archive/correct-form.ts'
import { fileForm } from '#server/archive/file-form.ts'
import { addForm } from '#server/calls/add-form.ts'
import { answerCall } from '#server/calls/answer-call.ts'
import { endCall } from '#server/calls/end-call.ts'
import { enterLate } from '#server/consultations/enter-late.ts'
import { explainDeviation } from '#server/consultations/explain-deviation.ts'
import { handOn } from '#server/consultations/hand-on.ts'
import { saveWords } from '#server/consultations/save-words.ts'
import type { Work } from '#server/platform/work.ts'
import { cancelForm } from '#server/sop/cancel-form.ts'
import { decide } from '#server/sop/decide.ts'
import { giveAnswer } from '#server/sop/give-answer.ts'
import { recordHandover } from '#server/sop/record-handover.ts'
import { takeStep } from '#server/sop/take-step.ts'
import { undoLast } from '#server/sop/undo-last.ts'
import { receiveAnswer } from '#server/tickets/answers/receive-answer.ts'
import { assignTicket } from '#server/tickets/assign-ticket.ts'
import { informCaller } from '#server/tickets/inform-caller.ts'
import type { DemoName } from './cast-of-the-demo.ts'
import type { DemoHouse } from './open-demo-office.ts'
import type { Chance } from './random.ts'
import type { StoryClock } from './stories.ts'

type Sent<B extends z.ZodType> = Omit<z.input<B>, 'commandId'>

/** Of an invented office no letter goes out. */
const noPost = {
  smtpUrl: null,
  mailFrom: null,
  authSecret: 'nothing is ever sent',
  insideNetworks: [],
  mailClosed: true,
}

/** What people at the telephone do, a word each: the commands of the browser, in their shape, to the same use cases. */
export function demoDesk({ db, cast }: DemoHouse, clock: StoryClock, chance: Chance) {
  const revisions = new Map<string, Record<string, number>>()
  const by = (who: DemoName): Work => ({ db, actor: cast[who], now: clock.now, requestId: 'demo' })
  const read = <B extends z.ZodType>(body: B, sent: Sent<B>): z.output<B> =>
    body.parse({ ...sent, commandId: chance.id(clock.now) })
  const known = <V extends { id: string; revisions: Record<string, number> }>(view: V): V => {
    revisions.set(view.id, { ...view.revisions })
    return view
  }
  return {
    newId: () => chance.id(clock.now),
    person: (who: DemoName) => cast[who].id,
    answer: async (who: DemoName, sent: Sent<typeof callsApi.answerCall.body>) =>
      known(await answerCall(by(who), read(callsApi.answerCall.body, sent))),
    addForm: async (who: DemoName, callId: string, sent: Sent<typeof callsApi.addForm.body>) =>
      known(await addForm(by(who), callId, read(callsApi.addForm.body, sent))),
    end: (who: DemoName, callId: string, reason: z.input<typeof callsApi.endCall.body>['reason']) =>
      endCall(by(who), callId, read(callsApi.endCall.body, { reason })),
    async type(who: DemoName, id: string, words: Partial<Words>) {
      const upon = revisions.get(id) ?? {}
      const changes = (Object.entries(words) as [Field, string][])
        .filter(([, value]) => value !== '')
        .map(([field, value]) => ({ field, value, revision: upon[field] ?? 0 }))
      const saved = await saveWords(by(who), id, read(formsApi.saveWords.body, { changes }))
      if (saved.conflicts.length > 0) throw new Error(`two typed at once: ${JSON.stringify(saved.conflicts)}`)
      revisions.set(id, { ...saved.revisions })
    },
    step: (who: DemoName, id: string, what: z.input<typeof formsApi.takeStep.body>['what']) =>
      takeStep(by(who), id, read(formsApi.takeStep.body, { what }), noPost),
    decide: (who: DemoName, id: string, decision: 'answer' | 'ticket') =>
      decide(by(who), id, read(formsApi.decide.body, { decision })),
    giveAnswer: (who: DemoName, id: string) => giveAnswer(by(who), id, read(formsApi.giveAnswer.body, {})),
    handOver: (who: DemoName, id: string, sent: Sent<typeof formsApi.recordHandover.body>) =>
      recordHandover(by(who), id, read(formsApi.recordHandover.body, sent), noPost),
    undo: (who: DemoName, id: string) => undoLast(by(who), id, read(formsApi.undoLast.body, {})),
    cancel: (who: DemoName, id: string, reason: string) =>
      cancelForm(by(who), id, read(formsApi.cancelForm.body, { reason })),
    handOn: (who: DemoName, id: string, to: DemoName) =>
      handOn(by(who), id, read(formsApi.handOn.body, { to: cast[to].id })),
    explain: (who: DemoName, id: string, sent: Sent<typeof formsApi.explainDeviation.body>) =>
      explainDeviation(by(who), id, read(formsApi.explainDeviation.body, sent)),
    enterLate: async (who: DemoName, sent: Sent<typeof formsApi.enterLate.body>) =>
      known(await enterLate(by(who), read(formsApi.enterLate.body, sent))),
    file: (who: DemoName, id: string) => fileForm(by(who), id, read(formsApi.fileForm.body, {}), null),
    correct: (who: DemoName, id: string, sent: Sent<typeof formsApi.correctForm.body>) =>
      correctForm(by(who), id, read(formsApi.correctForm.body, sent), null),
    assign: (who: DemoName, id: string, to: DemoName) =>
      assignTicket(by(who), id, read(ticketsApi.assignTicket.body, { to: cast[to].id })),
    receive: (who: DemoName, id: string, sent: Sent<typeof ticketsApi.receiveAnswer.body>) =>
      receiveAnswer(by(who), id, read(ticketsApi.receiveAnswer.body, sent)),
    inform: (who: DemoName, id: string, how: z.input<typeof ticketsApi.informCaller.body>['how']) =>
      informCaller(by(who), id, read(ticketsApi.informCaller.body, { how })),
  }
}

export type DemoDesk = ReturnType<typeof demoDesk>
