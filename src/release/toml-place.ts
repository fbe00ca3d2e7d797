/** Where a value stands in a TOML text: the parser gives no positions, so they are found by asking it. */
import { parse, type TomlTable } from 'smol-toml';

/**
 * Of all places where `token` stands, exactly one is the value in question: the one whose replacement changes it.
 * Found by halving, so it takes few parses however often the token occurs, and is right for every way TOML has to
 * write a key.
 * @param token as written, for a string with its quotes
 * @param substitute other text that leaves the file valid
 * @param changed whether the value in question differs in this reading of the changed file
 * @returns the offset of the token, or null if the value is written in another way (with escapes)
 */
export function placeInToml(
  text: string,
  token: string,
  substitute: string,
  changed: (table: TomlTable) => boolean,
): number | null {
  const places = occurrences(text, token);
  const moves = (from: number, to: number): boolean => {
    const table = tryParse(substituteAt(text, places.slice(from, to), token.length, substitute));
    return table !== null && changed(table);
  };
  let from = 0;
  let to = places.length;
  if (!moves(from, to)) return null;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (moves(from, middle)) to = middle;
    else from = middle;
  }
  return places[from] ?? null;
}

function occurrences(text: string, token: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + token.length)) found.push(at);
  return found;
}

function substituteAt(text: string, places: readonly number[], length: number, substitute: string): string {
  let result = '';
  let done = 0;
  for (const at of places) {
    result += text.slice(done, at) + substitute;
    done = at + length;
  }
  return result + text.slice(done);
}

function tryParse(text: string): TomlTable | null {
  try {
    return parse(text);
  } catch {
    return null; // the substitute made it invalid: this reading proves nothing
  }
}
