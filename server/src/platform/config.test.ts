import { expect, test } from 'vitest'
import { CannotStart } from './cannot-start.ts'
import { readConfig } from './config.ts'

const urls = {
  DATABASE_URL: 'postgres://dering_app:a@db/dering',
  DATABASE_OWNER_URL: 'postgres://dering_owner:b@db/dering',
  DATABASE_WORKER_URL: 'postgres://dering_worker:c@db/dering',
}

const provider = {
  OIDC_ISSUER: 'https://sso.jember.example/realms/pegawai',
  OIDC_CLIENT_ID: 'dering',
  OIDC_CLIENT_SECRET: 'sesame',
  PUBLIC_URL: 'https://dering.jember.example',
}

test('nothing set means our own database, port 8080, the whole network, and no mail', () => {
  expect(readConfig({})).toEqual({
    PORT: 8080,
    LISTEN: '0.0.0.0',
    TRUSTED_PROXIES: [],
    INSIDE_NETWORKS: [],
    LOG_LEVEL: 'info',
    OIDC_NAME: 'SSO',
  })
})

test('everything set is read, flags win over the environment, and empty means absent', () => {
  const env = {
    ...urls,
    PUBLIC_URL: 'https://dering.jember.example/',
    TRUSTED_PROXIES: '10.0.0.2, 192.168.1.0/24',
    SMTP_URL: 'smtp://user:pass@mail.example:587',
    MAIL_FROM: 'Layanan Pengadaan <helpdesk@jember.example>',
    PORT: '80',
    TLS_CERT: '',
  }
  const config = readConfig(env, { PORT: '443', LISTEN: undefined })
  expect(config).toMatchObject({ ...urls, PORT: 443, PUBLIC_URL: 'https://dering.jember.example' })
  expect(config.TRUSTED_PROXIES).toEqual(['10.0.0.2', '192.168.1.0/24'])
  expect(config).not.toHaveProperty('TLS_CERT')
})

test('a provider is read with its own name for the button, and by plain http on this machine alone', () => {
  expect(readConfig({ ...provider, OIDC_NAME: ' SSO Kabupaten ' })).toMatchObject({
    ...provider,
    OIDC_NAME: 'SSO Kabupaten',
  })
  for (const host of ['127.0.0.1:9000', 'localhost', '[::1]:9000'])
    expect(readConfig({ ...provider, OIDC_ISSUER: `http://${host}` }).OIDC_ISSUER).toBe(`http://${host}`)
})

test.each([
  [
    'a database of another kind',
    { ...urls, DATABASE_URL: 'mysql://x:sesame@y/z' },
    'DATABASE_URL must look like postgres://',
  ],
  [
    'an application role without the worker',
    { ...urls, DATABASE_WORKER_URL: '' },
    'DATABASE_WORKER_URL is needed beside DATABASE_URL: the same database as the role dering_worker.',
  ],
  [
    'an application role without the owner',
    { DATABASE_URL: urls.DATABASE_URL },
    'DATABASE_OWNER_URL is needed beside DATABASE_URL',
  ],
  [
    'an owner without the application role',
    { DATABASE_OWNER_URL: urls.DATABASE_OWNER_URL },
    'DATABASE_URL is needed beside',
  ],
  [
    'a worker alone',
    { DATABASE_WORKER_URL: urls.DATABASE_URL },
    'DATABASE_URL is needed beside DATABASE_WORKER_URL',
  ],
  [
    'a public address with a path',
    { PUBLIC_URL: 'https://a.example/dering' },
    'PUBLIC_URL must be an address without a path',
  ],
  ['a public address that runs a script', { PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL must look like'],
  ['a proxy by name', { TRUSTED_PROXIES: 'proxy.local' }, 'TRUSTED_PROXIES must be addresses or networks'],
  [
    'a network wider than its kind',
    { TRUSTED_PROXIES: '10.0.0.0/33' },
    'TRUSTED_PROXIES must be addresses or networks',
  ],
  ['mail without a sender', { SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM is needed beside SMTP_URL'],
  [
    'a sender that slips in a header',
    { MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' },
    'MAIL_FROM must look like',
  ],
  ['a port past the last', { PORT: '65536' }, 'PORT must be a port from 0 to 65535'],
  ['a port that is a word', { PORT: 'http' }, 'PORT must be a port'],
  ['an address that is none', { LISTEN: 'example.com' }, 'LISTEN must be an address of this machine'],
  ['a certificate without its key', { TLS_CERT: '/c.pem' }, 'TLS_KEY is needed beside TLS_CERT'],
  [
    'a provider without its name for us',
    { ...provider, OIDC_CLIENT_ID: '' },
    'OIDC_CLIENT_ID is needed beside OIDC_ISSUER.',
  ],
  [
    'a provider without its secret',
    { ...provider, OIDC_CLIENT_SECRET: '' },
    'OIDC_CLIENT_SECRET is needed beside OIDC_ISSUER.',
  ],
  [
    'a secret without its provider',
    { ...provider, OIDC_ISSUER: '' },
    'OIDC_ISSUER is needed beside OIDC_CLIENT_ID.',
  ],
  [
    'a provider without our own address',
    { ...provider, PUBLIC_URL: '' },
    'PUBLIC_URL is needed beside OIDC_ISSUER: the provider sends people back to it.',
  ],
  [
    'a provider that anyone in between could play',
    { ...provider, OIDC_ISSUER: 'http://sso.jember.example' },
    'OIDC_ISSUER must begin with https://',
  ],
  [
    'a provider by name only',
    { ...provider, OIDC_ISSUER: 'sso.jember.example' },
    'OIDC_ISSUER must look like https://sso.example.go.id.',
  ],
  [
    'a provider with a secret in its address',
    { ...provider, OIDC_ISSUER: 'https://dering:sesame@sso.jember.example' },
    'OIDC_ISSUER must begin with https://',
  ],
  [
    'a provider with a question in its address',
    { ...provider, OIDC_ISSUER: 'https://sso.jember.example/?tenant=1' },
    'OIDC_ISSUER must begin with https:// and end with neither ? nor #.',
  ],
  [
    'a button too long to read',
    { ...provider, OIDC_NAME: 'x'.repeat(41) },
    'OIDC_NAME must be 1 to 40 characters long.',
  ],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
])('%s stops the start with one line that names it and does not repeat the value', (_what, env, line) => {
  const refused = () => readConfig(env)
  expect(refused).toThrow(CannotStart)
  expect(refused).toThrow(line)
  expect(refused).toThrow(/^(?![\s\S]*(\n|sesame|alert))/)
})
