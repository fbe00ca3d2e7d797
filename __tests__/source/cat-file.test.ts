import { afterAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../src/source/answers.ts';
import { objectReader } from '../../src/source/cat-file.ts';
import { gitCommand } from '../../src/source/run-git.ts';
import { must } from '../support/fault.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';
import { gitLog, gitWrapper } from '../support/git-program.ts';

afterAll(removeTemporaryFolders);

const repository = createRepository();
const sha = repository.commit({ 'a.proto': 'x\n' });
const X = '587be6b4c3f93f93c489c0111bba5596147a26cb';
const blob = { id: X, type: 'blob', size: 2, bytes: new TextEncoder().encode('x\n') };
const bytesOf = (answer: Answer | undefined) => (typeof answer === 'object' ? answer.bytes : null) ?? new Uint8Array();
const reader = (program = 'git') => objectReader(gitCommand(repository.folder, program, false));

describe('objectReader', () => {
  test('answers everything from one process, in order, also for questions at the same time', async () => {
    const wrapper = gitWrapper();
    const objects = reader(wrapper.program);
    const [first, none, second] = await Promise.all([
      objects.ask([X, 'nothing', 'HEAD:a.proto'], 10),
      objects.ask([], 10),
      objects.ask(['HEAD:a.proto', X], 1),
    ]);
    await objects.close();
    expect(first).toEqual([blob, 'missing', blob]);
    expect(none).toEqual([]);
    expect(second).toEqual([
      { ...blob, bytes: null },
      { ...blob, bytes: null },
    ]);
    expect(gitLog(wrapper)).toEqual(['cat-file --batch']);
  });

  test('hands out plain bytes', async () => {
    const objects = reader();
    const answers = must(await objects.ask([X], 10));
    await objects.close();
    expect(Object.getPrototypeOf(bytesOf(answers[0]))).toBe(Uint8Array.prototype);
  });

  test('goes on after a name that makes git give up', async () => {
    const objects = reader();
    const answers = await Promise.all([objects.ask([X, '@{upstream}', X], 10), objects.ask([X], 10)]);
    expect(answers).toEqual([
      {
        kind: 'git-failed',
        message: "git failed: no upstream configured for branch 'main'",
        next: 'run `git fsck` to see whether the repository is whole',
      },
      [blob],
    ]);
    expect(await objects.ask([sha], 0)).toEqual([{ id: sha, type: 'commit', size: expect.any(Number), bytes: null }]);
    await objects.close();
  });

  test('reports a git that is not there', async () => {
    const objects = reader('no-such-git');
    expect(await objects.ask([X], 10)).toEqual({
      kind: 'git-not-found',
      message: 'the program `no-such-git` was not found',
      next: 'install git, or compare folders with `--base-dir` and `--head-dir`',
    });
    await objects.close();
  });

  test('reports a git that does not speak as documented, and starts anew for the next question', async () => {
    const wrapper = gitWrapper('echo nonsense; exec sleep 100');
    const objects = reader(wrapper.program);
    const fault = {
      kind: 'git-failed',
      message: 'git failed: git gave an answer that is not understood: "nonsense"',
      next: 'run `git fsck` to see whether the repository is whole',
    };
    expect(await objects.ask([X], 10)).toEqual(fault);
    expect(await objects.ask([X], 10)).toEqual(fault);
    await objects.close();
    expect(gitLog(wrapper)).toEqual(['cat-file --batch', 'cat-file --batch']);
  });

  test('refuses misuse', async () => {
    const objects = reader();
    expect(() => objects.ask(['a\nb'], 10)).toThrow('an object name has no line break');
    await objects.close();
    await objects.close();
    expect(() => objects.ask([X], 10)).toThrow('this repository was closed');
  });

  test('reads a large object', async () => {
    const large = '0123456789abcdef'.repeat(200_000);
    repository.commit({ 'large.txt': large });
    const objects = reader();
    const answers = must(await objects.ask(['HEAD:large.txt', X], 4_000_000));
    await objects.close();
    expect(Buffer.from(bytesOf(answers[0])).toString()).toBe(large);
    expect(answers[1]).toEqual(blob);
  });
});
