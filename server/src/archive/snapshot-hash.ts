import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#domain/archive/canonical-json.ts'

/** SHA-256 of a snapshot's one way to be written (RFC 8785). Also of one that does not have our shape. */
export const snapshotHash = (snapshot: unknown): Buffer =>
  createHash('sha256')
    .update(canonicalJson(snapshot as Json))
    .digest()
