/** Which fields of a pair of messages meet in ProtoJSON: by name, whatever their numbers. */
import type { Field } from '../../schema/model.ts';
import type { Context } from '../context.ts';
import type { MessagePair } from '../pair.ts';
import { linksOf } from './names.ts';

/** By the side that writes: the field of the other side that takes its key. */
export interface Links {
  readonly old: ReadonlyMap<Field, Field>;
  readonly new: ReadonlyMap<Field, Field>;
}

const known = new WeakMap<Context, WeakMap<MessagePair, Links>>();

/** @returns the links of a pair, worked out once */
export function linksIn(parents: MessagePair, context: Context): Links {
  const inContext = known.get(context) ?? new WeakMap<MessagePair, Links>();
  known.set(context, inContext);
  const before = inContext.get(parents);
  if (before !== undefined) return before;
  const [old, next] = [context.fieldsOf(parents.old), context.fieldsOf(parents.new)];
  const { names } = context.json;
  const links = { old: linksOf(old, next, names), new: linksOf(next, old, names) };
  inContext.set(parents, links);
  return links;
}
