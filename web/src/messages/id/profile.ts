import { addWords } from '../language.ts'
import words from './profile.json' with { type: 'json' }

addWords('profile', words)
