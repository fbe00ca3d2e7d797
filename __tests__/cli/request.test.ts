import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../src/cli/options.ts';
import { type Asked, readRequest } from '../../src/cli/request.ts';
import type { Result } from '../../src/cli/result.ts';
import { promiseOf } from '../../src/release/promise.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts';

afterAll(removeTemporaryFolders);

function read(...args: string[]): Asked | Result {
  const command = parseCommand(args);
  if (command.kind !== 'command') throw new Error(JSON.stringify(command));
  return readRequest(command);
}

function asked(...args: string[]): Asked {
  const request = read(...args);
  if ('exit' in request) throw new Error(request.stderr);
  return request;
}

const refused = (...args: string[]): unknown => {
  const request = read(...args);
  return 'exit' in request ? [request.exit, request.stdout, request.stderr] : request;
};

const NOTHING = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };

describe('what is asked', () => {
  test('nothing in particular', () => {
    expect(asked('check')).toEqual({ revisions: NOTHING, policy: { config: null, options: {}, proofs: true } });
  });

  test('revisions and versions', () => {
    const { revisions } = asked(
      'check',
      '--base',
      'main',
      '--head',
      'HEAD~1',
      '--base-version',
      'v1.5.0',
      '--head-version',
      '2.0.0-rc1',
    );
    expect([
      revisions.base,
      revisions.head,
      revisions.tag,
      revisions.baseVersion?.text,
      revisions.headVersion?.text,
    ]).toEqual(['main', 'HEAD~1', null, '1.5.0', '2.0.0-rc1']);
  });

  test('a tag, also as a full ref', () => {
    for (const tag of ['agent/v1.6.0', 'refs/tags/agent/v1.6.0'])
      expect(asked('tag', tag).revisions).toEqual({ ...NOTHING, tag: 'agent/v1.6.0' });
  });

  test('decisions in place of the config’s', () => {
    const { policy } = asked(
      'check',
      '--promise',
      'full',
      '--contracts',
      'binary',
      '--protos',
      'a/**',
      '--protos',
      '!a/b/**',
      '--window',
      'previous',
      '--assume-next',
      'none',
      '--version-file',
      'agent/VERSION',
    );
    expect(policy).toEqual({
      config: null,
      options: {
        promise: promiseOf('full'),
        contracts: ['binary'],
        protos: ['a/**', '!a/b/**'],
        window: { kind: 'previous' },
        assumeNext: 'none',
        versionFile: { kind: 'path', path: 'agent/VERSION' },
      },
      proofs: true,
    });
    expect(asked('check', '--tag-pattern', 'agent/v{version}').policy.options.tagPattern?.prefix).toBe('agent/v');
  });

  test('a config file, read at once', () => {
    const file = join(temporaryFolder(), 'x.yml');
    writeFileSync(file, 'promise: full\n');
    expect(asked('check', '--config', file).policy.config).toEqual({ file, text: 'promise: full\n' });
  });
});

describe('what is refused, with exit status 2 and nothing on stdout', () => {
  const wrong = (message: string): unknown => [2, '', `skewgate: ${message}`];

  test.each<readonly [readonly string[], string]>([
    [
      ['--promise', 'strict'],
      '--promise: expected none, backward, forward, full, full-strict or live, found "strict". See skewgate',
    ],
    [['--contracts', 'binary,xml'], '--contracts: expected binary, json or source, found "xml"'],
    [['--protos', '../x/**'], '--protos: expected a glob of .proto files from the root of the repository'],
    [['--assume-next', 'patch'], '--assume-next: expected none, minor or major, found "patch"'],
    [['--tag-pattern', 'v*'], '--tag-pattern: expected one {version} in the tag pattern "v*"'],
    [['--version-file', '/etc/x'], '--version-file: expected the path of the file that holds the version, or none'],
    [['--base-version', '1.0'], '--base-version: "1.0" is not a version such as 1.6.0. See skewgate --help.\n'],
    [['--head-version', 'one'], '--head-version: "one" is not a version such as 1.6.0. See skewgate --help.\n'],
    [['--config', '/no/such.yml'], '--config: /no/such.yml cannot be read (ENOENT). See skewgate --help.\n'],
    [['--config', '/'], '--config: / cannot be read (EISDIR). See skewgate --help.\n'],
  ])('%j', (args, message) => {
    expect(refused('check', ...args)).toEqual([2, '', expect.stringMatching(/^skewgate: .* See skewgate --help\.\n$/)]);
    const stderr = (refused('check', ...args) as readonly string[])[2];
    expect(stderr?.startsWith(`skewgate: ${message}`)).toBe(true);
  });

  test('a sentence that ends in a question needs no full stop', () => {
    expect(refused('check', '--promise', 'ful')).toEqual(
      wrong(
        '--promise: expected none, backward, forward, full, full-strict or live, found "ful". Did you mean "full"? See skewgate --help.\n',
      ),
    );
  });
});
