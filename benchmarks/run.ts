// npm run bench -- NAME [...]: runs benchmarks/NAME.ts; without a name it says which there are.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const [name = '', ...rest] = process.argv.slice(2)
const file = path.join(import.meta.dirname, `${path.basename(name)}.ts`)
if (name === '' || !existsSync(file)) {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts'))
  const names = files.map((file) => path.basename(file, '.ts'))
  console.error(
    `Usage: npm run bench -- NAME, one of: ${names.filter((each) => !['run', 'bench-house'].includes(each)).join(', ')}`,
  )
  process.exit(2)
}
process.exit(spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' }).status ?? 1)
