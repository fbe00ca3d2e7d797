import { describe, expect, test } from '@jest/globals';
import { defaultVisibilityOf, isExported } from '../../src/schema/visibility.ts';
import { linked, problemLines } from './judge/linked.ts';

/** Which of the types of a file others can name. */
function exportedIn(text: string): string[] {
  const schema = linked({ 'a.proto': text });
  const types = [...schema.messages.values(), ...schema.enums.values()];
  return types.filter((type) => isExported(type, defaultVisibilityOf(type.file))).map(({ fullName }) => fullName);
}

describe('what other files can name', () => {
  const TYPES = 'message A { message B {} enum C { Z = 0; } } enum D { Y = 0; }';
  const WORDS = 'export message E { local message F {} } local enum G { X = 0; }';

  test.each([
    ['syntax = "proto2";', ['A', 'A.B', 'D', 'A.C']],
    ['syntax = "proto3";', ['A', 'A.B', 'D', 'A.C']],
    ['edition = "2023";', ['A', 'A.B', 'D', 'A.C']],
    ['edition = "2024";', ['A', 'D']],
    ['edition = "2024"; option features.default_symbol_visibility = LOCAL_ALL;', []],
    ['edition = "2024"; option features.default_symbol_visibility = EXPORT_ALL;', ['A', 'A.B', 'D', 'A.C']],
    ['edition = "2026";', []],
    ['edition = "2026"; option features = { default_symbol_visibility: EXPORT_TOP_LEVEL };', ['A', 'D']],
  ])('%s', (header, names) => {
    expect(exportedIn(`${header} ${TYPES}`).sort()).toEqual([...names].sort());
    if (!header.includes('2024') && !header.includes('2026')) return;
    expect(exportedIn(`${header} ${TYPES} ${WORDS}`).sort()).toEqual([...names, 'E'].sort());
  });

  // protoc 36.2 accepts it; buf 1.75 does not find the enum.
  test('an exported enum in a local message that can have no fields', () => {
    const schema = linked({
      'a.proto': 'edition = "2026"; package p; local message Space { export enum E { Z = 0; } reserved 1 to max; }',
      'b.proto': 'edition = "2026"; package p; import "a.proto"; message B { Space.E e = 1; }',
    });
    expect(problemLines(schema)).toEqual([]);
  });

  test('what an option was, and may still be set to nothing', () => {
    expect(problemLines(linked({ 'a.proto': 'edition = "2026"; option java_string_check_utf8 = false;' }))).toEqual([]);
  });
});
