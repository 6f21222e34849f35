/**
 * Which pages of this browser live, asked over a BroadcastChannel (which plain http has, unlike Web Locks). Every page
 * answers as long as it lives; one that does not answer in 150 ms has been closed, reloaded or has crashed.
 */
type Said = { ask: string } | { alive: string } | { signedOut: string }

export const joinPages = (page: string, onSignedOut: (personId: string) => void) => {
  if (typeof BroadcastChannel === 'undefined') {
    return { alive: async () => new Set([page]), saySignedOut: () => undefined, leave: () => undefined }
  }
  const channel = new BroadcastChannel('dering.pages')
  const heard = new Set<string>()
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('ask' in data) channel.postMessage({ alive: page })
    if ('alive' in data) heard.add(data.alive)
    if ('signedOut' in data) onSignedOut(data.signedOut)
  }
  return {
    alive: async (): Promise<ReadonlySet<string>> => {
      heard.clear()
      channel.postMessage({ ask: page })
      await new Promise((later) => setTimeout(later, 150))
      return new Set([page, ...heard])
    },
    saySignedOut: (personId: string) => channel.postMessage({ signedOut: personId }),
    leave: () => channel.close(),
  }
}
