// Takes each guard of docs/security.md away, one by one, in a copy of the sources, and runs the test that must then fail:
// `node scripts/guards.mjs [ID…]` (default: all). Writes the table of the page and `__tests__/security/seen.json`; with
// `--check` nothing is written. Exits 1 if a test fails without that, or passes without a guard. Takes some minutes.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importSources } from './import-sources.mjs';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
const { GUARDS, digestOf, titlePattern, withoutGuard, withTable } = await importSources(`
    export { GUARDS } from './__tests__/security/guards.ts';
    export { digestOf, titlePattern, withoutGuard, withTable } from './__tests__/security/table.ts';`);

const unknown = positionals.filter((id) => !GUARDS.some((guard) => guard.id === id));
if (unknown.length > 0) {
  console.error(`no such guard: ${unknown.join(', ')}`);
  process.exit(2);
}

/** Not part of what a test reads, or made anew. */
const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.mutation', 'reports', 'coverage']);

const copy = mkdtempSync(join(tmpdir(), 'skewgate-guards-'));
process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const name of readdirSync(root)) {
  if (!LEFT_OUT.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** @returns null if the bundles could be built */
function build() {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: copy, encoding: 'utf8' });
  return status === 0 ? null : stderr;
}

/** Without a guard a test may never end. */
const LONGEST = 600_000;

/**
 * Runs tests by their titles.
 * @returns the state of each by its full name; null if they brought the process down or did not end; a sentence if they
 * could not be run
 */
function run(files, pattern) {
  const out = join(copy, 'result.json');
  rmSync(out, { force: true });
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      ...['--runInBand', '--forceExit', '--json', '--outputFile', out, '--testNamePattern', pattern],
      ...['--runTestsByPath', ...files],
    ],
    { cwd: copy, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' }, timeout: LONGEST },
  );
  if (!existsSync(out)) return null;
  const { testResults } = JSON.parse(readFileSync(out, 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = testResults.find(
    ({ assertionResults, status }) => status === 'failed' && assertionResults.length === 0,
  );
  if (broken !== undefined) return `the test file does not load: ${broken.message || stderr}`;
  const ran = tests.filter(({ status }) => status === 'passed' || status === 'failed');
  return new Map(ran.map(({ fullName, status }) => [fullName, status]));
}

/** @returns what is wrong with a guard; null if its test fails without it */
function tryWithout(guard) {
  const path = join(copy, guard.file);
  const source = readFileSync(path, 'utf8');
  const without = withoutGuard(guard, source);
  if (without === null) return `its text does not stand exactly once in ${guard.file}`;
  writeFileSync(path, without);
  try {
    const failure = guard.bundled ? build() : null;
    if (failure !== null) return `the bundles cannot be built without it: ${failure}`;
    const states = run([guard.test], titlePattern(guard.title));
    if (states === null || typeof states === 'string') return states;
    if (states.size === 0) return `no test "${guard.title}" in ${guard.test}`;
    return [...states.values()].includes('failed') ? null : `"${guard.title}" still passes`;
  } finally {
    writeFileSync(path, source);
  }
}

/** @returns what is wrong before anything is taken away */
function tryWhole(guards) {
  const patterns = [...new Set(guards.map(({ title }) => titlePattern(title)))];
  const states = run([...new Set(guards.map(({ test }) => test))], patterns.join('|'));
  if (states === null || typeof states === 'string') return states ?? 'the tests did not end';
  const failing = [...states].filter(([, status]) => status === 'failed').map(([name]) => name);
  return failing.length === 0 ? null : `these fail as it is: ${failing.join('; ')}`;
}

const chosen = positionals.length === 0 ? GUARDS : GUARDS.filter(({ id }) => positionals.includes(id));
const seenFile = join(root, '__tests__/security/seen.json');
const seen = new Map(Object.entries(JSON.parse(readFileSync(seenFile, 'utf8'))));
/** What was seen so far, and the page. */
function write() {
  const known = GUARDS.filter((guard) => seen.get(guard.id) === digestOf(guard));
  const digests = Object.fromEntries(known.map((guard) => [guard.id, digestOf(guard)]));
  writeFileSync(seenFile, `${JSON.stringify(digests, null, 2)}\n`);
  const page = join(root, 'docs/security.md');
  writeFileSync(page, withTable(readFileSync(page, 'utf8'), new Set(known.map(({ id }) => id))));
}

const started = performance.now();
const wrong = build() ?? tryWhole(chosen);
if (wrong !== null) {
  console.error(wrong);
  process.exit(1);
}
let left = 0;
for (const [i, guard] of chosen.entries()) {
  const fault = tryWithout(guard);
  console.log(
    `${i + 1}/${chosen.length} ${guard.id}: ${fault === null ? `seen to fail: ${guard.title}` : `WRONG: ${fault}`}`,
  );
  if (fault === null) seen.set(guard.id, digestOf(guard));
  else {
    seen.delete(guard.id);
    left += 1;
  }
  if (!values.check) write();
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`${chosen.length} guards in ${seconds} s: ${chosen.length - left} seen to fail, ${left} not`);
process.exitCode = left === 0 ? 0 : 1;
