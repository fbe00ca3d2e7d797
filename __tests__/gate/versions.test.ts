import { describe, expect, test } from '@jest/globals';
import { isFault } from '../../src/gate/ports.ts';
import { headVersionIn, type VersionFile, versionIn } from '../../src/gate/versions.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';

const AUTO: VersionFile = { kind: 'auto' };
const path = (file: string): VersionFile => ({ kind: 'path', path: file });

/** The version, or `file:line:column message` of the problem; null where there is none. */
async function read(files: FakeFiles, where: VersionFile = AUTO, of = versionIn): Promise<string | null> {
  const found = await of(fakeTree(files), where);
  if (isFault(found)) throw new Error(found.message);
  if ('version' in found) return found.version?.text ?? null;
  const { file, line, column, message, fatal } = found.problem;
  expect(fatal).toBe(true);
  return `${[file, line, column].filter((part) => part !== null).join(':')} ${message}`;
}

describe('the version file that is found', () => {
  test('VERSION, then package.json, Cargo.toml and pyproject.toml, at the root only', async () => {
    const all = {
      VERSION: '# released by hand\nv1.5.0\n',
      'package.json': '{"version": "1.4.0"}',
      'Cargo.toml': '[package]\nversion = "1.3.0"\n',
      'pyproject.toml': '[project]\nversion = "1.2.0"\n',
    };
    const without = (...names: (keyof typeof all)[]): FakeFiles =>
      Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name as keyof typeof all)));
    expect(await read(all)).toBe('1.5.0');
    expect(await read(without('VERSION'))).toBe('1.4.0');
    expect(await read(without('VERSION', 'package.json'))).toBe('1.3.0');
    expect(await read(without('VERSION', 'package.json', 'Cargo.toml'))).toBe('1.2.0');
    expect(await read({ 'agent/VERSION': '1.0.0' })).toBeNull();
    expect(await read({})).toBeNull();
  });

  test('a file that nobody keeps, or that carries no version, makes way for the next', async () => {
    expect(await read({ 'package.json': '{"version": "0.0.0"}', 'Cargo.toml': '[package]\nversion = "1.3.0"\n' })).toBe(
      '1.3.0',
    );
    expect(await read({ 'package.json': '{"private": true}' })).toBeNull();
    expect(await read({ VERSION: '0.0.0' })).toBe('0.0.0');
  });

  test('a version that cannot be read is a problem with its place', async () => {
    expect(await read({ VERSION: '\nsoon\n', 'package.json': '{"version": "1.4.0"}' })).toBe(
      'VERSION:2:1 expected a version of three numbers such as 1.6.0 or 1.6.0-rc1, found "soon". Write it as semver.org says',
    );
  });

  test('what is no readable file is a problem, not a missing version', async () => {
    expect(await read({ VERSION: { link: 'src/VERSION' }, 'src/VERSION': '1.0.0' })).toBe(
      'VERSION this is no regular file, and links are not followed; let version-file name the file that holds the version',
    );
    expect(await read({ VERSION: { fault: { kind: 'lfs-pointer', message: 'a pointer', next: 'fetch it' } } })).toBe(
      'VERSION a pointer; fetch it',
    );
  });
});

describe('the version file that is named', () => {
  test('is the only one that is looked at', async () => {
    const files = { VERSION: '1.5.0', 'agent/VERSION': '2.0.0', 'agent/package.json': '{"version": "0.0.0"}' };
    expect(await read(files, path('agent/VERSION'))).toBe('2.0.0');
    expect(await read(files, path('agent/package.json'))).toBe('0.0.0');
    expect(await read(files, path('other/VERSION'))).toBeNull();
    expect(await read(files, { kind: 'none' })).toBeNull();
  });

  test('must be there at the head', async () => {
    expect(await read({ VERSION: '1.5.0' }, path('agent/VERSION'), headVersionIn)).toBe(
      'agent/VERSION the version file is not there',
    );
    expect(await read({ 'agent/VERSION': '2.0.0' }, path('agent/VERSION'), headVersionIn)).toBe('2.0.0');
    expect(await read({}, AUTO, headVersionIn)).toBeNull();
    expect(await read({}, { kind: 'none' }, headVersionIn)).toBeNull();
  });

  test('a tree that cannot be listed or read is a fault', async () => {
    const fault = { kind: 'git-failed', message: 'no', next: 'retry' };
    const blind = { ...fakeTree({}), entries: async () => fault };
    const mute = { ...fakeTree({ VERSION: '1.0.0' }), read: async () => fault };
    expect(await versionIn(blind, AUTO)).toBe(fault);
    expect(await headVersionIn(blind, path('x'))).toBe(fault);
    expect(await versionIn(mute, AUTO)).toBe(fault);
  });
});
