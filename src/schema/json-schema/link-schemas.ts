/** From the files of a surface to linked schemas: references followed, what cannot be followed said. */
import { MOST_FAULTS } from '../link-problems.ts';
import type { Problem } from '../model.ts';
import { spanOf } from '../text.ts';
import { DIALECT } from './keywords.ts';
import type { StoredFile, StoredSchema } from './model.ts';
import { type JsonFault, type JsonNode, plainValue } from './parse-json.ts';
import { type Draft, type ReadFile, readSchema } from './read-schema.ts';
import { keywordTexts, remoteTexts, type Unseen } from './unseen.ts';

const SUFFIX = '.schema.json';

/** References that lead to one another before there is a type. People write one or two. */
const MOST_REFERENCES = 100;

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
  const remote: Unseen[] = [];
  const problems = parsed.flatMap(dialectProblems);
  const bases = new Map(parsed.map(({ file, node }) => [file.path, idOf(node)[0] ?? null]));
  for (const draft of draftsOf(files)) {
    if (draft.reference === null) continue;
    const { text } = draft.reference;
    const target = targetOf(text, draft.file.path, { bases, ids, files });
    if (target === 'remote') {
      remote.push({ name: text, decisive: true, file: draft.file, range: draft.reference.range });
      makeOpaque(draft, text);
    } else if ('no' in target)
      problems.push(problemAt(draft.file, { message: target.no, range: draft.reference.range }));
    else draft.refersTo = target;
  }
  for (const draft of draftsOf(files)) problems.push(...chainProblem(draft));
  const documents = [...files].filter(([, { root }]) => isDocument(root));
  return {
    documents: new Map(documents.map(([path, { root }]) => [path, root])),
    files: new Map([...files].map(([path, { file }]) => [path, file])),
    problems: firstOfEach(problems),
    unseen: [...remoteTexts(remote), ...keywordTexts([...files.values()].flatMap(({ passed }) => passed))],
  };
}

/** Of the problems of a file a hundred; all are fatal. */
function firstOfEach(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<Problem['file'], number>();
  return problems.filter(({ file }) => {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    return count <= MOST_FAULTS;
  });
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
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(base(path), (counts.get(base(path)) ?? 0) + 1);
  return new Map(paths.map((path) => [path, counts.get(base(path)) === 1 ? base(path) : bare(path)]));
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

function targetOf(text: string, from: string, { bases, ids, files }: Places): Draft | 'remote' | { no: string } {
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

/** A reference that leads back to itself, or through too many others, is cut, so that nobody follows it for ever. */
function chainProblem(draft: Draft): readonly Problem[] {
  const seen = new Set<Draft>();
  let last = draft;
  for (let at: Draft | null = draft; at !== null; at = at.refersTo) {
    if (seen.has(at)) return [refuse(draft, 'this reference leads back to itself. Let it lead to a type')];
    if (seen.size > MOST_REFERENCES)
      return [
        refuse(
          last,
          `this is one of more than ${MOST_REFERENCES} references that lead to one another; that is the limit. Let it lead to the type at the end`,
        ),
      ];
    seen.add(at);
    last = at;
  }
  return [];
}

/** Cuts the reference of a place, and says why. */
function refuse(draft: Draft, message: string): Problem {
  draft.refersTo = null;
  return problemAt(draft.file, { message, range: draft.reference?.range ?? draft.node.range });
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
