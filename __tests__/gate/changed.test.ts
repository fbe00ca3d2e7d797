import { describe, expect, test } from '@jest/globals';
import { resolveSurfaces } from '../../src/config/resolve.ts';
import { changedSurfaces } from '../../src/gate/changed.ts';
import { parsePolicy } from '../../src/gate/config-text.ts';
import { createParses } from '../../src/gate/parses.ts';
import { isFault } from '../../src/gate/ports.ts';
import { settingsOf } from '../../src/gate/settings.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';

const CONFIG = `surfaces:
  - {name: a, protos: a/**, version-file: a/VERSION, tag-pattern: 'a-{version}'}
  - name: b
    protos: [b/**]
    version-file: none
    tag-pattern: b-{version}
    imports: {outer: vendor/third}
    components:
      - {name: qemu, upgrade: restart, version: versions.yaml#/qemu}
  - {name: c, protos: c/**, tag-pattern: 'c-{version}'}
  - {name: d, version-file: none, tag-pattern: 'd-{version}', protos: d/**, stored: {schemas: [store/*.json], reader: strict}}
`;
const proto = (imports: readonly string[], body = ''): string =>
  `syntax = "proto3";\n${imports.map((path) => `import "${path}";\n`).join('')}message M { ${body} }\n`;

const BASE: FakeFiles = {
  '.github/skewgate.yml': CONFIG,
  'a/a.proto': proto(['middle/m.proto']),
  'a/VERSION': '1.0.0\n',
  'b/b.proto': proto(['outer/t.proto']),
  'b/alone.proto': proto([]),
  'c/c.proto': proto(['google/protobuf/any.proto', 'lost/nowhere.proto']),
  VERSION: '3.0.0\n',
  'versions.yaml': 'qemu: 1\n',
  'middle/m.proto': proto(['deep/d.proto']),
  'deep/d.proto': proto([]),
  'vendor/third/t.proto': proto([]),
  'nobody/n.proto': proto(['a/a.proto']),
};

async function touched(changes: Readonly<Record<string, FakeFiles[string] | null>>, base = BASE): Promise<string> {
  const parsed = await parsePolicy({ file: '.github/skewgate.yml', text: CONFIG });
  if (!('config' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  const surfaces = resolveSurfaces(parsed.config).map((each) => settingsOf(each, parsed.config.limits));
  const files = Object.entries({ ...base, ...changes }).flatMap(([path, file]) =>
    file === null ? [] : [[path, file]],
  );
  const change = {
    before: fakeTree(base, 'before', 'b'.repeat(40)),
    head: fakeTree(Object.fromEntries(files) as FakeFiles),
    policyFile: '.github/skewgate.yml',
  };
  const found = await changedSurfaces(change, surfaces, createParses());
  if (isFault(found)) throw new Error(found.message);
  return surfaces.flatMap((each) => (found.has(each) ? (each.name ?? '') : [])).join(' ');
}

describe('a change touches the surfaces', () => {
  test.each([
    ['nothing', {}, ''],
    ['a file of no surface', { 'nobody/n.proto': proto([], 'int32 x = 1;') }, ''],
    ['another file', { 'README.md': 'new' }, ''],
    ['an own file', { 'c/c.proto': proto([], 'int32 x = 1;') }, 'c'],
    ['a new own file', { 'c/more.proto': proto([]) }, 'c'],
    ['a removed own file', { 'b/alone.proto': null }, 'b'],
    ['a file that is imported', { 'middle/m.proto': proto(['deep/d.proto'], 'int32 x = 1;') }, 'a'],
    ['a file that is imported from afar', { 'deep/d.proto': proto([], 'int32 x = 1;') }, 'a'],
    ['an imported file that is removed', { 'deep/d.proto': null }, 'a'],
    ['a file found by a prefix of the config', { 'vendor/third/t.proto': proto([], 'int32 x = 1;') }, 'b'],
    ['a file that was missing', { 'lost/nowhere.proto': proto([]) }, 'c'],
    ['a bundled file that the repository now holds', { 'google/protobuf/any.proto': proto([]) }, 'c'],
    ['a file that takes the place of what was imported', { 'a/middle/m.proto': proto([]) }, 'a'],
    ['a version file', { 'a/VERSION': '2.0.0\n' }, 'a'],
    ['the version file at the root, by those that look there', { VERSION: '4.0.0\n' }, 'c'],
    ['a version file of another kind, by those that look for any', { 'package.json': '{}' }, 'c d'],
    ['the version of what is installed', { 'versions.yaml': 'qemu: 2\n' }, 'b'],
    ['a schema of stored JSON', { 'store/s.json': '{}' }, 'd'],
    ['what such a schema may refer to', { 'other/part.json': '{}' }, 'd'],
    ['the config', { '.github/skewgate.yml': `${CONFIG}#\n` }, 'a b c d'],
    ['what says where imports lead', { 'buf.yaml': 'version: v2\n' }, 'a b c d'],
    ['a link', { 'x/link': { link: 'deep' } }, 'a b c d'],
    ['a submodule', { sub: { submodule: '1'.repeat(40) } }, 'a b c d'],
    ['a file that cannot be read', { 'nobody/n.proto': 'import;;;' }, 'a b c d'],
  ] as const)('%s: [%s]', async (_, changes, names) => {
    expect(await touched(changes)).toBe(names);
  });

  test('a file under a link of a surface is its own', async () => {
    const base: FakeFiles = { ...BASE, 'c/linked.proto': { link: '../deep/d.proto' } };
    expect(await touched({ 'deep/d.proto': proto([], 'int32 x = 1;') }, base)).toBe('a c');
  });
});
