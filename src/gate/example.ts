/** Runs a rule's example: the same comparison as the gate's, on sources given as text. */
import { type Comparison, compare } from '../compat/compare.ts';
import type { Example } from '../compat/rule.ts';
import { RULES } from '../compat/rules/index.ts';
import type { FileNode } from '../schema/ast.ts';
import { importResolver } from '../schema/imports.ts';
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
