import type { RefusalCode } from '#domain/refusals.ts'
import app from './app.json' with { type: 'json' }
import archive from './archive.json' with { type: 'json' }
import calls from './calls.json' with { type: 'json' }
import consultations from './consultations.json' with { type: 'json' }
import office from './office.json' with { type: 'json' }
import profile from './profile.json' with { type: 'json' }
import recap from './recap.json' with { type: 'json' }
import refusals from './refusals.json' with { type: 'json' }
import signIn from './sign-in.json' with { type: 'json' }
import tickets from './tickets.json' with { type: 'json' }
import ui from './ui.json' with { type: 'json' }

/** Every word a person reads, one file a feature. The shape of these is the law for the other languages. */
const id = {
  app,
  archive,
  calls,
  consultations,
  office,
  profile,
  recap,
  // A refusal without words does not compile.
  refusals: refusals satisfies Record<RefusalCode, string>,
  signIn,
  tickets,
  ui,
}
export default id
