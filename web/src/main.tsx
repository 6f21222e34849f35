import './app/no-eval.ts'
import '@mantine/core/styles.layer.css'
import './app/fonts.css'
import './app/theme.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { watchForNewerVersion } from './app/newer-version.ts'
import { startLanguage } from './messages/language.ts'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
watchForNewerVersion()
await startLanguage()
createRoot(place).render(<App />)
