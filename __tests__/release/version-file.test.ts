import { describe, expect, test } from '@jest/globals';
import {
  countsWhenFound,
  readVersionFile,
  VERSION_FILES,
  versionFileCandidates,
  writtenVersion,
} from '../../src/release/version-file.ts';
import { computed } from '../support/work.ts';

/** version and its place as `line:column-endColumn`; or the problem as `line:column message`. */
function read(path: string, text: string): string {
  const result = readVersionFile(path, text);
  if ('problem' in result) {
    const { line, column, message } = result.problem;
    return `${line}:${column} ${message}`;
  }
  const { line, column, endColumn } = result.span;
  return `${result.version.text} at ${line}:${column}-${endColumn}`;
}

describe('VERSION', () => {
  test.each([
    ['1.6.0\n', '1.6.0 at 1:1-6'],
    ['1.6.0', '1.6.0 at 1:1-6'],
    ['v1.6.0\n', '1.6.0 at 1:1-7'],
    ['1.13.0-alpha0\n', '1.13.0-alpha0 at 1:1-14'],
    ['# the version of everything\n\n  \t\n  1.6.0  \n2.0.0\n', '1.6.0 at 4:3-8'],
    ['\r\n#x\r\n1.6.0\r\n', '1.6.0 at 3:1-6'],
    ['\uFEFF1.6.0\n', '1.6.0 at 1:1-6'],
    ['#a\r1.6.0\r', '1.6.0 at 2:1-6'],
  ])('%j', (text, expected) => {
    expect(read('VERSION', text)).toBe(expected);
  });

  const expectedVersion = 'expected a version of three numbers such as 1.6.0 or 1.6.0-rc1, found';
  test.each([
    ['', '1:1 expected a line with the version, such as 1.6.0, but the file has none. Write the version in it'],
    [
      '\n# none\n',
      '3:1 expected a line with the version, such as 1.6.0, but the file has none. Write the version in it',
    ],
    ['\n 1.6\n', `2:2 ${expectedVersion} "1.6". Write it as semver.org says`],
    ['1.6.0 # next', `1:1 ${expectedVersion} "1.6.0 # next". Write it as semver.org says`],
    ['vv1.6.0', `1:1 ${expectedVersion} "vv1.6.0". Write it as semver.org says`],
    ['1.6.0\u0007', `1:1 ${expectedVersion} "1.6.0\\u0007". Write it as semver.org says`],
    ['x'.repeat(60), `1:1 ${expectedVersion} "${'x'.repeat(60)}". Write it as semver.org says`],
    ['1.\uFEFF6.0', `1:1 ${expectedVersion} "1.\uFEFF6.0". Write it as semver.org says`],
    ['x'.repeat(80), `1:1 ${expectedVersion} "${'x'.repeat(60)}…". Write it as semver.org says`],
  ])('%j has none', (text, expected) => {
    expect(read('VERSION', text)).toBe(expected);
  });

  test('in a folder, or under any other name, is read alike', () => {
    expect(read('proto/public/VERSION', '1.6.0')).toBe('1.6.0 at 1:1-6');
    expect(read('version.txt', '1.6.0')).toBe('1.6.0 at 1:1-6');
    expect(read('agent/package.json', '{"version": "1.6.0"}')).toBe('1.6.0 at 1:14-19');
    expect(readVersionFile('constructor', '0.0.0')).toMatchObject({ placeholder: false });
  });

  test('longer than any version file is refused, not read', () => {
    expect(read('VERSION', ' '.repeat(1_000_001))).toBe(
      '1:1 expected a version file, but this one has 1000001 characters. Set version-file to another one',
    );
    expect(read('VERSION', '1.6.0'.padStart(1_000_000))).toBe('1.6.0 at 1:999996-1000001');
    expect(countsWhenFound(readVersionFile('package.json', ' '.repeat(1_000_001)))).toBe(true);
  });
});

