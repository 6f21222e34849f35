import { crc32, deflateSync } from 'node:zlib'

const side = 240

/** A round emblem with a transparent ground, as a PNG: the kind of logo that offices upload. */
export const examplePicture: Uint8Array = png((x, y) => {
  const [across, down] = [Math.abs(x - side / 2), Math.abs(y - side / 2)]
  const radius = Math.hypot(across, down)
  if (radius > 118) return [0, 0, 0, 0]
  if (radius > 108) return [20, 60, 110, 255]
  return across < 14 || down < 14 ? [212, 160, 40, 255] : [30, 90, 150, 255]
})

function png(colour: (x: number, y: number) => number[]): Uint8Array {
  const rows = Array.from({ length: side }, (_, y) => [
    0,
    ...Array.from({ length: side }, (_, x) => colour(x, y)).flat(),
  ])
  const header = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 6, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}
