import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Unfinished } from './use-unfinished.ts'

const inCall = ['greeting', 'asking', 'deciding', 'answering', 'issuing']
/** Only once a page load: whoever comes back here by himself wants to see the list. */
let looked = false

/** After a crash or a restart of the browser: back into the one call that was going on. */
export const useReturnToCall = (lines: readonly Unfinished[] | undefined) => {
  const navigate = useNavigate()
  useEffect(() => {
    if (!lines || looked) return
    looked = true
    const [only, ...more] = lines.filter(({ phase, setAside }) => inCall.includes(phase) && !setAside)
    if (only && more.length === 0)
      void navigate({ to: '/telepon/formulir/$id', params: { id: only.id }, replace: true } as never)
  }, [lines, navigate])
}
