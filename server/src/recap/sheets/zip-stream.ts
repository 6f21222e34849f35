import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type ZipEntry = { name: string; chunks: AsyncIterable<string> | Iterable<string> }

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number }

/** Bit 3: sizes follow the bytes, because they are not known before. Bit 11: names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1 January 1980, midnight: the same rows give the same file. */
const DOS_DATE = 0x0021
const LIMIT = 0xffff_ffff

/**
 * Packs entries into a ZIP, one after the other, as fast as the reader takes it; nothing is kept but a line
 * for each entry. When the reader leaves early, the source of the open entry is closed.
 *
 * Without ZIP64 (which old readers of spreadsheets refuse): a part or archive over 4 GiB is an error.
 * Source: PKWARE APPNOTE 6.3.
 */
export async function* zipStream(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let offset = 0
  for await (const entry of entries) {
    const start = offset
    const name = Buffer.from(entry.name)
    const header = localHeader(name)
    yield header
    const tally = { crc: 0, size: 0, packed: 0 }
    for await (const piece of deflated(entry.chunks, tally)) {
      tally.packed += piece.length
      yield piece
    }
    yield sizesAfter(tally)
    offset += header.length + tally.packed + 16
    if (tally.size > LIMIT || offset > LIMIT) throw new RangeError(`${entry.name} is over 4 GiB`)
    written.push({ name, offset: start, ...tally })
  }
  yield* directory(written, offset)
}

function deflated(chunks: ZipEntry['chunks'], tally: { crc: number; size: number }): AsyncIterable<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk)
      tally.crc = crc32(bytes, tally.crc)
      tally.size += bytes.length
      yield bytes
    }
  }
  // An error of the source reaches the reader through the deflate stream, which pipeline destroys with it.
  return pipeline(Readable.from(counted()), createDeflateRaw(), () => undefined)
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x0403_4b50, 0)
  writeCommon(header, 4)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function sizesAfter({ crc, packed, size }: { crc: number; packed: number; size: number }): Buffer {
  const descriptor = Buffer.alloc(16)
  descriptor.writeUInt32LE(0x0807_4b50, 0)
  descriptor.writeUInt32LE(crc, 4)
  descriptor.writeUInt32LE(packed % 2 ** 32, 8)
  descriptor.writeUInt32LE(size % 2 ** 32, 12)
  return descriptor
}

function* directory(entries: Written[], start: number): Generator<Buffer> {
  let length = 0
  for (const entry of entries) {
    const record = Buffer.alloc(46)
    record.writeUInt32LE(0x0201_4b50, 0)
    record.writeUInt16LE(20, 4)
    writeCommon(record, 6)
    record.writeUInt32LE(entry.crc, 16)
    record.writeUInt32LE(entry.packed, 20)
    record.writeUInt32LE(entry.size, 24)
    record.writeUInt16LE(entry.name.length, 28)
    record.writeUInt32LE(entry.offset, 42)
    length += record.length + entry.name.length
    yield Buffer.concat([record, entry.name])
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(start, 16)
  yield end
}

/** Version needed, flags, method, time, date: the same in both headers. */
function writeCommon(buffer: Buffer, at: number): void {
  buffer.writeUInt16LE(20, at)
  buffer.writeUInt16LE(FLAGS, at + 2)
  buffer.writeUInt16LE(DEFLATED, at + 4)
  buffer.writeUInt16LE(0, at + 6)
  buffer.writeUInt16LE(DOS_DATE, at + 8)
}
