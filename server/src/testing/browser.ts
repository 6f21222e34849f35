import type { TestHouse } from './start-house.ts'
import type { Reply } from './visitor.ts'

/** The Set-Cookie lines of an answer. */
export const cookiesOf = ({ headers }: Reply<unknown>): string[] => {
  const given = headers['set-cookie']
  return Array.isArray(given) ? given : typeof given === 'string' ? [given] : []
}

/** A browser that has kept the cookies of an answer. */
export function signedInWith(house: TestHouse, answer: Reply<unknown>) {
  const cookie = cookiesOf(answer)
    .map((line) => line.split(';')[0])
    .join('; ')
  const { get, post, put } = house.stranger()
  return {
    get: (path: string) => get(path, undefined, { cookie }),
    post: (path: string, body?: unknown) => post(path, body, { cookie }),
    put: (path: string, body?: unknown) => put(path, body, { cookie }),
  }
}
