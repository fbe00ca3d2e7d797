// Runs mutation testing on one folder of src/: `node scripts/mutate.mjs release`. Fails below 85 %.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const [area = 'release', ...rest] = process.argv.slice(2);
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const { status } = spawnSync(process.execPath, [stryker, 'run', ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MUTATE: area },
});
process.exitCode = status ?? 1;
