/** What was not looked at in several versions, told once. */
import { count } from '../report/words.ts';

const COUNTED = /^(\d+) vendored files? of (.+)$/;

/** What stands at a place of a schema, and what is counted of those that are not told. */
const PLACED = /^((?:the keyword|\$ref) .+) \(.+\)$|^(?:\$ref to )?\d+ (more .+)$/s;

/**
 * @returns the texts, each once; of files of one family that are counted differently the greatest number, of what stands
 * at different places of schemas the last of them
 */
export function toldOnce(texts: readonly string[]): readonly string[] {
  const most = new Map<string, number>();
  for (const text of texts) {
    const [, number, family] = COUNTED.exec(text) ?? [];
    if (family !== undefined) most.set(family, Math.max(most.get(family) ?? 0, Number(number)));
  }
  const told = new Map<string, string>();
  for (const text of texts) {
    const family = COUNTED.exec(text)?.[2];
    const line = family === undefined ? text : `${count(most.get(family) ?? 0, 'vendored file')} of ${family}`;
    const [, placed, counted] = PLACED.exec(line) ?? [];
    told.set(placed ?? counted ?? line, line);
  }
  return [...told.values()];
}
