/** What real runtimes did (docs/wire-facts.md), and the schemas of the rows that are one field of one kind. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Field, ValueType } from '../../../src/schema/model.ts';
import { enumOf, field, mapOf, messageOf, type Options, scalar } from './build.ts';

/** How the measurement names what happened, and the runtimes it was made on. */
export type Bucket = 'same' | 'presence' | 'retype' | 'loss' | 'corrupt' | 'reject';
export type Measured = 'upb' | 'pypure' | 'cpp321' | 'cpp' | 'java' | 'java4' | 'go' | 'pbjs' | 'es';

export interface Fact {
  readonly edit: string;
  readonly writer: 'old' | 'new';
  readonly outcomes: readonly Bucket[];
  /** Up to eight values of the writer, as text format, by what the majority of runtimes made of them. */
  readonly when: Readonly<Partial<Record<Bucket, readonly string[]>>>;
  readonly runtimes: Readonly<Partial<Record<Measured, readonly Bucket[]>>>;
  readonly old?: string;
  readonly new?: string;
}

const url = new URL('../../fixtures/wire-facts.json.gz', import.meta.url);
export const FACTS: readonly Fact[] = JSON.parse(gunzipSync(readFileSync(url)).toString('utf8'));

/** A row of the matrix: every kind of value with every other. */
export interface MatrixRow {
  readonly fact: Fact;
  readonly kinds: readonly [writer: string, reader: string];
  readonly cardinalities: readonly [writer: string, reader: string];
}

export function matrixRow(fact: Fact): MatrixRow | null {
  const parts = /^scalar:(\w+)->(\w+):([\w()]+?)_to_([\w()]+)$/.exec(fact.edit);
  if (parts === null) return null;
  const [, a = '', b = '', from = '', to = ''] = parts;
  return { fact, kinds: [a, b], cardinalities: [from, to] };
}

const CARDINALITIES = new Map<string, Options>([
  ['singular', {}],
  ['optional', {}],
  ['implicit', { presence: 'implicit' }],
  ['repeated(packed)', { repeated: true, packed: true }],
  ['repeated(expanded)', { repeated: true }],
]);

const numbers = [0, 1, 2, -1];
const body = (presence: 'implicit' | 'explicit'): Field[] => [
  field(scalar('int32'), { name: 'a', number: 1, presence }),
  field(scalar('string'), { name: 'b', number: 2, presence }),
];
const MADE = new Map<string, Field>();

/** The field of a matrix row, made once. Messages have presence in every syntax; a map is one in every cardinality. */
export function matrixField(kind: string, cardinality: string): Field {
  const key = `${kind} ${cardinality}`;
  const made = MADE.get(key) ?? makeField(kind, CARDINALITIES.get(cardinality) ?? {});
  MADE.set(key, made);
  return made;
}

function makeField(kind: string, options: Options): Field {
  const { packed: _, ...unpacked } = options;
  const long = { ...unpacked, ...(options.repeated ? {} : { presence: 'explicit' as const }) };
  switch (kind) {
    case 'm_si':
      return mapOf(scalar('string'), scalar('int32'));
    case 'Sub':
      return field(messageOf('Sub', body('implicit')), long);
    case 'G':
      return field(messageOf('F', body('explicit')), { ...long, delimited: true, name: 'F' });
    case 'EO':
      return field(enumOf(numbers, false), options);
    case 'EC':
      return field(enumOf(numbers, true), options);
    case 'string2':
      return field(scalar('string'), { ...unpacked, utf8Checked: false });
    case 'string':
    case 'bytes':
      return field(scalar(kind), unpacked);
    default:
      return field(scalar(kind as (ValueType & { kind: 'scalar' })['scalar']), options);
  }
}
