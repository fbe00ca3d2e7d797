/** What can happen to a field's value in ProtoJSON because of how writer and reader declare the field. */
import type { EnumValue, Field, ValueType } from '../../schema/model.ts';
import type { JsonUse } from '../context.ts';
import { ALTERED, type Aspect, type Outcome, type Runtime, type Value } from '../outcome.ts';
import { blendsOf, causeOf, isSameDeclaration } from '../read/aspect.ts';
import { LOST } from '../read/draft.ts';
import { once } from '../read/once.ts';
import { isUnrelatedOpaque, signatureOf } from '../read/signature.ts';
import { canHold } from './beyond.ts';
import { compareUnset } from './compare.ts';
import { firstByNumber, valuesByText } from './enum-names.ts';
import { CHECK_REQUIRED } from './lone.ts';
import { formOf, isNullValue } from './special.ts';
import { type Reading, send, type Trial, tryAll, withoutContent } from './trial.ts';
import { whenOf } from './when.ts';

/** An outcome whose trigger is not yet bound to a field number; the empty list is "not set". */
type Draft = Omit<Outcome, 'trigger'> & { readonly list: readonly Value[] };

/** They have floats of 32 bits. protobufjs and protobuf-es have doubles only, which keep all digits. */
const HAVE_FLOATS: readonly Runtime[] = ['go', 'java', 'cpp', 'python'];

const sameForm = (a: ValueType, b: ValueType): boolean => formOf(a) === formOf(b);

/**
 * All that can happen to a value in ProtoJSON because of the two declarations of the field that a key stands for.
 * Not because of names, oneofs, or what is inside messages and enums that both sides have. It is found out as in
 * binary: the edges of what the writer can mean are sent through the interpreter of this folder, which agrees with
 * what was measured (docs/wire-facts.md).
 *
 * @param reader the field that takes the writer's key
 * @returns one outcome per effect and cause; none if every value arrives as it was meant
 */
export function readField(writer: Field, reader: Field, unknown: JsonUse['reader']): readonly Outcome[] {
  if (isUnrelatedOpaque(writer, reader)) return [ALTERED];
  const defaults = readDefault(writer, reader);
  if (isSameDeclaration(writer, reader, sameForm)) return defaults;
  const byOneof = (writer.oneof === null) !== (reader.oneof === null);
  const bound = tried[unknown](writer, reader).drafts.map(({ list, ...draft }): Outcome => {
    const aspect = draft.aspect === 'presence' && byOneof ? 'oneof' : draft.aspect;
    return { ...draft, aspect, trigger: new Map(list.length === 0 ? [] : [[writer.number, list]]) };
  });
  const zero = zeroArrives(writer, reader, unknown);
  return [...bound.filter(({ effect }) => zero || effect !== 'presence'), ...defaults];
}

/** @returns whether anything that is sent comes to be read as a value, as one that was meant or not */
export function arrives(writer: Field, reader: Field, unknown: JsonUse['reader']): boolean {
  return isUnrelatedOpaque(writer, reader) || tried[unknown](writer, reader).arrives;
}

/**
 * Whether a zero that is written is no more than "not set" to the reader. An enum's is a name, which the reader may not
 * have, or have for another number; what becomes of it then is no matter of presence.
 */
function zeroArrives({ type: from }: Field, { type: to }: Field, unknown: JsonUse['reader']): boolean {
  if (from.kind !== 'enum' || to.kind !== 'enum' || isNullValue(from.enum) || isNullValue(to.enum)) return true;
  const written = firstByNumber(from.enum).get(0)?.jsonName;
  const named = written === undefined ? undefined : valuesByText(to.enum).get(written);
  return named === undefined ? unknown === 'ignore-unknown' : named.number === 0;
}

const tried = {
  strict: once(jsonSignature, (writer, reader) => draftsOf(writer, withoutContent(writer, reader), 'strict')),
  'ignore-unknown': once(jsonSignature, (writer, reader) =>
    draftsOf(writer, withoutContent(writer, reader), 'ignore-unknown'),
  ),
};

/** In JSON an enum's names count too. */
function jsonSignature(field: Field): string {
  const { type } = field.map?.value ?? field;
  const names = type.kind === 'enum' ? type.enum.values.map(textOf).join() : '';
  return `${signatureOf(field)} ${names}`;
}

function textOf({ name, jsonName }: EnumValue): string {
  return name === jsonName ? name : `${name} ${JSON.stringify(jsonName)}`;
}

function readDefault(writer: Field, reader: Field): readonly Outcome[] {
  if ([writer, reader].some(({ repeated, presence }) => repeated || presence === 'required')) return [];
  if (compareUnset(writer, reader) === null) return [];
  const when = writer.presence === 'implicit' ? 'the field has its default value' : 'the field is not set';
  return [{ effect: 'altered', aspect: 'default', when, trigger: new Map(), beyondReader: false, runtimes: 'all' }];
}

/** One effect of one cause, and the trials that show it. */
interface Group {
  readonly effect: NonNullable<Reading>;
  readonly aspect: Aspect;
  readonly hurt: Set<Trial>;
}

/** What happens between two declarations. */
interface Drafts {
  readonly drafts: readonly Draft[];
  readonly arrives: boolean;
}

function draftsOf(writer: Field, reader: Field, unknown: JsonUse['reader']): Drafts {
  const trials = tryAll(writer, reader, unknown);
  const blends = blendsOf(writer, reader, sameForm);
  const groups = new Map<string, Group>();
  for (const trial of trials) {
    const { list, reading: effect } = trial;
    if (effect === null) continue;
    const aspect = causeOf(blends, list, effect, (field) => send(writer, list, field, unknown));
    const group = groups.get(`${effect} ${aspect}`) ?? { effect, aspect, hurt: new Set() };
    group.hurt.add(trial);
    groups.set(`${effect} ${aspect}`, group);
  }
  const drafts = [...groups.values()].map((group) => draftOf(writer, reader, unknown, trials, group));
  return {
    drafts: drafts.filter((draft) => !drafts.some((other) => other !== draft && covers(other, draft))),
    arrives: trials.some(({ sent, reading }) => sent && !LOST.has(reading)),
  };
}

function draftOf(
  writer: Field,
  reader: Field,
  unknown: JsonUse['reader'],
  trials: readonly Trial[],
  { effect, aspect, hurt }: Group,
): Draft {
  const lists = [...hurt].map(({ list }) => list);
  const list = lists.find(({ length }) => lists.every((other) => length <= other.length)) ?? [];
  const beyondReader = lists.every((values) => !canHold(reader, writer, values));
  return {
    effect,
    aspect,
    when: whenOf({ writer, reader, effect, trials, hurt }),
    list,
    beyondReader,
    runtimes: aspect === 'required' ? CHECK_REQUIRED : isRounding() ? HAVE_FLOATS : 'all',
  };

  /** Whether it happens only where a float loses digits as it is written or read. */
  function isRounding(): boolean {
    return lists.every((values) => send(writer, values, reader, unknown, 'double') !== effect);
  }
}

/** What always happens for one cause need not be said again of another; of two that always do, the type is the root. */
function covers(draft: Draft, other: Draft): boolean {
  return draft.effect === other.effect && draft.when === null && (other.when !== null || draft.aspect === 'type');
}
