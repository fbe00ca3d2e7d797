/** Types that no method and no root reaches on both sides: they hurt nobody on the wire, and are compared by name. */
import type { Enum, Message, Schema, SchemaFile, ValueType } from '../schema/model.ts';
import { byName } from './by-name.ts';
import type { Context } from './context.ts';
import type { TypePair } from './pair.ts';
import { asType, type Root } from './roots.ts';
import type { Walk } from './walk.ts';

/**
 * Pairs by name what nothing reaches.
 * @returns what is on one side only. What came with something larger (the method, root or message that it was for, the
 * message around it) is left out, and so is what went with the message around it or with its file
 */
export function meetUnused(
  walk: Walk,
  context: Context,
  owns: (file: SchemaFile) => boolean,
  roots: readonly Root[],
): readonly TypePair[] {
  const { old, new: next, files } = context;
  const alone = new Set<Message | Enum | null>(
    roots.filter((root) => root.old === null || root.new === null).map((root) => root.old ?? root.new),
  );
  const heirs = new Map(typesOf(old, owns).map((type) => [type, heirOf(type, walk, context)]));
  for (const [type, heir] of heirs)
    if (heir !== null && !alone.has(type) && !alone.has(heir) && !walk.paired(type) && !walk.paired(heir))
      walk.meet(type, heir);
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
  const stays = (parent: Message | null): boolean => parent === null || walk.paired(parent);
  const gone = [...heirs]
    .filter(([type, heir]) => heir === null && !alone.has(type) && !walk.paired(type) && stays(type.parent))
    .map(([type]): TypePair => {
      const role = usedBefore.has(type) ? 'with-users' : 'unused';
      return { kind: 'type', old: type, new: null, role };
    })
    .filter(({ old: type, role }) => role === 'unused' || (type !== null && files.has(type.file)));
  const fresh = typesOf(next, owns)
    .filter((type) => named(type, old) === null && !walk.paired(type) && !usedNow.has(type) && stays(type.parent))
    .map((type): TypePair => ({ kind: 'type', old: null, new: type, role: 'unused' }));
  return [...gone, ...fresh];
}

/** The type that takes the place of one nobody reaches: of the same name, in what its package or its message became. */
function heirOf(type: Message | Enum, walk: Walk, context: Context): Message | Enum | null {
  const same = named(type, context.new);
  if (same !== null) return same;
  const { parent, file, name } = type;
  if (parent === null) {
    // A file may go to another package alone.
    const inFile = context.new.files.get(file.path);
    const there: readonly (Message | Enum)[] = (type.kind === 'message' ? inFile?.messages : inFile?.enums) ?? [];
    const kept = byName(there).get(name);
    if (kept !== undefined) return kept;
    const renamed = context.packages.get(file.package);
    return renamed === undefined
      ? null
      : named({ ...type, fullName: renamed === '' ? name : `${renamed}.${name}` }, context.new);
  }
  const around = walk.partnersOf(parent)[0]?.new ?? heirOf(parent, walk, context);
  if (around?.kind !== 'message') return null;
  const inside: readonly (Message | Enum)[] = type.kind === 'message' ? around.messages : around.enums;
  return byName(inside).get(name) ?? null;
}

/** The type of the same name and kind in another schema. */
function named({ kind, fullName }: Message | Enum, schema: Schema): Message | Enum | null {
  return (kind === 'message' ? schema.messages : schema.enums).get(fullName) ?? null;
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
