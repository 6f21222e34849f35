/** The largest attachment, in bytes. */
export const attachmentBytes = 25 * 1024 * 1024

/** A page says so often that a ticket is open in it, and who was last heard of so long ago is gone. */
export const sayViewingMs = 30_000
export const viewingMs = 75_000
