import { describe, expect, test } from '@jest/globals';
import { allPages, PAGE_SIZE } from '../../src/github/pages.ts';

/** A list of so many, as GitHub gives it; every request is noted. */
async function pagesOf(count: number) {
  const asked: number[] = [];
  const items = await allPages(async (number) => {
    asked.push(number);
    const from = (number - 1) * PAGE_SIZE;
    return Array.from({ length: Math.max(0, Math.min(PAGE_SIZE, count - from)) }, (_, i) => from + i);
  });
  expect(items).toEqual(Array.from({ length: items.length }, (_, i) => i));
  return [items.length, asked.length, asked[0], asked.at(-1)];
}

describe('pages', () => {
  test.each([
    [0, 1],
    [99, 1],
    [100, 2],
    [101, 2],
    [250, 3],
  ])('of %d: %d requests', async (count, requests) => {
    expect(await pagesOf(count)).toEqual([count, requests, 1, requests]);
  });

  test('are a hundred at most', async () => {
    expect(await pagesOf(20_000)).toEqual([10_000, 100, 1, 100]);
  });

  test('that are no lists', async () => {
    for (const strange of ['<html>', {}, null, undefined])
      await expect(allPages(async () => strange as unknown as readonly number[])).rejects.toThrow(TypeError);
  });
});
