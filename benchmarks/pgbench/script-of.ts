import type { Sent } from './recording-proxy.ts'

/** What differs from one consultation to the next, as it was at the recording. */
export interface Particular {
  /** The digits of the telephone number that every way of writing it has. */
  phone: string
  formNumber: string
  sequence: number
  beganAt: number
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g
const code = /^[0-9A-HJKMNP-TV-Z]{32}$/
const madeAt = (uuid: string) => Number.parseInt(uuid.replace('-', '').slice(0, 12), 16)
/** Colons written as what they are: pgbench would take them for the beginnings of its variables, also within quotes. */
const quoted = (text: string) =>
  `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\072')}'`
/** Version 7, as the browser makes them: new rows stand side by side in the indexes. */
const now = "lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')"
const newUuid = `substr(${now}, 1, 8) || '-' || substr(${now}, 9) || '-7' || substr(gen_random_uuid()::text, 16)`
const casts: Record<number, string> = {
  16: 'boolean',
  1184: 'timestamptz',
  3802: 'jsonb',
  114: 'json',
  17: 'bytea',
}

/**
 * One recorded consultation as a script of pgbench: the same statements with bound parameters; ids, telephone and numbers
 * are new each time. `constants` are given to pgbench by -D.
 */
export function scriptOf(sent: readonly Sent[], particular: Particular) {
  const [tokens, made] = tokensOf(sent, particular)
  const constants = new Map<string, string>()
  const computed = new Map<string, { name: string; expression: string }>()
  const variableOf = (value: string): string => {
    const expression = expressionOf(value, tokens)
    if (expression === null) {
      const name = [...constants].find(([, held]) => held === value)?.[0] ?? `c${constants.size}`
      constants.set(name, value)
      return name
    }
    const known = computed.get(value) ?? { name: `v${computed.size}`, expression }
    computed.set(value, known)
    return known.name
  }
  const lines = sent.map(({ text, parameters, types }) => {
    const filled = text.replace(/\$(\d+)(::)?/g, (_, place: string, cast: string | undefined) => {
      const index = Number(place) - 1
      const value = parameters[index] ?? null
      const type = cast ?? (casts[types[index] ?? 0] ? `::${casts[types[index] ?? 0]}` : '')
      if (value === null) return `null${type}`
      if (value === '') return `''${type}`
      const taken = value === String(particular.sequence) && /insert into numbers/.test(text)
      return `:${taken ? 'last' : variableOf(value)}${type}`
    })
    return `${filled.trim()}${/insert into number_counters/.test(text) ? ' \\gset' : ';'}`
  })
  const columns = [...computed.values()].map(({ name, expression }) => `${expression} as ${name}`)
  const drawn = `select ${columns.join(',\n')} from (select ${made.join(',\n')}) made \\gset`
  return { script: [drawn, ...lines, ''].join('\n'), constants, statements: sent.length }
}

/** The parts of values that must be new, each with the column that holds the new one. */
function tokensOf(sent: readonly Sent[], { phone, formNumber, beganAt }: Particular) {
  const tokens = new Map([
    [phone, 'phone'],
    [formNumber, 'printed'],
  ])
  const made = [
    `'812' || lpad((random() * 99999999)::integer::text, 8, '0') as phone`,
    `gen_random_uuid()::text as printed`,
    `upper(md5(random()::text)) as code`,
  ]
  for (const value of sent.flatMap(({ parameters }) => parameters)) {
    if (value === null) continue
    if (code.test(value)) tokens.set(value, 'code')
    for (const [uuid] of value.matchAll(uuids)) {
      if (madeAt(uuid) < beganAt || tokens.has(uuid)) continue
      const column = `u${made.length}`
      made.push(`${newUuid} as ${column}`)
      tokens.set(uuid, column)
    }
  }
  return [tokens, made] as const
}

/** The value with its tokens replaced, as SQL; null where it holds none. */
function expressionOf(value: string, tokens: ReadonlyMap<string, string>): string | null {
  let parts = [value]
  for (const [token, column] of tokens)
    parts = parts.flatMap((part) =>
      part.startsWith('\0')
        ? [part]
        : part.split(token).flatMap((rest, place) => (place === 0 ? [rest] : [`\0${column}`, rest])),
    )
  if (parts.length === 1) return null
  const written = parts.filter((part) => part !== '')
  return written.map((part) => (part.startsWith('\0') ? part.slice(1) : quoted(part))).join(' || ')
}
