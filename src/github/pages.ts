/** Lists that come in pages. Octokit's own way takes a 409 for the end of one, and then what is there is made again. */

/** GitHub gives as many at most. */
export const PAGE_SIZE = 100;
const MAX_PAGES = 100;

/**
 * @param page brings a page by its number, from 1, of {@link PAGE_SIZE}
 * @returns what all of them hold
 * @throws what `page` throws, and a TypeError for what is no list
 */
export async function allPages<T>(page: (number: number) => Promise<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let number = 1; number <= MAX_PAGES; number++) {
    const items = await page(number);
    if (!Array.isArray(items)) throw new TypeError('not a list');
    all.push(...items);
    if (items.length < PAGE_SIZE) break;
  }
  return all;
}
