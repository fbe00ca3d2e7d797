/** Links the files of one tree; those that declare the same names and never meet are linked apart, as protoc does. */
import type { FileNode } from '../schema/ast.ts';
import type { ImportResolver } from '../schema/imports.ts';
import type { LinkLimits } from '../schema/limits.ts';
import { linkOver, NOTHING_KEPT } from '../schema/link.ts';
import type { Kept } from '../schema/link-keep.ts';
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
  /** The paths of all files, in the order of links. */
  readonly files: readonly string[];
  /** The files that a file imports, by their paths. */
  readonly importsOf: (path: string) => readonly string[];
  /** @param paths with all that they import */
  readonly only: (paths: ReadonlySet<string>) => Schema;
}

/** What was linked last: most of what follows is the same. */
export interface LastLink {
  kept: Kept;
}

/** All files of a tree, where only some of them are linked: what must be apart is told by all. */
export type Around = Pick<Relink, 'files' | 'importsOf'>;

/**
 * @param files path → syntax tree
 * @param around absent: `files` are all there are
 * @param limits absent: the usual ones
 * @param last is replaced; absent: nothing was linked before
 * @returns the schema or schemas, and what is wrong with them
 */
export function linkSurface(
  files: ReadonlyMap<string, FileNode>,
  resolve: ImportResolver,
  around?: Around,
  limits?: LinkLimits,
  last: LastLink = { kept: NOTHING_KEPT },
): Linked & { readonly problems: readonly Problem[] } {
  const { schema, kept } = linkOver(files, resolve, last.kept, limits);
  last.kept = kept;
  const again = (chosen: ReadonlyMap<string, FileNode>): Schema => linkOver(chosen, resolve, kept, limits).schema;
  const relink = { ...relinkOf(files, resolve, again), ...around };
  if (schema.twins.length === 0) return { schema, parts: [schema], relink, problems: schema.problems };
  const twins = schema.twins.map(({ first, second }) => [first, second] as const);
  const groups = separate([{ ...relink, twins }]);
  const parts = groups.flatMap(([paths]) => (paths === undefined ? [] : [relink.only(paths)]));
  const met = new Set(parts.flatMap((part) => part.twins.map(({ first, second }) => `${first}\n${second}`)));
  const apart = schema.twins.filter(({ first, second }) => !met.has(`${first}\n${second}`));
  const problems = [...parts.flatMap((part) => part.problems), ...onePerFile(apart).map(({ notice }) => notice)];
  return { schema, parts, relink, problems: distinct(problems) };
}

/** Of many files that declare one name each is told of the first of them. */
function onePerFile(twins: Schema['twins']): Schema['twins'] {
  const told = new Set<string>();
  return twins.filter(({ second }) => !told.has(second) && told.add(second));
}

function relinkOf(
  files: ReadonlyMap<string, FileNode>,
  resolve: ImportResolver,
  again: (chosen: ReadonlyMap<string, FileNode>) => Schema,
): Relink {
  const done = new Map<string, Schema>();
  const imports = new Map<string, readonly string[]>();
  const find = (path: string): readonly string[] =>
    (files.get(path)?.imports ?? []).flatMap((node) => {
      const target = resolve(node.path, path);
      return target !== null && files.has(target) ? [target] : [];
    });
  return {
    files: [...files.keys()],
    importsOf: (path) => {
      const found = imports.get(path) ?? find(path);
      imports.set(path, found);
      return found;
    },
    only: (paths) => {
      const chosen = [...files].filter(([path]) => paths.has(path));
      const key = chosen.map(([path]) => path).join('\n');
      const schema = done.get(key) ?? again(new Map(chosen));
      done.set(key, schema);
      return schema;
    },
  };
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
