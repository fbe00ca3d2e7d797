// Gives random texts to every reader of texts: `node scripts/fuzz-parse.mjs [--inputs N] [--seed S] [--buf EVERY]`
// (default: 200000 inputs, a fresh seed, which is printed; every 400th proto that is accepted is given to buf too).
// A failure is what throws, what takes more than 2 seconds, a fault without its place, and what buf refuses (options
// apart: those that have no effect on any format are not looked at).
// `--input N` looks at one input again, as a failure names it. Exits 1 if something failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importSources } from './import-sources.mjs';

const SLOW = 2000;
const SHOWN = 20;
const root = resolve(import.meta.dirname, '..');
const options = {
  inputs: { type: 'string' },
  seed: { type: 'string' },
  buf: { type: 'string' },
  input: { type: 'string' },
};
const { values } = parseArgs({ options });
const inputs = Number(values.inputs ?? 200_000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 0x3fff_ffff));
const every = Number(values.buf ?? 400);
if (![inputs, seed, every].every((n) => Number.isInteger(n) && n >= 0)) {
  console.error('usage: node scripts/fuzz-parse.mjs [--inputs N] [--seed S] [--buf EVERY], all whole numbers');
  process.exit(2);
}

const { inputOf, readInput } = await importSources(
  "export { inputOf, readInput } from './__tests__/hostile/support/inputs.ts';",
);

const folder = mkdtempSync(join(tmpdir(), 'skewgate-fuzz-parse-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** What buf says against a proto that was accepted here; null if nothing. */
function refusedByBuf({ bytes }) {
  writeFileSync(join(folder, 'a.proto'), Buffer.from(bytes, 'latin1'));
  const buf = spawnSync(join(root, 'node_modules/.bin/buf'), ['build', folder, '-o', '/dev/null'], {
    encoding: 'utf8',
  });
  return buf.status === 0 ? null : buf.stderr.trim();
}

let failed = 0;
function tell(number, input, why) {
  failed++;
  if (failed <= SHOWN)
    console.error(`\n${'='.repeat(80)}\n--input ${number} (${input.kind}): ${why}\n${JSON.stringify(input.bytes)}`);
}

let accepted = 0;
let judged = 0;
function look(number, always) {
  const input = inputOf(number);
  const start = performance.now();
  const outcome = readInput(input);
  const took = performance.now() - start;
  for (const failure of outcome.failures) tell(number, input, failure);
  if (took > SLOW) tell(number, input, `took ${took.toFixed(0)} ms`);
  if (input.kind !== 'proto' || !outcome.accepted) return;
  accepted++;
  // What is in no tree is opaque here, by design; buf wants every file.
  if (every === 0 || !input.plain || input.bytes.includes('import') || !(always || accepted % every === 0)) return;
  judged++;
  const refusal = refusedByBuf(input);
  if (refusal !== null) tell(number, input, `accepted, but buf says: ${refusal}`);
}

if (values.input !== undefined) look(Number(values.input), true);
else {
  console.log(`${inputs} inputs; to run the same again: node scripts/fuzz-parse.mjs --inputs ${inputs} --seed ${seed}`);
  for (let i = 0; i < inputs; i++) look(seed + i, false);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`${accepted} protos accepted, ${judged} of them judged by buf; ${memory} MB`);
}
console.log(failed > 0 ? `${failed} failures` : 'nothing found');
process.exitCode = failed > 0 ? 1 : 0;
