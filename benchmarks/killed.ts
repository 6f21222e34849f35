// What is lost when server and database are killed (-9) in turn at random moments of calls that a real browser takes: the
// story of journeys/killed.spec.ts, for as long as one likes. Needs the pages (npm run build). Prints one line of JSON.
//   npm run bench -- killed [moments] [seed]
import { existsSync } from 'node:fs'
import path from 'node:path'
import { killAtMoments } from '../journeys/killed-moments.ts'

const [moments = 1_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
if (!existsSync(path.join(import.meta.dirname, '../web/dist/index.html'))) {
  console.error('There are no pages yet: npm run build')
  process.exit(2)
}
console.error(`seed ${seed}`)
const start = performance.now()
const { findings, ...figures } = await killAtMoments({ moments, seed }, (done) => {
  if (done % 50 === 0) console.error(`${done} of ${moments} moments`)
})
for (const finding of findings) console.error(finding)
const seconds = Math.round((performance.now() - start) / 1_000)
console.log(JSON.stringify({ benchmark: 'killed', ...figures, seed, seconds }))
process.exit(findings.length > 0 ? 1 : 0)
