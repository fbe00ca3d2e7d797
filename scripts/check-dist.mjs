// Is dist/ what the sources build? Builds twice, each time in a folder and a process of its own, and compares byte by byte.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const builds = ['one', 'two'].map((name) => mkdtempSync(join(tmpdir(), `skewgate-build-${name}-`)));

/** A folder's files: name → bytes. A folder that is not there has none. */
function contents(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** The names of the files that differ between two folders, or are only in one of them. */
function differences(left, right) {
  const [a, b] = [contents(left), contents(right)];
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  return names.filter((name) => !(a.has(name) && b.get(name)?.equals(a.get(name))));
}

try {
  for (const folder of builds)
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), folder], { stdio: 'inherit' });
  const unstable = differences(...builds);
  if (unstable.length > 0) throw new Error(`two builds of the same sources differ in ${unstable.join(', ')}`);
  const stale = differences(builds[0], join(root, 'dist'));
  if (stale.length > 0) throw new Error(`dist/ is not what src/ builds (${stale.join(', ')}). Run: npm run build`);
  console.log(
    readdirSync(builds[0])
      .map((name) => `dist/${name}`)
      .join(' '),
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const folder of builds) rmSync(folder, { recursive: true });
}
