const asked = new EventTarget()

/** Asks for the guide, from wherever a part offers it. */
export const showGuide = () => asked.dispatchEvent(new Event('show'))

export const onShowGuide = (show: () => void) => {
  asked.addEventListener('show', show)
  return () => asked.removeEventListener('show', show)
}
