import type id from '../id/index.ts'
import type { SameKeys } from '../shape.ts'
import app from './app.json' with { type: 'json' }
import archive from './archive.json' with { type: 'json' }
import refusals from './refusals.json' with { type: 'json' }
import tickets from './tickets.json' with { type: 'json' }
import ui from './ui.json' with { type: 'json' }

const en = { app, archive, refusals, tickets, ui }
// A key that only one of the two languages has does not compile: see shape.ts.
export default en satisfies SameKeys<typeof id, typeof en>
