import { useEffect } from 'react'

/** Names the browser tab: `Tiket · Dering`. */
export const usePageTitle = (title: string) => {
  useEffect(() => {
    document.title = title ? `${title} · Dering` : 'Dering'
  }, [title])
}
