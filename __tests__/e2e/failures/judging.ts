/** What is judged moves, or is hardly there: pull requests, versions and tags. */
import { expect } from '@jest/globals';
import { type Reply, refusal } from '../../double/world.ts';
import type { FailureCase, Seen } from '../../support/failure-case.ts';
import { createRepository, type TestRepository } from '../../support/git.ts';

const BROKEN = { exit: 1, verdict: 'fail', conclusions: ['failure'], comments: 1 } as const;
const UNDECIDED = { exit: 1, verdict: 'undecided', conclusions: ['failure'], comments: 1 } as const;
const NO_COMMENT = { comments: 0 } as const;

const proto = (methods: readonly string[]): string =>
  `syntax = "proto3";\npackage p;\nservice S { ${methods.map((name) => `rpc ${name}(M) returns (M);`).join(' ')} }\nmessage M {}\n`;

/** On `next` a method is gone already; `topic` comes from there and touches no proto. */
function branchedRepository(): TestRepository {
  const branched = createRepository('branched');
  branched.commit({ 'a.proto': proto(['Get', 'Put']), VERSION: '1.0.0\n' });
  branched.annotatedTag('1.0.0');
  branched.branch('next');
  branched.commit({ 'a.proto': proto(['Get']) });
  branched.branch('topic');
  branched.commit({ 'README.md': 'hello\n' });
  branched.checkout('main');
  return branched;
}

/** Makes `name` the first of a chain of so many annotated tags, the last of which is of HEAD. */
function nest(repository: TestRepository, name: string, tags: number): void {
  for (let i = 0; i < tags; i++)
    repository.git('tag', '--force', '--annotate', '--message', `link ${i}`, name, i === 0 ? 'HEAD' : name);
}

/** 1.0.0 and 1.1.0 are chains of `tags` annotated tags; 1.1.0 removes a method, `break` too. */
function nestedRepository(tags: number): TestRepository {
  const nested = createRepository('nested');
  nested.commit({ 'a.proto': proto(['Get', 'Put']), VERSION: '1.0.0\n' });
  nest(nested, '1.0.0', tags);
  nested.branch('break');
  nested.commit({ 'a.proto': proto(['Get']), VERSION: '1.1.0\n' });
  nest(nested, '1.1.0', tags);
  nested.checkout('main');
  return nested;
}

/** Four releases after 1.0.0, all of them annotated tags; 1.3.0 removes a method. */
function severalRepository(): TestRepository {
  const several = createRepository('several');
  several.commit({ 'a.proto': proto(['Get', 'Put']), VERSION: '1.0.0\n' });
  several.annotatedTag('1.0.0');
  for (const [version, methods] of [
    ['1.1.0', ['Get', 'Put', 'Add']],
    ['1.2.0', ['Get', 'Put', 'Add', 'Sub']],
    ['1.3.0', ['Get', 'Add', 'Sub']],
    ['1.4.0', ['Get', 'Add', 'Sub', 'Mul']],
  ] as const) {
    several.commit({ 'a.proto': proto(methods), VERSION: `${version}\n` });
    several.annotatedTag(version);
  }
  return several;
}

/** How many tag objects lie between a tag and its commit. */
function depthOf(repository: TestRepository, tag: string): number {
  const type = (object: string): string => repository.git('cat-file', '-t', object);
  let depth = 0;
  for (let at = repository.git('rev-parse', tag); type(at) === 'tag'; depth++)
    at = /^object (\S+)/.exec(repository.git('cat-file', '-p', at))?.[1] ?? '';
  return depth;
}

const comparesWith =
  (version: string) =>
  ({ result }: Seen): void =>
    expect(result.outputs.get('previous-version')).toBe(version);

/** Titles of the check runs, in the order they were made. */
const titles = ({ double }: Seen): readonly (string | null)[] => double.world.checkRuns.map(({ title }) => title);

const EMPTY = 'Git Repository is empty.';
const isEmpty = ({ status, body }: Reply): boolean => status === 409 && JSON.stringify(body).includes(EMPTY);

export function judgingCases(sample: TestRepository): readonly FailureCase[] {
  return [
    ...pullRequestCases(sample),
    ...emptyCases(sample),
    {
      repository: sample,
      row: 30,
      situation: 'the version is none',
      injected: 'VERSION: `one`',
      run: async ({ pullRequest }) => {
        const result = await pullRequest({ head: 'version' });
        const said = /::error::Could not verify: VERSION:1:1: expected a version of three numbers.*, found "one"/;
        return { result, hits: said.test(result.log) ? 1 : 0 };
      },
      ...UNDECIDED,
      also: (seen) => {
        expect(titles(seen)).toEqual([expect.stringMatching(/^Could not verify: VERSION:1:1/)]);
        const places = seen.double.world.checkRuns[0]?.annotations.map(({ path, start_line }) => [path, start_line]);
        expect(places).toEqual([['VERSION', 1]]);
        expect(seen.result.outputs.get('declared-bump')).toBe('');
      },
    },
    ...tagCases(),
  ];
}

