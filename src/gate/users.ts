/**
 * What of the files that import changed ones uses what changed there. Names are looked for wherever they stand: what has
 * none of them can mean none of them.
 */
import { type Divided, holdsOne, insideService, nameIn, placesOf, type Span, wordsAmong } from '../schema/excerpt.ts';
import type { OutlineImport } from '../schema/outline.ts';
import type { Statement } from '../schema/scan.ts';
import { filesAt, type World } from './world.ts';

/** A statement that says something of what changed; of a service, which of its methods do. */
export interface Use {
  readonly statement: Statement;
  readonly inside: readonly Span[];
}

/** A file in which something uses what changed. */
export interface User {
  /** In each version; null where only the whole file tells. */
  readonly texts: readonly Divided[] | null;
  /** Of the first text, by the place of the statement. */
  readonly uses: ReadonlyMap<number, Use>;
}

/** A file as it is looked through. */
interface Looked {
  texts: readonly Divided[] | null;
  /** Names that were looked for in all texts. */
  readonly sought: Set<string>;
  readonly uses: Map<number, Use>;
  /** Types in it that are others than before, and what has a part in them. */
  readonly names: Set<string>;
}

/** More rounds than any protocol takes, and few enough for a trap. */
const MOST_ROUNDS = 50;
const MOST_INSIDE = 16;
/** More characters to look through, and more files that pass on others, are read whole: whoever links them has limits. */
const MOST_CHARACTERS = 2 ** 29;
const MOST_PASSING = 1000;

/**
 * @param changed files that are not the same in all versions
 * @param textsOf the texts of a file in each version; null where it cannot be divided
 * @returns the files that use what changed in them, the changed ones among them; null if there is no end to it, and if
 * extensions change with it
 */
export function usersOf(
  changed: readonly string[],
  world: World,
  textsOf: (path: string) => readonly Divided[] | null,
): ReadonlyMap<string, User> | null {
  if (passingIn(world) > MOST_PASSING) return null;
  const looked = new Map<string, Looked>();
  let characters = 0;
  const lookAt = (path: string): Looked => {
    const known = looked.get(path) ?? {
      texts: textsOf(path),
      sought: new Set<string>(),
      uses: new Map(),
      names: new Set<string>(),
    };
    looked.set(path, known);
    return known;
  };
  for (const path of changed) {
    const { texts, names } = lookAt(path);
    for (const name of (texts && differing(texts)) ?? namesAt(path, world)) names.add(name);
  }
  const visibleTo = (path: string, { names }: Looked): Set<string> => {
    const visible = new Set(names);
    for (const seen of seenFrom(path, world)) for (const name of looked.get(seen)?.names ?? []) visible.add(name);
    return visible;
  };
  let left = new Set([...changed, ...changed.flatMap((path) => [...seenBy(path, world)])]);
  for (let round = 0; left.size > 0; round++) {
    if (round === MOST_ROUNDS) return null;
    const next = new Set<string>();
    for (const path of left) {
      const file = lookAt(path);
      for (const { text } of file.texts ?? []) characters += text.length;
      if (characters > MOST_CHARACTERS) return null;
      if (!findMore(file, visibleTo(path, file), namesAt(path, world))) continue;
      for (const user of seenBy(path, world)) next.add(user);
    }
    left = next;
  }
  if ([...looked].some(([path, file]) => extendsWith(path, file, world, visibleTo))) return null;
  return new Map([...looked].filter(([, { texts, uses, names }]) => (texts === null ? names : uses).size > 0));
}

function passingIn({ files }: World): number {
  let passing = 0;
  for (const versions of files.values())
    for (const { outline } of versions) if (outline.imports.some(isPublic)) passing++;
  return passing;
}

/** Whether a file may extend what changed, or extend something with it. */
function extendsWith(
  path: string,
  file: Looked,
  world: World,
  visibleTo: (path: string, file: Looked) => ReadonlySet<string>,
): boolean {
  if (filesAt(path, world).every(({ outline }) => outline.extends === null)) return false;
  const visible = visibleTo(path, file);
  if (visible.size === 0) return false;
  const extending = ({ text, statements }: Divided): boolean => {
    const places = wordsAmong(text, visible);
    return statements.some((statement) => statement.word === 'extend' && holdsOne(statement, places));
  };
  return file.texts?.some(extending) ?? true;
}

