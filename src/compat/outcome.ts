/** What a reader makes of what a writer sent: the vocabulary of the relation. */

/** Effects, mildest first; meanings and severities in `severity.ts`. `uncompilable` belongs to `source` alone. */
export const EFFECTS = [
  'retyped',
  'absent',
  'ignored',
  'presence',
  'unnamed',
  'dropped',
  'uncompilable',
  'altered',
  'rejected',
  'hangs',
  'unimplemented',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** Runtimes whose behaviour is known by experiment. `python` is upb, `js` protobufjs 8, `es` protobuf-es 2. */
export const RUNTIMES = ['go', 'java', 'cpp', 'python', 'js', 'es'] as const;
export type Runtime = (typeof RUNTIMES)[number];

/** Which part of a pair of elements causes an outcome. Each outcome has one cause, so each is one rule's. */
export type Aspect =
  | 'unknown-field' // the reader has no such field
  | 'unwritten-field' // the writer has no such field
  | 'type'
  | 'cardinality'
  | 'presence'
  | 'required'
  | 'default'
  | 'utf8'
  | 'encoding'
  | 'map-key'
  | 'map-value'
  | 'oneof'
  | 'enum-values'
  | 'enum-openness';

/** A value as the writer means it. Messages by field number; a list of one for singular fields. */
export type Value = bigint | number | boolean | string | Uint8Array | MessageValue;
export type MessageValue = ReadonlyMap<number, readonly Value[]>;

/**
 * One thing that can happen to what a writer sends.
 * `when` is the condition in words that follow "when" ("a value is 2^31 or more"), null if it happens whenever the field is sent.
 * `trigger` is the smallest message of the pair's own type that shows it, by field numbers of the writer.
 * `beyondReader`: the values that trigger it are ones the reader's schema cannot express at all
 * (an unknown field, a new enum value, a second element), so a newer writer harms only what is new.
 */
export interface Outcome {
  readonly effect: Effect;
  readonly aspect: Aspect;
  readonly when: string | null;
  readonly trigger: MessageValue | null;
  readonly beyondReader: boolean;
  /** Which runtimes behave so; 'all' = every conforming one. */
  readonly runtimes: 'all' | readonly Runtime[];
}

/** What is sent is read as something else; of which no more is known than that. */
export const ALTERED: Outcome = {
  effect: 'altered',
  aspect: 'type',
  when: null,
  trigger: null,
  beyondReader: false,
  runtimes: 'all',
};
