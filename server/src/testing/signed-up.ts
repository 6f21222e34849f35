import { addAdministrator, hashOf } from '#server/people/index.ts'
import { inStanding } from '#server/platform/work.ts'
import { cookiesOf } from './browser.ts'
import type { TestHouse } from './start-house.ts'
import type { Reply, Said } from './visitor.ts'

export const password = 'Sepeda-biru-7'

/** Somebody with a password, an administrator of Jember. */
export async function signUp(house: TestHouse, name: string) {
  const email = `${name.toLowerCase()}@dering.test`
  const passwordHash = await hashOf(password)
  return inStanding(house.house.db, { officeId: house.offices.JBR }, (db) =>
    addAdministrator(db, { name, email, passwordHash }, house.clock.now()),
  )
}

/** A browser that keeps its cookies as they come, at an address of its own. */
export function openJar(house: TestHouse, address = '192.168.1.7', userAgent = 'Firefox') {
  const jar = new Map<string, string>()
  const send =
    (method: 'GET' | 'POST' | 'PUT' | 'DELETE') =>
    async (url: string, body?: unknown): Promise<Reply<Said>> => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await house.app.inject({
        method,
        url,
        remoteAddress: address,
        headers: {
          'user-agent': userAgent,
          ...(cookie && { cookie }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      })
      const reply = { status: answer.statusCode, headers: answer.headers, body: {} as Said }
      if (answer.payload !== '') reply.body = answer.json()
      for (const line of cookiesOf(reply)) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (line.includes('Max-Age=0')) jar.delete(name)
        else jar.set(name, value)
      }
      return reply
    }
  const ways = { get: send('GET'), post: send('POST'), put: send('PUT'), delete: send('DELETE') }
  return {
    ...ways,
    jar,
    signIn: (email: string, given = password) =>
      ways.post('/api/auth/sign-in/email', { email, password: given }),
  }
}
