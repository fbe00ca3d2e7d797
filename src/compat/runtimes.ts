/**
 * Where conforming runtimes read the same bytes differently, as data. Every row was measured by decoding on the
 * runtime itself (docs/wire-facts.md, "Where runtimes differ").
 */
import type { Runtime } from './outcome.ts';

/** One runtime's choices where the protobuf specification leaves room, or is not followed. */
export interface Dialect {
  readonly runtime: Runtime;
  /** A required field is not there: C++, Go, Java and protobufjs refuse the message, the others only to write one. */
  readonly missingRequired: 'reject' | 'accept';
  /** A number that a closed enum does not declare, by the cardinality of the field. */
  readonly closedEnum: {
    readonly singular: 'drop' | 'keep';
    readonly repeated: 'drop' | 'keep';
    readonly mapValue: 'drop-entry' | 'first-value' | 'keep';
  };
  /** A map entry with a field of the wrong wire type, or one it does not know. */
  readonly oddMapEntry: 'drop-entry' | 'defaults';
  /** Bytes that are not UTF-8 in a string field that is not checked: kept, or replaced by U+FFFD. */
  readonly uncheckedText: 'keep' | 'replace';
}

const follows = { singular: 'drop', repeated: 'drop' } as const;

export const DIALECTS: readonly Dialect[] = [
  {
    runtime: 'go',
    missingRequired: 'reject',
    closedEnum: { singular: 'keep', repeated: 'keep', mapValue: 'keep' },
    oddMapEntry: 'defaults',
    uncheckedText: 'keep',
  },
  {
    runtime: 'java',
    missingRequired: 'reject',
    closedEnum: { ...follows, mapValue: 'first-value' },
    oddMapEntry: 'defaults',
    uncheckedText: 'replace',
  },
  {
    runtime: 'cpp',
    missingRequired: 'reject',
    closedEnum: { ...follows, mapValue: 'first-value' },
    oddMapEntry: 'defaults',
    uncheckedText: 'keep',
  },
  {
    runtime: 'python',
    missingRequired: 'accept',
    closedEnum: { ...follows, mapValue: 'drop-entry' },
    oddMapEntry: 'drop-entry',
    uncheckedText: 'keep',
  },
  {
    runtime: 'js',
    missingRequired: 'reject',
    closedEnum: { ...follows, mapValue: 'drop-entry' },
    oddMapEntry: 'defaults',
    uncheckedText: 'replace',
  },
  {
    runtime: 'es',
    missingRequired: 'accept',
    closedEnum: { singular: 'drop', repeated: 'keep', mapValue: 'keep' },
    oddMapEntry: 'defaults',
    uncheckedText: 'replace',
  },
];

/** A runtime that breaks the specification. No outcome is built on it: the fault is the runtime's, not the change's. */
export interface Deviation {
  readonly runtime: Runtime;
  readonly what: string;
  readonly consequence: string;
}

/** Known deviations of protobuf-es 2.17 and protobufjs 8.8 (docs/wire-facts.md, "Known deviations"). */
export const DEVIATIONS: readonly Deviation[] = [
  {
    runtime: 'es',
    what: 'the wire type of a known field is not checked',
    consequence:
      'where others skip a value of the wrong wire type, protobuf-es reads garbage, refuses the message, or reads what follows as other fields',
  },
  {
    runtime: 'es',
    what: 'a packed run that ends inside an element is read beyond its end',
    consequence: 'where others refuse the message, protobuf-es takes what follows for the rest of the element',
  },
  {
    runtime: 'es',
    what: 'an extension of a closed enum that holds an undeclared number counts as set',
    consequence: 'where others see no value, protobuf-es says that there is one, and shows the default',
  },
  {
    runtime: 'js',
    what: 'a message type without any field cannot skip a group',
    consequence: 'an unknown group in it makes protobufjs refuse the message',
  },
];

/** @returns `all` if every known runtime is in `some`, else those in `some`, in the order of the table */
export function asRuntimes(some: ReadonlySet<Runtime>): 'all' | readonly Runtime[] {
  const named = DIALECTS.map(({ runtime }) => runtime).filter((runtime) => some.has(runtime));
  return named.length === DIALECTS.length ? 'all' : named;
}

/** @returns the runtimes of `DIALECTS` for which `behaves` holds, in the form outcomes carry */
export function runtimesThat(behaves: (dialect: Dialect) => boolean): 'all' | readonly Runtime[] {
  return asRuntimes(new Set(DIALECTS.filter(behaves).map(({ runtime }) => runtime)));
}

const NAMES: Readonly<Record<Runtime, string>> = {
  go: 'Go',
  java: 'Java',
  cpp: 'C++',
  python: 'Python',
  js: 'protobufjs',
  es: 'protobuf-es',
};

/** `Go, Java`: what the runtimes are called, in the order of the table. */
export function runtimesText(runtimes: Iterable<Runtime>): string {
  const some = new Set(runtimes);
  return DIALECTS.flatMap(({ runtime }) => (some.has(runtime) ? [NAMES[runtime]] : [])).join(', ');
}