describe('package.json', () => {
  test.each([
    ['{"version":"1.6.0"}', '1.6.0 at 1:13-18'],
    ['{\n  "name": "a",\n  "version": "1.6.0-rc1"\n}\n', '1.6.0-rc1 at 3:15-24'],
    ['\uFEFF{\r\n\t"version" : "1.6.0" }', '1.6.0 at 2:15-20'],
    ['{"config": {"version": "9.9.9"}, "files": ["version", "8.8.8"], "version": "1.6.0"}', '1.6.0 at 1:77-82'],
    ['{"name": "version", "version": "1.6.0", "x": [[], {}, -1.5e3, true, null]}', '1.6.0 at 1:33-38'],
    ['{"version": "1.0.0", "version": "1.6.0"}', '1.6.0 at 1:34-39'],
    ['{"ver\\u0073ion": "1.6.0"}', '1.6.0 at 1:19-24'],
    ['{"a\\"version": "9.9.9", "version": "1.6.0"}', '1.6.0 at 1:37-42'],
    ['{"__proto__": {"version": "9.9.9"}, "version": "1.6.0"}', '1.6.0 at 1:49-54'],
  ])('%s', (text, expected) => {
    expect(read('package.json', text)).toBe(expected);
    expect(JSON.parse(text.replace('\uFEFF', '')).version).toBe(expected.split(' ')[0]);
  });

  const noKey =
    'expected a "version" at the top level of this file. Add it, or set version-file to the file that has it';
  test.each([
    ['{}', `1:1 ${noKey}`],
    ['{"name": "a", "config": {"version": "1.0.0"}}', `1:1 ${noKey}`],
    ['[{"version": "1.0.0"}]', `1:1 ${noKey}`],
    ['["version", "1.0.0"]', `1:1 ${noKey}`],
    ['"version"', `1:1 ${noKey}`],
    ['{"version": 1}', '1:13 expected the version as text, such as "version": "1.6.0"'],
    ['{"version": {"version": "1.0.0"}}', '1:13 expected the version as text, such as "version": "1.6.0"'],
    [
      '{\n  "version": "1.6"\n}',
      '2:15 expected a version of three numbers such as 1.6.0 or 1.6.0-rc1, found "1.6". Write it as semver.org says',
    ],
    ['', '1:1 not JSON: expected a value here'],
    ['{"a": 1,}', '1:9 not JSON: expected a key in double quotes here'],
    ['{a: 1}', '1:2 not JSON: expected a key in double quotes or "}" here'],
    ['{"a" 1}', '1:6 not JSON: expected ":" here'],
    ['{"a" "b"}', '1:6 not JSON: expected ":" here'],
    ['{"a": 1 "b"}', '1:9 not JSON: expected "," or the closing bracket here'],
    ['{"a": "\\u00zz"}', '1:7 not JSON: expected a string that ends on its line and has only JSON escapes here'],
    ['{"a": x}', '1:7 not JSON: expected a value here'],
    ['{"a": 01}', '1:8 not JSON: expected "," or the closing bracket here'],
    ['{"a": [1 2]}', '1:10 not JSON: expected "," or the closing bracket here'],
    ['{"a": [}', '1:8 not JSON: expected a value or "]" here'],
    ['{"a": [1,]}', '1:10 not JSON: expected a value here'],
    ['{"a": 1}\n{', '2:1 not JSON: expected nothing more here'],
    ['{"a": 1', '1:8 not JSON: expected "," or the closing bracket here'],
    ['{"a": "x\ny"}', '1:7 not JSON: expected a string that ends on its line and has only JSON escapes here'],
    ['{"a": "\\q"}', '1:7 not JSON: expected a string that ends on its line and has only JSON escapes here'],
    ['{"a": "open', '1:7 not JSON: expected a string that ends on its line and has only JSON escapes here'],
    ['{"a": 1]', '1:8 not JSON: expected "," or the closing bracket here'],
    ['{"a": 1, // no\n}', '1:10 not JSON: expected a key in double quotes here'],
  ])('%j has none', (text, expected) => {
    expect(read('package.json', text)).toBe(expected);
  });

  test('100,000 open brackets end in a problem', () => {
    expect(read('package.json', '['.repeat(100_000))).toBe('1:100001 not JSON: expected a value or "]" here');
  });
});