function pullRequestCases(sample: TestRepository): readonly FailureCase[] {
  const branched = branchedRepository();
  return [
    {
      repository: branched,
      row: 16,
      situation: 'the pull request got another base',
      injected: 'the action `edited` with a base that broke it before',
      run: async ({ double, pullRequest }) => {
        const first = await pullRequest({ head: 'topic' });
        expect(first.outputs.get('verdict')).toBe('fail');
        const pull = double.world.pulls.get(7);
        if (pull !== undefined) pull.base = 'next';
        const changes = { base: { ref: { from: 'main' }, sha: { from: branched.git('rev-parse', 'main') } } };
        const environment = { GITHUB_RUN_ID: '101' };
        const result = await pullRequest({ base: 'next', head: 'topic', action: 'edited', changes, environment });
        return { result, hits: double.world.comments.filter(({ body }) => body.includes(' resolved ')).length };
      },
      exit: 0,
      verdict: 'pass',
      conclusions: ['failure', 'success'],
      comments: 1,
    },
    {
      repository: branched,
      row: 16,
      situation: 'the base is changed or deleted meanwhile',
      injected: 'another base before the check run',
      run: async ({ double, pullRequest }) => {
        double.before({ operation: 'checks/create' }, () => {
          const pull = double.world.pulls.get(7);
          if (pull !== undefined) pull.base = 'next';
        });
        const result = await pullRequest({ head: 'topic' });
        const said = /^::warning::The pull request goes to another branch by now, .* add `edited` to the `types:`/gm;
        return { result, hits: result.log.match(said)?.length ?? 0 };
      },
      ...BROKEN,
      ...NO_COMMENT,
    },
    {
      repository: sample,
      row: 33,
      situation: 'the pull request is a draft',
      injected: 'a draft, which is judged like any other',
      run: async ({ double, pullRequest }) => {
        const told = double.watch({ operation: 'pulls/get' }, ({ body }) => Object(body).draft === true);
        const result = await pullRequest({ head: 'break', draft: true });
        return { result, hits: told.hits };
      },
      ...BROKEN,
      also: (seen) => {
        expect(titles(seen)).toEqual(['Needs 2.0.0 (major), minor assumed: 1 break']);
        expect(seen.double.world.checkRuns[0]?.annotations.length).toBe(1);
        expect(seen.result.outputs.get('blocking-count')).toBe('1');
      },
    },
  ];
}

function emptyCases(sample: TestRepository): readonly FailureCase[] {
  return [
    {
      repository: createRepository('empty'),
      row: 8,
      situation: 'nothing was pushed yet',
      injected: `a repository without a commit: 409 "${EMPTY}"`,
      run: async ({ double, step }) => {
        const told = double.watch({ operation: 'git/get-tree' }, isEmpty);
        const environment = { GITHUB_SHA: 'd'.repeat(40) };
        const result = await step({ event: 'workflow_dispatch', payload: {}, environment });
        return { result, hits: told.hits };
      },
      ...UNDECIDED,
      ...NO_COMMENT,
      conclusions: [],
      also: ({ result }) => expect(result.log).toMatch(/::error::Could not verify: GitHub knows no commit "d{40}"/),
    },
    {
      repository: sample,
      row: 8,
      situation: 'GitHub takes the repository for empty at first',
      injected: `409 "${EMPTY}" to the first tree`,
      run: async ({ double, pullRequest }) => {
        const rule = double.inject({ operation: 'git/get-tree', nth: 1 }, { reply: refusal(409, EMPTY) });
        return { result: await pullRequest({ head: 'break' }), hits: rule.hits };
      },
      ...BROKEN,
    },
  ];
}

/** The tags as they come by an event of their own, by their release, and by neither. */
function tagCases(): readonly FailureCase[] {
  const several = severalRepository();
  return [
    {
      repository: nestedRepository(2),
      row: 42,
      situation: 'the release is an annotated tag of an annotated tag',
      injected: 'a chain of two',
      run: async ({ repository, pullRequest }) => ({
        result: await pullRequest({ head: 'break' }),
        hits: depthOf(repository, '1.0.0') === 2 ? 1 : 0,
      }),
      ...BROKEN,
      also: comparesWith('1.0.0'),
    },
    {
      repository: nestedRepository(5),
      row: 42,
      situation: 'longer chains of annotated tags are released',
      injected: 'chains of five, for the release before too',
      run: async ({ repository, step }) => ({
        result: await step({ event: 'release', payload: { action: 'published', release: { tag_name: '1.1.0' } } }),
        hits: depthOf(repository, '1.0.0') === 5 && depthOf(repository, '1.1.0') === 5 ? 1 : 0,
      }),
      ...BROKEN,
      ...NO_COMMENT,
      also: (seen) => {
        comparesWith('1.0.0')(seen);
        const commit = seen.repository.git('rev-parse', '1.1.0^{commit}');
        expect(seen.double.world.checkRuns.map(({ head_sha }) => head_sha)).toEqual([commit]);
      },
    },
    {
      repository: several,
      row: 42,
      situation: 'four tags are pushed at once, so that GitHub sends no event',
      injected: 'four annotated tags before the schedule',
      run: async ({ double, step }) => {
        const environment = { GITHUB_SHA: several.git('rev-parse', 'main') };
        const result = await step({ event: 'schedule', payload: {}, environment });
        const judged = ['1.1.0', '1.2.0', '1.3.0', '1.4.0'].filter((tag) => result.summary.includes(tag));
        expect(double.log.length).toBeGreaterThan(0);
        return { result, hits: judged.length === 4 ? 1 : 0 };
      },
      ...BROKEN,
      ...NO_COMMENT,
      also: ({ result }) => {
        expect(result.outputs.get('blocking-count')).toBe('1');
        expect(result.log).toMatch(/::error::.*1\.3\.0/);
      },
    },
  ];
}
