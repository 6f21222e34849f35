import { addWords } from '../language.ts'
import words from './recap.json' with { type: 'json' }

addWords('recap', words)
