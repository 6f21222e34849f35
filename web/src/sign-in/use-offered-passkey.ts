import { useEffect, useRef } from 'react'
import type { Session } from '../platform/session.ts'

/** The server's question is good for ten minutes; a page that is left open asks anew before. */
const everyMs = 9 * 60_000

/** Where the installation has passkeys, the field of the address offers them: picking one is the whole sign-in. */
export function useOfferedPasskey(
  possible: boolean,
  picked: (session: Session) => void,
  refused: (failure: unknown) => void,
): void {
  const said = useRef({ picked, refused })
  said.current = { picked, refused }
  useEffect(() => {
    if (!possible) return
    const part = import('./by-passkey.ts')
    let over = false
    const offer = async () => {
      try {
        const session = await (await part).offerPasskey()
        if (session && !over) said.current.picked(session)
      } catch (failure) {
        if (!over) said.current.refused(failure)
      }
    }
    void offer()
    const again = setInterval(() => void offer(), everyMs)
    return () => {
      over = true
      clearInterval(again)
      void part.then(({ offerPasskeyNoMore }) => offerPasskeyNoMore())
    }
  }, [possible])
}
