import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { NO_PROGRESS, type Progress, startProgress } from '../../src/cli/progress.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { Tree } from '../../src/gate/ports.ts';
import { fakeRepository, fakeTree } from '../gate/fake-repository.ts';

const ESC = String.fromCharCode(27);
const CLEAR = `\r${ESC}[2K`;
const PROTO = new TextEncoder().encode('syntax = "proto3";');

let open: Progress | undefined;
afterEach(() => {
  open?.end();
  jest.useRealTimers();
});

/** What is written while time goes by as the test says. */
function watched(columns = 80): { progress: Progress; written: string[]; pass: (milliseconds: number) => void } {
  let now = 0;
  const written: string[] = [];
  const progress = startProgress({ write: (text) => void written.push(text), columns }, () => now);
  open = progress;
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { progress, written, pass };
}

const all = (): boolean => true;

describe('progress', () => {
  test('nothing is shown for work under a second', async () => {
    const { progress, written, pass } = watched();
    const tree = progress.tree(fakeTree({ 'a.proto': 'x' }, '1.0.0'));
    await tree.entries(all);
    pass(999);
    await tree.read(['text:x']);
    progress.end();
    expect(written).toEqual([]);
  });

  test('what is read, then that it is compared, and no trace of it at the end', async () => {
    const { progress, written, pass } = watched();
    const tree = progress.tree(fakeTree({ 'a.proto': 'x' }, 'refs/tags/1.0.0'));
    const parses = progress.parses(createParses());
    parses.parse('1', PROTO);
    parses.parse('2', PROTO);
    pass(2500);
    await tree.read(['text:x']);
    progress.end();
    progress.end();
    await tree.read(['text:x']);
    expect(written).toEqual([
      `${CLEAR}skewgate: reading 1.0.0, 2 files parsed, 2 s`,
      `${CLEAR}skewgate: comparing 1.0.0, 2 files parsed, 2 s`,
      CLEAR,
    ]);
  });

  test('while one of two is read, it is not yet compared', async () => {
    const { progress, written, pass } = watched();
    pass(1000);
    let done: () => void = () => {};
    const waiting = new Promise<ReadonlyMap<string, Uint8Array>>((resolve) => {
      done = () => resolve(new Map());
    });
    const slow = progress.tree<Tree>({ ...fakeTree({}, '2.0.0'), read: () => waiting });
    const reading = slow.read([]);
    await progress.tree(fakeTree({}, '1.0.0')).read([]);
    expect(written.filter((text) => text.includes('comparing'))).toEqual([]);
    done();
    await reading;
    expect(written.at(-1)).toContain('comparing');
  });

  test('files that are parsed are counted, as fast as can be read', async () => {
    const { progress, written, pass } = watched();
    await progress.tree(fakeTree({}, '1.0.0')).entries(all);
    const parses = progress.parses(createParses());
    pass(1000);
    for (let i = 0; i < 100; i++) {
      parses.parse(`${i}`, PROTO);
      pass(10);
    }
    expect(written).toHaveLength(10);
    expect(written.at(-1)).toBe(`${CLEAR}skewgate: comparing 1.0.0, 91 files parsed, 1 s`);
  });

  test('time goes on while one answer takes long', async () => {
    jest.useFakeTimers();
    const { progress, written, pass } = watched();
    void progress.tree<Tree>({ ...fakeTree({}, '1.0.0'), read: () => new Promise(() => {}) }).read([]);
    for (let i = 0; i < 3; i++) {
      pass(1000);
      jest.advanceTimersByTime(1000);
    }
    expect(written).toEqual([1, 2, 3].map((s) => `${CLEAR}skewgate: reading 1.0.0, 0 files parsed, ${s} s`));
    progress.end();
    pass(1000);
    jest.advanceTimersByTime(5000);
    expect(written.at(-1)).toBe(CLEAR);
  });

  test('it takes one line, whatever the ref is called', async () => {
    const { progress, written, pass } = watched(40);
    pass(1000);
    await progress.tree(fakeTree({}, `${ESC}[2J\n${'x'.repeat(80)}`)).entries(all);
    const [first = ''] = written;
    expect(first).toBe(`${CLEAR}skewgate: reading ⟨U+001B⟩[2J xxxxxxxx…`);
    expect(first.length - CLEAR.length).toBe(39);
  });

  test('a repository answers as it did', async () => {
    const repository = fakeRepository({
      commits: { one: { files: { 'a.proto': 'x' } } },
      tags: { '1.0.0': 'one' },
      head: 'one',
    });
    for (const progress of [watched().progress, NO_PROGRESS]) {
      const seen = progress.repository(repository);
      for (const revision of ['refs/tags/1.0.0', 'HEAD', 'nowhere']) {
        const [told, real] = [await seen.tree(revision), await repository.tree(revision)];
        expect(JSON.stringify(told)).toBe(JSON.stringify(real));
        if ('ref' in told) expect(await told.entries(all)).toEqual([{ path: 'a.proto', kind: 'file', id: 'text:x' }]);
      }
      expect(await seen.tags()).toEqual(await repository.tags());
    }
  });
});
