import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { check } from '../../src/library/check.ts';
import type { CheckOptions } from '../../src/library/options.ts';
import { REPORT_SHAPE } from '../../src/report/json-shape.ts';
import { createRepository, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const OLD = 'syntax = "proto3";\nservice S { rpc Get(M) returns (M); }\nmessage M { int32 id = 1; }\n';
const NEW = OLD.replace('int32', 'string');
const files = { base: { 'a.proto': OLD }, head: { 'a.proto': NEW } } as const;

describe('files in memory', () => {
  test('the report has its published shape, and says what changed', async () => {
    const report = REPORT_SHAPE.parse(await check(files));
    expect([report.verdict, report.surfaces[0]?.findings.map(({ rule, element }) => [rule, element])]).toEqual([
      'fail',
      [['field-type-changed', 'M.id']],
    ]);
  });

  test('texts, bytes and folders say the same', async () => {
    const folders = [OLD, NEW].map((text) => {
      const folder = temporaryFolder('api');
      writeFiles(folder, { 'a.proto': text });
      return folder;
    });
    const [base = '', head = ''] = folders;
    const bytes = { 'a.proto': new TextEncoder().encode(OLD) };
    const found = async (options: CheckOptions) =>
      (await check(options)).surfaces[0]?.findings.map(({ since: _, ...finding }) => finding);
    const expected = await found(files);
    expect(expected?.length).toBe(1);
    expect(await found({ base, head })).toEqual(expected);
    expect(await found({ base: bytes, head })).toEqual(expected);
  });

  test('versions are declared, and accepted with a leading v', async () => {
    const versions = { baseVersion: 'v1.0.0', headVersion: '2.0.0' };
    expect((await check({ ...files, ...versions })).verdict).toBe('pass');
    expect((await check({ ...files, ...versions, headVersion: '1.1.0' })).surfaces[0]?.minimumVersion).toBe('2.0.0');
  });

  test('what counts wins over the config', async () => {
    const config = 'contracts: [source]\npromise: none\n';
    const of = async (policy: Partial<CheckOptions>) => (await check({ ...files, config, ...policy })).surfaces[0];
    expect(await of({})).toMatchObject({ contracts: ['source'], promise: 'none' });
    expect(await of({ contracts: ['json', 'binary'], promise: 'full' })).toMatchObject({
      contracts: ['binary', 'json'],
      promise: 'full',
    });
    expect((await check({ ...files, protos: ['b/**'] })).verdict).toBe('undecided');
  });

  test('proofs are there unless they are not wanted', async () => {
    const witness = async (options: CheckOptions) =>
      (await check(options)).surfaces[0]?.findings[0]?.consequences.flatMap(({ contract, witness: proof }) =>
        contract === 'binary' ? [proof?.proven ?? null] : [],
      );
    expect(new Set(await witness(files))).toEqual(new Set([true]));
    expect(new Set(await witness({ ...files, witness: false }))).toEqual(new Set([null]));
  });

  test('names like those of every object are names like others', async () => {
    const odd = Object.fromEntries(
      [
        ['__proto__', OLD],
        ['constructor', OLD],
      ].map(([name, text]) => [`${name}/a.proto`, text ?? '']),
    );
    const { verdict, surfaces } = await check({ base: odd, head: odd, protos: ['__proto__/**'] });
    expect([verdict, surfaces[0]?.findings]).toEqual(['pass', []]);
  });
});

describe('a repository', () => {
  const repo = createRepository();
  repo.commit({ 'a.proto': OLD, VERSION: '1.0.0' });
  repo.tag('1.0.0');
  repo.commit({ 'a.proto': NEW });

  test('the head, a revision and a tag', async () => {
    const at = { repo: repo.folder };
    expect((await check(at)).surfaces[0]).toMatchObject({ baseline: { ref: '1.0.0' }, required: 'major' });
    expect((await check({ ...at, base: '1.0.0', head: '1.0.0' })).verdict).toBe('pass');
    expect((await check({ ...at, tag: '1.0.0' })).surfaces).toEqual([]);
  });
});

describe('what is wrong', () => {
  test('cannot be decided: a report', async () => {
    const nowhere = join(temporaryFolder(), 'gone');
    expect(await check({ repo: nowhere })).toMatchObject({ verdict: 'undecided', surfaces: [] });
    expect(await check({ base: nowhere, head: {} })).toMatchObject({ verdict: 'undecided' });
    expect(await check({ base: {}, head: nowhere })).toMatchObject({ verdict: 'undecided' });
    expect(await check({ base: files.base, head: { 'a.proto': 'message {' } })).toMatchObject({
      verdict: 'undecided',
      problems: [{ file: 'a.proto', line: 1, column: 9, fatal: true }],
    });
  });

  test.each<readonly [Partial<CheckOptions>, string]>([
    [{ baseVersion: 'one' }, 'baseVersion: "one" is not a version such as 1.6.0'],
    [{ headVersion: '1.0' }, 'headVersion: "1.0" is not a version such as 1.6.0'],
    [{ promise: 'ful' as 'full' }, 'promise: expected none, backward, forward, full, full-strict or live, found "ful"'],
    [{ window: 'minor: 2' }, 'window: '],
    [{ config: 'promis: full\n' }, 'config:1:1: '],
  ])('%j is misuse', async (wrong, message) => {
    await expect(check({ ...files, ...wrong })).rejects.toThrow(TypeError);
    await expect(check({ ...files, ...wrong })).rejects.toThrow(message);
  });
});
