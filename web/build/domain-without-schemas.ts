import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const domainFile = /\/domain\/[^?]+\.ts$/
const whole = '?whole'

/**
 * The browser calls endpoints by method and path, and has no use for the schemas that the server checks with; zod and
 * they would be a seventh of the first screen. So a file of the domain that makes schemas is run while building, and of
 * it the browser gets what plain data it exports, and of an endpoint method, path and kind of answer. Whatever else is
 * exported (a schema by its own name, a function) comes from the file as it is, where a page really uses it.
 */
export const domainWithoutSchemas = (): Plugin => ({
  name: 'domain-without-schemas',
  enforce: 'pre',
  async resolveId(wanted, importer) {
    if (!wanted.startsWith('#domain/') && !wanted.startsWith('.')) return null
    const found = await this.resolve(wanted, importer?.replace(whole, ''), { skipSelf: true })
    // A stand-in for the server, and a test, check with the schemas.
    const tests = /\/web\/src\/testing\/|\.test\.tsx?$/.test(importer ?? '')
    return found && tests && domainFile.test(found.id) ? found.id + whole : found
  },
  async load(id) {
    if (id.endsWith(whole)) {
      const code = readFileSync(id.slice(0, -whole.length), 'utf8')
      return { code, moduleType: 'ts', moduleSideEffects: false }
    }
    if (!domainFile.test(id) || !/^import \{ z \} from 'zod'$/m.test(readFileSync(id, 'utf8'))) return null
    const exported = Object.entries((await import(pathToFileURL(id).href)) as Record<string, unknown>)
    const lines = exported.map(([name, value]) => {
      const light = isEndpoint(value) ? lightOf(value) : value
      if (!isPlain(light)) return `export { ${name} } from ${JSON.stringify(id + whole)}`
      return `export const ${name} = ${JSON.stringify(light)}`
    })
    return { code: lines.join('\n'), moduleType: 'js', moduleSideEffects: false }
  },
})

type EndpointLike = { method: string; path: string; answer: unknown }
const isEndpoint = (value: unknown): value is EndpointLike =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'answer' in value

const lightOf = ({ method, path, answer }: EndpointLike) => ({
  method,
  path,
  answer: typeof answer === 'string' ? answer : 'json',
})

/** Whether a value is the same after a way through JSON: no schema, no function, no date. */
const isPlain = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isPlain)
  return (
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every(isPlain)
  )
}
