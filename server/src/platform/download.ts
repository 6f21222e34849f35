import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Download } from './http.ts'

/** Sends a download as an attachment (RFC 6266 file name, RFC 8187 encoding), sandboxed and never sniffed. */
export function sendDownload(reply: FastifyReply, { mediaType, fileName, content }: Download): FastifyReply {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\/%]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(content instanceof Readable ? content : Buffer.from(content))
}
