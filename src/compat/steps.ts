/** From a pair of messages to what their fields carry: by number in binary, by name in ProtoJSON. */
import type { Field, ValueType } from '../schema/model.ts';
import type { Context } from './context.ts';
import { linksIn } from './json/links.ts';
import { keyDiffers } from './json/names.ts';
import { formOf } from './json/special.ts';
import type { EnumPair, FieldPair, MessagePair } from './pair.ts';
import type { EnumUse } from './read/enum.ts';
import type { Contract } from './skew.ts';

/** What is read by peers: not generated code. */
export type WireContract = Exclude<Contract, 'source' | 'document'>;

/** Two fields that write and read each other's values, and the types inside. */
export interface Passage {
  readonly old: Field;
  readonly new: Field;
  readonly types: { readonly old: ValueType; readonly new: ValueType };
}

/** A pair of types and, for messages, its fields. */
interface Holder {
  readonly pair: MessagePair | EnumPair;
  readonly fields: readonly FieldPair[];
}

/** @returns the fields of a pair that lead on */
export function passagesOf(holder: Holder, contract: WireContract, context: Context): readonly Passage[] {
  if (contract === 'binary' || holder.fields.every(isPlain)) {
    const passages = holder.fields.flatMap(passageOf);
    return contract === 'binary' ? passages : passages.filter(({ types }) => isOpen(types));
  }
  return holder.pair.kind === 'message' ? byName(holder.pair, context) : [];
}

/** A field that has its number, its name and its key on both sides. */
function isPlain(pair: FieldPair): boolean {
  return pair.identity === 'same' && pair.old !== null && pair.new !== null && !keyDiffers(pair.old, pair.new);
}

function passageOf(pair: FieldPair): readonly Passage[] {
  const { old, new: next } = pair;
  const types = innerTypes(pair);
  return types === null || old === null || next === null ? [] : [{ old, new: next, types }];
}

/** What two fields of one number carry, if it is read as the same sort of thing: values of maps, else the type itself. */
export function innerTypes({ identity, old, new: next }: FieldPair): Passage['types'] | null {
  if (old === null || next === null || (identity !== 'same' && identity !== 'renamed')) return null;
  return typesIn(old, next);
}

function typesIn(old: Field, next: Field): Passage['types'] | null {
  if ((old.map === null) !== (next.map === null)) return null;
  return { old: (old.map?.value ?? old).type, new: (next.map?.value ?? next).type };
}

/** A key that only one side's reader takes leads on too: what that side reads is judged. */
function byName(pair: MessagePair, context: Context): readonly Passage[] {
  const links = linksIn(pair, context);
  const back = [...links.new].filter(([next, old]) => links.old.get(old) !== next);
  return [...links.old, ...back.map(([next, old]) => [old, next] as const)].flatMap(([old, next]) => {
    const types = typesIn(old, next);
    return types !== null && isOpen(types) ? [{ old, new: next, types }] : [];
  });
}

/** A well-known type with a form of its own is not looked into: its fields have no names there. */
function isOpen({ old, new: next }: Passage['types']): boolean {
  return [old, next].every((type) => type.kind !== 'message' || formOf(type) === 'message');
}

/** How a field uses the enum it carries. */
export function useOf(field: Field): EnumUse {
  const cardinality = field.map !== null ? 'map-value' : field.repeated ? 'repeated' : 'singular';
  return {
    cardinality,
    required: field.presence === 'required',
    oneof: field.oneof !== null,
    ...(field.presence === 'implicit' ? { unwrittenZero: true } : {}),
    ...(field.packed ? { packed: true } : {}),
  };
}
