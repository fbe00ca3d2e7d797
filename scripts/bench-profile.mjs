// Where the time of one run goes, by the rooms of the source: the bundles say which file each of their lines is from.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './bench-measure.mjs';

/** For each line of a bundle the file it was made of. */
function filesByLine(bundle) {
  let file = '';
  return readFileSync(bundle, 'utf8')
    .split('\n')
    .map((line) => {
      file = /^\/\/ ((?:src|node_modules)\/\S+)$/.exec(line)?.[1] ?? file;
      return file;
    });
}

function roomOf({ functionName, url, lineNumber }, bundles) {
  if (functionName === '(garbage collector)') return 'collecting garbage';
  if (functionName === '(idle)') return 'waiting for git and files';
  if (/^compileSourceTextModule|ModuleJob|loadAndTranslate/.test(functionName)) return 'loading the program';
  if (!url.startsWith('file:') || !existsSync(fileURLToPath(url))) return 'Node.js itself';
  const path = fileURLToPath(url);
  if (!bundles.has(path)) bundles.set(path, filesByLine(path));
  const file = bundles.get(path)[lineNumber] ?? '';
  if (file.startsWith('node_modules/')) return `package ${file.split('/')[1]}`;
  return /^src\/(\w+)/.exec(file)?.[1] ?? 'loading the program';
}

/** @returns the shares of the time, largest first */
export async function profile({ setUp, command, args, ok, within = '', more = () => [] }) {
  const parent = mkdtempSync(join(tmpdir(), 'skewgate-bench-'));
  const [cwd, folder] = [join(parent, 'repository'), join(parent, 'profile')];
  try {
    await setUp(cwd);
    const flags = ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', folder];
    await measure({ command, args: [...flags, ...args, ...more(cwd)], cwd: join(cwd, within), watched: parent, ok });
    const [file] = readdirSync(folder);
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    const [bundles, rooms] = [new Map(), new Map()];
    samples.forEach((id, i) => {
      const room = roomOf(frames.get(id), bundles);
      rooms.set(room, (rooms.get(room) ?? 0) + timeDeltas[i]);
    });
    const all = [...rooms.values()].reduce((sum, each) => sum + each, 0);
    const shares = [...rooms].map(([room, time]) => ({ room, share: Math.round((1000 * time) / all) / 1000 }));
    return shares.sort((a, b) => b.share - a.share).filter(({ share }) => share >= 0.02);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
