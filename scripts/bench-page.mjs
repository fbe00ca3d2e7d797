// docs/performance.md and its pictures, from the measurements.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plot } from './bench-plot.mjs';
import { medians, megabytes, ratio, seconds } from './bench-table.mjs';

const BARE = 'skewgate, without proofs';
const PROVEN = 'skewgate';
const CACHED = 'skewgate --cache';
const BUF = 'buf breaking';

const of = ({ contestants }, name) => contestants.find((each) => each.name === name && each.runs.length > 0);
const times = (value) => (value === null ? '-' : value >= 1 ? `${value.toFixed(1)}×` : `1/${(1 / value).toFixed(1)}`);
const list = (kind, cases) => cases.filter((each) => each.kind === kind);

/** One aim: what was wanted, what came of it, and whether that is enough. */
function aimsOf(each) {
  if (each.kind === 'api') {
    const most = each.files > 100 ? 60 : each.releases > 20 ? 14 : 12;
    return [row(each.title, `${each.reads} reads`, `≤ ${most}`, each.reads <= most)];
  }
  if (each.kind === 'matrix') {
    const { wall, cpu } = medians(each.contestants[0]);
    return [row(each.title, `${seconds(wall)} s (${seconds(cpu)} s of CPU)`, '≤ 1.5 s', wall !== null && wall <= 1.5)];
  }
  const [buf, bare] = [of(each, BUF), of(each, BARE)];
  if (buf === undefined || bare === undefined) return [];
  const faster = (ours, least, name) => {
    const found = ratio(ours, buf, 'cpu');
    return row(
      `${each.title}${name}`,
      `${times(ratio(ours, buf, 'wall'))} (${times(found)} of the CPU)`,
      `≥ ${least}×`,
      ratio(ours, buf, 'wall') >= least,
    );
  };
  if (each.kind === 'start') {
    const found = 1 / ratio(bare, buf, 'wall');
    return [
      row(
        each.title,
        `${found.toFixed(2)} times buf (${(1 / ratio(bare, buf, 'cpu')).toFixed(2)} of the CPU)`,
        '≤ 1.2',
        found <= 1.2,
      ),
    ];
  }
  if (each.kind === 'tree') {
    const memory = ratio(bare, buf, 'bytes');
    return [faster(bare, 8, ', time'), row(`${each.title}, memory`, `${times(memory)} less`, '≥ 8×', memory >= 8)];
  }
  if (each.id.startsWith('made-up-')) return [];
  const cached = of(each, CACHED);
  return [faster(bare, 8, ', cold'), ...(cached === undefined ? [] : [faster(cached, 20, ', with a cache')])];
}

function row(work, found, aim, enough) {
  return { work, found, aim, enough };
}

/** What ten times the files cost, if the change is the same. */
function growth(cases) {
  const [small, large] = [2000, 20000].map((size) => cases.find(({ id }) => id === `made-up-${size}-5`));
  const [one, other] = [small, large].map((each) => each && of(each, CACHED));
  if (!one || !other) return [];
  const found = medians(other).cpu / medians(one).cpu;
  return [
    row(
      'ten times the files and the same change, with a cache',
      `${found.toFixed(1)} times the CPU`,
      '≤ 1.3',
      found <= 1.3,
    ),
  ];
}

function aimTable(cases) {
  const rows = [...cases.flatMap(aimsOf), ...growth(cases)].map(
    ({ work, found, aim, enough }) => `| ${work} | ${found} | ${aim} | ${enough ? 'yes' : '**no**'} |`,
  );
  return ['| work | against `buf breaking` | aim | reached |', '| --- | --- | --- | --- |', ...rows];
}

function measured(each) {
  const rows = each.contestants.map((one) => {
    const { wall, cpu, bytes } = medians(one);
    const written =
      one.written.length === 0 ? 'nothing' : `${one.written.length}: \`${one.written.slice(0, 2).join('`, `')}\``;
    const told =
      one.runs.length === 0
        ? one.fault
        : `${seconds(wall)} s | ${seconds(cpu)} s | ${megabytes(bytes)} MB | ${written}`;
    return `| ${one.name} | ${told ?? '-'}${one.runs.length === 0 ? ' | | |' : ''} |`;
  });
  return [
    `### ${each.title.charAt(0).toUpperCase()}${each.title.slice(1)}`,
    '',
    `${each.contestants[0].runs.length} runs each, in turn; medians. Load of the machine: ${each.machine.load.toFixed(1)}.`,
    '',
    '| | time | CPU | memory | files written |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...(each.profile === undefined ? [] : [`Where the time goes: ${shares(each.profile)}.`, '']),
  ];
}

const ROOMS = new Map([
  ['schema', 'reading and linking protos'],
  ['compat', 'comparing'],
  ['gate', 'choosing what to read and deciding'],
  ['source', 'files and git objects'],
  ['report', 'writing the report'],
  ['witness', 'proving'],
]);
const shares = (profile) =>
  profile
    .slice(0, 6)
    .map(({ room, share }) => `${ROOMS.get(room) ?? room} ${Math.round(share * 100)} %`)
    .join(', ');

