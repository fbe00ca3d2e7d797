import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CLI, type CliResult, skewgate } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';
import { gitWrapper } from '../support/git-program.ts';

afterAll(removeTemporaryFolders);

/** Of util-linux: runs a command on a pseudo terminal. */
const PTY = 'script';
const ESC = String.fromCharCode(27);
const CLEAR = `\r${ESC}[2K`;
const COLOURS = new RegExp(`${ESC}\\[\\d+m`, 'g');

const proto = (fields: string): string =>
  `syntax = "proto3";\nservice Shop { rpc GetCart(Cart) returns (Cart); }\nmessage Cart { ${fields} }\n`;
let repo: TestRepository;

beforeAll(() => {
  repo = createRepository('shop');
  repo.commit({ 'shop.proto': proto('int32 count = 1;'), VERSION: '1.0.0\n' });
  repo.tag('1.0.0');
  repo.commit({ 'shop.proto': proto('string count = 1;') });
});

/** What a terminal of so many columns is sent, on both streams. */
function onTerminal(args: readonly string[], columns: number, env: Readonly<Record<string, string>> = {}): string {
  const command = [process.execPath, CLI, ...args].map((word) => `'${word}'`).join(' ');
  const { stdout, status, error } = spawnSync(
    PTY,
    ['--quiet', '--return', '--command', `stty cols ${columns} rows 50; ${command}`, '/dev/null'],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', TERM: 'xterm', NO_COLOR: '', ...env } },
  );
  if (error !== undefined) throw error;
  return `${stdout.replaceAll('\r\n', '\n')}exit ${status}\n`;
}

const hasTerminal = spawnSync(PTY, ['--version']).status === 0;
const plain = (text: string): string => text.replaceAll(COLOURS, '');
const longest = (text: string): number =>
  Math.max(
    ...plain(text)
      .split('\n')
      .map((line) => line.length),
  );

(hasTerminal ? describe : describe.skip)('on a terminal', () => {
  test('a report has colours, and says the same without', () => {
    const told = onTerminal(['check', '--repo', repo.folder], 500);
    expect(told).toContain(`${ESC}[31mFAIL${ESC}[0m  `);
    const { exit, stdout } = skewgate(['check', '--repo', repo.folder]);
    expect(plain(told)).toBe(`${stdout}exit ${exit}\n`);
    expect(onTerminal(['check', '--repo', repo.folder], 500, { NO_COLOR: '1' })).toBe(plain(told));
  });

  test('lines end where the terminal does, between words', () => {
    const [wide, narrow] = [500, 60].map((columns) => onTerminal(['check', '--repo', repo.folder], columns));
    expect(longest(wide ?? '')).toBeGreaterThan(100);
    expect(longest(narrow ?? '')).toBeLessThanOrEqual(60);
    expect(plain(narrow ?? '').split(/\s+/)).toEqual(plain(wide ?? '').split(/\s+/));
  });

  test.each([
    ['help', ['--help']],
    ['help of a command', ['help', 'plan']],
    ['a fault', ['check', '--repo', '/nowhere']],
  ])('%s fits into 80 columns', (_, args) => {
    expect(longest(onTerminal(args, 80))).toBeLessThanOrEqual(80);
  });

  test('the page of a rule does, but for its examples', () => {
    const [prose = '', ...examples] = onTerminal(['explain', 'rpc-removed'], 80).split('\nExample: ');
    expect([longest(prose) <= 80, examples.length > 0]).toEqual([true, true]);
    expect(longest(skewgate(['explain', 'rpc-removed']).stdout.split('\nExample: ')[0] ?? '')).toBeGreaterThan(80);
  });

  test('what is copied is never broken', () => {
    const told = onTerminal(['accept', '--repo', repo.folder], 40);
    expect(plain(told)).toContain(skewgate(['accept', '--repo', repo.folder]).stdout);
  });

  describe('with a git that takes its time', () => {
    const slow = (): Record<string, string> => {
      const { program } = gitWrapper('sleep 0.5; exec /usr/bin/env PATH="$REAL_PATH" git "$@"');
      return { PATH: `${program.replace(/\/git$/, '')}:${process.env.PATH}`, REAL_PATH: process.env.PATH ?? '' };
    };
    const args = ['check', '--repo', '.'];

    test('what is done is shown, and is gone when it is done', () => {
      const told = onTerminal([...args.slice(0, 2), repo.folder], 80, slow());
      expect(told).toContain(`${CLEAR}skewgate: reading `);
      const [before = '', after = ''] = [told.slice(0, told.lastIndexOf(CLEAR)), told.slice(told.lastIndexOf(CLEAR))];
      expect(
        before
          .split(CLEAR)
          .slice(1)
          .every((text) => /^skewgate: .*, \d+ s$/.test(text)),
      ).toBe(true);
      expect(plain(after.slice(CLEAR.length))).toBe(plain(onTerminal([...args.slice(0, 2), repo.folder], 80)));
    });

    test('with --quiet nothing is', () => {
      expect(onTerminal([...args.slice(0, 2), repo.folder, '--quiet'], 80, slow())).not.toContain(CLEAR);
    });

    test('nor where nobody looks on', () => {
      const { stdout, stderr } = skewgate([...args.slice(0, 2), repo.folder], { env: slow() });
      expect([stderr, stdout.includes(ESC)]).toEqual(['', false]);
    });
  });
});

describe('where there is no terminal', () => {
  const check = (env: Readonly<Record<string, string>>, folder = repo.folder): CliResult =>
    skewgate(['check', '--repo', folder], { env });

  test('FORCE_COLOR has colours all the same, as a job wants that is read by people', () => {
    const told = check({ FORCE_COLOR: '1' }).stdout;
    expect(told).toContain(`${ESC}[31mFAIL${ESC}[0m  `);
    expect(plain(told)).toBe(check({}).stdout);
  });

  test('with them too no line is a command to the runner', () => {
    const hostile = createRepository('hostile');
    hostile.commit({ 'shop.proto': proto('int32 count = 1;'), VERSION: '1.0.0\n' });
    hostile.tag('1.0.0');
    hostile.commit({ '::error::x.proto': 'message {', '##[error]y.proto': 'message {' });
    for (const env of [{}, { FORCE_COLOR: '1' }]) {
      const { stdout } = check(env, hostile.folder);
      expect(stdout).toContain('x.proto');
      expect(plain(stdout)).not.toMatch(/^\s*::|##\[/m);
    }
  });
});
