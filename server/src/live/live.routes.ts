import { followLive } from '#domain/live/live.api.ts'
import { admit } from '#server/platform/admission.ts'
import type { House } from '#server/platform/house.ts'
import type { Actor } from '#server/platform/work.ts'
import { liveStream } from './live-stream.ts'

/** Open screens of an office hear here what to read anew. */
export function liveRoutes(house: House): void {
  const { app, live } = house
  house.endpoints.push({ method: followLive.method, path: followLive.path })
  const streams = new Set<{ end: () => void }>()
  app.addHook('preClose', async () => {
    for (const stream of [...streams]) stream.end()
  })
  app.route({
    method: followLive.method,
    url: followLive.path,
    schema: { summary: followLive.summary, tags: ['live'], params: followLive.params },
    // Before the first byte: who is not let in gets the plain answer of any other route.
    onRequest: (request) => admit(house, followLive, request),
    handler: (request, reply) => {
      const { officeId, id } = request.work.actor as Actor
      const stillHere = async () => {
        await admit(house, followLive, request)
        return request.work.actor?.id === id
      }
      const stream = liveStream(stillHere)
      streams.add(stream)
      const unlisten = live.listen(officeId, stream.tell)
      stream.source.once('close', () => {
        unlisten()
        streams.delete(stream)
      })
      return reply
        .header('content-type', 'text/event-stream; charset=utf-8')
        .header('x-accel-buffering', 'no')
        .send(stream.source)
    },
  })
}
