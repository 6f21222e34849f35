import { useParams } from '@tanstack/react-router'

/** A parameter of the page's path, `$id` in its definition. */
export const usePageParam = (name: string): string => {
  const params: Record<string, string | undefined> = useParams({ strict: false })
  const value = params[name]
  if (value === undefined) throw new Error(`this page has no $${name} in its path`)
  return value
}
