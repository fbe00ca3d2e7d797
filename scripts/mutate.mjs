// Runs mutation testing on one folder of src/: `node scripts/mutate.mjs release`. Fails below 85 %. `--share 5` takes five
// mutants of a hundred, always the same. What else follows goes to Stryker: `--mutate src/release/tags.ts`, `--force`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const LEAST = 85;
const root = resolve(import.meta.dirname, '..');
const [area = 'release', ...given] = process.argv.slice(2);
const at = given.indexOf('--share');
const share = at < 0 ? '100' : given[at + 1];
const rest = at < 0 ? given : given.toSpliced(at, 2);
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const { status } = spawnSync(process.execPath, [stryker, 'run', '--testRunner', 'room', ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MUTATE: area, MUTATE_SHARE: share },
});
process.exitCode = status ?? 1;
if (share !== '100' && status === 0 && !rest.includes('--dryRunOnly'))
  process.exitCode = scoreOfSample() < LEAST ? 1 : 0;

/** What no test reaches was counted in full: of that only the share belongs to the sample. */
function scoreOfSample() {
  const report = join(root, `.stryker-tmp/${area.replaceAll('/', '-')}.json`);
  const mutants = Object.values(JSON.parse(readFileSync(report, 'utf8')).files).flatMap((file) => file.mutants);
  const count = (...wanted) => mutants.filter((mutant) => wanted.includes(mutant.status)).length;
  const found = count('Killed', 'Timeout');
  const all = found + count('Survived') + (count('NoCoverage') * Number(share)) / 100;
  const score = found / all;
  const about = 1.96 * Math.sqrt((score * (1 - score)) / all);
  const late = count('Timeout');
  console.log(
    `sample of about ${Math.round(all)}: ${(100 * score).toFixed(1)} % ± ${(100 * about).toFixed(1)}, of these ${late} by running too long`,
  );
  return 100 * score;
}
