import { useNavigate, useSearch } from '@tanstack/react-router'

/**
 * Filters that live in the address, so that a list can be reloaded, bookmarked and sent to a colleague. What equals its
 * default is left out. `const [filters, setFilters] = useAddressFilters({ q: '', state: 'open' })`
 */
export const useAddressFilters = <Filters extends Record<string, string>>(defaults: Filters) => {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const filters = Object.fromEntries(
    Object.entries(defaults).map(([name, fallback]) => {
      const given = search[name]
      return [name, typeof given === 'string' ? given : fallback]
    }),
  ) as Filters
  const setFilters = (changes: Partial<Filters>) => {
    const next = Object.entries({ ...search, ...changes }).filter(
      ([name, value]) => value !== undefined && value !== '' && value !== defaults[name],
    )
    return navigate({ to: '.', search: Object.fromEntries(next), replace: true })
  }
  return [filters, setFilters] as const
}
