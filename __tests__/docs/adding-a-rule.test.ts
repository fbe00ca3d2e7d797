import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { AnyRule, Example } from '../../src/compat/rule.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts';

afterAll(removeTemporaryFolders);

/** The page is followed word for word, in a copy of the sources. */
const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/adding-a-rule.md'), 'utf8');
const [rule = '', mended = ''] = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? '');
const [, words = ''] = /^npm run new-rule -- (.+)$/m.exec(page) ?? [];
const [id = ''] = words.split(' ');
let copy: string;

beforeAll(() => {
  copy = temporaryFolder();
  for (const name of ['src', 'package.json']) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const script = join(root, 'scripts/new-rule.mjs');
  const made = spawnSync(process.execPath, [script, ...words.split(' '), join(copy, 'src/compat/rules')]);
  expect(made.status).toBe(0);
});

interface Program {
  readonly RULES: readonly AnyRule[];
  readonly runExample: (example: Example) => {
    readonly findings: readonly { readonly rule: AnyRule; readonly element: string }[];
  };
}

/** @returns the rules whose examples find something else than they say */
async function red(code: string): Promise<readonly string[]> {
  writeFileSync(join(copy, 'src/compat/rules', `${id}.ts`), code);
  const outfile = join(temporaryFolder(), 'rules.mjs');
  const contents = `export { RULES } from './src/compat/rules/index.ts'; export { runExample } from './src/gate/example.ts';`;
  const stdin = { contents, resolveDir: copy, loader: 'ts' } as const;
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'silent' });
  const { RULES, runExample } = (await import(pathToFileURL(outfile).href)) as Program;
  const told = (example: Example): string =>
    JSON.stringify(runExample(example).findings.map((found) => [found.rule.id, found.element]));
  const said = (example: Example): string => JSON.stringify(example.finds.map((found) => [found.rule, found.element]));
  expect(RULES.map((each) => each.id)).toContain(id);
  return RULES.filter(({ examples }) => examples.some((each) => told(each) !== said(each))).map((each) => each.id);
}

describe('the page on a new rule', () => {
  test('the new file is red, as it says', async () => {
    expect(await red(readFileSync(join(copy, 'src/compat/rules', `${id}.ts`), 'utf8'))).toEqual([id]);
  });

  test('filled in, its own example is green, and that of another rule red', async () => {
    expect(await red(rule)).toEqual(['field-renamed']);
  });

  test('mended, all are green', async () => {
    expect(rule.match(/^ {4}const fields = .*\n/m)).not.toBeNull();
    expect(await red(rule.replace(/^ {4}const fields = .*\n/m, mended))).toEqual([]);
  });

  test('it has the form that the linter asks for', () => {
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const path = `--stdin-file-path=src/compat/rules/${id}.ts`;
    const args = [biome, 'check', path, '--error-on-warnings', '--write'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, input: rule, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: rule });
  });

  test('commands of npm are scripts of the package', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...page.matchAll(/npm (?:run ([\w:-]+)|(test))\b/g)].map(([, script, other]) => script ?? other);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});
