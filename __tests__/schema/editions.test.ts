import { expect, test } from '@jest/globals';
import { EDITIONS, isEdition, isSince } from '../../src/schema/editions.ts';

test('the editions in their order, and every file of proto2 and proto3 before them', () => {
  expect(EDITIONS.map((edition) => EDITIONS.filter((first) => isSince(edition, first)))).toEqual([
    ['2023'],
    ['2023', '2024'],
    ['2023', '2024', '2026'],
  ]);
  expect(EDITIONS.some((first) => isSince(null, first))).toBe(false);
});

test('what is no edition, or none that is known', () => {
  expect(EDITIONS.every(isEdition)).toBe(true);
  expect(['2025', '2027', 'proto3', 'UNSTABLE', '', '2023 '].filter(isEdition)).toEqual([]);
});
