/** Links the files of one tree; those that declare the same names and never meet are linked apart, as protoc does. */
import type { FileNode } from '../schema/ast.ts';
import type { ImportResolver } from '../schema/imports.ts';
import { link } from '../schema/link.ts';
import type { Problem, Schema } from '../schema/model.ts';
import { separate } from '../schema/separate.ts';

/** The linked files of one tree. */
export interface Linked {
  /** All files as one schema. Of a name that is declared twice it knows one declaration; see `parts`. */
  readonly schema: Schema;
  /** What is linked together: the schema itself, unless some of its files must be apart. Between them all files. */
  readonly parts: readonly Schema[];
  readonly relink: Relink;
}

/** Links some of the files again. */
export interface Relink {
  /** The files that a file imports, by their paths. */
  readonly importsOf: (path: string) => readonly string[];
  /** @param paths with all that they import */
  readonly only: (paths: ReadonlySet<string>) => Schema;
}

/** @returns the schema or schemas, and what is wrong with them */
export function linkSurface(
  files: ReadonlyMap<string, FileNode>,
  resolve: ImportResolver,
): Linked & { readonly problems: readonly Problem[] } {
  const schema = link(files, resolve);
  const relink = relinkOf(files, resolve);
  if (schema.twins.length === 0) return { schema, parts: [schema], relink, problems: schema.problems };
  const twins = schema.twins.map(({ first, second }) => [first, second] as const);
  const groups = separate([{ files: [...files.keys()], importsOf: relink.importsOf, twins }]);
  const parts = groups.flatMap(([paths]) => (paths === undefined ? [] : [relink.only(paths)]));
  const met = new Set(parts.flatMap((part) => part.twins.map(({ first, second }) => `${first}\n${second}`)));
  const apart = schema.twins.filter(({ first, second }) => !met.has(`${first}\n${second}`));
  const problems = [...parts.flatMap((part) => part.problems), ...apart.map(({ notice }) => notice)];
  return { schema, parts, relink, problems: distinct(problems) };
}

function relinkOf(files: ReadonlyMap<string, FileNode>, resolve: ImportResolver): Relink {
  const done = new Map<string, Schema>();
  return {
    importsOf: (path) =>
      (files.get(path)?.imports ?? []).flatMap((node) => {
        const target = resolve(node.path, path);
        return target !== null && files.has(target) ? [target] : [];
      }),
    only: (paths) => {
      const chosen = [...files].filter(([path]) => paths.has(path));
      const key = chosen.map(([path]) => path).join('\n');
      const schema = done.get(key) ?? link(new Map(chosen), resolve);
      done.set(key, schema);
      return schema;
    },
  };
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
