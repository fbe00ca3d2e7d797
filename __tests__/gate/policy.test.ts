import { describe, expect, test } from '@jest/globals';
import { findBesides } from '../../src/gate/besides.ts';
import { findPolicy, type PolicyRequest } from '../../src/gate/policy.ts';
import { isFault } from '../../src/gate/ports.ts';
import { type FakeFiles, type FakeTree, fakeTree } from './fake-repository.ts';

const NONE: PolicyRequest = { config: null, options: {} };
const SHA = 'a'.repeat(40);
const at = (files: FakeFiles): FakeTree => fakeTree(files, 'main', SHA);

async function found(tree: FakeTree, policy = NONE) {
  const result = await findPolicy(policy, tree);
  if (isFault(result) || 'badConfig' in result) throw new Error(JSON.stringify(result));
  return result;
}

describe('where the policy comes from', () => {
  test('nowhere: the defaults', async () => {
    const { source, surfaces } = await found(at({ 'a.proto': '' }));
    expect([source, surfaces.length, surfaces[0]?.name, surfaces[0]?.policy.promise.preset]).toEqual([
      { file: null, sha: null },
      1,
      null,
      'backward',
    ]);
  });

  test('the config file of the tree, with its commit', async () => {
    const { source, surfaces } = await found(
      at({ '.github/skewgate.yml': 'promise: full\nlimits:\n  file-bytes: 7\n' }),
    );
    expect([source, surfaces[0]?.policy.promise.preset, surfaces[0]?.selection.maxBytes]).toEqual([
      { file: '.github/skewgate.yml', sha: SHA },
      'full',
      7,
    ]);
  });

  test('a text that the caller read, in place of that', async () => {
    const config = { file: 'other.yml', text: 'promise: live\n' };
    const { source, surfaces } = await found(at({ '.github/skewgate.yml': 'promise: full\n' }), {
      config,
      options: {},
    });
    expect([source, surfaces[0]?.policy.promise.preset]).toEqual([{ file: 'other.yml', sha: null }, 'live']);
  });

  test('options win, in every surface', async () => {
    const text = 'surfaces:\n  - {name: a, protos: a/**, assume-next: none}\n  - {name: b, protos: b/**}\n';
    const options = { assumeNext: 'major' } as const;
    const { surfaces } = await found(at({ '.github/skewgate.yml': text }), { config: null, options });
    expect(surfaces.map(({ name, revisions }) => [name, revisions.assumeNext])).toEqual([
      ['a', 'major'],
      ['b', 'major'],
    ]);
  });
});

describe('a config that cannot be followed is never passed over', () => {
  const bad = async (files: FakeFiles): Promise<readonly string[]> => {
    const result = await findPolicy(NONE, at(files));
    if (isFault(result)) return [`${result.message}; ${result.next}`];
    if (!('badConfig' in result)) return ['good'];
    return result.badConfig.map(({ file, line, message, fatal }) => `${fatal} ${file}:${line} ${message}`);
  };
  const CONFIG = '.github/skewgate.yml';

  test.each([['.github/skewgate.yaml'], ['skewgate.yml'], ['skewgate.yaml']])('one at %s', async (path) => {
    expect(await bad({ [path]: 'promise: full' })).toEqual([
      `true ${path}:null the config is read from .github/skewgate.yml; rename the file`,
    ]);
    expect(await bad({ [path]: 'promise: full', [CONFIG]: 'promise: full' })).toEqual(['good']);
  });

  test('a wrong one has its places', async () => {
    expect(await bad({ [CONFIG]: 'promise: full\nclint: me\n' })).toEqual([
      'true .github/skewgate.yml:2 unknown key "clint". Did you mean "client"?',
    ]);
  });

  test('a symbolic link, a pointer, and one that the tree does not give', async () => {
    expect(await bad({ [CONFIG]: { link: 'policy.yml' } })).toEqual([
      'true .github/skewgate.yml:null a symbolic link is not followed; put the config itself here',
    ]);
    const fault = { kind: 'lfs-pointer', message: 'a pointer', next: 'pull it' };
    expect(await bad({ [CONFIG]: { fault } })).toEqual(['a pointer; pull it']);
    const lossy = { ...at({ [CONFIG]: 'promise: full' }), read: async () => new Map() };
    expect(await findPolicy(NONE, lossy)).toMatchObject({ message: '.github/skewgate.yml could not be read' });
    const mute = { ...at({ [CONFIG]: 'promise: full' }), read: async () => fault };
    expect(await findPolicy(NONE, mute)).toBe(fault);
    expect(await findPolicy(NONE, { ...at({}), entries: async () => fault })).toBe(fault);
  });

  test('all clients are known, but none is listed', async () => {
    expect(await bad({ [CONFIG]: 'clients-complete: on' })).toEqual([
      'true .github/skewgate.yml:null clients-complete: no clients are listed; list them under "clients"',
    ]);
  });
});

