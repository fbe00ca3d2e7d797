/** Files of different text that declare the same names: they may not be linked together. */
import { type Declared, isWellKnown, moreNames, placeOf } from './link-clashes.ts';
import { lineOf, problemAt } from './link-problems.ts';
import type { Problem, SchemaFile, Twins } from './model.ts';
import type { Clash, SymbolTable } from './scope.ts';

/** Each name of one file is looked for in every other that has it: so often for each pair that may be found. */
const COMPARED_FOR_A_PAIR = 100;

/** The twins of a link; with a problem they are not all. */
export interface FoundTwins {
  readonly twins: readonly Twins[];
  readonly problem: Problem | null;
}

interface Search {
  readonly found: Map<SchemaFile, Map<SchemaFile, Twin>>;
  /** Files of one text have one number. */
  readonly textOf: (file: SchemaFile) => number;
  readonly mostPairs: number;
  pairs: number;
  compared: number;
  /** Where a limit was hit. */
  end: Declared | null;
}

/**
 * @param mostPairs how many of them may be found
 * @returns every two files of different text that declare one name. That is a fault only where a file imports both:
 * protoc never sees them together otherwise.
 */
export function twinsOf({ clashes }: SymbolTable, mostPairs: number): FoundTwins {
  const search: Search = { found: new Map(), textOf: numberTexts(), mostPairs, pairs: 0, compared: 0, end: null };
  for (const { scope, name } of onePerName(clashes)) {
    const first = scope.members.get(name);
    const entries = [...(first === undefined ? [] : [first]), ...(scope.twins?.get(name)?.all ?? [])];
    addTwins(search, onePerFile(entries.flatMap((entry) => placeOf(entry) ?? [])));
    if (search.end !== null) break;
  }
  const twins = [...search.found.values()].flatMap((others) => [...others.values()].map(told));
  return { twins, problem: search.end === null ? null : tooMany(search.end, mostPairs) };
}

function numberTexts(): Search['textOf'] {
  const numbers = new Map<string, number>();
  const known = new Map<SchemaFile, number>();
  return (file) => {
    const number = known.get(file) ?? numbers.get(file.node.text) ?? numbers.size;
    numbers.set(file.node.text, number);
    known.set(file, number);
    return number;
  };
}

function onePerName(clashes: readonly Clash[]): readonly Clash[] {
  const names = new Map<Clash['scope'], Set<string>>();
  return clashes.filter(({ scope, name }) => {
    const known = names.get(scope) ?? new Set<string>();
    names.set(scope, known);
    return !known.has(name) && known.add(name);
  });
}

function onePerFile(places: readonly Declared[]): readonly Declared[] {
  const first = new Map<SchemaFile, Declared>();
  for (const place of places) if (!first.has(place.file)) first.set(place.file, place);
  return [...first.values()];
}

function addTwins(search: Search, places: readonly Declared[]): void {
  // Copies of one text may be any number, where that is the only text.
  if (new Set(places.map(({ file }) => search.textOf(file))).size < 2) return;
  for (const [i, first] of places.entries()) {
    for (let j = 0; j < i; j++) addTwin(search, places[j] ?? first, first);
    if (search.compared > COMPARED_FOR_A_PAIR * search.mostPairs || search.pairs > search.mostPairs) {
      search.end = first;
      return;
    }
  }
}

/** Two files, a name that both declare, and how many more there are. */
interface Twin {
  readonly first: Declared;
  readonly second: Declared;
  more: number;
}

function addTwin(search: Search, first: Declared, second: Declared): void {
  search.compared++;
  if (search.textOf(first.file) === search.textOf(second.file)) return;
  if (isWellKnown(first.file) && isWellKnown(second.file)) return;
  const others = search.found.get(first.file) ?? new Map<SchemaFile, Twin>();
  search.found.set(first.file, others);
  const known = others.get(second.file);
  if (known !== undefined) known.more++;
  else {
    others.set(second.file, { first, second, more: 0 });
    search.pairs++;
  }
}

function told({ first, second, more }: Twin): Twins {
  const { path, node } = second.file;
  const at = `${first.file.path}:${lineOf(first.file.node, first.range)}`;
  const message = `\`${second.entry.fullName}\` is declared in ${at} too${moreNames(more)}. No file imports both, so they are compared apart. If they are copies of one protocol, list them as \`copies:\` in the config, so that they stay alike.`;
  return {
    first: first.file.path,
    second: path,
    notice: {
      ...problemAt(path, node, { message, range: second.range, fatal: false }),
      copyOf: first.file.path,
    },
  };
}

function tooMany({ entry, file, range }: Declared, limit: number): Problem {
  const message = `\`${entry.fullName}\` is one of the names that more than ${limit} pairs of files declare, each file in its own way; that is the limit. Leave copies out with \`protos:\` or \`exclude:\` in the config, or raise \`limits.file-pairs\` there.`;
  return problemAt(file.path, file.node, { message, range, fatal: true });
}
