// Runs one program as anybody would, and says what it cost: time, processor time, memory, and the files it left behind.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SAMPLE_MS = 10;

/** The processes that a process started, and theirs; itself is not among them. */
function descendants(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return children.flatMap((child) => [child, ...descendants(child)]);
  } catch {
    return [];
  }
}

/** What a process holds now and held at most, in bytes; nothing of one that is gone. */
function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
    return { now: kilobytes('VmRSS'), most: kilobytes('VmHWM') };
  } catch {
    return { now: 0, most: 0 };
  }
}

/** Looks at all processes below `pid` until stopped; the largest sum, or the most that one of them ever held. */
function watchMemory(pid) {
  if (!existsSync(`/proc/${pid}/task/${pid}/children`)) return () => null;
  let peak = 0;
  const look = () => {
    const held = descendants(pid).map(memoryOf);
    const sum = held.reduce((total, { now }) => total + now, 0);
    peak = Math.max(peak, sum, ...held.map(({ most }) => most));
  };
  const timer = setInterval(look, SAMPLE_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** Every file below a folder with its size and time, as one text a file. */
function filesIn(folder, prefix = '') {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = join(prefix, entry.name);
    if (entry.isDirectory()) return filesIn(folder, path);
    const { size, mtimeMs } = statSync(join(folder, path), { throwIfNoEntry: false }) ?? {};
    return [`${path}\0${size}\0${mtimeMs}`];
  });
}

/** @returns the output, once the shell that timed the program has ended */
function ended(child) {
  const read = (stream) => {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString();
  };
  const [stdout, stderr, times] = [child.stdout, child.stderr, child.stdio[3]].map(read);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (status) => done({ status, stdout: stdout(), stderr: stderr(), times: times() }));
  });
}

/** A program that did not do its work; `said` is the first line of why. */
export class Failed extends Error {
  constructor(status, text) {
    super(`exit ${status}: ${text}`);
    this.said = `exit ${status}: ${text.split('\n')[0].slice(0, 100)}`;
  }
}

/** The shell's own clock: it counts what all processes below the program used. */
const TIMED = 'exec 4>&1 5>&2; TIMEFORMAT="%3R %3U %3S"; { time "$@" >&4 2>&5 3>&- 4>&- 5>&-; } 2>&3';

/**
 * @param cwd where it runs, in `watched`: a folder of this run alone
 * @returns seconds, bytes, the exit status, and what was written below the home, the temporary folder and `watched`
 */
export async function measure({ command, args, cwd, watched, env = {}, ok = [0] }) {
  const home = mkdtempSync(join(tmpdir(), 'skewgate-bench-home-'));
  const temporary = join(home, 'tmp');
  mkdirSync(temporary);
  const places = [home, watched];
  const before = places.map((place) => new Set(filesIn(place)));
  const clean = { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: home, TMPDIR: temporary, ...env };
  const child = spawn('bash', ['-c', TIMED, 'bench', command, ...args], {
    cwd,
    env: clean,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const peak = watchMemory(child.pid);
  const { status, stdout, stderr, times } = await ended(child);
  const bytes = peak();
  const written = places.flatMap((place, i) => filesIn(place).filter((file) => !before[i].has(file)));
  rmSync(home, { recursive: true, force: true });
  if (!ok.includes(status)) throw new Failed(status, stderr || stdout);
  const [wall, user, system] = times.trim().split(' ').map(Number);
  return { wall, cpu: user + system, bytes, status, stdout, written: written.map((file) => file.split('\0')[0]) };
}
