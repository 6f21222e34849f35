import archive from './archive.json' with { type: 'json' }
import first from './first.ts'
import office from './office.json' with { type: 'json' }
import profile from './profile.json' with { type: 'json' }
import recap from './recap.json' with { type: 'json' }
import workingTime from './working-time.json' with { type: 'json' }

/** Every word a person reads, one file a feature. The shape of these is the law for the other languages. */
const id = { ...first, archive, office, profile, recap, workingTime }
export default id
