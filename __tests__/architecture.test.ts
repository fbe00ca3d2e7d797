import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly status: number | null;
  readonly summary: string;
  /** `rule: from -> to` of every violation. */
  readonly faults: readonly string[];
}

function checkImports(folder: string): Outcome {
  const run = spawnSync(process.execPath, [join(root, 'scripts/check-imports.mjs'), folder], { encoding: 'utf8' });
  const faults = run.stderr.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
  return { status: run.status, summary: run.stdout.trim(), faults: faults.sort() };
}

/** A temporary folder with these files: path → text. */
function house(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'skewgate-house-'));
  temporary.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${text}\n`);
  }
  return folder;
}

/** Every import here is allowed. */
const sound = {
  'package.json': '{"type": "module", "devDependencies": {"judge": "1.0.0"}}',
  'node_modules/judge/package.json': '{"name": "judge", "version": "1.0.0", "main": "index.js"}',
  'node_modules/judge/index.js': '',
  'src/cli.ts': `import 'node:fs';\nimport './gate/gate.ts';\nimport './source/git.ts';\nimport '../package.json';`,
  'src/gate/gate.ts': `import '../report/text.ts';\nimport '../config/parse.ts';`,
  'src/config/parse.ts': `import type { Bump } from '../release/bump.ts';\nexport type { Bump };`,
  'src/report/text.ts': `import type { Bump } from '../release/bump.ts';\nimport '../compat/rules/index.ts';`,
  'src/release/bump.ts': `import '../compat/walk.ts';\nexport type Bump = 'minor';`,
  'src/compat/walk.ts': `import '../schema/model.ts';`,
  'src/compat/rules/index.ts': `import './rpc-added.ts';\nimport './rpc-removed.ts';`,
  'src/compat/rules/rpc-added.ts': 'export {};',
  'src/compat/rules/rpc-removed.ts': 'export {};',
  'src/schema/model.ts': 'export {};',
  'src/source/git.ts': `import { spawn } from 'node:child_process';\nspawn('git');`,
};

/** Each file breaks the rules named beside it. */
const planted: readonly (readonly [file: string, text: string, faults: readonly string[]])[] = [
  [
    'src/schema/up.ts',
    `import '../compat/walk.ts';`,
    ['schema-imports-downward: src/schema/up.ts -> src/compat/walk.ts'],
  ],
  [
    'src/compat/up.ts',
    `import type { Bump } from '../release/bump.ts';\nexport type { Bump };`,
    ['compat-imports-downward: src/compat/up.ts -> src/release/bump.ts'],
  ],
  [
    'src/release/up.ts',
    `import '../config/parse.ts';`,
    ['release-imports-downward: src/release/up.ts -> src/config/parse.ts'],
  ],
  [
    'src/witness/side.ts',
    `import '../release/bump.ts';`,
    ['witness-imports-downward: src/witness/side.ts -> src/release/bump.ts'],
  ],
  ['src/report/up.ts', `import '../gate/gate.ts';`, ['report-imports-downward: src/report/up.ts -> src/gate/gate.ts']],
  [
    'src/report/config.ts',
    `import '../config/parse.ts';`,
    ['report-imports-downward: src/report/config.ts -> src/config/parse.ts'],
  ],
  ['src/config/up.ts', `import '../gate/gate.ts';`, ['config-imports-downward: src/config/up.ts -> src/gate/gate.ts']],
  ['src/gate/out.ts', `import '../source/git.ts';`, ['gate-imports-downward: src/gate/out.ts -> src/source/git.ts']],
  [
    'src/source/in.ts',
    `export type { Bump } from '../release/bump.ts';`,
    ['source-imports-downward: src/source/in.ts -> src/release/bump.ts'],
  ],
  [
    'src/github/in.ts',
    `import '../report/text.ts';`,
    ['github-imports-downward: src/github/in.ts -> src/report/text.ts'],
  ],
  [
    'src/compat/rules/rpc-moved.ts',
    `import './rpc-removed.ts';`,
    ['rules-stand-alone: src/compat/rules/rpc-moved.ts -> src/compat/rules/rpc-removed.ts'],
  ],
  [
    'src/schema/read.ts',
    `import { readFileSync } from 'node:fs';\nreadFileSync('x');`,
    ['node-at-the-edge: src/schema/read.ts -> fs'],
  ],
  ['src/report/join.ts', `export { join } from 'path';`, ['node-at-the-edge: src/report/join.ts -> path']],
  ['src/gate/late.ts', `export const load = () => import('node:os');`, ['node-at-the-edge: src/gate/late.ts -> os']],
  [
    'src/report/core.ts',
    `import '@actions/core';`,
    ['github-at-the-edge: src/report/core.ts -> @actions/core', 'no-unresolved: src/report/core.ts -> @actions/core'],
  ],
  [
    'src/gate/door.ts',
    `import '../cli.ts';`,
    ['doors-open-inward: src/gate/door.ts -> src/cli.ts', 'gate-imports-downward: src/gate/door.ts -> src/cli.ts'],
  ],
  ['src/action.ts', `import './cli.ts';`, ['one-door-each: src/action.ts -> src/cli.ts']],
  ['src/gate/judge.ts', `import 'judge';`, ['no-dev-dependencies: src/gate/judge.ts -> node_modules/judge/index.js']],
  ['src/misc/new.ts', `import '../schema/model.ts';`, ['known-room: src/misc/new.ts -> src/schema/model.ts']],
  ['src/schema/lost.ts', `import './missing.ts';`, ['no-unresolved: src/schema/lost.ts -> ./missing.ts']],
  [
    'src/schema/sample.ts',
    `import '../../examples/sample.ts';`,
    ['src-stands-alone: src/schema/sample.ts -> examples/sample.ts'],
  ],
  ['src/schema/lonely.ts', 'export {};', ['no-orphans: src/schema/lonely.ts']],
];

describe('import rules', () => {
  test('this repository keeps them, and every module was looked at', () => {
    const modules = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((f) =>
      f.endsWith('.ts'),
    );
    const { status, summary, faults } = checkImports(root);
    expect(faults).toEqual([]);
    expect(status).toBe(0);
    expect(modules.length).toBeGreaterThan(0);
    expect(summary).toMatch(new RegExp(`^${modules.length} modules, [1-9][0-9]* imports, 0 faults$`));
  });

  test('a house that keeps them passes', () => {
    expect(checkImports(house(sound))).toEqual({ status: 0, summary: '11 modules, 14 imports, 0 faults', faults: [] });
  });

  test('every planted violation is found, and nothing else', () => {
    const bad = Object.fromEntries(planted.map(([file, text]) => [file, text]));
    const outcome = checkImports(house({ ...sound, ...bad, 'examples/sample.ts': 'export {};' }));
    expect(outcome.faults).toEqual(planted.flatMap(([, , faults]) => faults).sort());
    expect(outcome.status).toBe(1);
  });

  test('a cycle of modules is found by the linter, one that only types close is not', () => {
    const folder = house({
      'biome.json': readFileSync(join(root, 'biome.json'), 'utf8'),
      'src/one.ts': `import './two.ts';`,
      'src/two.ts': `import './one.ts';`,
      'src/tree.ts': `import './leaf.ts';\nexport type Tree = 'tree';`,
      'src/leaf.ts': `import type { Tree } from './tree.ts';\nexport type Leaf = Tree;`,
    });
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=github'], { cwd: folder, encoding: 'utf8' });
    const found = [...run.stdout.matchAll(/title=([^,]+),file=[^,]*(src[^,]+)/g)].map(
      ([, rule, file]) => `${rule}: ${file}`,
    );
    expect(found.sort()).toEqual([
      'lint/suspicious/noImportCycles: src/one.ts',
      'lint/suspicious/noImportCycles: src/two.ts',
    ]);
    expect(run.status).toBe(1);
  });

  test('a folder without modules does not pass', () => {
    expect(checkImports(house({}))).toEqual({
      status: 1,
      summary: '0 modules, 0 imports, 1 faults',
      faults: ['0 modules with 0 imports: nothing was checked'],
    });
  });
});
