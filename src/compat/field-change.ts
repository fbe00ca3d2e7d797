/** Which parts of two fields of one number differ: the questions that the field rules share. */
import type { Field, ValueType } from '../schema/model.ts';
import type { Context } from './context.ts';
import type { Aspect, Outcome } from './outcome.ts';
import type { FieldPair } from './pair.ts';
import { readField } from './read/field.ts';
import type { Reading } from './rule.ts';
import { replaced } from './type-change.ts';

/** Both fields, if they are two versions of one field; null for added, removed, moved and reused numbers. */
export function persisting({
  identity,
  old,
  new: next,
}: FieldPair): { readonly old: Field; readonly new: Field } | null {
  if (old === null || next === null) return null;
  return identity === 'same' || identity === 'renamed' ? { old, new: next } : null;
}

/** Whether one value is of another type now. A map is a list of entries, so a map and another list differ in type. */
export function typeDiffers(
  { old, new: next }: { readonly old: Field; readonly new: Field },
  context: Context,
): boolean {
  if (old.map !== null && next.map !== null) return false;
  if ((old.map === null) !== (next.map === null)) return true;
  return valueDiffers(old.type, next.type, context);
}

/** Whether two value types are not the same scalar, nor two versions of one message or enum. */
export function valueDiffers(a: ValueType, b: ValueType, context: Context): boolean {
  if (a.kind === 'scalar' && b.kind === 'scalar') return a.scalar !== b.scalar;
  const known = a.kind !== 'opaque' && b.kind !== 'opaque';
  return (known && a.kind !== b.kind) || replaced(a, b, context);
}

/** What the two declarations do to a value, as far as one of `aspects` causes it; nothing if a side is missing. */
export function readAspects({ writer, reader }: Reading<FieldPair>, ...aspects: readonly Aspect[]): readonly Outcome[] {
  if (writer === null || reader === null) return [];
  return readField(writer, reader).filter(({ aspect }) => aspects.includes(aspect));
}

/** Whether a difference in one part is worth telling: with another type, only if it does something of its own. */
export function tells(fields: { readonly old: Field; readonly new: Field }, part: Aspect, context: Context): boolean {
  return !typeDiffers(fields, context) || causes(fields, part);
}

/** Whether one part of two declarations does something to a value, whichever side writes. */
export function causes({ old, new: next }: { readonly old: Field; readonly new: Field }, part: Aspect): boolean {
  return [...readField(old, next), ...readField(next, old)].some(({ aspect }) => aspect === part);
}
