// Everything that must hold before a change lands, cheapest first; stops at the first step that fails.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const steps = [
  ['types', 'tsc -p .'],
  ['lint and format', 'biome check --error-on-warnings', 'npm run format'],
  ['unused code', 'knip'],
  ['import rules', 'node scripts/check-imports.mjs'],
  ['complete lock file', 'node scripts/complete-lock.mjs --check', 'npm run lock'],
  ['generated pages', 'node scripts/docs.mjs --check', 'npm run docs'],
  ['dist is what src builds', 'node scripts/check-dist.mjs', 'npm run build'],
  ['tests', 'node --experimental-vm-modules node_modules/jest/bin/jest.js'],
];

/** Runs one step as it would run on a terminal; true if it passed. */
function run([name, command, remedy]) {
  console.log(`\n==> ${name}: ${command}`);
  const start = performance.now();
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(status === 0 ? `<== ${name}: passed in ${seconds} s` : `<== ${name}: FAILED after ${seconds} s`);
  if (status !== 0 && remedy !== undefined) console.log(`    This may mend it: ${remedy}`);
  return status === 0;
}

console.log(`Node ${process.version}`);
const present = steps.filter(([, command]) => {
  const script = /scripts\/\S+/.exec(command)?.[0];
  return script === undefined || existsSync(join(root, script));
});
process.exitCode = present.every(run) ? 0 : 1;
