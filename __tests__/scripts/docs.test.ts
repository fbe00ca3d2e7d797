import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RULES as PROTOBUF_RULES } from '../../src/compat/rules/index.ts';
import { STORED_RULES } from '../../src/compat/stored-json/rules/index.ts';

const RULES = [...PROTOBUF_RULES, ...STORED_RULES];
const root = join(import.meta.dirname, '../..');
const names = ['README.md', ...RULES.map(({ id }) => `${id}.md`)].sort();
const BUF = 'coming-from-buf.md';
const CONFIG = ['configuration.md', 'skewgate.schema.json', 'json-report.md', 'messages.md', 'report.schema.json'];
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skewgate-pages-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the script on the folder and returns its status and what it complained of. */
function run(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/docs.mjs'), ...args, folder], {
    encoding: 'utf8',
  });
  return { status, faults: stderr.split('\n').filter((line) => line !== '') };
}

const passed = { status: 0, faults: [] };
const failed = (...faults: string[]) => ({
  status: 1,
  faults: [...faults, `${folder} is not what its sources say. Run: npm run docs`],
});

describe('the pages of the rules', () => {
  test('one for each rule, and the list', () => {
    expect(readdirSync(join(root, 'docs/rules')).sort()).toEqual(names);
    const list = readFileSync(join(root, 'docs/rules/README.md'), 'utf8');
    expect([...list.matchAll(/^\| \[`([a-z0-9-]+)`\]\(\1\.md\) \|/gm)].map(([, id]) => id)).toEqual(
      RULES.map(({ id }) => id),
    );
  });

  test('--check writes nothing; what is written passes it, and is the same twice', () => {
    expect(run('--check')).toEqual(
      failed(
        ...['rules/README.md', ...RULES.map(({ id }) => `rules/${id}.md`), BUF, ...CONFIG].map(
          (name) => `${name} is missing`,
        ),
      ),
    );
    expect(readdirSync(folder)).toEqual([]);
    expect(run()).toEqual(passed);
    expect(readdirSync(join(folder, 'rules')).sort()).toEqual(names);
    expect(run('--check')).toEqual(passed);
  });

  test('--check finds what was changed, is missing or is stale; a run mends it', () => {
    appendFileSync(join(folder, BUF), '\n');
    appendFileSync(join(folder, 'rules/rpc-removed.md'), '\n');
    rmSync(join(folder, 'rules/rpc-added.md'));
    const page = readFileSync(join(folder, 'rules/field-added.md'), 'utf8');
    writeFileSync(join(folder, 'rules/gone.md'), page.replace('`field-added`', '`gone`'));
    expect(run('--check')).toEqual(
      failed(
        'rules/rpc-added.md is missing',
        'rules/rpc-removed.md is not what its source says',
        `${BUF} is not what its source says`,
        'rules/gone.md belongs to no rule',
      ),
    );
    expect(run()).toEqual(passed);
    expect(readdirSync(join(folder, 'rules')).sort()).toEqual(names);
  });

  test('a file that is no page is not deleted', () => {
    writeFileSync(join(folder, 'rules/mine.md'), '# Mine\n');
    expect(run()).toEqual({ status: 1, faults: ['rules/mine.md belongs to no rule'] });
    expect(readFileSync(join(folder, 'rules/mine.md'), 'utf8')).toBe('# Mine\n');
  });
});
