import { expect, test } from '@jest/globals';
import { findingsOf } from '../support/schema.ts';

/** What is said of a file whose text changed. */
function said(before: string, after: string): string[] {
  return findingsOf(before, after)
    .filter(({ rule }) => rule.id === 'export-removed')
    .map(({ sentence }) => sentence);
}

const M = 'service S { rpc A(M) returns (M); } export message M { int32 x = 1; }';

test('of many types three are named, nested ones too', () => {
  const types = 'message A { message B {} } message C {} message D {} enum E { Z = 0; }';
  const hidden = said(`edition = "2023"; ${M.replace('export ', '')} ${types}`, `edition = "2026"; ${M} ${types}`);
  expect(hidden).toEqual(['it no longer exports A, C, D and 2 more']);
});

test('none where all that was exported is, where it is said of the file, or where the file goes back', () => {
  const types = 'message A { message B {} } enum E { Z = 0; }';
  const nested = 'message A { message B {} }';
  expect(
    said(`edition = "2024"; ${M} ${types}`, `edition = "2026"; ${M} export message A {} export enum E { Z = 0; }`),
  ).toEqual([]);
  expect(
    said(
      `edition = "2023"; ${M.replace('export ', '')} ${types}`,
      `edition = "2026"; option features.default_symbol_visibility = EXPORT_ALL; ${M} ${types}`,
    ),
  ).toEqual([]);
  expect(said(`edition = "2026"; ${M} ${nested}`, `edition = "2024"; ${M} ${nested}`)).toEqual([]);
  expect(said(`edition = "2024"; ${M} ${nested}`, `edition = "2023"; ${M.replace('export ', '')} ${nested}`)).toEqual(
    [],
  );
});