describe('Cargo.toml', () => {
  test.each([
    ['[package]\nname = "a"\nversion = "1.6.0"\n', '1.6.0 at 3:12-17'],
    ["[package]\nversion='1.6.0'", '1.6.0 at 2:10-15'],
    ['package.version = "1.6.0"', '1.6.0 at 1:20-25'],
    ['package = { name = "a", version = "1.6.0" }', '1.6.0 at 1:36-41'],
    [
      '[dependencies]\na = "1.6.0" # "1.6.0"\n[package]\n"version" = "1.6.0"\n[x]\nversion = "1.6.0"',
      '1.6.0 at 4:14-19',
    ],
    ['note = """\n[package]\nversion = "1.6.0"\n"""\n[package]\r\nversion = "1.6.0"', '1.6.0 at 6:12-17'],
    ['[workspace.package]\nversion = "1.6.0"\n', '1.6.0 at 2:12-17'],
    ['[package]\nversion.workspace = true\n[workspace.package]\nversion = "1.6.0"\n', '1.6.0 at 4:12-17'],
    ['[package]\nversion = { workspace = true }\n[workspace.package]\nversion = "1.6.0"\n', '1.6.0 at 4:12-17'],
    ['[package]\nversion = "1.6.0"\n[workspace.package]\nversion = "9.9.9"\n', '1.6.0 at 2:12-17'],
    ['[package]\nversion = "1.6.\\u0030"\n', '1.6.0 at 1:1-1'],
    ['\uFEFF[package]\nversion = "1.6.0"', '1.6.0 at 2:12-17'],
    // The keys leave no way to find the place by changing the text: the version counts all the same.
    ['[x]\n"1.6.0" = 1\n"xxxxx" = 2\n[package]\nversion = "1.6.0"', '1.6.0 at 1:1-1'],
  ])('%j', (text, expected) => {
    expect(read('Cargo.toml', text)).toBe(expected);
  });

  const add = 'Add it, or set version-file to the file that has it';
  test.each([
    ['[workspace]\nmembers = ["a"]', `1:1 expected [package] version in this file. ${add}`],
    ['[package]\nname = "a"', `1:1 expected [package] version in this file. ${add}`],
    ['', `1:1 expected [package] version in this file. ${add}`],
    [
      '[package]\npublish = true\nversion.workspace = true\n',
      '3:21 the version is inherited from the workspace (version.workspace = true). Set version-file to the Cargo.toml of the workspace',
    ],
    ['[package]\nversion = 1', '1:1 expected [package] version to be text, such as version = "1.6.0"'],
    [
      '[workspace.package]\nversion = 1',
      '1:1 expected [workspace.package] version to be text, such as version = "1.6.0"',
    ],
    [
      '[package]\n\nversion = "1.6"',
      '3:12 expected a version of three numbers such as 1.6.0 or 1.6.0-rc1, found "1.6". Write it as semver.org says',
    ],
    ['[package\nversion = "1.6.0"', '1:9 not TOML: illegal character in key'],
    ['[package]\r\nversion = 1.6.0', '2:14 not TOML: illegal character in numeric literal'],
  ])('%j has none', (text, expected) => {
    expect(read('Cargo.toml', text)).toBe(expected);
  });

  test('the place is found among thousands of equal versions, in reasonable time', () => {
    const dependencies = Array.from({ length: 5000 }, (_, i) => `d${i} = "1.6.0"`).join('\n');
    const started = computed();
    expect(read('Cargo.toml', `[a]\n${dependencies}\n[package]\nversion = "1.6.0"\n[b]\n${dependencies}`)).toBe(
      '1.6.0 at 5003:12-17',
    );
    expect(computed() - started).toBeLessThan(2000);
  });
});

describe('pyproject.toml', () => {
  test.each([
    ['[project]\nname = "a"\nversion = "1.6.0"', '1.6.0 at 3:12-17'],
    ['[tool.poetry]\nversion = "1.6.0"', '1.6.0 at 2:12-17'],
    ['[tool.poetry]\nversion = "9.9.9"\n[project]\nversion = "1.6.0"', '1.6.0 at 4:12-17'],
    ['[project]\ndynamic = ["version"]\n[tool.poetry]\nversion = "1.6.0"', '1.6.0 at 4:12-17'],
    ['[project]\nversion = "1.6.0"\ndynamic = ["version"]', '1.6.0 at 2:12-17'],
  ])('%j', (text, expected) => {
    expect(read('pyproject.toml', text)).toBe(expected);
  });

  const dynamic =
    'the version is dynamic: it is not in this file. Set version-file to the file that has it, or to "none" if only tags do';
  test.each([
    ['[project]\nname = "version"\ndynamic = ["readme", "version"]', `3:22 ${dynamic}`],
    ["[project]\ndynamic = ['version']", `2:12 ${dynamic}`],
    ['[project]\ndynamic = ["versio\\u006e"]', `1:1 ${dynamic}`],
    [
      '[build-system]\nrequires = []',
      '1:1 expected [project] version in this file. Add it, or set version-file to the file that has it',
    ],
    [
      '[project]\nversion = "1.6.0rc1"',
      '2:12 expected a version of three numbers such as 1.6.0 or 1.6.0-rc1, found "1.6.0rc1". Write it as semver.org says',
    ],
  ])('%j has none', (text, expected) => {
    expect(read('pyproject.toml', text)).toBe(expected);
  });
});

