/** Which files a message needs to be understood. */
import type { Field, Message, Schema, SchemaFile, ValueType } from '../schema/model.ts';

const perSchema = new WeakMap<Schema, ReadonlyMap<SchemaFile, readonly Message[]>>();

/** The messages of each file, nested ones included, map entries not. */
export function messagesByFile(schema: Schema): ReadonlyMap<SchemaFile, readonly Message[]> {
  const known = perSchema.get(schema);
  if (known !== undefined) return known;
  const found = new Map<SchemaFile, Message[]>();
  for (const message of schema.messages.values()) {
    if (message.mapEntry) continue;
    const others = found.get(message.file);
    if (others === undefined) found.set(message.file, [message]);
    else others.push(message);
  }
  perSchema.set(schema, found);
  return found;
}

/** @returns the file and every file that declares what it holds, extensions of its messages included, each once */
export function filesBehind(start: SchemaFile, schema: Schema): readonly SchemaFile[] {
  const files = new Set([start]);
  const messages = messagesByFile(schema);
  // A set that grows while it is walked.
  for (const file of files) {
    const inside = messages.get(file) ?? [];
    const fields = [...inside.flatMap((message) => message.fields), ...extensionsIn(file, inside)];
    for (const field of fields) for (const needed of filesOf(field)) files.add(needed);
    // Options are seldom sent, so that not every file that has some is asked for all that are known.
    const extended = file === start || file.package !== 'google.protobuf' ? inside : [];
    for (const message of extended) for (const extension of extensionsOf(message, schema)) files.add(extension.file);
  }
  return [...files];
}

function extensionsIn(file: SchemaFile, messages: readonly Message[]): readonly Field[] {
  return [file, ...messages].flatMap(({ extensions }) => extensions);
}

/** The extensions of a message that one version declares. */
function extensionsOf(message: Message, schema: Schema): readonly Field[] {
  return schema.extensionsOf.get(message) ?? [];
}

function filesOf({ type, map, parent }: Field): readonly SchemaFile[] {
  const file = fileOf(map?.value.type ?? type);
  return [...(file === null ? [] : [file]), ...(parent === null ? [] : [parent.file])];
}

function fileOf(type: ValueType): SchemaFile | null {
  if (type.kind === 'message') return type.message.file;
  return type.kind === 'enum' ? type.enum.file : null;
}
