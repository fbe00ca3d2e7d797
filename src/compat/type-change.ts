/** What becomes of a place that was given to another type altogether: everything inside it, folded into one outcome list. */
import type { Enum, Field, Message, ValueType } from '../schema/model.ts';
import { plainValueName, sameFieldName } from './alike.ts';
import type { Context } from './context.ts';
import { listText, valueText } from './describe.ts';
import { ALTERED, type Outcome } from './outcome.ts';
import type { TypePair } from './pair.ts';
import { type EnumUse, readEnum } from './read/enum.ts';
import { arrivalsOf } from './read/field.ts';
import { messagesIn, type PathOutcome } from './read/message.ts';
import type { Reading } from './rule.ts';
import { asRuntimes } from './runtimes.ts';

/**
 * Whether a place that held `a` now holds a type that is no later version of it. Scalars are not asked about; of a
 * type that is in no tree only the name is known, and the written name may lack leading packages.
 */
export function replaced(a: ValueType, b: ValueType, { corresponds }: Context): boolean {
  if (a.kind === 'opaque' || b.kind === 'opaque') {
    const [one, other] = [valueText(a), valueText(b)];
    return one !== other && !one.endsWith(`.${other}`) && !other.endsWith(`.${one}`);
  }
  if (a.kind === 'message' && b.kind === 'message') return !corresponds(a.message, b.message);
  if (a.kind === 'enum' && b.kind === 'enum') return !corresponds(a.enum, b.enum);
  return false;
}

/** How the reader and the writer use the enums in question; null where an enum is no field's. */
interface EnumUses {
  readonly use: EnumUse;
  readonly written: EnumUse | null;
}

/** What a reader of `reader` makes of a `writer` where one took the place of the other; nothing for other kinds. */
export function readReplaced(
  writer: ValueType,
  reader: ValueType,
  uses: EnumUses,
  context: Context,
): readonly Outcome[] {
  // Of a type that is in no tree, all that is known is that it is another one.
  if (writer.kind === 'opaque' || reader.kind === 'opaque') return [ALTERED];
  if (writer.kind === 'message' && reader.kind === 'message')
    return [
      ...context.readWhole(writer.message, reader.message),
      ...misnamedFields(writer.message, reader.message, context),
    ].map(atPath);
  if (writer.kind === 'enum' && reader.kind === 'enum')
    return [...readEnum(writer.enum, reader.enum, uses.use), ...misnamedValues(writer.enum, reader.enum, uses)];
  return [];
}

/** An outcome inside a message, told from outside: its path becomes part of the condition. */
export function atPath({ path, ...outcome }: PathOutcome): Outcome {
  const { aspect, when } = outcome;
  // The writer has no such field, so the most that can be set is the message around it.
  const unwritten = aspect === 'unwritten-field' || (aspect === 'required' && when === null);
  const place = (unwritten || aspect === 'oneof' ? path.slice(0, -1) : path)
    .map((field: Field) => field.name)
    .join('.');
  if (place === '') return outcome;
  return { ...outcome, when: when === null ? `${place} is set` : `${when}, in ${place}` };
}

/**
 * Fields of two unrelated messages that share a number and not the name: read without error, with another meaning. What
 * is two versions of one message further inside is not asked: there a new name is only a new name.
 */
function misnamedFields(writer: Message, reader: Message, context: Context): readonly PathOutcome[] {
  const queue: { writer: Message; reader: Message; path: readonly Field[] }[] = [{ writer, reader, path: [] }];
  const seen = new Set<string>();
  const outcomes: PathOutcome[] = [];
  for (let meeting = queue.shift(); meeting !== undefined; meeting = queue.shift()) {
    const key = `${meeting.writer.fullName} ${meeting.reader.fullName}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const readers = new Map(context.fieldsOf(meeting.reader).map((field) => [field.number, field]));
    for (const field of context.fieldsOf(meeting.writer)) {
      const other = readers.get(field.number);
      if (other === undefined) continue;
      const path = [...meeting.path, field];
      if (!sameFieldName(field, other)) outcomes.push(...readAsOther(field, other).map((one) => ({ ...one, path })));
      const inside = messagesIn(field, other);
      if (inside !== null && !context.corresponds(inside.writer, inside.reader))
        queue.push({ ...inside, path: [...meeting.path, ...inside.through] });
    }
  }
  return outcomes;
}

/** What is read under another name is altered where it arrives. */
function readAsOther(writer: Field, reader: Field): readonly Outcome[] {
  const { always, 'at-times': atTimes } = arrivalsOf(writer, reader);
  const runtimes = new Set([...always, ...atTimes]);
  return runtimes.size === 0 ? [] : [{ ...ALTERED, runtimes: asRuntimes(runtimes) }];
}

/** Numbers that both enums declare under names that say different things: read without error, with another meaning. */
function misnamedValues(writer: Enum, reader: Enum, { use, written }: EnumUses): readonly Outcome[] {
  const names = new Map<number, Set<string>>();
  for (const value of reader.values) {
    const known = names.get(value.number) ?? new Set<string>();
    names.set(value.number, known.add(plainValueName(value.name, reader)));
  }
  // A list is empty where a zero is not written.
  const unseen = (number: number): boolean =>
    number === 0 && written?.unwrittenZero === true && use.cardinality === 'repeated';
  const wrong = writer.values.filter(
    ({ name, number }) => !unseen(number) && names.get(number)?.has(plainValueName(name, writer)) === false,
  );
  if (wrong.length === 0) return [];
  const when = `the value is ${listText(wrong.map(({ name }) => name))}`;
  return [{ ...ALTERED, when }];
}

/** What becomes of a whole message that only one side knows: what is sent is not read, what is waited for never comes. */
export function readAloneType({ writer, reader, pair }: Reading<TypePair>): readonly Outcome[] {
  if (pair.role !== 'root' && pair.role !== 'stored') return [];
  const common = { when: null, trigger: null, runtimes: 'all' } as const;
  if (reader === null)
    return writer === null ? [] : [{ effect: 'ignored', aspect: 'unknown-field', beyondReader: true, ...common }];
  return [{ effect: 'absent', aspect: 'unwritten-field', beyondReader: false, ...common }];
}
