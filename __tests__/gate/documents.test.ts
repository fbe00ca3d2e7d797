import { describe, expect, test } from '@jest/globals';
import {
  type DocumentPolicy,
  type Documents,
  documentDifferences,
  documentNotices,
  loadDocuments,
  sameDocuments,
} from '../../src/gate/documents.ts';
import { type Fault, isFault, type Tree } from '../../src/gate/ports.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';

const POLICY: DocumentPolicy = {
  includes: (path) => path.endsWith('.schema.json'),
  use: { model: 'strict', versionField: [] },
  alone: true,
};
const FAULT: Fault = { kind: 'git-failed', message: 'no', next: 'retry' };
const STATE = '{"type": "object", "properties": {"a": {"type": "string"}}}';
const WIDER = '{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}}';

async function load(files: FakeFiles, maxBytes = 1000): Promise<Documents> {
  const found = await loadDocuments(fakeTree(files), POLICY, maxBytes);
  if (isFault(found)) throw new Error(found.message);
  return found;
}
const problems = async (files: FakeFiles, maxBytes?: number) =>
  (await load(files, maxBytes)).schema.problems.map(
    ({ file, line, column, message, fatal }) => `${file}:${line}:${column}${fatal ? '!' : ''} ${message}`,
  );

describe('the schemas of a tree', () => {
  test('are the files that the config names, each content read once', async () => {
    const tree = fakeTree({ 'a.schema.json': STATE, 'b/c.schema.json': STATE, 'd.json': STATE, 'e.proto': '' });
    const found = await loadDocuments({ ...tree, entries: async () => tree.entries(() => true) }, POLICY, 1000);
    if (isFault(found)) throw new Error(found.message);
    expect([...found.ids.keys()]).toEqual(['a.schema.json', 'b/c.schema.json']);
    expect([...found.ids.values()]).toEqual([`text:${STATE}`, `text:${STATE}`]);
    expect([...found.schema.documents.keys()]).toEqual(['a.schema.json', 'b/c.schema.json']);
    expect([found.schema.problems, found.schema.unseen]).toEqual([[], []]);
    const asked: (readonly string[])[] = [];
    const read: Tree['read'] = (ids, most) => {
      asked.push(ids);
      return tree.read(ids, most);
    };
    await loadDocuments({ ...tree, read }, POLICY, 1000);
    expect(asked).toEqual([[`text:${STATE}`]]);
  });

  test('that are links are not followed, and told', async () => {
    const files = { 'a.schema.json': STATE, 'l.schema.json': { link: 'a.schema.json' }, 'l.json': { link: 'x' } };
    const { schema, ids } = await load(files);
    expect(schema.unseen).toEqual(['l.schema.json: a symbolic link to a schema, which is not followed']);
    expect([...ids.keys()]).toEqual(['a.schema.json']);
  });

  test('of many links twenty are told, and how many there are', async () => {
    const links = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`l${10 + i}.schema.json`, { link: 'x' }]));
    const unseen = async (count: number) => (await load({ 'a.schema.json': STATE, ...links(count) })).schema.unseen;
    expect((await unseen(21)).slice(19)).toEqual([
      'l29.schema.json: a symbolic link to a schema, which is not followed',
      '1 more symbolic link to schemas: not followed',
    ]);
    expect((await unseen(30)).slice(20)).toEqual(['10 more symbolic links to schemas: not followed']);
  });

  test('what is not fetched is told too', async () => {
    const { schema } = await load({
      'a.schema.json': '{"$ref": "https://nowhere.test/x.json"}',
      'l.schema.json': { link: 'x' },
    });
    expect(schema.unseen).toEqual([
      expect.stringContaining('https://nowhere.test/x.json is not fetched'),
      'l.schema.json: a symbolic link to a schema, which is not followed',
    ]);
  });

  test('that cannot be read leave no verdict', async () => {
    expect(
      await problems(
        {
          'a.schema.json': '{',
          'b.schema.json': new Uint8Array([0x22, 0xff, 0x22]),
          'c.schema.json': { fault: { ...FAULT, message: 'it is gone', next: 'look again' } },
          'd.schema.json': '1',
          'e.schema.json': ' '.repeat(31),
          'f.schema.json': '{"$ref": "gone"}',
        },
        30,
      ),
    ).toEqual([
      expect.stringMatching(/^a\.schema\.json:1:\d+! /),
      'b.schema.json:null:null! the file is not valid UTF-8. Save it as UTF-8',
      'c.schema.json:null:null! it is gone; look again',
      'e.schema.json:null:null! the file has 31 bytes; split it',
      'd.schema.json:1:1! expected a JSON Schema: an object',
    ]);
    const silent: Tree = { ...fakeTree({ 'a.schema.json': STATE }), read: async () => new Map() };
    const found = await loadDocuments(silent, POLICY, 1000);
    expect(isFault(found) ? found : found.schema.problems.map(({ message }) => message)).toEqual([
      'the file cannot be read',
    ]);
  });

  test('and what they refer to', async () => {
    expect(await problems({ 'a.schema.json': '{"$ref": "gone.schema.json"}' })).toEqual([
      expect.stringMatching(/^a\.schema\.json:1:\d+! .*gone\.schema\.json/),
    ]);
  });

  test('a tree that does not answer', async () => {
    const tree = fakeTree({ 'a.schema.json': STATE });
    expect(await loadDocuments({ ...tree, entries: async () => FAULT }, POLICY, 1)).toEqual(FAULT);
    expect(await loadDocuments({ ...tree, read: async () => FAULT }, POLICY, 1)).toEqual(FAULT);
  });
});

