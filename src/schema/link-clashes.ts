/** Names that are declared twice. */
import type { Range } from './ast.ts';
import { lineOf, MOST_FAULTS, problemAt } from './link-problems.ts';
import { meaningOf } from './link-unknown.ts';
import type { Message, Problem, SchemaFile } from './model.ts';
import { type Clash, type Entry, fileOf, isScope, join, type SymbolTable } from './scope.ts';
import { WELL_KNOWN_PATHS } from './well-known.ts';

/** A declared name with its place; packages have none. */
export interface Declared {
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
  const perFile = new Map<SchemaFile, number>();
  const add = (file: SchemaFile, problem: () => Problem): void => {
    const count = (perFile.get(file) ?? 0) + 1;
    perFile.set(file, count);
    if (count <= MOST_FAULTS) problems.push(problem());
  };
  const pairs = new Map<SchemaFile, Map<SchemaFile, Clash[]>>();
  for (const clash of table.clashes) {
    const [first, second] = inTextOrder(clash);
    if (isGroup(clash.first, clash.second) || isGroup(clash.second, clash.first)) continue;
    if (first === null || second === null) problems.push(...packageProblem(clash, first ?? second));
    else if (first.file === second.file) add(first.file, () => sameFile(clash.name, first, second));
    else addPair(pairs, first.file, second.file, clash);
  }
  for (const [, others] of pairs) {
    for (const [, clashes] of others) for (const problem of twoFiles(clashes)) problems.push(problem);
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

/** @returns where a name is declared; null for a package */
export function placeOf(entry: Entry): Declared | null {
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
  return element.kind === 'message' && element.parent !== null
    ? (entryRanges(element.parent).get(element) ?? null)
    : null;
}

const ranges = new WeakMap<Message, ReadonlyMap<Message, Range>>();

function entryRanges(parent: Message): ReadonlyMap<Message, Range> {
  const known = ranges.get(parent);
  if (known !== undefined) return known;
  const found = new Map<Message, Range>();
  for (const { map, type, node } of parent.fields)
    if (map !== null && type.kind === 'message' && node !== null) found.set(type.message, node.name.range);
  ranges.set(parent, found);
  return found;
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
  const message = `\`${name}\` is declared in ${at} already${moreNames(clashes.length - 1)}. Rename it, or leave one of the files out with \`protos:\` in the config.`;
  return [problemAt(path, node, { message, range: second.range, fatal: true })];
}

/** @returns ` (and 1 more name of this file)`; nothing where there are no more */
export function moreNames(more: number): string {
  return more > 0 ? ` (and ${more} more ${more === 1 ? 'name' : 'names'} of this file)` : '';
}

/** @returns whether the file is a copy of a bundled one */
export function isWellKnown({ path }: SchemaFile): boolean {
  return [...WELL_KNOWN_PATHS].some((known) => path === known || path.endsWith(`/${known}`));
}
