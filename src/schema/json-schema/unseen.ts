/** What of JSON Schemas is not looked at, in words: a line for each name, and not more lines than people read. */
import type { Range } from '../ast.ts';
import { shortened } from '../shortened.ts';
import { spanOf } from '../text.ts';
import type { StoredFile } from './model.ts';

/** People write a few; a schema can be made of them. */
const MOST_LINES = 20;

/** Something that stands in a schema and is not looked at. */
export interface Unseen {
  readonly name: string;
  /** Nothing is known of what it stands in either. */
  readonly decisive: boolean;
  readonly file: StoredFile;
  readonly range: Range;
}

/** @returns a line for each of the first, and one that counts the others */
export function firstLines<T>(
  all: readonly T[],
  lineOf: (each: T) => string,
  others: (count: number) => string,
): readonly string[] {
  const left = all.length - MOST_LINES;
  return [...all.slice(0, MOST_LINES).map(lineOf), ...(left > 0 ? [others(left)] : [])];
}

/** @returns each address that a reference leads to, with the first place where it stands */
export function remoteTexts(found: readonly Unseen[]): readonly string[] {
  return firstLines(
    [...byName(found)],
    ([name, places]) => `$ref ${shortened(name)} is not fetched (${placesText(places)})`,
    (count) => `$ref to ${count} more ${count === 1 ? 'address' : 'addresses'}: not fetched`,
  );
}

/** @returns each keyword that is not looked into, with the first place where it stands; of many, first what hides most */
export function keywordTexts(found: readonly Unseen[]): readonly string[] {
  const all = [...byName(found)].sort(([a], [b]) => (a < b ? -1 : 1));
  const hides = ([, places]: readonly [string, readonly Unseen[]]): number =>
    places.some(({ decisive }) => decisive) ? 0 : 1;
  return firstLines(
    all.length > MOST_LINES ? all.sort((a, b) => hides(a) - hides(b)) : all,
    (each) => {
      const what = hides(each) === 0 ? 'not looked into, nor what it stands in' : 'not looked into';
      return `the keyword ${shortened(each[0])}: ${what} (${placesText(each[1])})`;
    },
    (count) => `${count} more ${count === 1 ? 'keyword' : 'keywords'}: not looked into`,
  );
}

function byName(found: readonly Unseen[]): ReadonlyMap<string, readonly Unseen[]> {
  const places = new Map<string, Unseen[]>();
  for (const each of found) {
    const known = places.get(each.name);
    if (known === undefined) places.set(each.name, [each]);
    else known.push(each);
  }
  return places;
}

function placesText([first, ...others]: readonly Unseen[]): string {
  if (first === undefined) return '';
  const { line, column } = spanOf(first.file.node, first.range);
  const more = others.length === 0 ? '' : `, and in ${others.length} more ${others.length === 1 ? 'place' : 'places'}`;
  return `${first.file.path}:${line}:${column}${more}`;
}
