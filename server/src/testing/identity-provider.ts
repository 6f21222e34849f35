import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export const client = { clientId: 'dering', clientSecret: 'a-secret-that-only-the-provider-knows' }

/** A real provider of OpenID Connect on a port of its own. Whoever comes is `subject`, and agrees at once. */
export async function openIdentityProvider(returnAddresses: () => string[]) {
  const as = { subject: 'rina-at-the-provider', email: 'siapa@dering.test' }
  let provider: Provider | null = null
  const server = createServer((request, response) => {
    if (!provider) return response.end()
    if (request.url?.startsWith('/interaction/')) return agree(provider, request, response)
    return provider.callback()(request, response)
  })
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function agree(provider: Provider, request: IncomingMessage, response: ServerResponse) {
    const { params } = await provider.interactionDetails(request, response)
    const accountId = as.subject
    const grant = new provider.Grant({ accountId, clientId: String(params.client_id) })
    grant.addOIDCScope(String(params.scope))
    const consent = { grantId: await grant.save() }
    await provider.interactionFinished(request, response, { login: { accountId, remember: false }, consent })
  }

  return {
    issuer,
    as,
    /** To be called once the house's address is known. */
    open() {
      provider = new Provider(issuer, {
        clients: [
          {
            client_id: client.clientId,
            client_secret: client.clientSecret,
            redirect_uris: returnAddresses(),
            response_types: ['code'],
            grant_types: ['authorization_code'],
          },
        ],
        pkce: { required: () => true },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
        // The mailbox is somebody's of the office, and verified: it must tie nobody.
        findAccount: (_, accountId) => ({
          accountId,
          claims: async () => ({ sub: accountId, email: as.email, email_verified: true }),
        }),
        claims: { openid: ['sub', 'email', 'email_verified'] },
        conformIdTokenClaims: false,
        cookies: { keys: ['a key of the test'] },
      })
    },
    close: () =>
      new Promise<void>((down) => {
        server.closeAllConnections()
        server.close(() => down())
      }),
  }
}

/** What a browser does at the provider: follows it until it sends back to the house; answers the address' query. */
export async function visitProvider(address: string, issuer: string): Promise<string> {
  const jar = new Map<string, string>()
  let next = address
  for (let hop = 0; hop < 10; hop++) {
    if (!next.startsWith(issuer)) return new URL(next).search
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    next = new URL(answer.headers.get('location') ?? '', next).href
    if (!answer.headers.has('location'))
      throw new Error(`the provider said ${answer.status}: ${await answer.text()}`)
  }
  throw new Error('the provider goes round in circles')
}
