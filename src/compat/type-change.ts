/** What becomes of a place that was given to another type altogether: everything inside it, folded into one outcome list. */
import type { Enum, Field, ValueType } from '../schema/model.ts';
import type { Context } from './context.ts';
import type { Outcome } from './outcome.ts';
import type { TypePair } from './pair.ts';
import { type EnumUse, readEnum } from './read/enum.ts';
import type { PathOutcome } from './read/message.ts';
import type { Reading } from './rule.ts';

/** Whether a place that held `a` now holds a type that is no later version of it. Scalars are not asked about. */
export function replaced(a: ValueType, b: ValueType, { corresponds }: Context): boolean {
  if (a.kind === 'message' && b.kind === 'message') return !corresponds(a.message, b.message);
  if (a.kind === 'enum' && b.kind === 'enum') return !corresponds(a.enum, b.enum);
  return false;
}

/** What a reader of `reader` makes of a `writer` where one took the place of the other; nothing for other kinds. */
export function readReplaced(writer: ValueType, reader: ValueType, use: EnumUse, context: Context): readonly Outcome[] {
  if (writer.kind === 'message' && reader.kind === 'message')
    return context.readWhole(writer.message, reader.message).map(atPath);
  if (writer.kind === 'enum' && reader.kind === 'enum')
    return [...readEnum(writer.enum, reader.enum, use), ...misnamed(writer.enum, reader.enum)];
  return [];
}

/** An outcome inside a message, told from outside: its path becomes part of the condition. */
function atPath({ path, ...outcome }: PathOutcome): Outcome {
  const place = path.map((field: Field) => field.name).join('.');
  const when = [place === '' ? null : `${place} is set`, outcome.when].filter((word) => word !== null).join(' and ');
  return { ...outcome, when: when === '' ? null : when };
}

/** Numbers that both enums declare under names that say different things: read without error, with another meaning. */
function misnamed(writer: Enum, reader: Enum): readonly Outcome[] {
  const names = new Map<number, Set<string>>();
  for (const value of reader.values) {
    const known = names.get(value.number) ?? new Set<string>();
    names.set(value.number, known.add(plainName(value.name, reader)));
  }
  const wrong = writer.values.find((value) => names.get(value.number)?.has(plainName(value.name, writer)) === false);
  if (wrong === undefined) return [];
  const when = `the value is ${wrong.name}`;
  return [{ effect: 'altered', aspect: 'type', when, trigger: null, beyondReader: false, runtimes: 'all' }];
}

/** A value's name without the enum's own name in front (`STATUS_OK` in `Status`), as style guides ask for. */
function plainName(name: string, owner: Enum): string {
  const prefix = `${owner.name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()}_`;
  const upper = name.toUpperCase();
  return upper.startsWith(prefix) ? upper.slice(prefix.length) : upper;
}

/** What becomes of a whole message that only one side knows: what is sent is not read, what is waited for never comes. */
export function readAloneType({ writer, reader, pair }: Reading<TypePair>): readonly Outcome[] {
  if (pair.role === 'unused') return [];
  const common = { when: null, trigger: null, runtimes: 'all' } as const;
  if (reader === null)
    return writer === null ? [] : [{ effect: 'ignored', aspect: 'unknown-field', beyondReader: true, ...common }];
  return [{ effect: 'absent', aspect: 'unwritten-field', beyondReader: false, ...common }];
}
