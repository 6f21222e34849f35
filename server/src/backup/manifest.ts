import { z } from 'zod'

const tableName = z.string().regex(/^@?[a-z][a-z0-9_]*$/)

/** First in a backup: what is needed before the first row is read. */
export const backupHead = z.strictObject({
  format: z.literal('dering-backup'),
  formatVersion: z.number().int().positive(),
  productVersion: z.string(),
  /** the server it was read from, as PostgreSQL says it */
  postgresVersion: z.string(),
  /** the moment of the snapshot, UTC, by the database's clock: what was acknowledged before it is in */
  takenAt: z.iso.datetime(),
  /** the schema: names of the migrations that made it, in their order */
  migrations: z.array(z.string()).min(1),
  /** the columns of each table, in the order of their values in a row */
  tables: z.array(z.strictObject({ name: tableName, columns: z.array(z.string()).min(1) })),
})
export type BackupHead = z.output<typeof backupHead>

/** What can be said of a table once its last row has been read: sizes of the COPY text, and its hash. */
const measure = z.strictObject({
  rows: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Measure = z.output<typeof measure>

const sequence = z.strictObject({
  table: tableName,
  column: z.string(),
  lastValue: z.string().regex(/^\d+$/),
  isCalled: z.boolean(),
})
export type SequenceValue = z.output<typeof sequence>

/** Last in a backup. One without it is not whole. */
export const backupManifest = z.strictObject({
  head: backupHead,
  tables: z.record(tableName, measure),
  sequences: z.array(sequence),
})
export type BackupManifest = z.output<typeof backupManifest>

/** The installation's own secrets: in encrypted backups only. */
export const backupSecrets = z.strictObject({ authSecret: z.string().min(32) })
export type BackupSecrets = z.output<typeof backupSecrets>

/** The version of the format that this program writes, and the highest that it reads. */
export const formatVersion = 1

/** The jobs of the queue travel beside the tables under this name, as the queue's own function takes them. */
export const jobsOfQueue = '@jobs'

/** A database on its way from one place to another, piece by piece: head, rows table after table, manifest. */
export type Piece =
  | { kind: 'head'; head: BackupHead }
  | { kind: 'secrets'; secrets: BackupSecrets }
  | { kind: 'rows'; table: string; bytes: Buffer }
  | { kind: 'manifest'; manifest: BackupManifest }
