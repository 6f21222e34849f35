import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function written(act: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = []
  act(createLog('trace', { write: (line) => void lines.push(line) }))
  return { text: lines.join(''), lines: lines.map((line) => JSON.parse(line)) }
}

const personal = {
  name: 'Siti Rahayu',
  caller_name: 'Siti Rahayu',
  institution: 'CV Maju Jaya',
  phone: '+62 812-3456-7890',
  email: 'siti@maju.example',
  problem: 'Lupa kata sandi',
  answer: 'Pakai tautan lupa sandi',
  nip: '198001012005011001',
  cookie: 'dering.session=abc',
  Authorization: 'Bearer abc',
  'set-cookie': ['a=b'],
  setupToken: 'opens-the-door',
}

test('personal fields and secrets are masked by name, at any depth, and what is harmless stays', () => {
  const { text, lines } = written((log) =>
    log.info({ ...personal, deep: [{ form: personal, step: 3 }] }, 'saved'),
  )
  expect(text).not.toMatch(/siti|maju|sandi|0812|62 812|1980|session=|Bearer|a=b|opens-the-door/i)
  expect(lines[0]).toMatchObject({
    msg: 'saved',
    level: 'info',
    deep: [{ form: { nip: '[masked]' }, step: 3 }],
  })
})

test('a sentence with an address, a number or a token in it loses them', () => {
  const { text } = written((log) => {
    log.warn('mail to siti@maju.example failed, call 0812 3456 7890 or (0331) 123-4567')
    log.info({
      note: 'postgres://dering_app:s3same@127.0.0.1/x?token=abcdef Bearer abc.def NIP 19800101 200501 1 001',
    })
    log.info('%s has called', 'budi@lpse.example')
  })
  expect(text).not.toMatch(/siti|0812|3456|0331|s3same|abcdef|abc\.def|198001|budi/)
})

test('ids, times and counts of a log line stay readable', () => {
  const id = '0192f0c1-7c1a-7d30-9a3e-1b2c3d4e5f60'
  const { lines } = written((log) =>
    log.info({ requestId: id, ms: 12345678, at: '2026-11-24T05:37:51.540Z' }, 'done'),
  )
  expect(lines[0]).toMatchObject({ requestId: id, ms: 12345678, at: '2026-11-24T05:37:51.540Z' })
  expect(lines[0].time).toMatch(/^\d{4}-\d\d-\d\dT/)
})

test('a request is logged by its route, never by its address or its headers', () => {
  const req = {
    id: 'r1',
    method: 'GET',
    url: '/api/offices/1/archive?name=Siti',
    headers: { cookie: 'dering.session=abc' },
    routeOptions: { url: '/api/offices/:officeId/archive' },
  }
  const { text, lines } = written((log) => log.info({ req }, 'request'))
  expect(lines[0].req).toEqual({ id: 'r1', method: 'GET', route: '/api/offices/:officeId/archive' })
  expect(text).not.toMatch(/Siti|session/)
})

test('a fault of the database says which constraint and which table, and quotes no row', () => {
  const fault = Object.assign(new Error('invalid input syntax for type date: "Siti Rahayu"'), {
    code: '22007',
    detail: 'Key (email)=(siti@maju.example) already exists.',
    parameters: ['Siti Rahayu'],
    query: "select 'Siti Rahayu'",
    table_name: 'callers',
  })
  const { text, lines } = written((log) => log.error({ err: fault }, 'fault'))
  expect(text).not.toMatch(/siti/i)
  expect(lines[0].err).toMatchObject({ code: '22007', message: 'data exception 22007', table: 'callers' })
  expect(lines[0].err.stack).toContain('log.test.ts')
})
