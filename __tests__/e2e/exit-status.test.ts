import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CliResult, skewgate, skewgateJson } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders, type TestRepository, temporaryFolder } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const good = 'syntax = "proto3";\nservice S { rpc Get(M) returns (M); }\nmessage M { int32 id = 1; }\n';
let repo: TestRepository;

beforeAll(() => {
  repo = createRepository();
  repo.commit({ 'a.proto': good, VERSION: '1.0.0' });
  repo.tag('1.0.0');
});

describe('2: wrong usage, and no report', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['no command', [], 'no command'],
    ['an unknown command', ['chek'], 'there is no command "chek"; did you mean "check"? See skewgate --help.'],
    ['an unknown option', ['check', '--bas', 'x'], `Unknown option '--bas'; did you mean "--base"? See`],
    ['an option given twice', ['check', '--base', 'a', '--base', 'b'], '--base is given twice'],
    ['an option without a value', ['check', '--base', ''], '--base has no value'],
    [
      'a folder and a revision',
      ['check', '--base-dir', 'a', '--head', 'b'],
      '--base-dir goes with --head-dir, not --head',
    ],
    [
      'a folder and a repository',
      ['check', '--base-dir', 'a', '--repo', 'b'],
      '--repo and --base-dir exclude each other',
    ],
    ['an option without its value', ['check', '--base'], "Option '--base <value>' argument missing"],
    [
      'two ways to name the base',
      ['check', '--base', 'a', '--base-dir', 'b'],
      '--base and --base-dir exclude each other',
    ],
    ['a head folder alone', ['check', '--head-dir', 'b'], '--head-dir needs --base-dir'],
    ['a tag without a name', ['tag'], 'tag needs the name of a tag: skewgate tag 1.6.0'],
    ['a word too many', ['check', '1.0.0'], 'check does not take "1.0.0"'],
    ['an option of another command', ['check', '--history', '3'], 'check does not take --history'],
    ['a wrong promise', ['check', '--promise', 'strict'], '--promise: '],
    ['a wrong version', ['check', '--head-version', 'one'], '--head-version: "one" is not a version such as 1.6.0'],
    ['a wrong format', ['check', '--format', 'yaml'], '--format is text, json, markdown, sarif or github, not "yaml"'],
    ['a format to come', ['check', '--format', 'html'], '--format html is not yet there'],
    ['nothing to merge', ['merge'], 'merge needs the files to merge: skewgate merge surfaces.json report-*.json'],
    ['a cache in what is judged', ['check', '--cache', 'x'], '--cache: x is inside '],
    ['a rule that is none', ['explain', 'rpc-gone'], 'there is no rule "rpc-gone"; there is rpc-'],
    [
      'a config that is not there',
      ['check', '--config', '/no/such.yml'],
      '--config: /no/such.yml cannot be read (ENOENT)',
    ],
    [
      'a history that is no number',
      ['plan', '--history', 'x'],
      '--history takes a number of releases or "all", not "x"',
    ],
  ])('%s', (_, args, message) => {
    const { exit, stdout, stderr } = skewgate(args, { cwd: repo.folder });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(`skewgate: ${message}`)).toBe(true);
  });

  test('a wrong config, with file, line and column', () => {
    const folder = createRepository();
    folder.commit({ 'a.proto': good, '.github/skewgate.yml': 'client: me\npromis: full\n' });
    const { exit, stdout, stderr } = skewgate(['check', '--base', 'none', '--repo', folder.folder]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^skewgate: \.github\/skewgate\.yml:2:1: .*promis.*promise/);
  });

  test('a config that cannot be followed', () => {
    const folder = createRepository();
    folder.commit({ 'a.proto': good, '.github/skewgate.yml': 'clients-complete: on\n' });
    const { exit, stderr } = skewgate(['check', '--base', 'none', '--repo', folder.folder]);
    expect([exit, stderr]).toEqual([
      2,
      'skewgate: .github/skewgate.yml: clients-complete: no clients are listed; list them under "clients"\n',
    ]);
  });
});

