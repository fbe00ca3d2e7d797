// Compares random pairs of protocols, and holds every finding and every silence to two independent runtimes:
// `node scripts/fuzz.mjs [--pairs N] [--seed S]` (default: 100000 pairs, a fresh seed, which is printed).
// Prints how many were done after every 5000, each kind of failure with a small pair of texts that shows it, and at the
// end what was met. Exits 1 if something failed or, of 2000 pairs or more, something was met too seldom.
// `--pair JSON` looks at one pair again, as a failure names it.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importSources } from './import-sources.mjs';

const ENOUGH = 2000;
const EVERY = 5000;
const SHOWN = 20;

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { pairs: { type: 'string' }, seed: { type: 'string' }, pair: { type: 'string' } },
});
const pairs = Number(values.pairs ?? 100_000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 0x7fff_ffff));
if (!Number.isInteger(pairs) || pairs < 1 || !Number.isInteger(seed)) {
  console.error('usage: node scripts/fuzz.mjs [--pairs N] [--seed S], both whole numbers');
  process.exit(2);
}

const buf = join(root, 'node_modules/.bin/buf');
const { replay, run } = await importSources(
  "export { replay, run } from './__tests__/properties/support/campaign.ts';",
);
const tell = (failure) => console.error(`\n${'='.repeat(80)}\n${failure}`);
if (values.pair !== undefined) {
  const failures = await replay([JSON.parse(values.pair)], buf);
  for (const failure of failures) tell(failure);
  console.log(failures.length > 0 ? 'found something' : 'nothing found');
  process.exit(failures.length > 0 ? 1 : 0);
}
console.log(`${pairs} pairs; to run the same again: node scripts/fuzz.mjs --pairs ${pairs} --seed ${seed}`);
const start = performance.now();
const rate = (done) => {
  const seconds = (performance.now() - start) / 1000;
  return `${done} pairs in ${seconds.toFixed(0)} s, ${(done / seconds).toFixed(1)} a second`;
};
const { tally, kinds } = await run({
  pairs,
  seed,
  buf,
  most: SHOWN,
  failed: tell,
  progress: ({ pairs: done }) => {
    if (done % EVERY === 0) console.log(rate(done));
  },
});
console.log([...tally.lines(), rate(tally.pairs)].join('\n'));
for (const [kind, count] of kinds) console.error(`${count} times: ${kind}`);
const shortfalls = pairs < ENOUGH ? [] : tally.shortfalls();
for (const shortfall of shortfalls) console.error(shortfall);
const found = kinds.size + shortfalls.length > 0;
console.log(`${found ? 'found something' : 'nothing found'}; seed ${seed}`);
process.exitCode = found ? 1 : 0;
