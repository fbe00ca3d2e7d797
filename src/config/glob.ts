/**
 * Globs of paths, matched in time that grows with the glob times the path and no faster, whatever both are: globs come
 * from config files, paths from pull requests.
 *
 * `*` is any characters but `/`, `?` one of them, `[a-z]` one of these, `[!a-z]` one of the others, `{a,b}` one of these
 * texts. A part that is `**` alone is any number of folders. All else is what it looks like.
 */

/** One character that is known, or one of a class. */
type Single = string | ((character: string) => boolean);

/** What a part of a path must be: a text, or characters with gaps (null) of any length between them. */
type Part = string | readonly (Single | null)[];

/** Any number of parts. */
const ANY_PARTS = null;

/** @returns whether a path matches; null if the glob stands for more than 256 globs without braces */
export function compileGlob(glob: string): ((path: string) => boolean) | null {
  const plain = withoutBraces(glob);
  if (plain === null) return null;
  const patterns = plain.map((each) => each.split('/').map(partOf));
  return (path) => {
    const parts = path.split('/');
    return patterns.some((pattern) => matches(pattern, parts, matchesPart));
  };
}

/** Of one glob with braces. */
const MOST_GLOBS = 256;

/** @returns the globs that braces stand for; null if these are too many */
function withoutBraces(glob: string): readonly string[] | null {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const braces = firstBraces(next);
    if (braces === null) done.push(next);
    else for (const choice of braces.choices) open.push(braces.before + choice + braces.after);
    if (done.length + open.length > MOST_GLOBS) return null;
  }
  return done;
}

interface Braces {
  readonly before: string;
  readonly choices: readonly string[];
  readonly after: string;
}

/** The first braces with a comma between them, at their own level. */
function firstBraces(glob: string): Braces | null {
  for (let start = glob.indexOf('{'); start >= 0; start = glob.indexOf('{', start + 1)) {
    const marks = [start];
    let depth = 1;
    for (let at = start + 1; at < glob.length && depth > 0; at++) {
      const character = glob[at];
      if (character === '{') depth++;
      else if (character === '}') depth--;
      if (depth === 0 || (depth === 1 && character === ',')) marks.push(at);
    }
    if (depth > 0 || marks.length < 3) continue;
    const choices = marks.slice(1).map((mark, i) => glob.slice((marks[i] ?? 0) + 1, mark));
    return { before: glob.slice(0, start), choices, after: glob.slice((marks.at(-1) ?? 0) + 1) };
  }
  return null;
}

function partOf(text: string): Part | typeof ANY_PARTS {
  if (text === '**') return ANY_PARTS;
  if (!/[*?[]/.test(text)) return text;
  const part: (Single | null)[] = [];
  for (let at = 0; at < text.length; ) {
    const set = text[at] === '[' ? classAt(text, at) : null;
    const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (set !== null) part.push(set.has);
    else if (point === '?') part.push(() => true);
    else if (point !== '*') part.push(point);
    else if (part.at(-1) !== null || part.length === 0) part.push(null);
    at = set?.end ?? at + point.length;
  }
  return part;
}

/** A class of characters that begins with `[`; null if it does not end. A `]` that comes first is one of them. */
function classAt(
  text: string,
  start: number,
): { readonly has: (character: string) => boolean; readonly end: number } | null {
  const negative = text[start + 1] === '!' || text[start + 1] === '^';
  const from = start + (negative ? 2 : 1);
  const end = text.indexOf(']', from + 1);
  if (end < 0) return null;
  const points = [...text.slice(from, end)];
  const ranges: (readonly [number, number])[] = [];
  for (let i = 0; i < points.length; i++) {
    const isRange = points[i + 1] === '-' && i + 2 < points.length;
    ranges.push([pointOf(points[i]), pointOf(points[isRange ? i + 2 : i])]);
    if (isRange) i += 2;
  }
  const inside = (point: number): boolean => ranges.some(([low, high]) => low <= point && point <= high);
  return { has: (character) => inside(pointOf(character)) !== negative, end: end + 1 };
}

function pointOf(character: string | undefined): number {
  return character?.codePointAt(0) ?? 0;
}

function matchesPart(part: Part, text: string): boolean {
  return typeof part === 'string' ? part === text : matches(part, [...text], matchesSingle);
}

function matchesSingle(single: Single, character: string): boolean {
  return typeof single === 'string' ? single === character : single(character);
}

/**
 * Matches items with a pattern of them. Only the last gap is ever widened: what the gaps before it took can stay, for
 * all that could be gained there the last one can take too.
 */
function matches<P, T>(
  pattern: readonly (P | null)[],
  items: readonly T[],
  fits: (one: P, item: T) => boolean,
): boolean {
  let at = 0;
  let item = 0;
  let gap = -1;
  let resume = 0;
  while (item < items.length) {
    const one = pattern[at];
    const given = items[item];
    if (one === null) {
      gap = at++;
      resume = item;
    } else if (one !== undefined && given !== undefined && fits(one, given)) {
      at++;
      item++;
    } else if (gap >= 0) {
      at = gap + 1;
      item = ++resume;
    } else return false;
  }
  while (pattern[at] === null) at++;
  return at === pattern.length;
}
