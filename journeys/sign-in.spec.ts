import axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { v7 as uuid } from 'uuid'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { client, openIdentityProvider } from '#server/testing/identity-provider.ts'
import { password, signUp } from '#server/testing/signed-up.ts'
import { dropProfile, openBrowser } from './browser.ts'
import { eventually } from './hands.ts'
import { inEnglish, speakEnglish } from './in-english.ts'
import { openMailbox } from './mailbox.ts'
import { type Office, openOffice } from './office.ts'
import { codeOf, setUpCode } from './second-code.ts'

let office: Office
let provider: Awaited<ReturnType<typeof openIdentityProvider>>
let mailbox: Awaited<ReturnType<typeof openMailbox>>
let address: string
beforeAll(async () => {
  mailbox = await openMailbox()
  provider = await openIdentityProvider(() => [`${address}/masuk/penyedia`])
  const singleSignOn = { ...client, issuer: provider.issuer, name: 'SSO Kabupaten' }
  const settings = { singleSignOn, smtpUrl: mailbox.url, mailFrom: 'helpdesk@dering.test' }
  office = await openOffice({ settings })
  // By name: a passkey is never bound to a number.
  address = office.address.replace('127.0.0.1', 'localhost')
  office.house.settings.publicUrl = address
  provider.open()
})
afterAll(async () => {
  await office.close()
  await provider.close()
  await mailbox.close()
})

// Six connections are all that a browser has for one server, and each open page listens on one.
afterEach(async () => {
  for (const page of office.context.pages().slice(1)) await page.close()
})

/** A page of a browser in which nobody is signed in. */
async function open(path: string, context: BrowserContext = office.context): Promise<Page> {
  if (context === office.context) await context.clearCookies()
  const page = await context.newPage()
  if (inEnglish) {
    await page.addInitScript(() => localStorage.setItem('dering.language', 'en'))
    speakEnglish(page)
  }
  await page.goto(address + path)
  return page
}
async function member(name: string) {
  const person = await signUp(office.house, name)
  if (inEnglish) await office.house.owner`update people set language = 'en' where id = ${person.id}`
  return person
}
async function signIn(page: Page, email: string, given = password) {
  await page.getByLabel('Alamat surel').fill(email)
  await page.locator('input[name=password]').fill(given)
  await page.keyboard.press('Enter')
}
const inside = (page: Page) => page.getByRole('navigation').first().waitFor()
async function profileOf(name: string) {
  const { email } = await member(name)
  const page = await open('/masuk')
  await signIn(page, email)
  await inside(page)
  await page.goto(`${address}/profil`)
  await page.getByRole('heading', { level: 1, name: 'Profil saya' }).waitFor()
  return { page, email }
}

it('somebody sets a second code up from the profile, and signs in with it and with a backup code', async () => {
  const { page, email } = await profileOf('Rina')
  const { secret, codes } = await setUpCode(office, page, password)
  expect(await page.content()).not.toContain(codes[0])
  for (const code of [codeOf(office, secret), codes[0] ?? '']) {
    const next = await open('/masuk')
    await signIn(next, email)
    await next.getByRole('textbox', { name: 'Kode', exact: true }).fill('000000')
    await next.keyboard.press('Enter')
    await next.getByText('Kode tidak cocok atau sudah dipakai.', { exact: false }).waitFor()
    await next.getByRole('textbox', { name: 'Kode', exact: true }).fill(code)
    await next.keyboard.press('Enter')
    await inside(next)
    await next.close()
  }
})

it('whose role needs a second code is led to it at the next sign-in, and to nothing else before', async () => {
  const { email } = await member('Gita')
  const rules = `/api/offices/${office.house.offices.JBR}/second-factor-roles`
  await office.house.as('admin').put(rules, { roles: ['administrator'] })
  const page = await open('/masuk')
  await signIn(page, email)
  await page.getByText('Peran Anda wajib memakai kode kedua').waitFor()
  await page.goto(`${address}/arsip`)
  await page.getByRole('heading', { level: 1, name: 'Profil saya' }).waitFor()
  await page.getByRole('button', { name: 'Atur kode kedua' }).waitFor()
  expect(await page.getByRole('region', { name: 'Peramban yang masuk' }).count()).toBe(0)
  await setUpCode(office, page, password)
  await page.goto(`${address}/arsip`)
  await page.getByRole('heading', { level: 1, name: 'Arsip' }).waitFor()
  await office.house.as('admin').put(rules, { roles: [] })
})

