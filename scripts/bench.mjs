// Measures skewgate against its peers, in turn, on the same machine: `npm run bench -- [OPTIONS]`
//   --googleapis PATH, --kata PATH   clones to measure too
//   --cli PATH, --action PATH        the programs, by default dist/cli.js and dist/index.js
//   --runs N                         how often each is run, by default 5; the median counts
//   --only ID                        one case, or those that begin so; may be given again
//   --output FILE                    where the measurements go, as JSON; a case that is there already is replaced
//   --render                         measures nothing, and writes docs/performance.md and its pictures from that file
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { apiCases } from './bench-api.mjs';
import { casesOf } from './bench-cases.mjs';
import { machine } from './bench-machine.mjs';
import { Failed, measure } from './bench-measure.mjs';
import { writePages } from './bench-page.mjs';
import { profile } from './bench-profile.mjs';
import { tableOf } from './bench-table.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    googleapis: { type: 'string' },
    kata: { type: 'string' },
    cli: { type: 'string', default: join(root, 'dist/cli.js') },
    action: { type: 'string', default: join(root, 'dist/index.js') },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true, default: [''] },
    output: { type: 'string', default: join(root, 'docs/performance/results.json') },
    render: { type: 'boolean', default: false },
  },
});

/** One run in a folder of its own. With `warm`, one before it that does not count. */
async function once({ setUp, command, args, ok, within = '', more = () => [], warm = false }) {
  const parent = mkdtempSync(join(tmpdir(), 'skewgate-bench-'));
  const cwd = join(parent, 'repository');
  try {
    await setUp(cwd);
    const asked = { command, args: [...args, ...more(cwd)], cwd: join(cwd, within), watched: parent, ok };
    if (warm) await measure(asked);
    return await measure(asked);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** Runs the contestants in turn, so that a busy machine is busy for all of them. */
async function run({ contestants, ...about }, runs) {
  const results = contestants.map(({ name }) => ({ name, runs: [], written: [], fault: null }));
  for (let i = 0; i < runs; i++)
    for (const [at, contestant] of contestants.entries()) {
      const result = results[at];
      if (result.fault !== null) continue;
      try {
        const { wall, cpu, bytes, written } = await once(contestant);
        result.runs.push({ wall, cpu, bytes });
        result.written = [...new Set([...result.written, ...written])];
      } catch (error) {
        result.fault = error instanceof Failed ? error.said : String(error);
      }
    }
  const [first] = contestants;
  const profiled = about.kind !== 'matrix' && results[0].fault === null ? { profile: await profile(first) } : {};
  return { ...about, contestants: results, ...profiled };
}

function saved(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { schemaVersion: 1, cases: [] };
}

function save(file, measured) {
  const { cases } = saved(file);
  const others = cases.filter(({ id }) => id !== measured.id);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ schemaVersion: 1, cases: [...others, measured] }, null, 1)}\n`);
}

async function measureAll() {
  const scratch = mkdtempSync(join(tmpdir(), 'skewgate-bench-inputs-'));
  const wanted = (id) => values.only.some((only) => only === '' || id === only || id.startsWith(`${only}-`));
  const context = { ...values, cli: resolve(values.cli), action: resolve(values.action), scratch };
  const about = () => ({ machine: machine(), date: new Date().toISOString() });
  try {
    for await (const each of apiCases(context, wanted)) {
      console.log(`${each.id}: ${each.title}: ${each.reads} reads, ${each.writes} writes\n`);
      save(resolve(values.output), { ...each, ...about() });
    }
    for (const each of casesOf(context, wanted)) {
      const result = { ...(await run(each, Number(values.runs))), ...about() };
      console.log(tableOf(result));
      save(resolve(values.output), result);
      rmSync(join(scratch, each.id), { recursive: true, force: true });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (!values.render) await measureAll();
else writePages(join(root, 'docs'), saved(resolve(values.output)).cases);
