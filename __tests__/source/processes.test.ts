import { afterAll, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../src/source/git.ts';
import { gitCommand, gitEnvironment, runGit } from '../../src/source/run-git.ts';
import { must } from '../support/fault.ts';
import { createRepository, removeTemporaryFolders, temporaryFolder } from '../support/git.ts';
import { gitLog, gitWrapper } from '../support/git-program.ts';

afterAll(removeTemporaryFolders);

const isProto = (path: string) => path.endsWith('.proto');

describe('git processes', () => {
  test('a check needs five, however many tags there are', async () => {
    const sample = createRepository();
    for (let minor = 0; minor < 8; minor++) {
      sample.commit({ 'api/a.proto': `${minor}\n`, VERSION: `1.${minor}.0\n` });
      sample.annotatedTag(`1.${minor}.0`);
    }
    sample.branch('topic');
    sample.commit({ 'api/b.proto': 'b\n' });
    const wrapper = gitWrapper();
    const repository = must(await openRepository(sample.folder, { git: wrapper.program }));
    expect(await repository.isDirty(isProto)).toBe(false);
    const head = must(await repository.resolve('HEAD'));
    const branch = must(await repository.defaultBranch());
    must(await repository.mergeBase(head.sha, branch?.sha ?? ''));
    const { tags } = must(await repository.tags());
    for (const tag of tags) {
      const tree = must(await repository.tree(tag.sha ?? ''));
      const entries = must(await tree.entries(isProto));
      expect(must(await tree.read(entries.map((entry) => entry.id))).size).toBe(1);
    }
    await repository.close();
    expect(tags).toHaveLength(8);
    expect(gitLog(wrapper).sort()).toEqual([
      'cat-file --batch',
      expect.stringMatching(/^for-each-ref --format=\S+ refs\/tags refs\/heads /),
      'ls-files -z -t --stage --cached --others --exclude-standard',
      `merge-base ${head.sha} ${branch?.sha}`,
      expect.stringMatching(/^rev-parse /),
    ]);
  });

  test('comparing two revisions needs two', async () => {
    const sample = createRepository();
    sample.commit({ 'a.proto': '1\n' });
    sample.commit({ 'a.proto': '2\n' });
    const wrapper = gitWrapper();
    const repository = must(await openRepository(sample.folder, { git: wrapper.program }));
    for (const revision of ['HEAD~1', 'HEAD']) {
      const tree = must(await repository.tree(revision));
      expect(must(await tree.entries(isProto))).toHaveLength(1);
    }
    await repository.close();
    expect(gitLog(wrapper).map((line) => line.split(' ')[0])).toEqual(['rev-parse', 'cat-file']);
  });

  test('a repository that is only opened starts one, and closes at once', async () => {
    const wrapper = gitWrapper();
    const repository = must(await openRepository(createRepository().folder, { git: wrapper.program }));
    await repository.close();
    expect(gitLog(wrapper)).toHaveLength(1);
  });
});

describe('gitEnvironment', () => {
  test('passes what configures git, nothing that points it elsewhere or makes it talk', () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      GIT_DIR: '/x',
      GIT_WORK_TREE: '/x',
      GIT_TRACE: '1',
      GIT_EXTERNAL_DIFF: 'x',
      GIT_CONFIG_COUNT: '0',
      GIT_CEILING_DIRECTORIES: '/y',
      GIT_OPTIONAL_LOCKS: '1',
      LC_ALL: 'de_DE.UTF-8',
    });
    try {
      const env = gitEnvironment();
      const names = Object.keys(env).filter((name) => name.startsWith('GIT_') && name !== 'GIT_CONFIG_GLOBAL');
      expect(names.sort()).toEqual([
        'GIT_CEILING_DIRECTORIES',
        'GIT_CONFIG_COUNT',
        'GIT_CONFIG_NOSYSTEM',
        'GIT_NO_LAZY_FETCH',
        'GIT_NO_REPLACE_OBJECTS',
        'GIT_OPTIONAL_LOCKS',
        'GIT_TERMINAL_PROMPT',
      ]);
      expect([env.LC_ALL, env.GIT_OPTIONAL_LOCKS, env.PATH]).toEqual(['C', '0', before.PATH]);
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
    }
  });
});

describe('runGit', () => {
  const folder = temporaryFolder();

  test('gives any exit status as a result', async () => {
    const git = gitCommand(folder, gitWrapper('echo out; echo "fatal: no" >&2; exit 3').program, false);
    expect(await runGit(git, ['x'])).toEqual({ code: 3, stdout: Buffer.from('out\n'), stderr: 'fatal: no\n' });
  });

  test('gives a git that was killed as a fault', async () => {
    const git = gitCommand(folder, gitWrapper('kill -9 $$').program, false);
    expect(await runGit(git, ['x'])).toMatchObject({ kind: 'git-failed', next: 'run the same command again' });
  });

  test('uses no shell', async () => {
    const wrapper = gitWrapper('exit 0');
    await runGit(gitCommand(folder, wrapper.program, false), ['$(touch x)', '; ls', '`id`']);
    expect(gitLog(wrapper)).toEqual(['$(touch x) ; ls `id`']);
  });
});