it('a passkey is made, named, offered and used to sign in, and no longer once it is removed', async () => {
  const { page } = await profileOf('Bayu')
  const cdp = await office.context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.getByRole('button', { name: 'Tambah kunci sandi' }).click()
  await page.getByLabel('Nama kunci sandi').fill('Laptop kantor')
  await page.getByRole('region', { name: 'Kunci sandi' }).getByLabel('Kata sandi sekarang').fill(password)
  await page.keyboard.press('Enter')
  await page.getByText('Laptop kantor').waitFor()
  // The browser offers it in the field of the address; this authenticator picks it at once, as a person would.
  await office.context.clearCookies()
  await page.goto(`${address}/masuk`)
  await inside(page)
  // From here on it offers nothing, like an older one: the button asks for it.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })
  const byPasskey = async () => {
    await office.context.clearCookies()
    await page.goto(`${address}/masuk`)
    await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click()
  }
  await byPasskey()
  await inside(page)
  await page.goto(`${address}/profil`)
  const keys = page.getByRole('region', { name: 'Kunci sandi' })
  await keys.getByRole('button', { name: 'Hapus' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click()
  await page.getByText('Kunci sandi dihapus.').waitFor()
  await byPasskey()
  await page.getByText('Kunci sandi ini tidak dikenal di sini.', { exact: false }).waitFor()
})

it('A15: an account at the provider signs in once it was linked from the profile, and not before', async () => {
  provider.as.subject = 'citra@provider'
  provider.as.email = 'citra@dering.test'
  const { page, email } = await profileOf('Citra')
  expect(email).toBe(provider.as.email)
  const byProvider = async () => {
    const next = await open('/masuk')
    await next.getByRole('button', { name: 'Masuk dengan SSO Kabupaten' }).click()
    return next
  }
  const cookies = await office.context.cookies()
  const stranger = await byProvider()
  await stranger.getByText('belum ditautkan', { exact: false }).waitFor()
  expect(new URL(stranger.url()).search).toBe('')
  await office.context.clearCookies()
  await office.context.addCookies(cookies)
  await page.goto(`${address}/profil`)
  await page.getByRole('button', { name: 'Tautkan SSO Kabupaten' }).click()
  await page.getByText('Akun SSO Kabupaten Anda sudah ditautkan.').waitFor()
  await inside(await byProvider())
})

it('somebody new accepts an invitation at the provider, and signs in there to the page that was asked for', async () => {
  provider.as.subject = 'lestari@provider'
  const invitation = { id: uuid(), name: 'Lestari', email: 'lestari@dering.test', role: 'agent' }
  const where = `/api/offices/${office.house.offices.JBR}/invitations`
  const { body } = await office.house.as('admin').post(where, invitation)
  const page = await open(String(body.path))
  await page.getByRole('button', { name: 'Terima dengan SSO Kabupaten' }).click()
  await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  await page.goto(`${address}/profil`)
  await page.getByText('Akun SSO Kabupaten Anda sudah ditautkan.').waitFor()
  const again = await open('/arsip?cari=rina')
  await again.getByRole('button', { name: 'Masuk dengan SSO Kabupaten' }).click()
  await again.getByRole('heading', { level: 1, name: 'Arsip' }).waitFor()
  expect(again.url()).toBe(`${address}/arsip?cari=rina`)
})

it('A19: whoever signs in goes on to the page that was asked for, and never to another house', async () => {
  const { email } = await member('Gilang')
  const page = await open('/tiket?cari=tender')
  await signIn(page, email)
  await page.getByRole('heading', { level: 1, name: 'Tiket' }).waitFor()
  expect(page.url()).toBe(`${address}/tiket?cari=tender`)
  // Somebody who is signed in already goes on at once.
  const left: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== address) left.push(request.url())
  })
  for (const asked of [
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    'javascript:document.title="jahat"',
    '%2F%2Fevil.test',
    '/%2F/evil.test',
    '/%09/evil.test',
  ]) {
    await page.goto(`${address}/masuk?kembali=${encodeURIComponent(asked)}`)
    await inside(page)
    expect(new URL(page.url()).origin).toBe(address)
    expect(await page.title()).not.toContain('jahat')
  }
  expect(left.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([])
})

