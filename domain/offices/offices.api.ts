import { z } from 'zod'
import { zones } from '../calendar/zones.ts'
import { endpoint } from '../endpoint.ts'
import { formReaders } from '../people/roles.ts'
import { id, officeParams } from '../schemas.ts'
import { numberTemplates, officeDetails, publicUrl, recapNumberings } from './office.ts'

const administrator = ['administrator'] as const

const officeView = z.object({
  id,
  code: z.string(),
  name: z.string(),
  addressLines: z.array(z.string()),
  telephone: z.string(),
  email: z.string().nullable(),
  ttsAddress: z.string().nullable(),
  timeZone: z.enum(zones),
  head: z.object({ name: z.string(), nip: z.string(), position: z.string() }),
  place: z.string(),
  templates: z.object({ form: z.string(), ticket: z.string(), classification: z.string().nullable() }),
  recapNumbering: z.enum(recapNumberings),
  hasLogo: z.boolean(),
  /** With several offices a number template needs {kode}. */
  severalOffices: z.boolean(),
})
export type OfficeView = z.output<typeof officeView>

export const readOfficeSettings = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/settings',
  summary: 'What the letterhead, the numbers and the signatures say.',
  access: formReaders,
  params: officeParams,
  answer: officeView,
})

export const editOffice = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/settings',
  summary: 'Change what the letterhead and the signatures say.',
  access: administrator,
  params: officeParams,
  body: officeDetails,
  answer: officeView,
})

/** From the next number on; numbers given stay as they are. number_template_invalid with { kind, fault }. */
export const editNumbering = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/settings/numbering',
  summary: 'How numbers are printed and how the recap counts.',
  access: administrator,
  params: officeParams,
  body: z.strictObject({ templates: numberTemplates, recapNumbering: z.enum(recapNumberings) }),
  answer: officeView,
})

/** A picture for the letterhead: PNG or JPEG, found by its bytes; at most 500 KB, 40 to 4000 pixels each way. */
export const logo = z.base64().max(700_000)

export const readLogo = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/settings/logo',
  summary: 'The picture of the letterhead.',
  access: formReaders,
  params: officeParams,
  answer: 'file',
})

/** logo_not_an_image when it is not a PNG or JPEG of that size. Null: no picture. Forms archived keep theirs. */
export const changeLogo = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/settings/logo',
  summary: 'Another picture for the letterhead, or none.',
  access: administrator,
  params: officeParams,
  body: z.strictObject({ picture: logo.nullable() }),
  answer: officeView,
})

const publicAddress = z.object({
  address: z.string().nullable(),
  /** `environment`: PUBLIC_URL says it. `offices`: it is of several offices, so that none of them may change it alone. */
  fixedBy: z.enum(['environment', 'offices']).nullable(),
})
export type PublicAddress = z.output<typeof publicAddress>

export const readPublicAddress = endpoint({
  method: 'GET',
  path: '/api/offices/:officeId/settings/public-address',
  summary: 'The address that mailed links and QR codes name.',
  access: ['administrator', 'supervisor', 'auditor'],
  params: officeParams,
  answer: publicAddress,
})

export const publicAddressBody = z.strictObject({ address: publicUrl.nullable() })

/** Forms archived keep what was printed on them. public_address_fixed when it is not this office's to change. */
export const changePublicAddress = endpoint({
  method: 'PUT',
  path: '/api/offices/:officeId/settings/public-address',
  summary: 'Change the address that mailed links and QR codes name.',
  access: administrator,
  params: officeParams,
  body: publicAddressBody,
  answer: publicAddress,
})
