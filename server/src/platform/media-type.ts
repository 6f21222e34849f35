import { fileTypeFromBuffer } from 'file-type'

/** What a file is, by its bytes alone: neither its name nor what a stranger called it is believed. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return found.mime
  return isText(bytes) ? 'text/plain; charset=utf-8' : 'application/octet-stream'
}

/** Well-formed UTF-8 without signs that no text has. (A page or a drawing with scripts is text, and is shown as such.) */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
