import { useEffect, useRef, useSyncExternalStore } from 'react'

/** `keys` as people read them: `F2`, `Alt+J`, `j`, `?`, `Enter`, `Escape`. */
export type Shortcut = { keys: string; label: string; run: () => void }

type Registered = { current: Shortcut }
let registered: readonly Registered[] = []
const hearers = new Set<() => void>()

const change = (next: readonly Registered[]) => {
  registered = next
  for (const hear of hearers) hear()
}

/** Offers a shortcut while the part is on screen; of two with the same keys the later one wins. */
export const useShortcut = ({ keys, label, run, when = true }: Shortcut & { when?: boolean }) => {
  const kept = useRef<Shortcut>({ keys, label, run })
  kept.current = { keys, label, run }
  useEffect(() => {
    if (!when) return
    const mine: Registered = kept
    change([...registered, mine])
    return () => change(registered.filter((one) => one !== mine))
  }, [when])
}

const asked = new EventTarget()
/** Asks for the list of the page's shortcuts, from wherever a part offers it. */
export const showShortcuts = () => asked.dispatchEvent(new Event('show'))
export const onShowShortcuts = (show: () => void) => {
  asked.addEventListener('show', show)
  return () => asked.removeEventListener('show', show)
}

/** What the page offers now, for the `?` dialog: one line a key. */
export const useShortcuts = (): Shortcut[] => {
  const all = useSyncExternalStore(hear, () => registered)
  const byKeys = new Map(all.map((one) => [one.current.keys, one.current]))
  return [...byKeys.values()]
}

const hear = (hearer: () => void) => {
  hearers.add(hearer)
  return () => {
    hearers.delete(hearer)
  }
}

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, [role="combobox"], [role="textbox"]') ||
    (target instanceof HTMLInputElement && !/^(button|checkbox|radio|submit|reset|file)$/.test(target.type)))

const ownsEnter = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('a, button, summary, [role="menuitem"], [role="option"]') !== null

/** The keys of an event in our spelling. Alt+letter is read from the key's place: some layouts type a sign with it. */
export const keysOf = (event: KeyboardEvent): string => {
  const letter =
    /^Key([A-Z])$/.exec(event.code)?.[1] ??
    /^Digit(\d)$/.exec(event.code)?.[1] ??
    (event.code === 'Slash' ? '/' : undefined)
  const held = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.metaKey && 'Meta'].filter(Boolean)
  if (held.length === 0) return event.key
  return [...held, event.shiftKey && 'Shift', letter ?? event.key].filter(Boolean).join('+')
}

const mayFire = (event: KeyboardEvent, keys: string) => {
  if (event.defaultPrevented || event.isComposing) return false
  if (event.repeat && !/^[jk]$/.test(keys)) return false
  if (/^F\d+$/.test(keys) || keys.startsWith('Alt+') || keys.startsWith('Ctrl+')) return true
  if (isTextField(event.target)) return false
  return keys !== 'Enter' || !ownsEnter(event.target)
}

/** The one listener for the whole app; a dialog that is open keeps the keys of the page beneath it silent. */
export const listenForShortcuts = (root: Document = document) => {
  const pressed = (event: KeyboardEvent) => {
    const keys = keysOf(event)
    const found = registered.findLast((one) => one.current.keys === keys)
    if (!found || !mayFire(event, keys)) return
    if (root.querySelector('[role="dialog"][aria-modal="true"]') && !/^Escape$/.test(keys)) return
    event.preventDefault()
    found.current.run()
  }
  root.addEventListener('keydown', pressed)
  return () => root.removeEventListener('keydown', pressed)
}
