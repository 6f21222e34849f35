import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium with a profile of its own, so that what the browser keeps outlives it when it is killed. */
export async function openBrowser(
  profile?: string,
  { program = '/usr/bin/chromium', args = [] }: { program?: string; args?: readonly string[] } = {},
): Promise<{ context: BrowserContext; profile: string }> {
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'dering-chromium-')))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: program,
    headless: true,
    args: [...flags, ...args],
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    // A helper of Chromium's that is not ours to wait for.
    chromiumSandbox: false,
  })
  context.setDefaultTimeout(15_000)
  return { context, profile: folder }
}

export const dropProfile = (profile: string) => rm(profile, { recursive: true, force: true, maxRetries: 5 })