describe('3: could not decide, with the reason and what to do', () => {
  const first = ({ stdout }: CliResult): string => stdout.split('\n')[0] ?? '';

  test('a syntax error has file, line and column', () => {
    const broken = createRepository();
    broken.commit({ 'a.proto': good, VERSION: '1.0.0' });
    broken.tag('1.0.0');
    broken.commit({ 'proto/b.proto': 'syntax = "proto3";\nmessage N {\n  int32 id 1;\n}\n' });
    const result = skewgate(['check', '--repo', broken.folder]);
    expect([result.exit, result.stderr]).toEqual([3, '']);
    expect(first(result)).toMatch(/^COULD NOT DECIDE {2}proto\/b\.proto:3:12: /);
    const json = skewgateJson(['check', '--repo', broken.folder]);
    expect([json.verdict, json.surfaces, json.problems.map(({ file, line, column }) => [file, line, column])]).toEqual([
      'undecided',
      [],
      [['proto/b.proto', 3, 12]],
    ]);
  });

  test('a syntax error in the release says where', () => {
    const broken = createRepository();
    broken.commit({ 'a.proto': 'message {', VERSION: '1.0.0' });
    broken.tag('1.0.0');
    broken.commit({ 'a.proto': good });
    expect(first(skewgate(['check', '--repo', broken.folder]))).toMatch(
      /^COULD NOT DECIDE {2}a\.proto:1:9: .*\(at 1\.0\.0\)/,
    );
  });

  test('a revision that is not there', () => {
    const result = skewgate(['check', '--base', 'no-such', '--repo', repo.folder]);
    expect([result.exit, first(result).startsWith('COULD NOT DECIDE  ')]).toEqual([3, true]);
    expect(first(result)).toContain('no-such');
  });

  test('no repository', () => {
    const result = skewgate(['check', '--repo', temporaryFolder()]);
    expect([result.exit, first(result).startsWith('COULD NOT DECIDE  ')]).toEqual([3, true]);
  });

  test('a clone without tags names the command', () => {
    const clone = repo.clone('--no-tags');
    const result = skewgate(['check', '--repo', clone.folder]);
    expect([result.exit, result.stdout]).toEqual([
      3,
      'COULD NOT DECIDE  no tags here\n\nnext  run `git fetch --tags` or say `--base`\n',
    ]);
    expect(skewgate(['check', '--base', 'none', '--repo', clone.folder]).exit).toBe(0);
  });

  test('a shallow clone', () => {
    const clone = repo.clone('--depth=1', '--no-tags');
    const result = skewgate(['check', '--repo', clone.folder]);
    expect([result.exit, first(result).startsWith('COULD NOT DECIDE  ')]).toEqual([3, true]);
  });

  test('a version file that says no version', () => {
    const odd = createRepository();
    odd.commit({ 'a.proto': good, VERSION: '1.0.0' });
    odd.tag('1.0.0');
    odd.commit({ VERSION: 'soon\n' });
    expect(first(skewgate(['check', '--repo', odd.folder]))).toMatch(/^COULD NOT DECIDE {2}VERSION:1:1: /);
  });
});

describe('formats', () => {
  const broken = (): TestRepository => {
    const folder = createRepository();
    folder.commit({ 'a.proto': good, VERSION: '1.0.0' });
    folder.tag('1.0.0');
    folder.commit({ 'a.proto': good.replace('int32 id = 1;', '') });
    return folder;
  };

  test('markdown, sarif and workflow commands tell the same failure', () => {
    const { folder } = broken();
    const inFormat = (format: string): CliResult => skewgate(['check', '--repo', folder, '--format', format]);
    const [markdown, sarif, github] = [inFormat('markdown'), inFormat('sarif'), inFormat('github')];
    expect([markdown.exit, sarif.exit, github.exit]).toEqual([1, 1, 1]);
    expect(markdown.stdout).toMatch(/^### ❌ .*2\.0\.0/);
    expect(JSON.parse(sarif.stdout).runs[0].results[0]).toMatchObject({ ruleId: 'field-removed', level: 'error' });
    expect(github.stdout).toMatch(/^::error file=a\.proto,line=3,/);
  });
});

describe('0', () => {
  test('nothing changed', () => {
    expect(skewgate(['check', '--repo', repo.folder]).exit).toBe(0);
  });

  test('a bare clone', () => {
    expect(skewgate(['check', '--repo', repo.clone('--bare').folder]).exit).toBe(0);
  });

  test.each([['--help'], ['-h'], ['check', '--help'], ['--version'], ['explain', 'rpc-removed']])(
    '%s %s',
    (...args) => {
      const { exit, stdout, stderr } = skewgate(args.filter((arg) => arg !== undefined));
      expect([exit, stdout.length > 10, stderr]).toEqual([0, true, '']);
    },
  );
});
