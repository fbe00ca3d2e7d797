/** The runs of the action in which something fails. */
import { type Double, startDouble } from '../../double/double.ts';
import { type GitData, rememberedGitData } from '../../double/git-data.ts';
import { largeRepository } from '../../support/failure-repositories.ts';
import { createRepository, type TestRepository } from '../../support/git.ts';
import type { InProcessRun } from '../../support/in-process.ts';

/** One run, and what is true about it. */
export interface Scene {
  readonly title: string;
  readonly run: Omit<InProcessRun, 'double' | 'pace'>;
  readonly truth: 'pass' | 'fail';
  /** What a run has made when nothing fails. */
  readonly shows: { readonly checkRuns: number; readonly comments: number };
  /** The tag it makes, null if none. */
  readonly tag: string | null;
  /** Which of its requests are made to fail; what a scene above has shown already is left out. */
  readonly among: (kind: string) => boolean;
  /** Which of them fail `once` too. */
  readonly once: (kind: string) => boolean;
  /** A GitHub for one run. */
  open(): Promise<Double>;
}

const proto = (methods: readonly string[]): string =>
  `syntax = "proto3";\npackage p;\nservice S {\n${methods.map((name) => `  rpc ${name}(M) returns (M);\n`).join('')}}\nmessage M { int32 id = 1; }\n`;

/**
 * 1.0.0; then `next`, which removes a method, and from there `break`, which only says that it is 1.1.0: without the tag
 * there is nothing wrong with it. `fine` adds a method to 1.0.0 and says that it is 1.1.0.
 */
function releasedRepository(): TestRepository {
  const released = createRepository('sample');
  released.commit({ 'a.proto': proto(['Get', 'Put']), VERSION: '1.0.0\n' });
  released.annotatedTag('1.0.0');
  released.branch('next');
  released.commit({ 'a.proto': proto(['Get']) });
  released.branch('break');
  released.commit({ VERSION: '1.1.0\n' });
  released.branch('fine', 'main');
  released.commit({ 'a.proto': proto(['Get', 'Put', 'List']), VERSION: '1.1.0\n' });
  released.checkout('main');
  return released;
}

/** As {@link releasedRepository}, with `break` tagged 1.1.0. */
function taggedRepository(): TestRepository {
  const tagged = releasedRepository();
  tagged.annotatedTag('1.1.0', 'break');
  return tagged;
}

function opener(repository: TestRepository, head: string, base = 'main'): Scene['open'] {
  let git: GitData | null = null;
  return async () => {
    git ??= rememberedGitData(repository.folder);
    const double = await startDouble({ folder: repository.folder, git });
    const pull = { number: 7, base, head, state: 'open', draft: false, locked: false, fork: false } as const;
    double.world.pulls.set(7, { ...pull });
    return double;
  };
}

function pullRequest(repository: TestRepository, head: string, base = 'main'): Scene['run'] {
  const side = (ref: string) => ({ ref, sha: repository.git('rev-parse', ref) });
  const payload = { action: 'opened', number: 7, pull_request: { base: side(base), head: side(head) } };
  return { event: 'pull_request', payload };
}

const isReading = (kind: string): boolean => !/check run|pull request|token|comment|tag object|reference/.test(kind);

/** Every scene, with a repository of its own. */
export function scenes(): readonly Scene[] {
  const [released, tagged, planned, large] = [
    releasedRepository(),
    taggedRepository(),
    releasedRepository(),
    largeRepository(53),
  ];
  const [broken, fine] = [released.git('rev-parse', 'break'), planned.git('rev-parse', 'fine')];
  return [
    {
      title: 'A pull request that releases too little',
      run: pullRequest(released, 'break', 'next'),
      truth: 'fail',
      shows: { checkRuns: 1, comments: 1 },
      tag: null,
      among: () => true,
      once: () => true,
      open: opener(released, 'break', 'next'),
    },
    {
      title: 'A pull request that breaks so much that its annotations take two requests',
      run: { ...pullRequest(large, 'break'), inputs: { comment: 'off' } },
      truth: 'fail',
      shows: { checkRuns: 1, comments: 0 },
      tag: null,
      among: (kind) => /check run/.test(kind),
      once: () => true,
      open: opener(large, 'break'),
    },
    {
      title: 'A pull request that breaks nothing',
      run: { ...pullRequest(released, 'fine'), inputs: { comment: 'always' } },
      truth: 'pass',
      shows: { checkRuns: 1, comments: 1 },
      tag: null,
      among: (kind) => !isReading(kind),
      once: () => false,
      open: opener(released, 'fine'),
    },
    {
      title: 'A pushed tag that says too little',
      run: {
        event: 'push',
        payload: {
          ref: 'refs/tags/1.1.0',
          before: '0'.repeat(40),
          after: tagged.git('rev-parse', '1.1.0'),
          head_commit: { id: tagged.git('rev-parse', 'break') },
        },
      },
      truth: 'fail',
      shows: { checkRuns: 1, comments: 0 },
      tag: null,
      among: () => true,
      once: () => true,
      open: opener(tagged, 'break'),
    },
    {
      title: 'A pushed branch that says too little',
      run: {
        event: 'push',
        payload: { ref: 'refs/heads/break', before: '0'.repeat(40), after: broken, head_commit: { id: broken } },
        ref: 'refs/heads/break',
        sha: broken,
      },
      truth: 'fail',
      shows: { checkRuns: 1, comments: 0 },
      tag: null,
      among: () => true,
      once: () => false,
      open: opener(released, 'break'),
    },
    {
      title: 'A release that passes and is tagged',
      run: { event: 'workflow_dispatch', payload: {}, sha: fine, inputs: { mode: 'create-tag' } },
      truth: 'pass',
      shows: { checkRuns: 1, comments: 0 },
      tag: '1.1.0',
      among: () => true,
      once: (kind) => !isReading(kind),
      open: opener(planned, 'fine'),
    },
  ];
}
