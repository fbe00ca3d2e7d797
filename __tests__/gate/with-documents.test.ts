import { expect, test } from '@jest/globals';
import { DEFAULT_LIMITS, DEFAULT_SURFACE } from '../../src/config/defaults.ts';
import { type Loaded, loadSurface } from '../../src/gate/load.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { Fault, Tree } from '../../src/gate/ports.ts';
import { settingsOf } from '../../src/gate/settings.ts';
import { type Telling, withDocuments } from '../../src/gate/with-documents.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';

const PROTO = 'syntax = "proto3"; message M {}';
const BAD = 'syntax = "proto3"; message M { Nowhere n = 1; }';
const HERE: Telling = { where: '', within: false };
const THERE: Telling = { where: ' (at 1.0.0)', within: false };
const FAULT: Fault = { kind: 'git-failed', message: 'no', next: 'retry' };
const stored = { schemas: ['**'], reader: 'strict' as const, versionField: [] };
const withSchemas = settingsOf({ ...DEFAULT_SURFACE, storedJson: stored }, DEFAULT_LIMITS);
const without = settingsOf(DEFAULT_SURFACE, DEFAULT_LIMITS);

async function load(files: FakeFiles, settings = withSchemas, telling = HERE, over: Partial<Tree> = {}) {
  const tree = { ...fakeTree(files), ...over };
  const loaded = await loadSurface(fakeTree(files), settings.selection, createParses());
  return withDocuments(loaded, tree, settings, telling);
}
const next = async (...args: Parameters<typeof load>) => {
  const found = await load(...args);
  return 'next' in found ? found.next : null;
};

test('a version has its schemas with it, and what was not looked at', async () => {
  const found = (await load({ 'a.proto': PROTO, 's.schema.json': '{}', 'l.schema.json': { link: 'x' } })) as Loaded;
  expect([...(found.documents?.ids.keys() ?? [])]).toEqual(['s.schema.json']);
  expect(found.unseen).toContain('l.schema.json: a symbolic link to a schema, which is not followed');
  expect(found.own.size).toBe(1);
});

test('it has none where none are asked for', async () => {
  expect(await load({ 'a.proto': PROTO, 's.schema.json': '1' }, without)).not.toHaveProperty('documents');
});

test('what is wrong in either leaves no version', async () => {
  expect(await load({ 'a.proto': BAD, 's.schema.json': '{}' })).toMatchObject({
    problems: [{ file: 'a.proto', fatal: true }],
    next: 'correct this, then run it again',
  });
  const both = await load({ 'a.proto': BAD, 's.schema.json': '1' });
  expect('problems' in both && both.problems.map(({ file }) => file)).toEqual(['a.proto', 's.schema.json']);
  expect('problems' in both && both.problems.some((problem) => 'elsewhere' in problem)).toBe(false);
});

test('elsewhere it says where, and how to do without', async () => {
  const found = await load({ 'a.proto': PROTO, 's.schema.json': '1' }, withSchemas, THERE);
  expect(found).toEqual({
    problems: [
      {
        file: 's.schema.json',
        line: 1,
        column: 1,
        message: 'expected a JSON Schema: an object (at 1.0.0)',
        fatal: true,
        elsewhere: true,
      },
    ],
    next: 'compare with another release (`--base`), or leave the file out (`stored.schemas`)',
  });
  const bad = { 'a.proto': BAD };
  expect(await next(bad, withSchemas, THERE)).toBe(
    'compare with another release (`--base`), or leave the file out (`--protos`)',
  );
  expect(await next(bad, without, { ...THERE, within: true })).toBe(
    'narrow the window, or leave the file out (`--protos`)',
  );
});

test('what is not fatal stays with the version', async () => {
  const loaded = (await loadSurface(fakeTree({ 'a.proto': PROTO }), without.selection, createParses())) as Loaded;
  const problem = { file: null, line: null, column: null, message: 'm', fatal: false };
  const noted = { ...loaded, problems: [problem] };
  expect(await withDocuments(noted, fakeTree({}), without, THERE)).toBe(noted);
  expect(await withDocuments(noted, fakeTree({}), withSchemas, THERE)).toMatchObject({ problems: [problem] });
});

test('a fault stays one', async () => {
  expect(await withDocuments(FAULT, fakeTree({}), withSchemas, HERE)).toBe(FAULT);
  expect(await load({ 'a.proto': PROTO }, withSchemas, HERE, { entries: async () => FAULT })).toEqual(FAULT);
});
