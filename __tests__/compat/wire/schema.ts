/** Schemas from text, for tests. */
import type { FileNode } from '../../../src/schema/ast.ts';
import { importResolver } from '../../../src/schema/imports.ts';
import { link } from '../../../src/schema/link.ts';
import type { Field, Message, Schema } from '../../../src/schema/model.ts';
import { parse } from '../../../src/schema/parse.ts';
import { wellKnownFile } from '../../../src/schema/well-known.ts';

/** One measured schema has a map of an enum that does not begin with 0: protoc refuses it, the compiler used did not. */
const MEASURED_ANYWAY = /^the first value of an enum in a map must be 0/;

const linked = new Map<string, Schema>();

/** One file, with the well-known ones it imports. Throws if anything is wrong with it. */
export function schemaOf(text: string): Schema {
  const known = linked.get(text);
  if (known !== undefined) return known;
  const files = new Map<string, FileNode>();
  const { file, problems } = parse(text);
  if (problems.length > 0) throw new Error(`${problems[0]?.message} in ${text}`);
  add(files, 'test.proto', file);
  const schema = link(files, importResolver(['test.proto'], {}));
  if (schema.problems.some(({ message }) => !MEASURED_ANYWAY.test(message)))
    throw new Error(`${schema.problems[0]?.message} in ${text}`);
  linked.set(text, schema);
  return schema;
}

function add(files: Map<string, FileNode>, path: string, file: FileNode): void {
  if (files.has(path)) return;
  files.set(path, file);
  for (const { path: imported } of file.imports) {
    const node = wellKnownFile(imported);
    if (node !== null) add(files, imported, node);
  }
}

export function messageIn(schema: Schema, name: string): Message {
  const message = schema.messages.get(name);
  if (message === undefined) throw new Error(`no message ${name}`);
  return message;
}

/** Declared fields and extensions. */
export function fieldsOf(schema: Schema): (message: Message) => readonly Field[] {
  return (message) => [...message.fields, ...(schema.extensionsOf.get(message) ?? [])];
}
