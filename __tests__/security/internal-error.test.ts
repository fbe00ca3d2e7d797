/** A mistake of the program itself is never a pass: it is planted here, in the bundles. */
import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import { type Double, startDouble } from '../double/double.ts';
import { runStep } from '../double/runner.ts';
import { skewgate } from '../support/cli.ts';
import { createRepository } from '../support/git.ts';
import { expectInternalError, mistakeIn } from '../support/no-internal-errors.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
let double: Double | undefined;
afterEach(async () => double?.close());

/** Node.js options with which `name` of a module throws. */
function planted(module: string, name: string): string {
  const code = `import m, { createRequire } from 'node:module';
const one = createRequire('/x/')('${module}');
one.${name} = () => { throw new Error('planted'); };
m.syncBuiltinESMExports();`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

test('the command line ends with 70', () => {
  expectInternalError();
  const sample = createRepository();
  sample.commit({ 'a.proto': 'syntax = "proto3";' });
  const { exit, stdout, stderr } = skewgate(['check', '--repo', sample.folder], {
    env: { NODE_OPTIONS: planted('child_process', 'execFile') },
  });
  expect([exit, stdout]).toEqual([70, '']);
  expect(stderr).toMatch(/^skewgate: internal error in version \S+ on Node v\S+ Please report this:\nError: planted\n/);
});

test('the action fails the job', async () => {
  expectInternalError();
  const sample = createRepository();
  const sha = sample.commit({ 'a.proto': 'syntax = "proto3";' });
  double = await startDouble({ folder: sample.folder });
  const { code, log, outputs } = await runStep({
    double,
    program: PROGRAM,
    event: 'push',
    payload: { ref: 'refs/heads/main', before: sha, after: sha, head_commit: { id: sha } },
    environment: { NODE_OPTIONS: planted('os', 'tmpdir') },
  });
  expect([code, outputs.get('verdict')]).toEqual([1, undefined]);
  expect(log).toMatch(/^::error::internal error in version \S+ on Node v\S+ Please report this: Error: planted/m);
});

test.each([
  ['skewgate: internal error in version 0.1.0 on Node v20.0.0. Please report this:\nx', true],
  ['Error: x\n    at x\n\nNode.js v20.20.2\n', true],
  ['exit status: 0 pass, 70 internal error\n', false],
  ['Node.js v20.20.2 is enough\n', false],
])('what a program prints tells a mistake of its own: %j', (text, isOne) => {
  expect(mistakeIn(text) !== null).toBe(isOne);
});

test.each([
  ['in a process that is waited for', (code: string) => void spawnSync(process.execPath, ['-e', code])],
  [
    'in one that runs beside',
    (code: string) => new Promise((done) => spawn(process.execPath, ['-e', code]).once('close', done)),
  ],
  ['in one that is called', (code: string) => new Promise((done) => execFile(process.execPath, ['-e', code], done))],
  [
    'in one that must end well',
    (code: string) => void expect(() => execFileSync(process.execPath, ['-e', code], { stdio: 'pipe' })).toThrow(),
  ],
])('every test is told of it: %s', async (_where, run) => {
  expectInternalError();
  await run('throw new Error("planted")');
});
