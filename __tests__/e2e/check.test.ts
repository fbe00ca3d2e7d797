import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { skewgate, skewgateJson, surfaceOf } from '../support/cli.ts';
import {
  createRepository,
  removeTemporaryFolders,
  type TestRepository,
  temporaryFolder,
  writeFiles,
} from '../support/git.ts';

afterAll(removeTemporaryFolders);

const proto = (fields: string, comment = ''): string =>
  `syntax = "proto3";\npackage p;\nservice S { rpc Get(Q) returns (A); }\n${comment}message Q { ${fields} }\nmessage A { int32 ok = 1; }\n`;

let repo: TestRepository;
const at = (...args: string[]): string[] => [...args, '--repo', repo.folder];

beforeEach(() => {
  repo = createRepository('agent');
  repo.commit({ 'a.proto': proto('int32 id = 1;'), VERSION: '1.4.2\n' });
  repo.tag('1.4.2');
  repo.commit({ 'a.proto': proto('int32 id = 1; bool fast = 2;'), VERSION: '1.5.0\n' });
  repo.tag('1.5.0');
});

describe('baselines', () => {
  test('a tag is compared with the version below it, not with the one before it in time', () => {
    repo.branch('stable-1.4', '1.4.2');
    repo.commit({ VERSION: '1.4.3\n' });
    repo.tag('1.4.3');
    const surface = surfaceOf(skewgateJson(at('tag', '1.4.3')));
    expect([surface.baseline.ref, surface.required, surface.declared, surface.declaredBy]).toEqual([
      '1.4.2',
      'none',
      'patch',
      'tag',
    ]);
  });

  test('a pull request whose version file still has the released version is compared with that release', () => {
    repo.branch('change');
    repo.commit({ 'a.proto': proto('int32 id = 1;') });
    repo.branch('stable-1.4', '1.4.2');
    repo.commit({ VERSION: '1.4.3\n' });
    repo.tag('1.4.3');
    const surface = surfaceOf(skewgateJson(at('check', '--base', 'main', '--head', 'change')));
    expect([surface.baseline.ref, surface.declared, surface.declaredBy]).toEqual(['1.5.0', 'minor', 'assumed']);
    expect(surface.findings.map(({ rule, blocking }) => [rule, blocking])).toEqual([['field-removed', true]]);
  });

  test('what main changed since the release is not the pull request’s, what it changes again is', () => {
    repo.commit({ 'a.proto': proto('int64 id = 1; bool fast = 2; bool new = 3;') });
    repo.branch('change');
    repo.commit({ 'a.proto': proto('string id = 1; bool fast = 2; bool new = 3;') });
    const surface = surfaceOf(skewgateJson(at('check', '--base', 'main')));
    expect(surface.findings.map(({ element, introduced }) => [element, introduced])).toEqual([
      ['p.Q.id', true],
      ['p.Q.new', false],
    ]);
    repo.branch('other', 'main');
    repo.commit({ 'a.proto': proto('int64 id = 1; bool fast = 2; bool new = 3;', '// Asks.\n') });
    const other = surfaceOf(skewgateJson(at('check', '--base', 'main')));
    expect(other.required).toBe('none');
    expect(other.findings.map(({ introduced, blocking }) => [introduced, blocking])).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  test('removing what was never released is no break', () => {
    repo.commit({ 'a.proto': proto('int32 id = 1; bool fast = 2; bool new = 3;') });
    repo.branch('change');
    repo.commit({ 'a.proto': proto('int32 id = 1; bool fast = 2;') });
    const report = skewgateJson(at('check', '--base', 'main'));
    expect([report.exit, surfaceOf(report).findings, surfaceOf(report).required]).toEqual([0, [], 'none']);
  });

  test('a comment alone requires nothing', () => {
    repo.branch('change');
    repo.commit({ 'a.proto': proto('int32 id = 1; bool fast = 2;', '// Asks for it.\n') });
    const surface = surfaceOf(skewgateJson(at('check', '--base', 'main')));
    expect([surface.required, surface.findings, surface.notes.map(({ rule }) => rule)]).toEqual([
      'none',
      [],
      ['comment-changed'],
    ]);
  });

  test('the dirty work tree is the head unless one is named', () => {
    repo.write({ 'a.proto': proto('bool fast = 2;') });
    const dirty = skewgateJson(at('check'));
    expect([dirty.exit, surfaceOf(dirty).head.sha, surfaceOf(dirty).findings.map(({ rule }) => rule)]).toEqual([
      1,
      null,
      ['field-removed'],
    ]);
    const clean = skewgateJson(at('check', '--head', 'HEAD'));
    expect([clean.exit, surfaceOf(clean).findings]).toEqual([0, []]);
  });

  test('with nothing released, the change is compared with where it began', () => {
    const fresh = createRepository('fresh');
    fresh.commit({ 'a.proto': proto('int32 id = 1;') });
    fresh.branch('change');
    fresh.commit({ 'a.proto': proto('') });
    const report = skewgateJson(['check', '--repo', fresh.folder]);
    expect([report.exit, surfaceOf(report).findings.map(({ rule }) => rule)]).toEqual([1, ['field-removed']]);
    const first = skewgate(['tag', '0.1.0', '--repo', fresh.folder]);
    expect([first.exit, first.stdout]).toEqual([
      0,
      'PASS  nothing came before 0.1.0, so there is nothing it could break\n',
    ]);
  });
});

describe('versions', () => {
  test('a tag that does not exist yet is judged before it is pushed', () => {
    repo.commit({ 'a.proto': proto('bool fast = 2;'), VERSION: '1.6.0\n' });
    const minor = skewgateJson(at('tag', '1.6.0'));
    expect([minor.exit, surfaceOf(minor).minimumVersion]).toEqual([1, '2.0.0']);
    repo.commit({ VERSION: '2.0.0\n' });
    expect(skewgateJson(at('tag', '2.0.0')).exit).toBe(0);
  });

  test('a tag that is not the version in its version file fails', () => {
    repo.commit({ VERSION: '1.5.1\n' });
    const report = skewgateJson(at('tag', '1.5.2'));
    expect([report.exit, report.problems.length]).toEqual([1, 1]);
    expect(report.problems[0]?.message).toMatch(/^The tag 1\.5\.2 .*1\.5\.1/);
  });

  test('going back and releasing twice fail', () => {
    repo.branch('back');
    repo.commit({ VERSION: '1.4.9\n' });
    expect(skewgateJson(at('check', '--base', 'main')).exit).toBe(1);
    repo.branch('twice', 'main');
    repo.commit({ VERSION: '1.4.2\n' });
    expect(skewgateJson(at('check', '--base', 'main')).exit).toBe(1);
  });

  test('a release pull request answers for all that is unreleased', () => {
    repo.commit({ 'a.proto': proto('bool fast = 2;') });
    repo.branch('release');
    repo.commit({ VERSION: '1.6.0\n' });
    const report = skewgateJson(at('check', '--base', 'main'));
    expect([
      report.exit,
      surfaceOf(report).declaredBy,
      surfaceOf(report).findings.map(({ introduced }) => introduced),
    ]).toEqual([1, 'version-file', [true]]);
  });
});

describe('acceptance', () => {
  test('an accepted break passes a pull request and is listed, and the release still needs its version', () => {
    repo.branch('change');
    repo.commit({ 'a.proto': proto('bool fast = 2;') });
    const [finding] = surfaceOf(skewgateJson(at('check', '--base', 'main'))).findings;
    repo.checkout('main');
    repo.commit({
      '.github/skewgate.yml': `accept:\n  - fingerprint: ${finding?.fingerprint}\n    reason: nobody sends it\n`,
    });
    repo.checkout('change');
    repo.merge('main');
    const accepted = skewgateJson(at('check', '--base', 'main'));
    expect([accepted.exit, surfaceOf(accepted).policy.file, surfaceOf(accepted).findings[0]?.accepted]).toEqual([
      0,
      '.github/skewgate.yml',
      { reason: 'nobody sends it', until: null },
    ]);
    repo.commit({ VERSION: '1.6.0\n' });
    expect(skewgateJson(at('tag', '1.6.0')).exit).toBe(1);
    repo.commit({ VERSION: '2.0.0\n' });
    expect(skewgateJson(at('tag', '2.0.0')).exit).toBe(0);
  });

  test('under live a break is refused until it is accepted', () => {
    repo.commit({ 'a.proto': proto('bool fast = 2;'), VERSION: '2.0.0\n' });
    const refused = skewgateJson(at('tag', '2.0.0', '--promise', 'live'));
    expect([refused.exit, surfaceOf(refused).required, surfaceOf(refused).minimumVersion]).toEqual([1, 'never', null]);
    const accept = `promise: live\naccept:\n  - fingerprint: ${surfaceOf(refused).findings[0]?.fingerprint}\n    reason: agreed\n`;
    repo.commit({ '.github/skewgate.yml': accept });
    const agreed = skewgateJson(at('tag', '2.0.0'));
    expect([agreed.exit, surfaceOf(agreed).required]).toEqual([0, 'major']);
  });

  test('an entry without its finding is reported', () => {
    repo.commit({ '.github/skewgate.yml': 'accept:\n  - fingerprint: 0123456789ab\n    reason: long gone\n' });
    const report = skewgateJson(at('check'));
    expect([
      report.exit,
      report.problems.map(({ message, fatal }) => [message.includes('0123456789ab'), fatal]),
    ]).toEqual([0, [[true, false]]]);
  });
});

describe('folders', () => {
  test('two folders without a version fail on what the promise protects, and only then', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'old/a.proto': proto('int32 id = 1;'),
      'new/a.proto': proto('int32 id = 1; bool fast = 2;'),
      'bad/a.proto': proto(''),
    });
    const check = (head: string) =>
      skewgateJson(['check', '--base-dir', `${folder}/old`, '--head-dir', `${folder}/${head}`]);
    const fine = check('new');
    expect([fine.exit, surfaceOf(fine).declared, surfaceOf(fine).minimumVersion, surfaceOf(fine).required]).toEqual([
      0,
      null,
      null,
      'minor',
    ]);
    expect([surfaceOf(fine).baseline, surfaceOf(fine).head]).toEqual([
      { ref: `${folder}/old`, sha: null, version: null },
      { ref: `${folder}/new`, sha: null, version: null },
    ]);
    expect(check('bad').exit).toBe(1);
  });
});
