/** Names that are declared twice. */
import type { Range } from './ast.ts';
import { lineOf, problemAt } from './link-problems.ts';
import { meaningOf } from './link-unknown.ts';
import type { Problem, SchemaFile, Twins } from './model.ts';
import { type Clash, type Entry, fileOf, isScope, join, type SymbolTable } from './scope.ts';
import { WELL_KNOWN_PATHS } from './well-known.ts';

/** A declared name with its place; packages have none. */
interface Declared {
  readonly entry: Entry;
  readonly file: SchemaFile;
  readonly range: Range;
}

/**
 * @returns one problem per name that one file declares twice, and one per pair of files that declare the same names.
 * Two files with the same text are copies; that is no fault of theirs, so the problem is not fatal.
 */
export function clashProblems(table: SymbolTable): Problem[] {
  const problems: Problem[] = [];
  const pairs = new Map<SchemaFile, Map<SchemaFile, Clash[]>>();
  for (const clash of table.clashes) {
    const [first, second] = inTextOrder(clash);
    if (isGroup(clash.first, clash.second) || isGroup(clash.second, clash.first)) continue;
    if (first === null || second === null) problems.push(...packageProblem(clash, first ?? second));
    else if (first.file === second.file) problems.push(sameFile(clash.name, first, second));
    else addPair(pairs, first.file, second.file, clash);
  }
  for (const [, others] of pairs) {
    for (const [, clashes] of others) problems.push(...twoFiles(clashes));
  }
  return problems;
}

/** A group in lower case has the name of its field; the parser has refused it. */
function isGroup(field: Entry, message: Entry): boolean {
  return (
    field.kind === 'field' &&
    isScope(message) &&
    field.node?.group != null &&
    field.node.group === message.element?.node
  );
}

function addPair(
  pairs: Map<SchemaFile, Map<SchemaFile, Clash[]>>,
  first: SchemaFile,
  second: SchemaFile,
  clash: Clash,
): void {
  const others = pairs.get(first) ?? new Map<SchemaFile, Clash[]>();
  pairs.set(first, others);
  const clashes = others.get(second);
  if (clashes === undefined) others.set(second, [clash]);
  else clashes.push(clash);
}

function inTextOrder({ first, second }: Clash): [Declared | null, Declared | null] {
  const [a, b] = [placeOf(first), placeOf(second)];
  const swapped = a !== null && b !== null && a.file === b.file && a.range.start > b.range.start;
  return swapped ? [b, a] : [a, b];
}

function placeOf(entry: Entry): Declared | null {
  const file = fileOf(entry);
  const range = nameRange(entry);
  return file === null || range === null ? null : { entry, file, range };
}

function nameRange(entry: Entry): Range | null {
  if (!isScope(entry)) return entry.node?.name.range ?? null;
  const { element } = entry;
  if (element === null) return null;
  if (element.node !== null) return element.node.name.range;
  // The entry message of a map stands where its field stands.
  const siblings = element.kind === 'message' ? (element.parent?.fields ?? []) : [];
  return siblings.find(({ type }) => type.kind === 'message' && type.message === element)?.node?.name.range ?? null;
}

function sameFile(name: string, first: Declared, second: Declared): Problem {
  const line = lineOf(first.file.node, first.range);
  const here = describe(second) === describe(first) ? '' : `, and here as ${describe(second)}`;
  const values = [first, second].some(({ entry }) => entry.kind === 'enum-value');
  const hint = values ? ' Values are named beside their enum, not inside it.' : '';
  const message = `\`${name}\` is declared on line ${line} already, as ${describe(first)}${here}. Rename one of them.${hint}`;
  return problemAt(second.file.path, second.file.node, { message, range: second.range, fatal: true });
}

function describe({ entry }: Declared): string {
  return isScope(entry) && entry.element?.node === null ? 'the entry message of a map field' : meaningOf(entry);
}

