import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { readKept, writeKept } from '../platform/kept.ts'
import first from './id/first.ts'
import type id from './id/index.ts'

export type Language = 'id' | 'en'
const kept = 'dering.language'

const brought: Partial<Omit<typeof id, keyof typeof first>> = {}

/** A feature's words, which come with its pages. */
export const addWords = <Feature extends keyof typeof brought>(
  feature: Feature,
  words: (typeof id)[Feature],
) => {
  Object.assign(brought, { [feature]: words })
  if (i18next.isInitialized) i18next.addResourceBundle('id', feature, words)
}

/** Starts the catalogue. Indonesian is always there; English is fetched when it is chosen. */
export const startLanguage = async () => {
  await i18next.use(initReactI18next).init({
    lng: 'id',
    fallbackLng: 'id',
    defaultNS: 'app',
    resources: { id: { ...first, ...brought } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  })
  // Not reached just now: the page is better in Indonesian than not there.
  if (readKept(kept) === 'en') await chooseLanguage('en').catch(() => {})
}

export const chooseLanguage = async (language: Language) => {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'app')) {
    const { default: en } = await import('./en/index.ts')
    for (const [name, words] of Object.entries(en)) i18next.addResourceBundle('en', name, words)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  writeKept(kept, language)
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'id')
