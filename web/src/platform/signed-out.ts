const hearers = new Set<() => void>()

/** The server says that nobody is signed in here (any more). */
export const tellSignedOut = () => {
  for (const hear of hearers) hear()
}

export const onSignedOut = (hear: () => void) => {
  hearers.add(hear)
  return () => {
    hearers.delete(hear)
  }
}
