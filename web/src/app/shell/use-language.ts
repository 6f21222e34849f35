import { useEffect } from 'react'
import { chooseLanguage, currentLanguage, type Language } from '../../messages/language.ts'
import { serverAnswers, useReach } from '../../platform/reach.ts'

/**
 * The screens speak the person's language, whatever the last person on this device chose. Words that could not be
 * fetched are fetched when the server is back.
 */
export const useOwnLanguage = (language: Language) => {
  const reach = useReach()
  useEffect(() => {
    if (reach === 'reached' && language !== currentLanguage()) chooseLanguage(language).catch(serverAnswers)
  }, [language, reach])
}