describe('two versions', () => {
  const rules = async (
    old: FakeFiles | undefined,
    next: FakeFiles | undefined,
    policy: DocumentPolicy | null = POLICY,
  ) => {
    const found = documentDifferences(old && (await load(old)), next && (await load(next)), policy);
    if ('problem' in found) throw new Error(found.problem.message);
    return found.findings.map(({ rule }) => rule.id);
  };

  test('are the same if the same files have the same contents', async () => {
    const same = async (old: FakeFiles | undefined, next: FakeFiles | undefined) =>
      sameDocuments(old && (await load(old)), next && (await load(next)));
    const one = { 'a.schema.json': STATE };
    expect([
      await same(one, one),
      await same(one, { 'a.schema.json': WIDER }),
      await same(one, { 'b.schema.json': STATE }),
      await same(one, { ...one, 'b.schema.json': STATE }),
      await same({ ...one, 'b.schema.json': STATE }, one),
      await same(one, undefined),
      await same(undefined, one),
      await same({}, undefined),
      await same(undefined, undefined),
    ]).toEqual([true, false, false, false, false, false, false, true, true]);
  });

  test('differ in what their schemas say', async () => {
    const [old, next] = [{ 'a.schema.json': STATE }, { 'a.schema.json': WIDER }];
    const found = await rules(old, next);
    expect(found.length).toBeGreaterThan(0);
    expect(await rules(old, old)).toEqual([]);
    expect(await rules(old, next, null)).toEqual([]);
    const gone = await rules(old, undefined);
    const added = await rules(undefined, old);
    expect([gone.length > 0, added.length > 0]).toEqual([true, true]);
    expect(gone).not.toEqual(added);
  });
});

describe('the version field of a policy', () => {
  const policy: DocumentPolicy = { ...POLICY, use: { model: 'strict', versionField: ['meta', 'version'] } };
  const withVersion = '{"properties": {"meta": {"properties": {"version": {"const": 1}}}}}';

  test('is told where neither version has it', async () => {
    const [none, one] = [await load({ 'a.schema.json': STATE }), await load({ 'a.schema.json': withVersion })];
    const message =
      'the config names the version field meta.version, but no schema has a constant there (`const`). Correct or remove the name.';
    const notice = [{ file: null, line: null, column: null, message, fatal: false }];
    expect(documentNotices(none, none, policy)).toEqual(notice);
    expect(documentNotices(none, undefined, policy)).toEqual(notice);
    expect(documentNotices(undefined, undefined, policy)).toEqual(notice);
    expect(documentNotices(one, none, policy)).toEqual([]);
    expect(documentNotices(none, one, policy)).toEqual([]);
    expect(documentNotices(none, none, POLICY)).toEqual([]);
    expect(documentNotices(none, none, null)).toEqual([]);
  });
});
