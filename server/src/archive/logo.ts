/** The office's picture for the letterhead, as its stored bytes. */
export interface Logo {
  bytes: Uint8Array
  mediaType: 'image/png' | 'image/jpeg'
}

/** The logo as a file that a template may read, and its name; both empty where the office has none. */
export function logoFile(logo?: Logo): { name: string | null; files: Record<string, Uint8Array> } {
  if (!logo) return { name: null, files: {} }
  const name = logo.mediaType === 'image/png' ? 'logo.png' : 'logo.jpg'
  return { name, files: { [name]: logo.bytes } }
}
