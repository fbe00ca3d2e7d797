import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(join(root, 'src/compat/rules'), folder, { recursive: true });
});
afterAll(removeTemporaryFolders);

function run(...args: readonly string[]): { readonly status: number | null; readonly told: string } {
  const script = join(root, 'scripts/new-rule.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args, folder], { encoding: 'utf8' });
  return { status, told: stdout + stderr };
}

function index(): readonly string[] {
  return readFileSync(join(folder, 'index.ts'), 'utf8').split('\n');
}

describe('a new rule', () => {
  test.each([
    ['field-aged', 'field', 'fieldAdded', 'fieldCardinalityChanged'],
    ['any-thing', 'message', null, 'commentChanged'],
    ['zone-added', 'service', 'valueNotReserved', null],
  ])('%s has its place in both lists', (id, kind, before, after) => {
    const lines = index();
    expect(run(id, kind).status).toBe(0);
    const added = index().filter((line) => !lines.includes(line));
    const camel = id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(added).toEqual([`import ${camel} from './${id}.ts';`, `  ${camel},`]);
    const at = index().indexOf(`  ${camel},`);
    expect(index()[at - 1]).toBe(before === null ? 'export const RULES: readonly AnyRule[] = [' : `  ${before},`);
    expect(index()[at + 1]).toBe(after === null ? '];' : `  ${after},`);
  });

  test.each(['message', 'field', 'oneof', 'enum', 'enum-value', 'method', 'service', 'package', 'file', 'type'])(
    'a rule on a %s is well formed',
    (kind) => {
      expect(run('some-thing', kind).status).toBe(0);
      for (const name of ['some-thing.ts', 'index.ts']) {
        const input = readFileSync(join(folder, name), 'utf8');
        const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
        const args = [biome, 'check', `--stdin-file-path=src/compat/rules/${name}`, '--error-on-warnings', '--write'];
        const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, input, encoding: 'utf8' });
        expect({ status, stdout }).toEqual({ status: 0, stdout: input });
      }
    },
  );

  test.each([
    [['field', 'field'], 'expected the change as words'],
    [['Field-Added', 'field'], 'expected the change as words'],
    [['field-aged', 'call'], 'expected what the rule looks at: message, field'],
    [['field-added', 'field'], 'the rule field-added is there already'],
    [['../field-added', 'field'], 'expected the change as words'],
  ])('%j is refused, and nothing is written', (args, told) => {
    const before = readdirSync(folder);
    const text = index();
    expect(run(...args)).toEqual({ status: 2, told: expect.stringContaining(told) });
    expect(readdirSync(folder)).toEqual(before);
    expect(index()).toEqual(text);
  });
});
