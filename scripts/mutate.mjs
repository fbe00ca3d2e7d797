// Runs mutation testing on one folder of src/: `node scripts/mutate.mjs release`. Fails below 85 %. What follows goes to
// Stryker: `--mutate src/release/tags.ts`, `--force`.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const [area = 'release', ...rest] = process.argv.slice(2);
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const { status } = spawnSync(process.execPath, [stryker, 'run', '--testRunner', 'room', ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MUTATE: area },
});
process.exitCode = status ?? 1;
