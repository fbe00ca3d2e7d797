/** Types that no method and no root reaches: they hurt nobody, and are compared by name. */
import type { Enum, Message, Schema, SchemaFile, ValueType } from '../schema/model.ts';
import type { Context } from './context.ts';
import type { TypePair } from './pair.ts';
import { asType, type Root } from './roots.ts';
import type { Walk } from './walk.ts';

/**
 * Pairs by name what nothing reaches.
 * @returns what is on one side only, if it did not come or go with something larger: the method, root or message that
 * it was for
 */
export function meetUnused(
  walk: Walk,
  context: Context,
  owns: (file: SchemaFile) => boolean,
  roots: readonly Root[],
): readonly TypePair[] {
  const { old, new: next } = context;
  const usedBefore = reachable(
    context,
    old,
    roots.map((root) => root.old),
  );
  const usedNow = reachable(
    context,
    next,
    roots.map((root) => root.new),
  );
  const goesAlone = (type: Message | Enum, other: Schema, used: ReadonlySet<Message | Enum>): boolean =>
    !walk.paired(type) && !used.has(type) && (type.parent === null || named(type.parent, other) !== null);
  for (const type of typesOf(old, owns)) {
    const same = named(type, next);
    if (same !== null && !walk.paired(type) && !walk.paired(same)) walk.meet(type, same);
  }
  const gone = typesOf(old, owns).filter((type) => named(type, next) === null && goesAlone(type, next, usedBefore));
  const fresh = typesOf(next, owns).filter((type) => named(type, old) === null && goesAlone(type, old, usedNow));
  return [
    ...gone.map((type): TypePair => ({ kind: 'type', old: type, new: null, role: 'unused' })),
    ...fresh.map((type): TypePair => ({ kind: 'type', old: null, new: type, role: 'unused' })),
  ];
}

/** The type of the same name and kind in another schema. */
function named(type: Message | Enum, schema: Schema): Message | Enum | null {
  return (type.kind === 'message' ? schema.messages : schema.enums).get(type.fullName) ?? null;
}

function typesOf(schema: Schema, owns: (file: SchemaFile) => boolean): readonly (Message | Enum)[] {
  const messages = [...schema.messages.values()].filter((message) => !message.mapEntry);
  return [...messages, ...schema.enums.values()].filter((type) => owns(type.file));
}

/** Every type that a method or a root of one schema leads to. */
function reachable(
  { fieldsOf }: Context,
  schema: Schema,
  roots: readonly (Message | null)[],
): ReadonlySet<Message | Enum> {
  const methods = [...schema.services.values()].flatMap((service) => service.methods);
  const queue: ValueType[] = [
    ...methods.flatMap((method) => [method.input, method.output]),
    ...roots.filter((message) => message !== null).map(asType),
  ];
  const seen = new Set<Message | Enum>();
  for (let type = queue.pop(); type !== undefined; type = queue.pop()) {
    if (type.kind === 'enum') seen.add(type.enum);
    if (type.kind !== 'message' || seen.has(type.message)) continue;
    seen.add(type.message);
    queue.push(...fieldsOf(type.message).map((field) => field.type));
  }
  return seen;
}
