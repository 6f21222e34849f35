import { useQueryClient } from '@tanstack/react-query'
import { chooseLanguage, type Language } from '../messages/language.ts'
import { request } from '../platform/api.ts'
import { sessionQuery } from '../platform/session.ts'
import { sayFailed } from './toasts.tsx'

/** Switches the language at once, and remembers it for the person. */
export const useSpeak = () => {
  const queries = useQueryClient()
  return (chosen: string) => {
    const language: Language = chosen === 'en' ? 'en' : 'id'
    void chooseLanguage(language)
    queries.setQueryData(sessionQuery.queryKey, (session) =>
      session ? { ...session, person: { ...session.person, language } } : session,
    )
    request({ method: 'PUT', path: '/api/session/language' }, { body: { language } }).catch(sayFailed)
  }
}
