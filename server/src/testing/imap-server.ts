import { spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const imapPassword = 'rahasia-kotak'

/** A Dovecot of an hour on this machine (Debian's dovecot-imapd): any user, one password, mail as Maildir. */
export async function openImapServer() {
  const dir = mkdtempSync(path.join(tmpdir(), 'dering-imap-'))
  const { uid, gid, username } = userInfo()
  const port = await freePort()
  const mail = path.join(dir, 'mail')
  mkdirSync(mail, { recursive: true })
  // Dovecot refuses to serve as root; as anybody else it serves as that one alone.
  const owner = uid === 0 ? { uid: 8, gid: 8 } : { uid, gid }
  const own = (place: string) => (uid === 0 ? chownSync(place, owner.uid, owner.gid) : undefined)
  own(mail)
  const conf = path.join(dir, 'dovecot.conf')
  writeFileSync(conf, configuration({ dir, mail, port, owner, alone: uid === 0 ? null : username }))
  // The login processes look through the folder as somebody else.
  chmodSync(dir, 0o755)
  const server = spawn('dovecot', ['-F', '-c', conf], {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  })
  const ended = new Promise<void>((over) => server.once('close', () => over()))
  await untilGreeted(port)
  let delivered = 0
  const folderOf = (user: string, folder: string) => {
    const place = path.join(mail, user, folder)
    for (const each of [
      path.join(mail, user),
      ...['cur', 'new', 'tmp'].map((one) => path.join(mail, user, one)),
    ]) {
      mkdirSync(each, { recursive: true })
      own(each)
    }
    return place
  }
  return {
    port,
    /** Puts a mail into somebody's box, as a delivery agent does. */
    deliver(user: string, source: string | Buffer) {
      const name = `${Math.floor(Date.now() / 1000)}.M${String(++delivered).padStart(6, '0')}P${process.pid}.dering`
      const unfinished = path.join(folderOf(user, 'tmp'), name)
      writeFileSync(unfinished, source)
      own(unfinished)
      renameSync(unfinished, path.join(folderOf(user, 'new'), name))
    },
    /** The box's UIDs are forgotten, as after a restored or moved server: another UIDVALIDITY, all mails numbered anew. */
    forgetUids(user: string) {
      for (const name of [
        'dovecot-uidlist',
        'dovecot-uidvalidity',
        'dovecot.index',
        'dovecot.index.log',
        'dovecot.index.cache',
      ])
        rmSync(path.join(mail, user, name), { force: true })
    },
    async close() {
      server.kill('SIGTERM')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

interface Place {
  dir: string
  mail: string
  port: number
  owner: { uid: number; gid: number }
  alone: string | null
}

const configuration = ({ dir, mail, port, owner, alone }: Place) => `
base_dir = ${dir}/run
log_path = ${dir}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${mail}/%u
mail_max_userip_connections = 50
passdb {
  driver = static
  args = password=${imapPassword}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${mail}/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
${alone === null ? '' : `default_internal_user = ${alone}\ndefault_login_user = ${alone}\ndefault_internal_group = ${alone}\n`}
`

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}

/** Until somebody says OK on the port; after half a minute nobody will. */
async function untilGreeted(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const greeted = await new Promise<boolean>((told) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('data', () => {
        told(true)
        socket.destroy()
      })
      socket.once('error', () => told(false))
      socket.once('close', () => told(false))
    })
    if (greeted) return
    await sleep(100)
  }
  throw new Error('Dovecot does not greet; is Debian’s dovecot-imapd installed?')
}
