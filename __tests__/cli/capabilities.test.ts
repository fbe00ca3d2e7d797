import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Result } from '../../src/cli/result.ts';
import { run } from '../../src/cli/run.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const folder = mkdtempSync(join(tmpdir(), 'skewgate-capabilities-'));
afterAll(() => {
  removeTemporaryFolders();
  rmSync(folder, { recursive: true });
});

const proto = (methods: string): string => `syntax = "proto3";\nservice S { ${methods} }\nmessage M {}\n`;
const GET = 'rpc Get(M) returns (M);';
let one: TestRepository;
let two: TestRepository;

beforeAll(() => {
  one = createRepository('agent');
  one.commit({ 'a.proto': proto(GET) });
  one.tag('1.0.0');
  one.commit({ 'a.proto': proto(`${GET} rpc Put(M) returns (M);`) });
  one.tag('1.1.0');
  two = createRepository('both');
  const config = 'surfaces:\n  - {name: a, protos: a/*.proto}\n  - {name: b, protos: b/*.proto}\n';
  two.commit({
    'a/a.proto': proto(GET),
    'b/b.proto': proto('rpc Put(M) returns (M);'),
    '.github/skewgate.yml': config,
  });
  two.tag('1.0.0');
});

async function capabilities(repo: TestRepository, ...args: readonly string[]): Promise<Result> {
  return run(['capabilities', '--repo', repo.folder, ...args], { colour: false });
}

const JSON_OF_ONE = `{
  "schemaVersion": 1,
  "surface": "agent",
  "elements": [
    {"kind":"method","name":"S.Get","since":"1.0.0","until":null,"guardedBy":null},
    {"kind":"method","name":"S.Put","since":"1.1.0","until":null,"guardedBy":null}
  ]
}
`;

describe('skewgate capabilities', () => {
  test('prints JSON unless another format is named', async () => {
    expect(await capabilities(one)).toEqual({ exit: 0, stdout: JSON_OF_ONE, stderr: '' });
    expect((await capabilities(one, '--format', 'text')).stdout).toBe(
      'agent: 2 releases, 1.0.0 to 1.1.0\n  call  S.Get  1.0.0\n  call  S.Put  1.1.0\n',
    );
    expect((await capabilities(one, '--format', 'markdown')).stdout).toMatch(
      /^### agent\n\n2 releases, 1\.0\.0 to 1\.1\.0\n/,
    );
  });

  test('--tags chooses, --output writes', async () => {
    const file = join(folder, 'capabilities.json');
    expect(await capabilities(one, '--output', file)).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(JSON_OF_ONE);
    expect(JSON.parse((await capabilities(one, '--tags', '1.0.0')).stdout).elements).toHaveLength(1);
  });

  test('of several surfaces JSON is of the one that is named; text is of all', async () => {
    const surface = async (...args: readonly string[]): Promise<string> =>
      JSON.parse((await capabilities(two, ...args)).stdout).surface;
    expect(await surface('--surface', 'b')).toBe('b');
    expect((await capabilities(two, '--format', 'text')).stdout).toMatch(/^a: (.*\n)+\nb: /);
    expect(await capabilities(two)).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'skewgate: JSON is of one surface; choose one with --surface: a, b. See skewgate capabilities --help.\n',
    });
    expect((await capabilities(two, '--surface', 'c')).stderr).toBe(
      'skewgate: there is no surface "c"; there is a, b. See skewgate capabilities --help.\n',
    );
  });

  test('what cannot be decided is exit 3, and no file is written', async () => {
    const file = join(folder, 'none.json');
    const result = await capabilities(one, '--tags', '>2', '--output', file);
    expect([result.exit, result.stdout, existsSync(file)]).toEqual([3, '', false]);
    expect(result.stderr).toContain('no release is in the range >2');
    expect((await capabilities(one, '--tags', 'new')).exit).toBe(2);
  });
});
