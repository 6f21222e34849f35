import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from 'react'
import type { Question } from './confirm-dialog.tsx'

const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx'))
type Ask = (question: Question) => Promise<boolean>
type Asked = Question & { reply: (yes: boolean) => void }

const Asking = createContext<Ask>(() => Promise.resolve(false))

/** Asks once before what cannot be undone: `if (await ask({ title: 'Buang formulir 012?', yes: 'Buang' }))`. */
export const useConfirm = () => useContext(Asking)

export const ConfirmProvider = ({ children }: { children: ReactNode }) => {
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = useCallback<Ask>((question) => {
    return new Promise((reply) => {
      setAsked((before) => {
        before?.reply(false)
        return { ...question, reply }
      })
    })
  }, [])
  const close = (yes: boolean) => {
    asked?.reply(yes)
    setAsked(null)
  }
  return (
    <Asking value={ask}>
      {children}
      {asked && (
        <Suspense>
          <ConfirmDialog question={asked} onClose={close} />
        </Suspense>
      )}
    </Asking>
  )
}
