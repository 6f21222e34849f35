// What the tests need of the machine: a browser, a spreadsheet, PDF tools, an older PostgreSQL, a load balancer, mail servers.
import { spawnSync } from 'node:child_process'
import { stop } from './pinned.js'

const PACKAGES = [
  ...[
    'chromium',
    'libreoffice-calc',
    'python3',
    'qpdf',
    'poppler-utils',
    'fonts-liberation',
    'iproute2',
    'postgresql',
    'haproxy',
    'dovecot-imapd',
  ],
  ...['libpdfbox2-java', 'libactivation-java', 'libjaxb-api-java', 'default-jre-headless'],
]

/** As root installs what is missing; else prints the one line to run and stops. */
export function ensureDebianPackages() {
  const missing = PACKAGES.filter((name) => !isInstalled(name))
  if (missing.length === 0) return
  const install = ['install', '--yes', '--no-install-recommends', ...missing]
  if (process.getuid() !== 0) stop(`sudo apt-get update && sudo apt-get ${install.join(' ')}`, 1)
  console.log(`check: installing ${missing.join(' ')} ...`)
  apt(['update'])
  apt(install)
}

function isInstalled(name) {
  const asked = spawnSync('dpkg', ['--status', name], { encoding: 'utf8' })
  return asked.status === 0 && asked.stdout.includes('Status: install ok installed')
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const done = spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  if (done.status !== 0) stop(`apt-get ${args[0]} failed; the lines above say why.`, 1)
}
