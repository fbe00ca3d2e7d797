import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { resolveSurfaces } from '../../src/config/resolve.ts';
import { settingsOf } from '../../src/gate/settings.ts';

function surfacesOf(text: string) {
  const parsed = parseConfig(text, 'f');
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  return resolveSurfaces(parsed.config).map((surface) => ({
    surface,
    settings: settingsOf(surface, parsed.config.limits),
  }));
}

function problems(text: string): readonly string[] {
  const parsed = parseConfig(text, 'f');
  return 'problems' in parsed ? parsed.problems.map(({ line, column, message }) => `${line}:${column} ${message}`) : [];
}

describe('stored', () => {
  test.each([
    ['stored: a.B', ['a.B'], null],
    ['stored: [a.B, c.*]', ['a.B', 'c.*'], null],
    ['stored: {messages: a.B}', ['a.B'], null],
    ['stored: {schemas: s/**, reader: strict}', [], { schemas: ['s/**'], reader: 'strict', versionField: [] }],
    [
      'stored:\n  messages: [a.B]\n  schemas: [s/*.schema.json]\n  reader: lenient\n  version-field: meta.version',
      ['a.B'],
      { schemas: ['s/*.schema.json'], reader: 'lenient', versionField: ['meta', 'version'] },
    ],
  ])('%s', (text, stored, storedJson) => {
    expect(surfacesOf(text).map(({ surface }) => [surface.stored, surface.storedJson])).toEqual([[stored, storedJson]]);
  });

  test.each([
    ['stored: {}', ['1:1 stored: the key "schemas" is missing']],
    ['stored: {schemas: s/**}', ['1:1 stored: the key "reader" is missing']],
    ['stored: {messages: a.B, reader: strict}', ['1:1 stored: the key "schemas" is missing']],
    ['stored: {schemas: [], reader: strict}', ['1:9 stored.schemas: expected at least one glob']],
    ['stored: {schemas: s/**, reader: serde}', ['1:33 stored.reader: expected lenient or strict, found "serde"']],
    [
      'stored: {schemas: ../s, reader: strict}',
      [
        '1:19 stored.schemas: expected a glob of .schema.json files from the root of the repository, such as state/*.schema.json, found "../s"',
      ],
    ],
    [
      'stored: {schemas: s/**, reader: strict, version-field: "a..b"}',
      ['1:56 stored.version-field: expected the name of a property, such as version or meta.version, found "a..b"'],
    ],
    [
      'stored: {schema: s/**}',
      ['1:10 stored: unknown key "schema". Did you mean "schemas"?', '1:1 stored: the key "schemas" is missing'],
    ],
  ])('%s is refused', (text, expected) => {
    expect([...problems(text)].sort()).toEqual([...expected].sort());
  });

  test('one surface is made of protos and schemas; of several, one that names schemas alone is made of them', () => {
    const stored = 'stored: {schemas: s/**, reader: strict}';
    const [one] = surfacesOf(stored);
    expect([one?.settings.selection.includes('a.proto'), one?.settings.policy.contracts]).toEqual([
      true,
      ['binary', 'document'],
    ]);
    const [state, api] = surfacesOf(`surfaces: [{name: state, ${stored}}, {name: api, protos: api/**}]`);
    expect([state?.settings.selection.includes('a.proto'), state?.settings.policy.contracts]).toEqual([
      false,
      ['document'],
    ]);
    expect([api?.settings.documents, api?.settings.policy.contracts]).toEqual([null, ['binary']]);
    const { documents } = state?.settings ?? {};
    expect(
      ['s/a.schema.json', 's/a/b.schema.json', 's/a.json', 't/a.schema.json'].map((path) => documents?.includes(path)),
    ).toEqual([true, true, false, false]);
  });
});
