/** From the files of a surface to linked schemas: references followed, what cannot be followed said. */
import type { Problem } from '../model.ts';
import { spanOf } from '../text.ts';
import { DIALECT } from './keywords.ts';
import type { StoredElement, StoredFile, StoredSchema } from './model.ts';
import { type JsonFault, type JsonNode, plainValue } from './parse-json.ts';
import { type Draft, type ReadFile, readSchema } from './read-schema.ts';

const SUFFIX = '.schema.json';

/** A file that is JSON. */
export interface ParsedFile {
  readonly file: StoredFile;
  readonly node: JsonNode;
}

/** @returns the schemas; problems are fatal where a reference leads nowhere in the surface, or the dialect is another one */
export function linkSchemas(parsed: readonly ParsedFile[]): StoredSchema {
  const names = namesOf(parsed.map(({ file }) => file.path));
  const files = new Map(
    parsed.map(({ file, node }) => [file.path, readSchema(file, node, names.get(file.path) ?? file.path)]),
  );
  const ids = new Map(parsed.flatMap(({ file, node }) => idOf(node).map((id) => [id, file.path] as const)));
  const remote: string[] = [];
  const problems = parsed.flatMap(dialectProblems);
  const bases = new Map(parsed.map(({ file, node }) => [file.path, idOf(node)[0] ?? null]));
  for (const draft of draftsOf(files)) {
    if (draft.reference === null) continue;
    const { text } = draft.reference;
    const target = targetOf(text, draft.file.path, { bases, ids, files });
    if (target === 'remote') {
      remote.push(`$ref ${text} is not fetched (${placeText(draft.file, draft.reference)})`);
      makeOpaque(draft, text);
    } else if ('no' in target)
      problems.push(problemAt(draft.file, { message: target.no, range: draft.reference.range }));
    else draft.refersTo = target;
  }
  problems.push(...[...draftsOf(files)].flatMap(loopProblem));
  const documents = [...files].filter(([, { root }]) => isDocument(root));
  return {
    documents: new Map(documents.map(([path, { root }]) => [path, root])),
    files: new Map([...files].map(([path, { file }]) => [path, file])),
    problems,
    unseen: [...remote, ...passedTexts([...files.values()])],
  };
}

/** What restricts or opens values in a way nobody here knows of. */
function makeOpaque(draft: Draft, text: string): void {
  draft.shape = { ...draft.shape, opaque: JSON.stringify({ $ref: text }) };
}

/** Places can be made while references are followed, so the list grows. */
function* draftsOf(files: ReadonlyMap<string, ReadFile>): Iterable<Draft> {
  for (const { places } of files.values()) yield* places.values();
}

/** The base name without its suffix; of files with one base name, the path. */
function namesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const bare = (path: string): string => (path.endsWith(SUFFIX) ? path.slice(0, -SUFFIX.length) : path);
  const base = (path: string): string => bare(path.slice(path.lastIndexOf('/') + 1));
  const isTaken = (path: string): boolean => paths.some((other) => other !== path && base(other) === base(path));
  return new Map(paths.map((path) => [path, isTaken(path) ? bare(path) : base(path)]));
}

function idOf(node: JsonNode): readonly string[] {
  const id = node.kind === 'object' ? node.members.get('$id')?.value : undefined;
  return id?.kind === 'scalar' && typeof id.value === 'string' ? [id.value.replace(/#$/, '')] : [];
}

interface Places {
  readonly bases: ReadonlyMap<string, string | null>;
  readonly ids: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, ReadFile>;
}

const ANCHOR = 'expected "#", or "#/" and a JSON pointer, for anchors are not looked up. Write the pointer';

function targetOf(
  text: string,
  from: string,
  { bases, ids, files }: Places,
): StoredElement | 'remote' | { no: string } {
  const [where = '', ...rest] = text.split('#');
  const fragment = decoded(rest.join('#'));
  const path = where === '' ? from : fileAt(where, from, bases.get(from) ?? null, ids);
  if (path === null) return 'remote';
  const target = files.get(path);
  if (target === undefined) {
    return { no: `${path} is not one of the schemas of this surface. Add it to \`schemas\`, or correct the path` };
  }
  if (fragment === null || (fragment !== '' && !fragment.startsWith('/'))) return { no: ANCHOR };
  return target.at(fragment) ?? { no: `there is no schema at ${fragment} of ${path}. Correct the pointer` };
}

/** A file by its `$id`, or by its path beside the file that refers to it; null: it is somewhere else. */
function fileAt(where: string, from: string, base: string | null, ids: ReadonlyMap<string, string>): string | null {
  const known = ids.get(base === null ? where : absolute(where, base));
  if (known !== undefined) return known;
  if (/^[a-z][a-z\d+.-]*:/i.test(where) || where.startsWith('/')) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of (decoded(where) ?? where).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function absolute(where: string, base: string): string {
  return URL.canParse(where, base) ? new URL(where, base).href : where;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A reference that leads back to itself says nothing; it is cut, so that nobody follows it for ever. */
function loopProblem(draft: Draft): readonly Problem[] {
  const seen = new Set<StoredElement>();
  for (let at: StoredElement | null = draft; at !== null; at = at.refersTo) {
    if (!seen.has(at)) seen.add(at);
    else {
      const range = draft.reference?.range ?? draft.node.range;
      draft.refersTo = null;
      return [problemAt(draft.file, { message: 'this reference leads back to itself. Let it lead to a type', range })];
    }
  }
  return [];
}

/** A file that only bundles definitions is not stored by itself. */
function isDocument({ shape, refersTo }: Draft): boolean {
  if (refersTo !== null || shape.opaque !== null || shape.values !== null || shape.properties !== null) return true;
  return shape.kinds.size < 7 || shape.items !== null || shape.rest !== 'open';
}

function dialectProblems({ file, node }: ParsedFile): readonly Problem[] {
  const dialect = node.kind === 'object' ? node.members.get('$schema')?.value : undefined;
  if (dialect === undefined) return [];
  const said = plainValue(dialect);
  if (typeof said === 'string' && said.replace(/#$/, '') === DIALECT) return [];
  return [problemAt(file, { message: `expected ${DIALECT}. Write the schema in that draft`, range: dialect.range })];
}

/** @returns a fatal problem at its place in the file */
export function problemAt(file: StoredFile, { message, range }: JsonFault): Problem {
  const { line, column } = spanOf(file.node, range);
  return { file: file.path, line, column, message, fatal: true };
}

function placeText(file: StoredFile, { range }: Pick<JsonFault, 'range'>): string {
  const { line, column } = spanOf(file.node, range);
  return `${file.path}:${line}:${column}`;
}

/** Each keyword that is not looked into, with the first place where it stands. */
function passedTexts(files: readonly ReadFile[]): readonly string[] {
  const all = files.flatMap(({ file, passed }) => passed.map((each) => ({ ...each, file })));
  const keywords = [...new Set(all.map(({ keyword }) => keyword))].sort();
  return keywords.flatMap((keyword) => {
    const found = all.filter((each) => each.keyword === keyword);
    const [first] = found;
    if (first === undefined) return [];
    const places =
      found.length === 1 ? '' : `, and in ${found.length - 1} more ${found.length === 2 ? 'place' : 'places'}`;
    const what = found.some(({ decisive }) => decisive) ? 'not looked into, nor what it stands in' : 'not looked into';
    return [`the keyword ${keyword}: ${what} (${placeText(first.file, first)}${places})`];
  });
}
