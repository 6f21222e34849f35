// npm run bench -- NAME [...]: runs benchmarks/NAME.ts; without a name it says which there are.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const [name = '', ...rest] = process.argv.slice(2)
const file = path.join(import.meta.dirname, `${path.basename(name)}.ts`)
if (name === '' || !existsSync(file)) {
  const names = readdirSync(import.meta.dirname).map((file) => path.basename(file, '.ts'))
  console.error(`Usage: npm run bench -- NAME, one of: ${names.filter((each) => each !== 'run').join(', ')}`)
  process.exit(2)
}
process.exit(spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' }).status ?? 1)
