/** Runs a rule's example: the same comparison as the gate's, on sources given as text. */
import { type Comparison, compare } from '../compat/compare.ts';
import type { Finding } from '../compat/finding.ts';
import type { Example } from '../compat/rule.ts';
import { RULES } from '../compat/rules/index.ts';
import { compareStored } from '../compat/stored-json/compare.ts';
import type { StoredExample } from '../compat/stored-json/rule.ts';
import type { FileNode } from '../schema/ast.ts';
import { importResolver } from '../schema/imports.ts';
import { linkSchemas } from '../schema/json-schema/link-schemas.ts';
import type { StoredSchema } from '../schema/json-schema/model.ts';
import { parseJson } from '../schema/json-schema/parse-json.ts';
import { link } from '../schema/link.ts';
import type { Schema } from '../schema/model.ts';
import { parse } from '../schema/parse.ts';
import { wellKnownFile } from '../schema/well-known.ts';

/** A whole file, or several by path. */
export type Sources = Example['before'];

/** @returns the linked schema; throws on any fault, for examples are ours */
export function schemaOf(sources: Sources): Schema {
  const texts = typeof sources === 'string' ? { 'a.proto': sources } : sources;
  const files = new Map<string, FileNode>();
  const add = (path: string, file: FileNode): void => {
    if (files.has(path)) return;
    files.set(path, file);
    for (const { path: imported } of file.imports) {
      const known = wellKnownFile(imported);
      if (known !== null && !(imported in texts)) add(imported, known);
    }
  };
  for (const [path, text] of Object.entries(texts)) {
    const { file, problems } = parse(text);
    if (problems.length > 0) throw new Error(`${path}: ${problems.map(({ message }) => message).join('; ')}`);
    add(path, file);
  }
  const schema = link(files, importResolver(Object.keys(texts), {}));
  const fatal = schema.problems.filter((problem) => problem.fatal);
  if (fatal.length > 0)
    throw new Error(fatal.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return schema;
}

/** Every difference between the two sides of an example. */
export function runExample({
  before,
  after,
  stored = [],
  contractOptions = [],
}: Pick<Example, 'before' | 'after' | 'stored' | 'contractOptions'>): Comparison {
  return compare(schemaOf(before), schemaOf(after), { rules: RULES, stored, contractOptions });
}

/** @returns the linked schemas of stored JSON; throws on any fault, for examples are ours */
export function storedSchemaOf(sources: Sources): StoredSchema {
  const texts = typeof sources === 'string' ? { 'state.schema.json': sources } : sources;
  const parsed = Object.entries(texts).map(([path, text]) => {
    const result = parseJson(text);
    if ('fault' in result) throw new Error(`${path}: ${result.fault.message}`);
    return { file: { path, package: '' as const, node: { text } }, node: result.node };
  });
  const schema = linkSchemas(parsed);
  const [problem] = schema.problems;
  if (problem !== undefined) throw new Error(`${problem.file}:${problem.line} ${problem.message}`);
  return schema;
}

/** Every difference between the two sides of an example of stored JSON. */
export function runStoredExample({
  before,
  after,
  reader,
  versionField,
}: Pick<StoredExample, 'before' | 'after' | 'reader' | 'versionField'>): readonly Finding[] {
  const use = { model: reader, versionField: versionField?.split('.') ?? [] };
  const compared = compareStored(storedSchemaOf(before), storedSchemaOf(after), use);
  if ('problem' in compared) throw new Error(compared.problem.message);
  return compared.findings;
}
