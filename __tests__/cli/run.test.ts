import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COMMANDS, OPTIONS } from '../../src/cli/commands.ts';
import { NO_PROGRESS } from '../../src/cli/progress.ts';
import { run } from '../../src/cli/run.ts';
import { TOOL } from '../../src/report/tool.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const proto = (fields: string): string =>
  `syntax = "proto3";\nservice S { rpc Get(M) returns (M); }\nmessage M { int32 id = 1; ${fields} }\n`;
let repo: TestRepository;

beforeAll(() => {
  repo = createRepository('agent');
  repo.commit({ 'a.proto': proto('string name = 2;'), VERSION: '1.0.0\n' });
  repo.tag('1.0.0');
  repo.commit({ 'a.proto': proto(''), VERSION: '1.1.0\n' });
  repo.tag('1.1.0');
  repo.branch('change');
  repo.commit({ 'a.proto': proto('bool fast = 3;') });
  repo.write({ 'b.proto': 'syntax = "proto3"; message {' });
});

/** Values that fit some option, and some that fit none. */
const VALUES = [
  '1.0.0',
  '1.1.0',
  '1.2.0',
  'main',
  'change',
  'HEAD~1',
  'none',
  'full',
  'live',
  'minor',
  'all',
  '3',
  'json',
  'a.proto',
  'x/**',
  'v{version}',
  'VERSION',
  'binary',
  'nope',
  '',
  '-x',
  '@{u}',
  'previous',
  '::error::',
  '\u001b[31m',
  '../..',
];

/** These names must not become files of the folder the tests run in. */
function writesNothing(option: string): boolean {
  return option !== 'output';
}

describe('any command line', () => {
  test('ends with a status and a report or a message, never with an exception', async () => {
    const option = fc
      .tuple(fc.constantFrom(...Object.keys(OPTIONS).filter(writesNothing)), fc.constantFrom(...VALUES))
      .map(([name, value]) => {
        const { type } = OPTIONS[name as keyof typeof OPTIONS];
        return type === 'boolean' ? [`--${name}`] : [`--${name}`, value];
      });
    const line = fc
      .tuple(
        fc.constantFrom(...COMMANDS.filter((name) => name !== 'demo' && name !== 'init')),
        fc.array(fc.constantFrom(...VALUES), { maxLength: 1 }),
        fc.array(option, { maxLength: 4 }),
      )
      .map(([command, argument, options]) => [command, ...argument, ...options.flat()]);
    await fc.assert(
      fc.asyncProperty(line, async (args) => {
        const placed = args.includes('--repo') || args.includes('--base-dir') ? args : [...args, '--repo', repo.folder];
        const { exit, stdout, stderr } = await run(placed, { colour: false });
        expect([0, 1, 2, 3]).toContain(exit);
        // A list of surfaces is read by programs: where there is none, the words go elsewhere. It may be empty.
        const isList = args[0] === 'surfaces';
        if (isList) expect(stdout === '' || exit === 0).toBe(true);
        else expect(stdout === '').toBe(exit === 2);
        expect(stderr === '').toBe(isList ? exit === 0 : exit !== 2);
        expect(stdout + stderr).not.toMatch(/^ *::|\n {4}at |undefined/);
        if (args.includes('json') && stdout.startsWith('{')) JSON.parse(stdout);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a report that no text can hold', () => {
  const check = async (fail: () => unknown, format: string) => {
    const parses = (): never => {
      fail();
      throw new Error('nothing was thrown');
    };
    return run(['check', '--repo', repo.folder, '--format', format], {
      colour: false,
      progress: { ...NO_PROGRESS, parses },
    });
  };
  const tooLong = () => 'x'.repeat(2 ** 29);
  const REASON = 'the report would have more than 500 million characters, which is more than a text can hold';
  const STEP =
    'compare versions that are closer together, or leave files out with `protos:` or `exclude:` in the config';

  test('is no verdict, and no internal error', async () => {
    expect(await check(tooLong, 'text')).toEqual({
      exit: 3,
      stdout: `COULD NOT DECIDE  ${REASON}\n\nnext  ${STEP}\n`,
      stderr: '',
    });
    const { exit, stdout } = await check(tooLong, 'json');
    expect([exit, JSON.parse(stdout)]).toEqual([
      3,
      {
        schemaVersion: 1,
        tool: TOOL,
        verdict: 'undecided',
        reason: REASON,
        problems: [{ file: null, line: null, column: null, message: `${REASON}; ${STEP}`, fatal: true }],
        surfaces: [],
        notSeen: [],
      },
    ]);
  });

  test('what else is thrown is a bug', async () => {
    const bug = new TypeError('a bug');
    const fail = (): never => {
      throw bug;
    };
    await expect(check(fail, 'json')).rejects.toBe(bug);
  });
});

describe('a tag that is only planned', () => {
  const planned = async (...args: readonly string[]): Promise<string> =>
    (await run(['tag', ...args, '--repo', repo.folder], { colour: false })).stdout;
  const NOTICE = 'There are .proto files with changes that are not committed.';

  test('what is not committed is no part of it, and that is told', async () => {
    expect(await planned('9.0.0')).toContain(NOTICE);
    expect(JSON.parse(await planned('9.0.0', '--format', 'json')).problems.at(-1)).toEqual({
      file: null,
      line: null,
      column: null,
      message: expect.stringContaining(NOTICE),
      fatal: false,
    });
  });

  test('nothing is told of a tag that is there, of another commit, or where all is committed', async () => {
    expect(await planned('1.1.0')).not.toContain(NOTICE);
    expect(await planned('9.0.0', '--head', 'main')).not.toContain(NOTICE);
    const clean = repo.clone();
    const { stdout } = await run(['tag', '9.0.0', '--repo', clean.folder], { colour: false });
    expect(stdout).toContain('HEAD (9.0.0)');
    expect(stdout).not.toContain(NOTICE);
  });
});
