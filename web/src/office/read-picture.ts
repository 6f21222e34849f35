/** At most this many bytes; the server looks again, and at what the picture is. */
export const largestLogo = 500 * 1024

/** A chosen picture as base64, or null when it is no PNG or JPEG of that size. */
export async function readPicture(file: File): Promise<string | null> {
  if (!['image/png', 'image/jpeg'].includes(file.type) || file.size > largestLogo) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  // In pieces: a call takes only so many arguments.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, n) =>
    String.fromCharCode(...bytes.subarray(n * 8192, (n + 1) * 8192)),
  )
  return btoa(pieces.join(''))
}
