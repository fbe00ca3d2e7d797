// Which lines and branches of src/ the tests run: `node scripts/coverage.mjs [--show FOLDER] [TEST…]` (default: all tests).
// Prints a line for each folder, and with `--show` the places of it that were never run; `coverage/` has the report of
// each file. It is no judgement: there is no threshold. What only the bundles run, in processes of their own, is not counted.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ options: { show: { type: 'string' } }, allowPositionals: true });
const folder = join(root, 'coverage');

const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    ...['--coverage', '--coverageProvider=v8', '--collectCoverageFrom=src/**/*.ts', '--coverageDirectory', folder],
    ...['--coverageReporters=json', '--coverageReporters=html', '--', ...positionals],
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);

/** What was run of one file. Each line is a statement where V8 counts. */
function counted([path, { statementMap, s, branchMap, b }]) {
  const lines = Object.entries(statementMap).map(([id, { start }]) => ({ line: start.line, ran: s[id] > 0 }));
  const branches = Object.entries(branchMap).flatMap(([id, { locations }]) =>
    locations.map(({ start }, i) => ({ line: start.line, ran: b[id][i] > 0 })),
  );
  return { file: relative(root, path), lines, branches };
}

const percent = (places) => {
  const ran = places.filter((place) => place.ran).length;
  return `${((100 * ran) / Math.max(1, places.length)).toFixed(1)} %`.padStart(7);
};

/** `3, 7-9` */
function ranges(numbers) {
  const found = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

const files = Object.entries(JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8'))).map(counted);
const rooms = new Map();
for (const each of files) {
  const room = each.file.split('/').slice(0, 2).join('/');
  rooms.set(room, [...(rooms.get(room) ?? []), each]);
}

console.log('  lines branches');
for (const [room, inside] of [...rooms].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const of = (what) => percent(inside.flatMap((each) => each[what]));
  console.log(`${of('lines')}  ${of('branches')}  ${room}`);
}
if (values.show !== undefined) {
  for (const { file, lines, branches } of files.filter((each) => each.file.startsWith(values.show))) {
    const never = (places) => ranges(places.filter(({ ran }) => !ran).map(({ line }) => line));
    const parts = [
      ['lines', never(lines)],
      ['branches', never(branches)],
    ].filter(([, text]) => text !== '');
    if (parts.length > 0) console.log(`${file}: ${parts.map((part) => part.join(' ')).join('; ')}`);
  }
}
process.exitCode = status ?? 1;
