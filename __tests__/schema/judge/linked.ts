/** Linking of texts, for tests. */
import { type ImportConfig, importResolver } from '../../../src/schema/imports.ts';
import { link } from '../../../src/schema/link.ts';
import type { Schema } from '../../../src/schema/model.ts';
import { parse } from '../../../src/schema/parse.ts';

/** @param files path → text without faults of grammar */
export function linked(files: Readonly<Record<string, string>>, config: ImportConfig = {}): Schema {
  const nodes = new Map(
    Object.entries(files).map(([path, text]) => {
      const { file, problems } = parse(text);
      if (problems.length > 0) throw new Error(`${path}: ${problems[0]?.message}`);
      return [path, file];
    }),
  );
  return link(nodes, importResolver([...nodes.keys()], config));
}

/** @returns `path:line:column message` of each problem, with `warning: ` before those that are not fatal */
export function problemLines(schema: Schema): string[] {
  return schema.problems.map(
    ({ file, line, column, message, fatal }) => `${fatal ? '' : 'warning: '}${file}:${line}:${column} ${message}`,
  );
}
