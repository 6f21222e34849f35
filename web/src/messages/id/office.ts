import { addWords } from '../language.ts'
import words from './office.json' with { type: 'json' }

addWords('office', words)
