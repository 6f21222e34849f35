import type id from '../id/index.ts'
import type { Complete, Keys } from '../shape.ts'
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
import workingTime from './working-time.json' with { type: 'json' }

const en = {
  app,
  archive,
  calls,
  consultations,
  office,
  profile,
  recap,
  refusals,
  signIn,
  tickets,
  ui,
  workingTime,
}
// A key that only one of the two languages has does not compile; the second line looks from the other side.
export default en satisfies Complete<typeof en, Keys<typeof en>, Keys<typeof id>> &
  Complete<typeof en, Keys<typeof id>, Keys<typeof en>>
