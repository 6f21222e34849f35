import { networkInterfaces } from 'node:os'

/** The addresses under which people reach a server that listens here: this machine first, then the office's network. */
export function addressesOf(listen: string, port: number, scheme: 'http' | 'https'): string[] {
  const everywhere = listen === '0.0.0.0' || listen === '::'
  const hosts = everywhere
    ? ['localhost', ...addressesInNetwork()]
    : [listen.includes(':') ? `[${listen}]` : listen]
  const usual = (scheme === 'http' && port === 80) || (scheme === 'https' && port === 443)
  return hosts.map((host) => `${scheme}://${host}${usual ? '' : `:${port}`}`)
}

function addressesInNetwork(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}
