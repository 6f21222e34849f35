import { TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './filter-bar.module.css'
import { SearchIcon } from './icons.tsx'
import { useShortcut } from './shortcuts.ts'

type Props = {
  /** The search words now in the address, and how to change them. */
  search: string
  onSearch: (words: string) => void
  placeholder: string
  /** Further filters. */
  children?: ReactNode
  /** At the right: the count, an export. */
  end?: ReactNode
}

/** Search and filters over a list; `/` goes to the search. The address follows a third of a second after the last key. */
export const FilterBar = ({ search, onSearch, placeholder, children, end }: Props) => {
  const { t } = useTranslation('ui')
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(search)
  const sent = useRef(search)
  useShortcut({ keys: '/', label: t('table.search'), run: () => field.current?.focus() })
  useEffect(() => {
    // The address changed by itself (back button, cleared filters).
    if (search !== sent.current) {
      sent.current = search
      setWords(search)
    }
  }, [search])
  useEffect(() => {
    if (words === sent.current) return
    const later = setTimeout(() => {
      sent.current = words
      onSearch(words)
    }, 300)
    return () => clearTimeout(later)
  }, [words, onSearch])
  return (
    <search className={classes.bar}>
      <TextInput
        ref={field}
        type="search"
        className={classes.search}
        aria-label={placeholder}
        placeholder={placeholder}
        leftSection={<SearchIcon />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {children}
      {end && <div className={classes.end}>{end}</div>}
    </search>
  )
}
