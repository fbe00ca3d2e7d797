// Runs the bundled action many times on random changes, while GitHub fails in random ways:
// `node scripts/soak.mjs [--runs N] [--seed S] [--program FILE]` (default: 500 runs of dist/index.js, a fresh seed, which is
// printed). Exits 1 if a verdict was wrong, a check run or a comment was left behind, or memory grew.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importSources } from './import-sources.mjs';

/** MB by which the live heap of the double's process may differ between the first and the last third. */
const GROWTH = 20;

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, program: { type: 'string' } },
});
const runs = Number(values.runs ?? 500);
const seed = Number(values.seed ?? Math.floor(Math.random() * 0x7fff_ffff));
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error('usage: node scripts/soak.mjs [--runs N] [--seed S] [--program FILE], N and S whole numbers');
  process.exit(2);
}

const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
const thirds = (numbers) => {
  const third = Math.ceil(numbers.length / 3);
  return [mean(numbers.slice(0, third)), mean(numbers.slice(-third))];
};
const shown = (numbers) => numbers.map((each) => each.toFixed(1)).join(' → ');

const { soak } = await importSources("export { soak } from './__tests__/e2e/soak/campaign.ts';");
const started = performance.now();
console.log(`seed ${seed}`);
const program = resolve(values.program ?? join(root, 'dist/index.js'));
const found = await soak({ program, runs, seed, say: (line) => console.log(line) });
const [heapBefore, heapAfter] = thirds(found.heap);
const [first, last] = thirds(found.memory);
const seconds = (performance.now() - started) / 1000;
console.log(`${runs} runs in ${seconds.toFixed(0)} s: ${found.wrong.length} wrong`);
console.log(`verdicts: ${[...found.verdicts].map(([name, count]) => `${name} ${count}`).join(', ')}`);
console.log(`something failed in ${found.troubled}; ${found.killed} were killed`);
console.log(
  `most memory of one run: ${Math.max(...found.memory).toFixed(1)} MB; first third → last third: ${shown([first, last])}`,
);
console.log(`live heap of the double, first third → last third: ${shown([heapBefore, heapAfter])} MB`);
const grew = heapAfter - heapBefore > GROWTH || last > first * 1.1;
if (grew) console.error('memory grew');
process.exitCode = found.wrong.length > 0 || grew ? 1 : 0;
