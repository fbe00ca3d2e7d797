/** What was not looked at in several versions, told once. */
import { count } from '../report/words.ts';

const COUNTED = /^(\d+) vendored files? of (.+)$/;

/** @returns the texts, each once; of files of one family that are counted differently the greatest number */
export function toldOnce(texts: readonly string[]): readonly string[] {
  const most = new Map<string, number>();
  for (const text of texts) {
    const [, number, family] = COUNTED.exec(text) ?? [];
    if (family !== undefined) most.set(family, Math.max(most.get(family) ?? 0, Number(number)));
  }
  return [
    ...new Set(
      texts.map((text) => {
        const family = COUNTED.exec(text)?.[2];
        return family === undefined ? text : `${count(most.get(family) ?? 0, 'vendored file')} of ${family}`;
      }),
    ),
  ];
}
