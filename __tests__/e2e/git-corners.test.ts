/** Repositories as they are met: each is judged as what it is, or not at all. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type JsonReport, skewgate } from '../support/cli.ts';
import {
  createRepository,
  type Files,
  removeTemporaryFolders,
  type TestRepository,
  temporaryFolder,
} from '../support/git.ts';

afterAll(removeTemporaryFolders);

const P3 = 'syntax = "proto3"; package p;';
const OLD = `${P3}\nservice S { rpc Do (M) returns (M); }\nmessage M { int32 a = 1; }\n`;
const NEW = OLD.replace('int32 a', 'string a');

/** A release and a change of a type on top of it. */
function history(files: Files, later: Files, name?: string, ...options: readonly string[]): TestRepository {
  const repository = createRepository(name, ...options);
  repository.commit({ VERSION: '1.0.0\n', ...files });
  repository.tag('1.0.0');
  repository.commit(later);
  return repository;
}

function check(folder: string, env: Readonly<Record<string, string>> = {}, ...args: readonly string[]) {
  const result = skewgate(['check', '--repo', folder, '--format', 'json', '--no-witness', ...args], { env });
  const report: JsonReport | null = result.stdout === '' ? null : JSON.parse(result.stdout);
  const findings = report?.surfaces.flatMap((surface) =>
    surface.findings.map(({ rule, element }) => `${rule} ${element}`),
  );
  const problems = report?.problems.filter(({ fatal }) => fatal).map(({ file, message }) => `${file}: ${message}`);
  return { exit: result.exit, verdict: report?.verdict, findings, problems, reason: report?.reason };
}

const CHANGED = { exit: 1, verdict: 'fail', findings: ['field-type-changed p.M.a'] };

describe('judged like any other', () => {
  test('a repository of SHA-256 objects', () => {
    const { folder } = history({ 'a.proto': OLD }, { 'a.proto': NEW }, undefined, '--object-format=sha256');
    expect(check(folder)).toMatchObject(CHANGED);
  });

  test('a path with blanks, quotes and letters of other alphabets, of the repository and in it', () => {
    const path = `ein "Ordner"/größe/日本 'x'.proto`;
    const { folder } = history({ [path]: OLD }, { [path]: NEW }, `ein Ordner für 'alles' 日本`);
    expect(check(folder)).toMatchObject(CHANGED);
  });

  test('a linked work tree', () => {
    const repository = history({ 'a.proto': OLD }, { 'a.proto': NEW });
    const other = join(temporaryFolder(), 'other');
    repository.git('worktree', 'add', '--quiet', '--detach', other, 'HEAD');
    expect(check(other)).toMatchObject(CHANGED);
  });

  test('in a hook, with all that git sets there', () => {
    const { folder } = history({ 'a.proto': OLD }, { 'a.proto': NEW });
    const elsewhere = history({ 'b.proto': OLD }, { 'b.proto': OLD });
    const git = join(elsewhere.folder, '.git');
    expect(
      check(folder, {
        GIT_DIR: git,
        GIT_WORK_TREE: elsewhere.folder,
        GIT_INDEX_FILE: join(git, 'index'),
        GIT_OBJECT_DIRECTORY: join(git, 'objects'),
        GIT_NAMESPACE: 'x',
        GIT_PREFIX: 'x/',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.fsmonitor',
        GIT_CONFIG_VALUE_0: 'false',
      }),
    ).toMatchObject(CHANGED);
  });
});

describe('no change of the protocol', () => {
  const same = { exit: 0, verdict: 'pass', findings: [] };

  test('a file under a new name, or under one of other letter case', () => {
    const moved = history({ 'a.proto': OLD }, { 'a.proto': null, 'b/c.proto': OLD });
    expect(check(moved.folder)).toMatchObject(same);
    const cased = history({ 'api/agent.proto': OLD }, { 'api/agent.proto': null, 'api/Agent.proto': OLD });
    expect(check(cased.folder)).toMatchObject(same);
  });

  test('other line ends', () => {
    const { folder } = history({ 'a.proto': OLD }, { 'a.proto': OLD.replaceAll('\n', '\r\n') });
    expect(check(folder)).toMatchObject(same);
  });
});

describe('no verdict, and what to do', () => {
  test('two files that declare one name, and one that imports both', () => {
    const { folder } = history(
      { 'a.proto': OLD },
      { 'b.proto': NEW, 'c.proto': `${P3} import "a.proto"; import "b.proto";` },
    );
    const { exit, verdict, problems } = check(folder);
    expect({ exit, verdict }).toEqual({ exit: 3, verdict: 'undecided' });
    expect(problems?.join('\n')).toContain('is declared in a.proto:3 already');
  });

  test('a partial clone without its server', () => {
    const origin = history({ 'a.proto': OLD }, { 'a.proto': NEW });
    const clone = origin.clone('--filter=blob:none', '--no-checkout');
    rmSync(origin.folder, { recursive: true });
    const { exit, verdict, reason, problems } = check(clone.folder, {}, '--head', 'HEAD');
    expect({ exit, verdict }).toEqual({ exit: 3, verdict: 'undecided' });
    expect([reason, ...(problems ?? [])].join('\n')).toMatch(/partial clone/);
  });

  test('an object that is missing', () => {
    const repository = history({ 'a.proto': OLD }, { 'a.proto': NEW });
    const id = repository.git('rev-parse', 'HEAD:a.proto');
    rmSync(join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    const { exit, verdict } = check(repository.folder, {}, '--head', 'HEAD');
    expect({ exit, verdict }).toEqual({ exit: 3, verdict: 'undecided' });
  });

  test('a file beyond the limit, which is named', () => {
    const { folder } = history({ 'a.proto': OLD }, { 'a.proto': `${OLD}// ${'x'.repeat(5_000_000)}\n` });
    const { exit, problems } = check(folder);
    expect(exit).toBe(3);
    expect(problems?.join('\n')).toMatch(/^a\.proto: .*more than the limit of 5000000/m);
  });

  test('a pointer of Git LFS, which is named as one', () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`;
    const { folder } = history({ 'a.proto': OLD }, { 'a.proto': pointer });
    const { exit, problems } = check(folder);
    expect(exit).toBe(3);
    expect(problems?.join('\n')).toMatch(/a\.proto: .*LFS/);
  });
});