describe('which file is taken when none is configured', () => {
  test('at the root: VERSION, package.json, Cargo.toml, pyproject.toml, in this order', () => {
    const paths = ['pyproject.toml', 'Cargo.toml', 'package.json', 'src/VERSION', 'VERSION', 'VERSION.md', 'setup.py'];
    expect(versionFileCandidates(paths)).toEqual(['VERSION', 'package.json', 'Cargo.toml', 'pyproject.toml']);
    expect(versionFileCandidates(['src/VERSION', 'go.mod'])).toEqual([]);
    expect(VERSION_FILES).toEqual(['VERSION', 'package.json', 'Cargo.toml', 'pyproject.toml']);
  });

  test.each([
    ['VERSION', '1.6.0', true],
    ['VERSION', '0.0.0', true],
    ['VERSION', 'nonsense', true],
    ['VERSION', '', false],
    ['package.json', '{"version": "1.6.0"}', true],
    ['package.json', '{"private": true}', false],
    ['package.json', '{"version": "0.0.0"}', false],
    ['package.json', '{"version": "0.0.0-development"}', false],
    ['package.json', '{"version": "0.0.1"}', true],
    ['package.json', '{"version": "0.1.0"}', true],
    ['package.json', '{"version": "1.0.0"}', true],
    ['package.json', '{"version": "0.1.1"}', true],
    ['package.json', '{"version": 1}', true],
    ['package.json', '{', true],
    ['Cargo.toml', '[package', true],
    ['Cargo.toml', '[package]\nversion = 1', true],
    ['Cargo.toml', '[workspace]', false],
    ['Cargo.toml', '[package]\nversion.workspace = true', false],
    ['pyproject.toml', '[project]\ndynamic = ["version"]', false],
    ['pyproject.toml', '[tool.black]', false],
  ])('%s with %j counts: %s (a file that keeps no version of its own is passed over)', (path, text, counts) => {
    expect(countsWhenFound(readVersionFile(path, text))).toBe(counts);
  });
});

test('a problem stops the check and names the file', () => {
  expect(readVersionFile('a/VERSION', '\n1.6')).toEqual({
    absent: false,
    problem: {
      file: 'a/VERSION',
      line: 2,
      column: 1,
      message:
        'expected a version of three numbers such as 1.6.0 or 1.6.0-rc1, found "1.6". Write it as semver.org says',
      fatal: true,
    },
  });
});

describe('the version as it is written, semantic or not', () => {
  test.each([
    ['VERSION', '\uFEFF# next\n 2024.05 \n', { value: '2024.05' }],
    ['VERSION', '\n', { why: 'holds no version' }],
    ['kernel/VERSION', 'v6.1', { value: 'v6.1' }],
    ['any.txt', '7', { value: '7' }],
    ['a/package.json', '{"version": " 1.6 "}', { value: '1.6' }],
    ['a/package.json', '{"version": ""}', { why: 'has an empty value there' }],
    ['a/package.json', '{"version": 1}', { why: 'holds no version' }],
    ['Cargo.toml', '[package]\nversion = "1.6"', { value: '1.6' }],
    ['VERSION', '1\uFEFF', { value: '1' }],
    ['VERSION', '1\uFEFF2', { value: '1\uFEFF2' }],
  ])('%s: %j', (path, content, expected) => {
    expect(writtenVersion(path, content)).toEqual(expected);
  });

  test('in a text longer than any version file is not looked for', () => {
    expect(writtenVersion('VERSION', '1.6'.padEnd(1_000_000))).toEqual({ value: '1.6' });
    expect(writtenVersion('VERSION', '1.6'.padEnd(1_000_001))).toEqual({ why: 'is longer than 1000000 characters' });
  });
});
