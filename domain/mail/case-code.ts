// The line at the end of a letter by which a reply finds its case, also where a mail program keeps no references.

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 26

/** 130 of these bits as Crockford base32, in lower case. */
export function codeOfBytes(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte)
  let code = ''
  for (let place = 0; place < length; place++) {
    code = letters.charAt(Number(bits & 31n)) + code
    bits >>= 5n
  }
  return code
}

/** The line that a letter about a case ends with. */
export const codeLine = (number: string, code: string): string =>
  `[${number} # ${code}] Mohon biarkan baris ini pada balasan.`

/** Codes quoted in a mail, each once, at most twenty; where a program broke the line or marked it as quoted, too. */
export function codesIn(text: string): string[] {
  const found = text.matchAll(/#[\s>]*([0-9a-hjkmnp-tv-z]{26})(?![0-9a-z])/gi)
  return [...new Set([...found].map((match) => (match[1] ?? '').toLowerCase()))].slice(0, 20)
}
