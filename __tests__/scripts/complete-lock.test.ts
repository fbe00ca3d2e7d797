import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const script = join(import.meta.dirname, '../../scripts/complete-lock.mjs');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skewgate-lock-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Packages = Record<string, object>;

/** Writes a lock file, runs the script on it with these arguments, and reads it again. */
function run(packages: Packages, ...args: string[]) {
  const file = join(folder, 'package-lock.json');
  writeFileSync(file, `${JSON.stringify({ lockfileVersion: 3, packages }, null, 2)}\n`);
  const before = readFileSync(file, 'utf8');
  const { status } = spawnSync(process.execPath, [script, file, ...args], { encoding: 'utf8' });
  const after = readFileSync(file, 'utf8');
  const read: { packages: Packages } = JSON.parse(after);
  return { status, packages: read.packages, unchanged: before === after };
}

const incomplete: Packages = {
  '': { name: 'root' },
  'node_modules/tool': {
    version: '1.2.3',
    dev: true,
    optionalDependencies: {
      '@tool/darwin-arm64': '1.2.3',
      '@tool/linux-aarch64-musl': '1.2.3',
      '@tool/linux-x64-gnu': '1.2.3',
      '@tool/wasm32-wasi': '1.2.3',
    },
  },
  'node_modules/@tool/linux-x64-gnu': { version: '1.2.3', integrity: 'sha512-x', optional: true },
};

describe('complete-lock', () => {
  test('adds what is missing and keeps what is there', () => {
    const { status, packages } = run(incomplete);
    expect(status).toBe(0);
    expect(Object.entries(packages)).toEqual([
      ['', { name: 'root' }],
      [
        'node_modules/@tool/darwin-arm64',
        { version: '1.2.3', cpu: ['arm64'], dev: true, optional: true, os: ['darwin'] },
      ],
      [
        'node_modules/@tool/linux-aarch64-musl',
        { version: '1.2.3', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
      ],
      ['node_modules/@tool/linux-x64-gnu', { version: '1.2.3', integrity: 'sha512-x', optional: true }],
      ['node_modules/@tool/wasm32-wasi', { version: '1.2.3', cpu: ['wasm32'], dev: true, optional: true }],
      ['node_modules/tool', incomplete['node_modules/tool']],
    ]);
    expect(run(packages)).toEqual({ status: 0, packages, unchanged: true });
    expect(run(packages, '--check')).toEqual({ status: 0, packages, unchanged: true });
  });

  test('--check fails and writes nothing', () => {
    expect(run(incomplete, '--check')).toEqual({ status: 1, packages: incomplete, unchanged: true });
  });

  test('another version further out does not count: the package gets its own', () => {
    const { status, packages } = run({
      'node_modules/@tool/darwin-x64': { version: '2.0.0', optional: true },
      'node_modules/a/node_modules/tool': { version: '1.0.0', optionalDependencies: { '@tool/darwin-x64': '1.0.0' } },
    });
    expect(status).toBe(0);
    expect(packages['node_modules/@tool/darwin-x64']).toEqual({ version: '2.0.0', optional: true });
    expect(packages['node_modules/a/node_modules/tool/node_modules/@tool/darwin-x64']).toEqual({
      version: '1.0.0',
      cpu: ['x64'],
      optional: true,
      os: ['darwin'],
    });
  });

  test('a range is served by any version; a name without a platform cannot be completed', () => {
    const served = {
      'node_modules/b': { version: '1.4.0', optional: true },
      'node_modules/c': { version: '1.0.0', optionalDependencies: { b: '^1.0.0' } },
    };
    expect(run(served)).toEqual({ status: 0, packages: served, unchanged: true });
    const unserved = { 'node_modules/c': { version: '1.0.0', optionalDependencies: { b: '1.0.0' } } };
    expect(run(unserved)).toEqual({ status: 1, packages: unserved, unchanged: true });
  });
});
