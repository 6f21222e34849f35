import { addWords } from '../language.ts'
import words from './archive.json' with { type: 'json' }

addWords('archive', words)
