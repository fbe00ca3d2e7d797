/** What is read of a scope where only types changed: of each file that imports them, the statements that use them. */
import { addWords, type Divided, divide, excerpt, nameIn, type Substitute } from '../schema/excerpt.ts';
import type { Statement } from '../schema/scan.ts';
import type { Excerpt } from './depths.ts';
import type { GraphFile } from './import-graph.ts';
import type { Ways } from './scope.ts';
import { passedOn, type Use, type User, usersOf } from './users.ts';
import { filesAt, type World } from './world.ts';

/** What is read, by paths. */
export interface Read {
  /** Files that are read whole. */
  readonly whole: readonly string[];
  readonly excerpts: ReadonlyMap<string, Excerpt>;
}

/**
 * @param ways where only types changed
 * @param textOf the text of a content; null where it cannot be had
 * @returns null where more than types that use each other changes
 */
export function excerptsOf(ways: Ways, textOf: (id: string) => string | null): Read | null {
  const { world, changed } = ways;
  const isChanged = new Set(changed);
  const users = usersOf(changed, world, (path) => dividedAt(path, world, textOf));
  if (users === null) return null;
  const whole: string[] = [...changed];
  const parts = new Map<string, Chosen>();
  for (const [path, user] of users) {
    const part = isChanged.has(path) ? null : chosenOf(path, user, world);
    if (part !== null) parts.set(path, part);
    else if (!isChanged.has(path)) whole.push(path);
  }
  // Who is read whole may name whatever a file declares; what changed imports no excerpts.
  const words = whole.length > changed.length ? null : new Set([...parts.values()].flatMap((part) => [...part.words]));
  return { whole, excerpts: new Map([...parts].map(([path, part]) => [path, excerptOf(part, words, world)])) };
}

/** The texts of a file in each version; null where its parts say less than the whole. */
function dividedAt(path: string, world: World, textOf: (id: string) => string | null): readonly Divided[] | null {
  const texts = filesAt(path, world).map(({ id }) => id && textOf(id));
  const divided = texts.flatMap((text) => (text === null ? [] : (divide(text) ?? [])));
  return divided.length === texts.length ? divided : null;
}

/** What is chosen of a file, and the words in it. */
interface Chosen extends Pick<User, 'uses'> {
  readonly file: GraphFile;
  readonly divided: Divided;
  readonly words: ReadonlySet<string>;
}

/** Null if all of it must be read. */
function chosenOf(path: string, { texts, uses }: User, world: World): Chosen | null {
  const [divided, other] = texts ?? [];
  const [file, another] = filesAt(path, world);
  if (divided === undefined || file === undefined || other !== undefined || another !== undefined) return null;
  // What is left to an import that is missing is told for the whole file.
  return file.targets.includes(null) ? null : { file, divided, uses, words: wordsIn(divided, uses) };
}

/** @param named what may be named anywhere; null: anything */
function excerptOf({ file, divided, uses, words }: Chosen, named: ReadonlySet<string> | null, world: World): Excerpt {
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
    } else if (!DECLARATIONS.has(statement.word) || uses.has(i) || named?.has(nameIn(text, statement)) !== false)
      parts.push(...partsOf(text, statement, uses.get(i)));
  }
  return { text: excerpt(text, parts), sees: [...sees] };
}

const DECLARATIONS: ReadonlySet<string> = new Set(['message', 'enum', 'service']);

function wordsIn({ text }: Divided, uses: User['uses']): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { statement, inside } of uses.values())
    for (const span of statement.word === 'service' ? inside : [statement]) addWords(text, span, words);
  return words;
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

function partsOf(text: string, statement: Statement, use: Use | undefined): readonly Substitute[] {
  const { word, start, end, sketch } = statement;
  const whole: Substitute = { start, end, by: null };
  if (word === 'extend') return [];
  if (!DECLARATIONS.has(word)) return [whole];
  if (use === undefined) return [{ start, end, by: sketch }];
  if (word !== 'service') return [whole];
  const open = text.indexOf('{', start) + 1;
  return [
    { start, end: open, by: null },
    ...use.inside.map((span): Substitute => ({ start: span.start, end: span.end, by: null })),
    { start: end - 1, end, by: null },
  ];
}
