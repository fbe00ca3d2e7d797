import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeWhole } from '../../src/cli/output.ts';
import type { Result } from '../../src/cli/result.ts';
import { run } from '../../src/cli/run.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const folder = mkdtempSync(join(tmpdir(), 'skewgate-matrix-'));
afterAll(() => {
  removeTemporaryFolders();
  rmSync(folder, { recursive: true });
});

const proto = (methods: readonly string[]): string =>
  `syntax = "proto3";\nservice S { ${methods.map((name) => `rpc ${name}(M) returns (M);`).join(' ')} }\nmessage M {}\n`;
let repo: TestRepository;

beforeAll(() => {
  repo = createRepository('agent');
  for (const [version, text] of [
    ['1.0.0', proto(['Get'])],
    ['1.1.0', proto(['Get', 'Put'])],
    ['1.1.1', 'syntax = "proto3"; message {'],
    ['2.0.0-rc1', proto(['Get'])],
    ['2.0.0', proto(['Put'])],
  ] as const) {
    repo.commit({ 'a.proto': text });
    repo.tag(version);
  }
});

async function matrix(...args: readonly string[]): Promise<Result> {
  return run(['matrix', '--repo', repo.folder, ...args], { colour: false });
}

const UNREAD = /^skewgate: 1\.1\.1 could not be read: a\.proto:1:28: [^\n]+\n$/;

describe('skewgate matrix', () => {
  test('prints the table on stdout, and on stderr what could not be read', async () => {
    const { exit, stdout, stderr } = await matrix();
    expect([exit, stderr]).toEqual([0, expect.stringMatching(UNREAD)]);
    expect(stdout.split('\n').slice(6, 11)).toEqual([
      '         1.0.0  1.1.0  1.1.1  2.0.0',
      '  1.0.0  ·      ·      ?      ✗1',
      '  1.1.0  ✗1     ·      ?      ✗1',
      '  1.1.1  ?      ?      ?      ?',
      '  2.0.0  ✗1     ·      ?      ·',
    ]);
  });

  test.each([
    ['json', /^\{\n {2}"schemaVersion": 1/],
    ['markdown', /^### agent\n/],
    ['svg', /^<svg /],
    ['html', /^<!doctype html>\n/],
  ])('as %s', async (format, begin) => {
    const { exit, stdout } = await matrix('--format', format);
    expect([exit, stdout]).toEqual([0, expect.stringMatching(begin)]);
  });

  test('--tags chooses, and names pre-releases if they are to be in it', async () => {
    const versions = async (range: string): Promise<unknown> =>
      JSON.parse((await matrix('--format', 'json', '--tags', range)).stdout).versions;
    expect(await versions('<2')).toEqual(['1.0.0', '1.1.0', '1.1.1']);
    expect(await versions('1.0.0 || >=2.0.0-rc1')).toEqual(['1.0.0', '2.0.0-rc1', '2.0.0']);
  });

  test.each(['', ' ', 'new', '>=', '1.0.0..2.0.0', '1'.repeat(300)])('--tags %j is wrong usage', async (range) => {
    expect(await matrix('--tags', range)).toMatchObject({ exit: 2, stdout: '' });
  });

  test('a narrow terminal', async () => {
    const { stdout } = await run(['matrix', '--repo', repo.folder], { colour: false, width: 22 });
    expect(stdout).toContain('  1  1.0.0  · · ? ✗\n');
  });

  test('--output writes the file whole, and nothing on stdout', async () => {
    const file = join(folder, 'matrix.html');
    expect(await matrix('--format', 'html', '--output', file)).toMatchObject({ exit: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/);
    expect(readdirSync(folder)).toEqual(['matrix.html']);
  });

  test('a file that cannot be written is no success', async () => {
    const file = join(folder, 'missing', 'matrix.html');
    expect(await matrix('--output', file)).toEqual({
      exit: 3,
      stdout: '',
      stderr: expect.stringMatching(/skewgate: .*missing\/matrix\.html could not be written \(ENOENT\)\n$/),
    });
  });

  test('nothing to compare: no page and no file, but why', async () => {
    const file = join(folder, 'none.svg');
    const none = await matrix('--tags', '>=9', '--format', 'svg', '--output', file);
    expect([none.exit, none.stdout, existsSync(file)]).toEqual([3, '', false]);
    expect(none.stderr).toContain('COULD NOT DECIDE  no release is in the range >=9');
    const json = await matrix('--tags', '1.1.1', '--format', 'json');
    expect([json.exit, JSON.parse(json.stdout).verdict]).toEqual([3, 'undecided']);
    const lost = await run(['matrix', '--repo', join(folder, 'nowhere'), '--format', 'html'], { colour: false });
    expect([lost.exit, lost.stdout, lost.stderr === '']).toEqual([3, '', false]);
  });

  test('a wrong config', async () => {
    const config = join(folder, 'wrong.yml');
    writeFileSync(config, 'promis: full\n');
    expect(await matrix('--config', config)).toMatchObject({ exit: 2, stdout: '' });
    rmSync(config);
  });
});

describe('a file is written whole', () => {
  test('over an old one, which keeps its mode; a link stays a link', () => {
    const [file, link] = [join(folder, 'old'), join(folder, 'link')];
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    symlinkSync('old', link);
    expect(writeWhole(link, 'new')).toBeNull();
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', 0o640]);
    expect(
      readdirSync(folder, { withFileTypes: true })
        .find(({ name }) => name === 'link')
        ?.isSymbolicLink(),
    ).toBe(true);
  });

  test('what is no regular file is written to, never replaced', () => {
    expect(writeWhole('/dev/null', 'text')).toBeNull();
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(writeWhole(folder, 'text')).toBe('EISDIR');
  });

  test('a failure leaves no draft', () => {
    const before = readdirSync(folder);
    symlinkSync('nowhere/at/all', join(folder, 'dangling'));
    expect(writeWhole(join(folder, 'dangling'), 'text')).toBe('ENOENT');
    expect(readdirSync(folder)).toEqual([...before, 'dangling'].sort());
  });
});
