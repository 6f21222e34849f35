import { printsAsLogo } from '#server/platform/letterhead-logo.ts'
import { Refusal } from '#server/platform/refusal.ts'

export interface Picture {
  mediaType: 'image/png' | 'image/jpeg'
  bytes: Buffer
}

const largest = 500 * 1024
const fewestPixels = 40
const mostPixels = 4000

/**
 * What a base64 text holds, found by its bytes, not by what is said of it. Only PNG and JPEG of a size that fits a
 * letterhead and that can really be printed; an SVG may carry scripts and addresses and is refused
 * (logo_not_an_image).
 */
export async function readPicture(base64: string): Promise<Picture> {
  const bytes = Buffer.from(base64, 'base64')
  const found = bytes.length > largest ? null : (readPng(bytes) ?? readJpeg(bytes))
  if (!found) throw new Refusal('logo_not_an_image')
  const fits = (pixels: number) => pixels >= fewestPixels && pixels <= mostPixels
  if (!fits(found.width) || !fits(found.height)) throw new Refusal('logo_not_an_image')
  const picture = { mediaType: found.mediaType, bytes }
  if (!(await printsAsLogo(picture))) throw new Refusal('logo_not_an_image')
  return picture
}

type Found = { mediaType: Picture['mediaType']; width: number; height: number } | null

/** Signature, then the header chunk with width and height (PNG, ISO/IEC 15948, 5.2 and 11.2.2). */
function readPng(bytes: Buffer): Found {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(signature)) return null
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return { mediaType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Segments until the frame header with height and width (JPEG, ITU-T T.81, B.1 and B.2.2). */
function readJpeg(bytes: Buffer): Found {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return {
        mediaType: 'image/jpeg',
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
      }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}
