/** What a repository holds may be the failure. */
import { expect } from '@jest/globals';
import type { FailureCase, Seen, Stage } from '../../support/failure-case.ts';
import type { TestRepository } from '../../support/git.ts';

interface Repositories {
  readonly sample: TestRepository;
  readonly unreleased: TestRepository;
  readonly unparsable: TestRepository;
}

const BROKEN = { exit: 1, verdict: 'fail', conclusions: ['failure'], comments: 1 } as const;
const UNDECIDED = { exit: 1, verdict: 'undecided', conclusions: ['failure'], comments: 1 } as const;

/** A pull request whose log says `words`; nothing else says that what was injected was read. */
const saying =
  (head: string, words: string | RegExp, more: Readonly<Record<string, string>> = {}) =>
  async ({ pullRequest }: Stage) => {
    const result = await pullRequest({ head, inputs: more });
    return { result, hits: result.log.match(words)?.length ?? 0 };
  };

const annotates =
  (path: string, line: number) =>
  ({ double }: Seen): void => {
    const places = double.world.checkRuns[0]?.annotations.map((each) => [each.path, each.start_line]);
    expect(places).toContainEqual([path, line]);
  };

export function contentCases({ sample, unreleased, unparsable }: Repositories): readonly FailureCase[] {
  const all = { repository: sample } as const;
  return [
    {
      repository: unreleased,
      row: 8,
      situation: 'nothing is released yet',
      injected: 'a repository without tags, and its first proto',
      run: saying('first', /PASS/),
      exit: 0,
      verdict: 'pass',
      conclusions: ['success'],
      comments: 1,
    },
    {
      ...all,
      row: 21,
      situation: 'a proto is larger than the limit',
      injected: 'a proto of 5 MB',
      run: saying('large', 'more than the limit of'),
      ...UNDECIDED,
    },
    {
      ...all,
      row: 22,
      situation: 'an import leads into a submodule',
      injected: 'a submodule, and an import below it',
      run: saying('submodule', 'api/gone: a submodule, which is not looked into'),
      ...BROKEN,
    },
    {
      ...all,
      row: 23,
      situation: 'a link leads out of the repository',
      injected: 'a proto that is a link to `../../outside.proto`',
      run: saying('link', /api\/a\.proto: this symbolic link points to .* leads out of the tree/),
      ...UNDECIDED,
    },
    {
      ...all,
      row: 23,
      situation: 'a link leads to itself',
      injected: 'a proto that is a link to itself',
      run: saying('loop', /api\/a\.proto: this symbolic link points to .* leads back to the link/),
      ...UNDECIDED,
    },
    {
      ...all,
      row: 23,
      situation: 'a link leads to a proto elsewhere in the repository',
      injected: 'a proto that is a link through a folder that is a link',
      run: saying('linked', 'rpc Put was removed'),
      ...BROKEN,
      also: annotates('src/deep/a.proto', 3),
    },
    {
      ...all,
      row: 24,
      situation: 'a proto is kept in Git LFS',
      injected: 'an LFS pointer',
      run: saying('lfs', 'this is a Git LFS pointer'),
      ...UNDECIDED,
    },
    {
      ...all,
      row: 26,
      situation: 'a proto is not UTF-8',
      injected: 'the bytes ff fe in a comment',
      run: saying('not-utf8', /UTF-8/),
      ...UNDECIDED,
    },
    {
      ...all,
      row: 26,
      situation: 'a proto has a byte order mark and CRLF',
      injected: 'both',
      run: saying('crlf', 'was removed'),
      ...BROKEN,
      also: annotates('api/a.proto', 3),
    },
    {
      ...all,
      row: 27,
      situation: 'a proto of the head cannot be parsed',
      injected: 'a message without a name',
      run: saying('syntax', /api\/a\.proto:2/),
      ...UNDECIDED,
      also: annotates('api/a.proto', 2),
    },
    {
      repository: unparsable,
      row: 28,
      situation: 'a proto of the release cannot be parsed',
      injected: 'a message without a name in 1.0.0',
      run: saying('mended', /api\/a\.proto:2/),
      ...UNDECIDED,
    },
    {
      ...all,
      row: 29,
      situation: 'an import is missing',
      injected: 'an import that the repository has not',
      run: saying('import', 'gone/x.proto'),
      ...BROKEN,
    },
    {
      ...all,
      row: 35,
      situation: 'a pull request that releases',
      injected: 'a version that is high enough, on a token that may only read',
      permissions: { contents: 'read' },
      run: saying('major', 'The verdict stands'),
      exit: 0,
      verdict: 'pass',
      conclusions: [],
      comments: 0,
    },
    {
      ...all,
      row: 39,
      situation: 'text that is not trusted',
      injected: 'a version that is a workflow command, a mention and HTML',
      run: saying('untrusted', /octocat/),
      ...UNDECIDED,
      also: ({ result, double }) => {
        expect(result.log).not.toMatch(/^::error::@octocat/m);
        const said = [double.world.comments[0]?.body, double.world.checkRuns[0]?.summary, result.summary].join('\n');
        expect(said.replace(/^<!-- skewgate:.*-->$/m, '')).not.toMatch(/<!--/);
        expect(said.replace(/`[^`\n]*`/g, '')).not.toMatch(/@octocat/);
      },
    },
    {
      ...all,
      row: 40,
      situation: 'a proto that is meant to exhaust the parser',
      injected: 'messages nested 20,000 deep',
      run: saying('deep', /api\/a\.proto/),
      ...UNDECIDED,
    },
  ];
}
