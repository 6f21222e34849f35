import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { chooseLanguage, currentLanguage, type Language } from '../../messages/language.ts'
import { request } from '../../platform/api.ts'
import { sessionQuery } from '../../platform/session.ts'
import { sayFailed } from '../../ui/toasts.tsx'

/** The screens speak the person's language, whatever the last person on this device chose. */
export const useOwnLanguage = (language: Language) => {
  useEffect(() => {
    if (language !== currentLanguage()) void chooseLanguage(language)
  }, [language])
}

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
