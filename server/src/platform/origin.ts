import type { FastifyRequest } from 'fastify'
import type { HouseSettings } from './house.ts'
import { Refusal } from './refusal.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change must come from our own pages: where a browser says its Origin, it must be the host that it talks to, or the
 * public address. (What sends no Origin is no browser acting for somebody else.) No CORS header is ever sent.
 */
export const checkOrigin =
  ({ publicUrl }: Pick<HouseSettings, 'publicUrl'>) =>
  async (request: FastifyRequest): Promise<void> => {
    const { origin } = request.headers
    if (reading.has(request.method) || origin === undefined) return
    if (origin === publicUrl || origin === `${request.protocol}://${request.host}`) return
    throw new Refusal('origin_refused')
  }