const WHOLE =
  'Every file is read: more than half goes into parsing, linking and comparing once each, the memory into syntax trees and links of two versions. Two threads were no faster ([decision 18](decisions/018-no-worker-threads.md)).';

/** Why, where that is known. */
const REASONS = new Map([
  [
    'googleapis-change',
    'All protos are looked through for who imports what changed, up to the services, which `buf breaking --path` does not do; a cache keeps that, but not what is parsed and linked ([decision 19](decisions/019-only-what-can-differ-is-read.md)).',
  ],
  ['googleapis-tree', WHOLE],
  ['npm-tree', WHOLE],
]);

/** What does not reach its aim, with the reason and where its time goes. */
function shortfalls(cases) {
  const short = cases.filter((each) => aimsOf(each).some(({ enough }) => !enough));
  const slow = growth(cases).filter(({ enough }) => !enough);
  if (short.length + slow.length === 0) return ['Nothing: every aim above is reached.'];
  const growing = slow.map(
    ({ work, found, aim }) =>
      `- ${work}: ${found}, aim ${aim}. Listing the files, and the graph of who imports whom, still cost something for every file.`,
  );
  const lines = short.map((each) => {
    const missed = aimsOf(each)
      .filter(({ enough }) => !enough)
      .map(({ work, found, aim }) => `${work}: ${found}, aim ${aim}`);
    const time = each.profile === undefined ? [] : [`Its time: ${shares(each.profile)}.`];
    return [`- ${missed.join('; ')}.`, ...(REASONS.has(each.id) ? [REASONS.get(each.id)] : []), ...time].join(' ');
  });
  return [...lines, ...growing];
}

function curves(cases, at) {
  const line = (name) => ({
    name,
    points: cases
      .flatMap((each) => {
        const one = of(each, name);
        return one === undefined ? [] : [[each[at], medians(one).cpu]];
      })
      .sort((a, b) => a[0] - b[0]),
  });
  return [PROVEN, CACHED, BUF].map(line);
}

function pictures(cases) {
  const changes = list('change', cases).filter(({ id }) => id.startsWith('made-up-'));
  const up = 'CPU seconds';
  const bySize = curves(
    changes.filter(({ changed }) => changed === 5),
    'files',
  );
  const byChange = curves(
    changes.filter(({ files }) => files === 5000),
    'changed',
  );
  const drawn = [
    ['repository-size', 'A pull request of 5 files', 'files in the repository', bySize],
    ['change-size', 'A pull request to 5,000 files', 'changed files', byChange],
  ];
  return drawn.flatMap(([name, title, x, series]) =>
    series.some(({ points }) => points.length > 1) ? [[name, title, plot({ title, x, y: up, series })]] : [],
  );
}

/** Whoever measured it beside other work says so. */
function busy(cases) {
  const most = Math.max(...cases.map(({ machine }) => machine.load / machine.processors));
  if (most < 1.5) return [];
  return [
    `**The machine was busy**: up to ${most.toFixed(0)} processes waited for each processor. Times are too long; CPU seconds, memory and ratios are steadier.`,
  ];
}

function head(cases) {
  const { machine, date } = cases.at(-1);
  return [
    '# Performance',
    '',
    'How long a check takes, how much memory, and how many requests. Measure it yourself: `npm run bench`.',
    '',
    `Measured on ${date.slice(0, 10)}: ${machine.processors} × ${machine.processor}, ${Math.round(machine.memory / 2 ** 30)} GB, ${machine.system}, Node.js ${machine.node}, git ${machine.git}, buf ${machine.buf} (\`WIRE\`, its smallest set of rules).`,
    'Every run has a fresh clone, a fresh home and a fresh temporary folder. The programs run in turn, so that a busy machine is busy for all; a ratio is the median of the ratios of the rounds. CPU seconds and memory are of the program and all that it starts.',
    ...busy(cases),
    'Cold means that nothing is kept from an earlier run, which is how a job runs. `--cache` keeps what files import and declare.',
  ];
}

/** @returns every file by its path in `docs` */
export function pages(cases) {
  const drawn = pictures(cases);
  const timed = cases.filter(({ kind }) => kind !== 'api');
  const order = ['start', 'change', 'tree', 'matrix', 'api'];
  const sorted = [...cases].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const text = [
    ...head(cases),
    '',
    '## In short',
    '',
    ...aimTable(sorted),
    '',
    ...drawn.flatMap(([name, title]) => [`![${title}: cost](performance/${name}.svg)`, '']),
    '## What falls short',
    '',
    ...shortfalls(sorted),
    '',
    '## All measurements',
    '',
    ...sorted.filter((each) => timed.includes(each)).flatMap(measured),
    'How many surfaces fit in a matrix of jobs: [many surfaces](many-surfaces.md).',
    '',
  ];
  return new Map([
    ['performance.md', text.join('\n')],
    ...drawn.map(([name, , svg]) => [`performance/${name}.svg`, svg]),
  ]);
}

/** Writes them. */
export function writePages(docs, cases) {
  mkdirSync(join(docs, 'performance'), { recursive: true });
  for (const [path, text] of pages(cases)) writeFileSync(join(docs, path), text);
}