describe('what a person should know besides', () => {
  const CONFIG = '.github/skewgate.yml';
  const besides = async (judge: FakeTree, head: FakeTree, policy = NONE) =>
    findBesides(policy, await found(judge, policy), judge, head);
  const edited = (how: string) => [
    {
      file: CONFIG,
      line: null,
      column: null,
      message: `This change edits the config. It was judged ${how}; the new config counts once it is merged.`,
      fatal: false,
    },
  ];

  test('a change of the config does not judge itself', async () => {
    const [without, full, live] = [at({}), at({ [CONFIG]: 'promise: full' }), at({ [CONFIG]: 'promise: live' })];
    expect(await besides(full, live)).toEqual({ notices: edited('by the config before it'), unseen: [] });
    expect(await besides(without, live)).toMatchObject({ notices: edited('without one, by the defaults') });
    expect(await besides(full, without)).toMatchObject({ notices: edited('by the config before it') });
    expect(await besides(full, at({ [CONFIG]: 'promise: full' }))).toMatchObject({ notices: [] });
    expect(await besides(live, live)).toMatchObject({ notices: [] });
    const given = { config: { file: 'x.yml', text: '' }, options: {} };
    expect(await besides(full, live, given)).toMatchObject({ notices: [] });
  });

  test('files of copies are looked at, though no surface takes them', async () => {
    const config = 'protos: a/**\ncopies:\n  - {client: b, server: c/c.proto}\n';
    const tree = at({ [CONFIG]: config, 'a/a.proto': '', 'b/b.proto': '', 'c/c.proto': '', 'c/d.proto': '' });
    expect(await besides(tree, tree)).toMatchObject({ unseen: ['1 .proto file that no surface takes: c/d.proto'] });
  });

  test('files that no surface takes, where every surface names its own', async () => {
    const text = 'surfaces:\n  - {name: a, protos: a/**}\n  - {name: b, protos: b/**}\n';
    const files = { [CONFIG]: text, 'a/a.proto': '', 'b/b.proto': '', 'vendor/v.proto': '', 'x.txt': '' };
    const unseen = async (more: FakeFiles): Promise<unknown> => {
      const tree = at({ ...files, ...more });
      return (await besides(tree, tree)) as unknown;
    };
    expect(await unseen({})).toEqual({ notices: [], unseen: [] });
    expect(await unseen({ 'c/c.proto': '', 'c/l.proto': { link: 'x' } })).toEqual({
      notices: [],
      unseen: ['1 .proto file that no surface takes: c/c.proto'],
    });
    expect(await unseen({ 'c/c.proto': '', 'c/d.proto': '' })).toEqual({
      notices: [],
      unseen: ['2 .proto files that no surface takes, such as c/c.proto'],
    });
    expect(await unseen({ 'c/c.proto': '', 'c/d.proto': '', 'a/c': { link: '../c' } })).toEqual({
      notices: [],
      unseen: [],
    });
    const open = at({ [CONFIG]: 'exclude: c/**', 'c/c.proto': '' });
    expect(await besides(open, open)).toEqual({ notices: [], unseen: [] });
  });

  test('a folder of the config that is not really there', async () => {
    const [link, module] = [at({ '.github': { link: 'x' } }), at({ '.github': { submodule: 'abc' } })];
    const text = (what: string) => `.github is ${what}, so a config in it was not read; name it with --config`;
    expect(await besides(link, link)).toEqual({ notices: [], unseen: [text('a symbolic link')] });
    expect(await besides(module, module)).toEqual({ notices: [], unseen: [text('a submodule')] });
    const given = { config: { file: 'x.yml', text: '' }, options: {} };
    expect(await besides(link, link, given)).toEqual({ notices: [], unseen: [] });
  });

  test('a config of another name is looked for under that name', async () => {
    const policy = { ...NONE, file: 'ci/gates/a.yml' };
    const [full, live] = [at({ 'ci/gates/a.yml': 'promise: full' }), at({ 'ci/gates/a.yml': 'promise: live' })];
    const [told] = edited('by the config before it');
    expect(await besides(full, live, policy)).toEqual({ notices: [{ ...told, file: 'ci/gates/a.yml' }], unseen: [] });
    const other = at({ 'ci/gates/a.yml': 'promise: full', [CONFIG]: 'promise: live' });
    expect(await besides(full, other, policy)).toEqual({ notices: [], unseen: [] });
    for (const folder of ['ci', 'ci/gates']) {
      const link = at({ [folder]: { link: 'x' }, '.github': { link: 'x' } });
      expect(await besides(link, link, policy)).toEqual({
        notices: [],
        unseen: [`${folder} is a symbolic link, so a config in it was not read; name it with --config`],
      });
    }
  });

  test('a tree that cannot be listed is a fault', async () => {
    const fault = { kind: 'git-failed', message: 'no', next: 'retry' };
    const blind = { ...at({}), entries: async () => fault };
    expect(await findBesides(NONE, await found(at({})), at({}), blind)).toBe(fault);
    expect(await findBesides(NONE, await found(at({})), blind, at({}))).toBe(fault);
    const named = await found(at({ [CONFIG]: 'protos: a/**' }));
    expect(await findBesides(NONE, named, blind, blind)).toBe(fault);
  });
});
