import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'
import { maskedFields, scrubbed } from './log-masking.ts'

export type Log = Logger

type RouteRequest = { id?: unknown; method?: string; routeOptions?: { url?: string } }

/**
 * JSON lines without personal data: addresses as route patterns (a query string may hold a name searched for),
 * faults without the database's details (they quote rows), known personal fields and secrets masked by name,
 * and e-mail addresses, long numbers and bearer tokens masked wherever a sentence contains them.
 */
export function createLog(
  level: string,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: maskedFields },
      serializers: {
        req: (request: RouteRequest) => ({
          id: request.id,
          method: request.method,
          route: request.routeOptions?.url ?? '(none)',
        }),
        res: (reply: { statusCode?: number }) => ({ statusCode: reply.statusCode }),
        err: faultWithoutRows,
      },
      hooks: {
        logMethod(args, method) {
          const clean = args.map((arg) => (typeof arg === 'string' ? scrubbed(arg) : arg))
          method.apply(this, clean as Parameters<typeof method>)
        },
      },
    },
    destination,
  )
}

/** PostgreSQL quotes the offending value in the message of a data exception (class 22), and whole rows in its details. */
function faultWithoutRows(
  error: Error & { code?: unknown; constraint_name?: unknown; table_name?: unknown },
) {
  const code = typeof error.code === 'string' ? error.code : undefined
  const { type, message, stack } = stdSerializers.err(error)
  const dataException = /^22[0-9A-Z]{3}$/.test(code ?? '')
  const said = dataException ? `data exception ${code}` : scrubbed(message)
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  const { constraint_name: constraint, table_name: table } = error
  return { type, code, message: said, constraint, table, stack: frames?.join('\n') }
}
