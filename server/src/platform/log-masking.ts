const MASK = '[masked]'

/** Field names whose values are about a person, or open a door. Compared without case, hyphens and underscores. */
const PERSONAL = new Set(
  [
    ...[
      'name',
      'caller',
      'callerName',
      'fullName',
      'institution',
      'nip',
      'nik',
      'npwp',
      'position',
      'username',
      'user',
    ],
    ...[
      'email',
      'mail',
      'to',
      'from',
      'cc',
      'subject',
      'text',
      'html',
      'body',
      'words',
      'fields',
      'input',
      'query',
    ],
    ...[
      'phone',
      'telephone',
      'number',
      'address',
      'problem',
      'answer',
      'notes',
      'reason',
      'receivedBy',
      'explainedBy',
    ],
    ...[
      'password',
      'token',
      'secret',
      'cookie',
      'cookies',
      'setCookie',
      'authorization',
      'setupToken',
      'authSecret',
    ],
    ...['headers', 'url', 'originalUrl', 'parameters', 'detail', 'ip', 'remoteAddress', 'hostname', 'host'],
  ].map(plain),
)
/** These have serializers of their own in log.ts. */
const SERIALIZED = new Set(['req', 'res', 'err'])
const DEEPEST = 6

const IN_SENTENCES: readonly [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[e-mail]'],
  [/\bBearer\s+\S+/gi, 'Bearer [token]'],
  [/\b(\w+:\/\/)[^\s/@]+@/g, '$1[credentials]@'],
  [/([?&#][^\s=&]+=)[^\s&]+/g, '$1[value]'],
  // Telephone numbers, NIP, NIK, NPWP: eight digits or more, however they are parted.
  [/(?<![\w:-])[+(]?\d(?:[ .()-]{0,2}\d){7,}(?![\w:-])/g, '[number]'],
]

/** The fields of a log line with personal ones masked, at any depth. */
export function maskedFields(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, SERIALIZED.has(key) ? value : masked(key, value, 0)]),
  )
}

/** A sentence with whatever looks personal in it replaced. */
export function scrubbed(sentence: string): string {
  return IN_SENTENCES.reduce((text, [pattern, instead]) => text.replace(pattern, instead), sentence)
}

function masked(key: string, value: unknown, depth: number): unknown {
  if (PERSONAL.has(plain(key))) return MASK
  if (typeof value === 'string') return scrubbed(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (depth >= DEEPEST) return MASK
  if (Array.isArray(value)) return value.map((item) => masked('', item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([inner, item]) => [inner, masked(inner, item, depth + 1)]),
  )
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '')
}
