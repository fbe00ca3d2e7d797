import { describe, expect, test } from '@jest/globals';
import { clientsAt, clientsIn } from '../../src/gate/client-lists.ts';
import type { ClientPolicy } from '../../src/gate/clients.ts';
import type { Fault, Tree } from '../../src/gate/ports.ts';
import { type FakeFiles, fakeRepository, fakeTree } from './fake-repository.ts';
import { v } from './judged.ts';

const FILE = '.github/skewgate.yml';
const POLICY: ClientPolicy = { lists: new Map([['now', ['a.S.Get']]]), complete: true, file: FILE };
const FAULT: Fault = { kind: 'git-failed', message: 'no', next: 'retry' };
const surface = (name: string, client: string | null): string =>
  `  - {name: ${name}, protos: ${name}/**, version-file: none, tag-pattern: '${name}-{version}'${client === null ? '' : `, clients: {${client}: [${name}.S.Get]}`}}\n`;
const config = (text: string): FakeFiles => ({ [FILE]: text });

/** Who called what in each release. */
async function told(name: string | null, ...releases: readonly FakeFiles[]) {
  const given = releases.map((files, i) => ({ release: `${i}`, tree: fakeTree(files) }));
  const found = await clientsIn(POLICY, name, given);
  if (found === null || 'kind' in found) throw new Error(JSON.stringify(found));
  expect([found.lists, found.complete]).toEqual([POLICY.lists, true]);
  return [...found.ofRelease].map(([release, lists]) => `${release} ${[...lists.keys()]}`);
}

describe('the lists of a release', () => {
  test('are those of the surface of that name, or of the only one', async () => {
    const two = config(`surfaces:\n${surface('a', 'ofa')}${surface('b', 'ofb')}`);
    expect(await told('b', two)).toEqual(['0 ofb']);
    expect(await told('a', two)).toEqual(['0 ofa']);
    expect(await told('c', two)).toEqual([]);
    expect(await told('c', config(`surfaces:\n${surface('a', 'ofa')}`))).toEqual(['0 ofa']);
    expect(await told(null, config('clients: {one: [a.S.Get]}'))).toEqual(['0 one']);
  });

  test('are none where it says nothing, or nothing that can be read', async () => {
    const one = config('clients: {one: [a.S.Get]}');
    const other = config('clients: {other: [a.S.Get]}');
    expect(await told(null, {}, config(''), one, config('clients: ['), other, one)).toEqual([
      '2 one',
      '4 other',
      '5 one',
    ]);
  });

  test('are not looked for where nobody lists clients, or the config was given', async () => {
    const silent: Tree = { ...fakeTree({}), entries: async () => FAULT };
    const releases = [{ release: '0', tree: silent }];
    expect(await clientsIn(null, null, releases)).toBeNull();
    expect(await clientsIn({ ...POLICY, file: null }, null, releases)).toEqual({
      lists: POLICY.lists,
      complete: true,
      ofRelease: new Map(),
    });
    expect(await clientsIn(POLICY, null, releases)).toEqual(FAULT);
  });
});

test('the lists at a tag', async () => {
  const repository = fakeRepository({
    commits: { c: { files: config('clients: {one: [a.S.Get]}') } },
    tags: { 'v1.0.0': 'c' },
    head: 'c',
  });
  const at = (tag: string, clients: ClientPolicy | null = POLICY) =>
    clientsAt(repository, { clients, name: null }, { tag, sha: null, version: v('1.0.0') });
  expect(await at('v1.0.0')).toMatchObject({ ofRelease: new Map([['1.0.0', new Map([['one', ['a.S.Get']]])]]) });
  expect(await at('v2.0.0')).toMatchObject({ kind: 'missing-revision' });
  expect(await at('v1.0.0', null)).toBeNull();
});