function packageProblem({ name, scope }: Clash, place: Declared | null): Problem[] {
  if (place === null) return [];
  const message = `\`${join(scope.fullName, name)}\` is the name of a package too. Rename this ${place.entry.kind}.`;
  return [problemAt(place.file.path, place.file.node, { message, range: place.range, fatal: true })];
}

/** Copies of well-known files are so common, and so surely meant to be the same, that they are not worth a word. */
function twoFiles(clashes: readonly Clash[]): Problem[] {
  const clash = clashes[0];
  if (clash === undefined) return [];
  const [first, second] = inTextOrder(clash);
  if (first === null || second === null || (isWellKnown(first.file) && isWellKnown(second.file))) return [];
  const { path, node } = second.file;
  if (first.file.node.text === node.text) {
    const message = `this file is a copy of ${first.file.path}. Leave one of them out with \`protos:\` in the config.`;
    const problem = problemAt(path, node, { message, range: { start: 0, end: 0 }, fatal: false });
    return [{ ...problem, copyOf: first.file.path }];
  }
  const at = `${first.file.path}:${lineOf(first.file.node, first.range)}`;
  const name = join(clash.scope.fullName, clash.name);
  const more = clashes.length > 1 ? ` (and ${clashes.length - 1} more names of this file)` : '';
  const message = `\`${name}\` is declared in ${at} already${more}. Rename it, or leave one of the files out with \`protos:\` in the config.`;
  return [problemAt(path, node, { message, range: second.range, fatal: true })];
}

/**
 * @returns every two files of different text that declare one name. That is a fault only where a file imports both:
 * protoc never sees them together otherwise.
 */
export function twinsOf({ clashes }: SymbolTable): readonly Twins[] {
  const found = new Map<SchemaFile, Map<SchemaFile, Twin>>();
  const done = new Map<Clash['scope'], Set<string>>();
  for (const { scope, name } of clashes) {
    const names = done.get(scope) ?? new Set<string>();
    done.set(scope, names);
    if (names.has(name)) continue;
    names.add(name);
    const first = scope.members.get(name);
    const places = [...(first === undefined ? [] : [first]), ...(scope.twins?.get(name) ?? [])].flatMap(
      (entry) => placeOf(entry) ?? [],
    );
    for (const [i, a] of places.entries()) for (const b of places.slice(i + 1)) addTwin(found, a, b);
  }
  return [...found.values()].flatMap((others) => [...others.values()].map(told));
}

/** Two files, a name that both declare, and how many more there are. */
interface Twin {
  readonly first: Declared;
  readonly second: Declared;
  more: number;
}

function addTwin(found: Map<SchemaFile, Map<SchemaFile, Twin>>, first: Declared, second: Declared): void {
  if (first.file.node.text === second.file.node.text || (isWellKnown(first.file) && isWellKnown(second.file))) return;
  const others = found.get(first.file) ?? new Map<SchemaFile, Twin>();
  found.set(first.file, others);
  const known = others.get(second.file);
  if (known === undefined) others.set(second.file, { first, second, more: 0 });
  else known.more++;
}

function told({ first, second, more }: Twin): Twins {
  const { path, node } = second.file;
  const at = `${first.file.path}:${lineOf(first.file.node, first.range)}`;
  const others = more > 0 ? ` (and ${more} more ${more === 1 ? 'name' : 'names'} of this file)` : '';
  const message = `\`${second.entry.fullName}\` is declared in ${at} too${others}. No file imports both, so they are compared apart. If they are copies of one protocol, list them as \`copies:\` in the config, so that they stay alike.`;
  return {
    first: first.file.path,
    second: path,
    notice: {
      ...problemAt(path, node, { message, range: second.range, fatal: false }),
      copyOf: first.file.path,
    },
  };
}

function isWellKnown({ path }: SchemaFile): boolean {
  return [...WELL_KNOWN_PATHS].some((known) => path === known || path.endsWith(`/${known}`));
}
