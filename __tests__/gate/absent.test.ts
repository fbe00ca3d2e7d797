import { describe, expect, test } from '@jest/globals';
import { noFiles, oneSided } from '../../src/gate/absent.ts';
import type { DocumentPolicy, Documents } from '../../src/gate/documents.ts';
import type { Loaded } from '../../src/gate/load.ts';

const documents = (alone: boolean): DocumentPolicy => ({
  includes: () => true,
  use: { model: 'strict', versionField: [] },
  alone,
});
const selection = { includes: () => true, explicit: false, prefixes: new Map<string, string>(), maxBytes: 1 };
const problem = (message: string, fatal: boolean) => ({ file: null, line: null, column: null, message, fatal });

/** A version with so many protos and schemas. */
function loaded(protos: number, schemas: number): Loaded {
  const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i}`);
  const found = {
    documents: {
      ids: new Map(),
      schema: { documents: new Map(), files: new Map(names(schemas).map((name) => [name, null])) },
    },
  };
  return {
    own: new Set(names(protos)),
    ...(schemas > 0 && (found as unknown as { documents: Documents })),
  } as unknown as Loaded;
}

describe('no files at all', () => {
  test('protos, with what was passed by', () => {
    expect(noFiles(selection, ['a link', 'vendored', 'a link'])).toEqual({
      problems: [problem('there is no .proto file to compare (a link) (vendored)', true)],
      next: 'name the files with `--protos`; folders such as vendor/ and third_party/ are left out',
    });
    expect(noFiles({ ...selection, explicit: true }, [])).toEqual({
      problems: [problem('no .proto file matches the globs of this surface', true)],
      next: 'correct `protos`',
    });
  });

  test('schemas', () => {
    const next = 'correct `stored.schemas`';
    expect(noFiles(selection, ['x'], documents(true))).toEqual({
      problems: [problem('no .schema.json file matches `stored.schemas` of this surface', true)],
      next,
    });
    expect(noFiles(selection, [], documents(false))).toEqual({
      problems: [
        problem('no .schema.json file matches `stored.schemas` of this surface, and there is no .proto file', true),
      ],
      next,
    });
  });
});

describe('files on one side only', () => {
  const told = (...[before, head]: readonly (readonly [number, number])[]) =>
    oneSided({ baseline: loaded(...(before ?? [0, 0])), head: loaded(...(head ?? [0, 0])) }, '1.0.0');

  test.each([
    [
      'protos that are new',
      [0, 0],
      [1, 0],
      '1.0.0 has no .proto file of this surface, so all of it is new. If that is wrong, correct protos.',
    ],
    [
      'protos that are gone',
      [1, 0],
      [0, 0],
      'The head has no .proto file of this surface any more. If they moved, let protos match both places.',
    ],
    [
      'schemas that are new',
      [0, 0],
      [0, 1],
      '1.0.0 has no .schema.json file of this surface, so all of it is new. If that is wrong, correct stored.schemas.',
    ],
    [
      'schemas that are gone',
      [0, 1],
      [0, 0],
      'The head has no .schema.json file of this surface any more. If they moved, let stored.schemas match both places.',
    ],
  ] as const)('%s are told', (_, before, head, message) => {
    expect(told(before, head)).toEqual([problem(message, false)]);
  });

  test.each([
    ['protos', [1, 0], [2, 0]],
    ['schemas', [0, 1], [0, 2]],
    ['protos, and schemas that are new', [1, 0], [1, 1]],
  ] as const)('%s on both are not', (_, before, head) => {
    expect(told(before, head)).toEqual([]);
  });
});
