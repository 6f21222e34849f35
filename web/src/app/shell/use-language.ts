import { useEffect } from 'react'
import { chooseLanguage, currentLanguage, type Language } from '../../messages/language.ts'

/** The screens speak the person's language, whatever the last person on this device chose. */
export const useOwnLanguage = (language: Language) => {
  useEffect(() => {
    if (language !== currentLanguage()) void chooseLanguage(language)
  }, [language])
}