function namesAt(path: string, world: World): readonly string[] {
  return filesAt(path, world).flatMap(({ outline }) => outline.names);
}

/** Notes what else says something of the visible names. @returns whether a type is among it */
function findMore(file: Looked, visible: ReadonlySet<string>, all: readonly string[]): boolean {
  const { names, sought } = file;
  const before = names.size;
  if (visible.size === 0) return false;
  let left = new Set([...visible].filter((name) => !sought.has(name)));
  for (let round = 0; left.size > 0 && file.texts !== null; round++) {
    const found = new Set<string>();
    for (const name of left) sought.add(name);
    for (const text of file.texts) findUses(text, file, left, found);
    left = new Set([...found].filter((name) => !sought.has(name)));
    if (round === MOST_INSIDE) file.texts = null;
  }
  if (file.texts === null) for (const name of all) names.add(name);
  return names.size > before;
}

/** @param found is given the messages that say something of the names */
function findUses(divided: Divided, file: Looked, sought: ReadonlySet<string>, found: Set<string>): void {
  const { uses, names, texts } = file;
  const { text, statements } = divided;
  const places = placesOf(text, sought);
  if (places.length === 0) return;
  for (const [i, statement] of statements.entries()) {
    if (!holdsOne(statement, places)) continue;
    const isFirst = divided === texts?.[0];
    if (isFirst && statement.word === 'service') {
      const inside = insideService(text, statement).filter((span) => holdsOne(span, places));
      if (inside.length > 0) uses.set(i, { statement, inside: together(uses.get(i)?.inside ?? [], inside) });
    }
    if (statement.word !== 'message') continue;
    if (isFirst) uses.set(i, { statement, inside: [] });
    const name = nameIn(text, statement);
    names.add(name);
    found.add(name);
  }
}

/** Parts of one text in their order, each once. */
function together(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  if (some.length === 0) return others;
  const byStart = new Map([...some, ...others].map((span) => [span.start, span]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** @returns the types that are not the same in all texts; null: perhaps all */
function differing(texts: readonly Divided[]): ReadonlySet<string> | null {
  const [first, ...others] = texts;
  if (first === undefined || others.length === 0) return null;
  const names = new Set<string>();
  const before = declared(first);
  for (const other of others) {
    const after = declared(other);
    if (before.get('') !== after.get('')) return null;
    for (const key of new Set([...before.keys(), ...after.keys()]))
      if (before.get(key) !== after.get(key)) names.add(key);
  }
  return names;
}

/** What is declared by its name, with the comments around it; under no name what else there is. */
function declared({ text, statements }: Divided): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [i, statement] of statements.entries()) {
    const isDeclaration = ['message', 'enum', 'service'].includes(statement.word);
    const name = isDeclaration ? nameIn(text, statement) : '';
    const [start, end] = [statements[i - 1]?.end ?? 0, statements[i + 1]?.start ?? text.length];
    found.set(
      name,
      (found.get(name) ?? '') +
        text.slice(isDeclaration ? start : statement.start, isDeclaration ? end : statement.end),
    );
  }
  return found;
}

/** The files that see what a file declares. */
function seenBy(path: string, world: World): ReadonlySet<string> {
  const found = new Set<string>(world.importers.of(path));
  // The set grows while it is walked.
  for (const importer of found)
    if (filesAt(importer, world).some(({ outline }) => outline.imports.some(isPublic)))
      for (const further of world.importers.of(importer)) found.add(further);
  return found;
}

/** The files whose declarations a file sees. */
function seenFrom(path: string, world: World): ReadonlySet<string> {
  const found = new Set(filesAt(path, world).flatMap(({ targets }) => targets.filter((target) => target !== null)));
  for (const target of found) for (const further of passedOn(target, world)) found.add(further);
  return found;
}

/** The files that one passes on to who imports it. */
export function passedOn(path: string, world: World): readonly string[] {
  return filesAt(path, world).flatMap(({ outline, targets }) =>
    targets.filter((target, i): target is string => target !== null && isPublic(outline.imports[i])),
  );
}

function isPublic(imported: OutlineImport | undefined): boolean {
  return imported?.modifier === 'public';
}
