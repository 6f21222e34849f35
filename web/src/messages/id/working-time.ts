import { addWords } from '../language.ts'
import words from './working-time.json' with { type: 'json' }

addWords('workingTime', words)
