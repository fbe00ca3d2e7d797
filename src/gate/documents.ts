/** JSON that is stored: its schemas in a tree, and what differs between two versions of them. */
import { compareStored, hasVersion, type StoredDifferences } from '../compat/stored-json/compare.ts';
import type { StoredUse } from '../compat/stored-json/walk.ts';
import { linkSchemas, type ParsedFile, problemAt } from '../schema/json-schema/link-schemas.ts';
import type { StoredFile, StoredSchema } from '../schema/json-schema/model.ts';
import { parseJson } from '../schema/json-schema/parse-json.ts';
import { firstLines } from '../schema/json-schema/unseen.ts';
import type { Problem } from '../schema/model.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';

/** Which files are the schemas, and how what they describe is read. */
export interface DocumentPolicy {
  readonly includes: (path: string) => boolean;
  readonly use: StoredUse;
  /** The surface has no protocol besides. */
  readonly alone: boolean;
}

/** The schemas of one version; equal ids are equal contents. */
export interface Documents {
  readonly schema: StoredSchema;
  readonly ids: ReadonlyMap<string, string>;
}

/** @returns the schemas in `tree`; `schema.problems` with a fatal one mean that there is no verdict */
export async function loadDocuments(
  tree: Tree,
  { includes }: DocumentPolicy,
  maxBytes: number,
): Promise<Documents | Fault> {
  const entries = await tree.entries(includes);
  if (isFault(entries)) return entries;
  const files = entries.filter(({ path, kind }) => kind === 'file' && includes(path));
  const contents = await tree.read([...new Set(files.map(({ id }) => id))], maxBytes);
  if (isFault(contents)) return contents;
  const read = files.map((entry) => readFile(entry, contents.get(entry.id)));
  const parsed = read.flatMap((each) => ('node' in each ? [each] : []));
  const { checkSchemas } = await import('./schema-check.ts');
  const faults = [...read.flatMap((each) => ('message' in each ? [each] : [])), ...checkSchemas(parsed)];
  const schema = linkSchemas(parsed);
  return {
    schema: {
      ...schema,
      problems: faults.length > 0 ? faults : schema.problems,
      unseen: [...schema.unseen, ...linksIn(entries, includes)],
    },
    ids: new Map(files.map(({ path, id }) => [path, id])),
  };
}

function linksIn(entries: readonly Entry[], includes: (path: string) => boolean): readonly string[] {
  return firstLines(
    entries.filter(({ path, kind }) => kind !== 'file' && includes(path)),
    ({ path }) => `${path}: a symbolic link to a schema, which is not followed`,
    (count) => `${count} more symbolic ${count === 1 ? 'link' : 'links'} to schemas: not followed`,
  );
}

function readFile({ path }: Entry, content: Uint8Array | Fault | undefined): ParsedFile | Problem {
  const problem = (message: string): Problem => ({ file: path, line: null, column: null, message, fatal: true });
  if (content === undefined || isFault(content))
    return problem(content === undefined ? 'the file cannot be read' : `${content.message}; ${content.next}`);
  try {
    const file: StoredFile = {
      path,
      package: '',
      node: { text: new TextDecoder('utf-8', { fatal: true }).decode(content) },
    };
    const parsed = parseJson(file.node.text);
    return 'fault' in parsed ? problemAt(file, parsed.fault) : { file, node: parsed.node };
  } catch {
    return problem('the file is not valid UTF-8. Save it as UTF-8');
  }
}

/** Whether two versions have the same schemas. */
export function sameDocuments(one: Documents | undefined, other: Documents | undefined): boolean {
  const [a, b] = [one?.ids ?? new Map<string, string>(), other?.ids ?? new Map<string, string>()];
  return a.size === b.size && [...a].every(([path, id]) => b.get(path) === id);
}

const NO_SCHEMAS: StoredSchema = { documents: new Map(), files: new Map(), problems: [], unseen: [] };

/** @returns what differs between two versions of what is stored as JSON */
export function documentDifferences(
  old: Documents | undefined,
  next: Documents | undefined,
  policy: DocumentPolicy | null,
): StoredDifferences {
  if (policy === null || sameDocuments(old, next)) return { findings: [] };
  return compareStored(old?.schema ?? NO_SCHEMAS, next?.schema ?? NO_SCHEMAS, policy.use);
}

/** @returns what of the policy neither version shows */
export function documentNotices(
  old: Documents | undefined,
  next: Documents | undefined,
  policy: DocumentPolicy | null,
): readonly Problem[] {
  const names = policy?.use.versionField ?? [];
  const sides = [old, next].flatMap((side) => (side === undefined ? [] : [side.schema]));
  if (names.length === 0 || sides.some((schema) => hasVersion(schema, names))) return [];
  const message = `the config names the version field ${names.join('.')}, but no schema has a constant there (\`const\`). Correct or remove the name.`;
  return [{ file: null, line: null, column: null, message, fatal: false }];
}
