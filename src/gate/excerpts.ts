/** What is read of a scope where only types changed: of each file that imports them, the statements that use them. */
import {
  addWords,
  type Divided,
  declaresAmong,
  divide,
  excerpt,
  isDeclaration,
  type Span,
  type Substitute,
  withoutCustomOptions,
} from '../schema/excerpt.ts';
import type { Statement } from '../schema/scan.ts';
import type { Excerpt } from './depths.ts';
import type { GraphFile } from './import-graph.ts';
import type { Sketched } from './parses.ts';
import type { Ways } from './scope.ts';
import { passedOn, type User, usersOf } from './users.ts';
import { filesAt, type World } from './world.ts';

/** What is read, by paths. */
export interface Read {
  /** Files that are read whole. */
  readonly whole: readonly string[];
  readonly excerpts: ReadonlyMap<string, Excerpt>;
  /** What may be named in what is read; null: anything. */
  readonly words: ReadonlySet<string> | null;
}

/** What is known of a content. */
export interface Contents {
  /** Null where the text cannot be had. */
  readonly textOf: (id: string) => string | null;
  readonly sketchOf: (id: string) => Sketched | undefined;
}

/**
 * @param ways where only types changed
 * @returns null where more than types that use each other changes
 */
export function excerptsOf(ways: Ways, contents: Contents): Read | null {
  const { world, changed, options } = ways;
  const isChanged = new Set(changed);
  const users = usersOf(changed, world, (path) => dividedAt(path, world, contents));
  if (users === null) return null;
  const whole: string[] = [...changed];
  const parts = new Map<string, Chosen>();
  for (const [path, user] of users) {
    const part = isChanged.has(path) ? null : chosenOf(path, user, world, options);
    if (part !== null) parts.set(path, part);
    else if (!isChanged.has(path)) whole.push(path);
  }
  // Who is read whole may name whatever a file declares; what changed imports no excerpts.
  const words = whole.length > changed.length ? null : new Set([...parts.values()].flatMap((part) => [...part.words]));
  return { whole, excerpts: new Map([...parts].map(([path, part]) => [path, excerptOf(part, words, world)])), words };
}

/** The texts of a file in each version; null where its parts say less than the whole. */
function dividedAt(path: string, world: World, { textOf, sketchOf }: Contents): readonly Divided[] | null {
  const divided: Divided[] = [];
  for (const { id } of filesAt(path, world)) {
    const text = id === null ? null : textOf(id);
    const parts = id === null || text === null ? null : divide(text, sketchOf(id));
    if (parts === null) return null;
    divided.push(parts);
  }
  return divided;
}

/** What is chosen of a file, and the words in it. */
interface Chosen {
  readonly file: GraphFile;
  readonly divided: Divided;
  /** What is read of each statement that is used, by its place. */
  readonly kept: ReadonlyMap<number, readonly Span[]>;
  readonly words: ReadonlySet<string>;
}

/** Null if all of it must be read. */
function chosenOf(path: string, { texts, uses }: User, world: World, options: boolean): Chosen | null {
  const [divided, other] = texts ?? [];
  const [file, another] = filesAt(path, world);
  if (divided === undefined || file === undefined || other !== undefined || another !== undefined) return null;
  // What is left to an import that is missing is told for the whole file.
  if (file.targets.includes(null)) return null;
  const { text } = divided;
  const words = new Set<string>();
  const kept = new Map<number, readonly Span[]>();
  for (const [i, use] of uses) {
    const whole = use.statement.word === 'service' ? use.inside : [use.statement];
    if (options) for (const span of whole) addWords(text, span, words);
    // An option that nothing compares is the same in all versions.
    kept.set(i, options ? whole : whole.flatMap((span) => withoutCustomOptions(text, span, words)));
  }
  return { file, divided, kept, words };
}

/** @param named what may be named anywhere; null: anything */
function excerptOf({ file, divided, kept, words }: Chosen, named: ReadonlySet<string> | null, world: World): Excerpt {
  const { text, statements } = divided;
  const sees = new Set<string>();
  const parts: Substitute[] = [];
  let imports = 0;
  for (const [i, statement] of statements.entries()) {
    if (statement.word === 'import') {
      const target = file.targets[imports];
      const isPublic = file.outline.imports[imports++]?.modifier === 'public';
      if (target == null || !(isPublic || declaresOne(target, words, world))) continue;
      parts.push({ ...statement, by: null });
      sees.add(target);
    } else if (!isDeclaration(statement) || kept.has(i) || declaresAmong(statement, named))
      parts.push(...partsOf(text, statement, kept.get(i)));
  }
  return { text: excerpt(text, parts), sees: [...sees] };
}

/** Whether one of the words is a name of a file, or of one that it passes on. */
function declaresOne(path: string, words: ReadonlySet<string>, world: World): boolean {
  const seen = new Set([path]);
  // The set grows while it is walked.
  for (const each of seen) {
    for (const { outline } of filesAt(each, world)) if (outline.names.some((name) => words.has(name))) return true;
    for (const further of passedOn(each, world)) seen.add(further);
  }
  return false;
}

function partsOf(text: string, statement: Statement, kept: readonly Span[] | undefined): readonly Substitute[] {
  const { word, start, end, sketch } = statement;
  if (word === 'extend') return [];
  if (!isDeclaration(statement)) return [{ start, end, by: null }];
  if (kept === undefined) return [{ start, end, by: sketch }];
  const spans = kept.map((span): Substitute => ({ start: span.start, end: span.end, by: null }));
  if (word !== 'service') return spans;
  const open = text.indexOf('{', start) + 1;
  return [{ start, end: open, by: null }, ...spans, { start: end - 1, end, by: null }];
}
