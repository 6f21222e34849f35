/** `files_one` and `files_other` are one sentence: languages have plurals of their own. */
type Base<Key> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key

/** The keys of a catalogue, without its words. */
export type Keys<Words> = {
  [Key in keyof Words as Base<Key>]: Words[Key] extends string ? string : Keys<Words[Key]>
}

/** A catalogue whose keys are all there; the compiler names the one that is not. */
export type Complete<Words, Has extends Needs, Needs> = Has extends Needs ? Words : never
