// Is dist/ what the sources build? Builds twice, each time in a folder and a process of its own, and compares byte by byte.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const builds = ['one', 'two'].map((name) => mkdtempSync(join(tmpdir(), `skewgate-build-${name}-`)));

/** All files below a folder: path → bytes. A folder that is not there has none. */
function contents(folder) {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(folder, file), readFileSync(file)]));
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