it('A14: a browser that is ended from another one is out at once', async () => {
  const { page, email } = await profileOf('Dian')
  const { context, profile } = await openBrowser()
  try {
    const elsewhere = await open('/masuk', context)
    await signIn(elsewhere, email)
    await inside(elsewhere)
    await page.reload()
    const list = page.getByRole('list', { name: 'Peramban yang masuk' })
    await eventually(() => list.getByRole('listitem').count()).toBe(2)
    await list.getByText('Chrome di Linux').first().waitFor()
    await list.getByRole('button', { name: 'Keluarkan' }).click()
    await elsewhere.getByLabel('Alamat surel').waitFor()
    await eventually(() => list.getByRole('listitem').count()).toBe(1)
  } finally {
    await context.close()
    await dropProfile(profile)
  }
})

it('A10: a forgotten password is chosen anew by a mailed link, which works once', async () => {
  const { email } = await member('Eka')
  const page = await open('/masuk')
  await page.getByRole('link', { name: 'Lupa kata sandi?' }).click()
  await page.getByRole('button', { name: 'Kirim tautan' }).waitFor()
  await page.getByLabel('Alamat surel').fill(email)
  await page.keyboard.press('Enter')
  await page.getByText('Kalau alamat itu dikenal', { exact: false }).waitFor()
  await office.house.runJobs()
  const [link = ''] = /http:\S+\/kata-sandi-baru\/\S+/.exec(mailbox.received().at(-1)?.text ?? '') ?? []
  expect(link.startsWith(address)).toBe(true)
  for (const said of ['Kata sandi baru disimpan. Silakan masuk.', 'Tautan ini sudah dipakai']) {
    await page.goto(link)
    await page.locator('input[autocomplete=new-password]').fill('Sepeda-merah-8')
    await page.keyboard.press('Enter')
    await page.getByText(said, { exact: false }).waitFor()
  }
  await page.goto(`${address}/masuk`)
  await signIn(page, email, 'Sepeda-merah-8')
  await inside(page)
})

it('where no address is known that a link could name, whoever forgot is told whom to ask', async () => {
  office.house.settings.publicUrl = null
  try {
    const page = await open('/masuk')
    await page.getByText('Lupa kata sandi? Hubungi administrator kantor Anda.').waitFor()
    expect(await page.getByRole('link', { name: 'Lupa kata sandi?' }).count()).toBe(0)
    await page.goto(`${address}/lupa-kata-sandi`)
    await page.getByText('Hubungi administrator kantor Anda.', { exact: false }).waitFor()
    expect(await page.getByRole('button', { name: 'Kirim tautan' }).count()).toBe(0)
  } finally {
    office.house.settings.publicUrl = address
  }
})

it('A12: a hundred wrong sign-ins from elsewhere leave this browser untouched', async () => {
  const { email } = await member('Fajar')
  const statuses = new Set<number>()
  for (let n = 0; n < 100; n++) {
    const answer = await office.house.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      remoteAddress: '203.0.113.7',
      headers: { 'content-type': 'application/json' },
      payload: { email, password: `salah-${n}` },
    })
    statuses.add(answer.statusCode)
  }
  expect([...statuses].sort()).toEqual([401, 429])
  const page = await open('/masuk')
  await signIn(page, email)
  await inside(page)
})

it('axe finds nothing on the profile and the pages in front of it, wide and narrow, and nothing sticks out', async () => {
  const { page } = await profileOf('Hadi')
  const look = async (name: string) => {
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 768 })
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      )
      expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html}`)).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      const folder = process.env.SIGN_IN_PICTURES
      if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
    }
  }
  await look('profil')
  await page.getByRole('button', { name: 'Atur kode kedua' }).click()
  await page.getByRole('region', { name: 'Kode kedua' }).getByLabel('Kata sandi sekarang').fill(password)
  await page.keyboard.press('Enter')
  await page.getByLabel('Kode pertama').waitFor()
  await look('kode-kedua')
  await office.context.clearCookies()
  for (const path of ['masuk', 'lupa-kata-sandi', `kata-sandi-baru/${'x'.repeat(43)}`, 'masuk/penyedia']) {
    await page.goto(`${address}/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(path.split('/').join('-').slice(0, 16))
  }
})

it('no page has reported a fault', () => {
  expect(office.faults()).toEqual([])
})
