import type { RefusalCode } from '#domain/refusals.ts'
import app from './app.json' with { type: 'json' }
import calls from './calls.json' with { type: 'json' }
import consultations from './consultations.json' with { type: 'json' }
import refusals from './refusals.json' with { type: 'json' }
import signIn from './sign-in.json' with { type: 'json' }
import tickets from './tickets.json' with { type: 'json' }
import ui from './ui.json' with { type: 'json' }

/** The words that the first screens need; those of the other features come with their pages. */
export default {
  app,
  calls,
  consultations,
  // A refusal without words does not compile.
  refusals: refusals satisfies Record<RefusalCode, string>,
  signIn,
  tickets,
  ui,
}
