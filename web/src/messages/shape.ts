/** `files_one` and `files_other` are one sentence: languages have plurals of their own. */
type Base<Key> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key

type Keys<Words> = {
  [Key in keyof Words as Base<Key>]: Words[Key] extends string ? string : Keys<Words[Key]>
}

/** `Theirs` when both languages have exactly the same keys; else a type that nothing satisfies. */
export type SameKeys<Ours, Theirs> =
  Keys<Ours> extends Keys<Theirs> ? (Keys<Theirs> extends Keys<Ours> ? Theirs : never) : never
