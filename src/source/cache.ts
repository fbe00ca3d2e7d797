/** Texts kept between runs in a file of a folder that can be deleted at any time. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** What is known from before, and what is new. */
export interface Cache {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, text: string) => void;
  /** Writes what is new, whole or not at all. @returns why that failed; null if it did not */
  readonly save: () => string | null;
}

/** More texts than this are not kept, two of most contents: what this run did not ask for goes first. */
const MOST = 500_000;

/**
 * @param folder made when there is something to write
 * @param format what is in the file, and which version of the program understands it; another file is as good as none
 * @returns the cache; empty if there is no file, or if it is not whole
 */
export function openCache(folder: string, format: string): Cache {
  const file = join(folder, 'skewgate-index');
  const known = readFile(file, format);
  const used = new Map<string, string>();
  let isNew = false;
  return {
    get: (key) => {
      const text = known.get(key);
      if (text !== undefined) used.set(key, text);
      return text;
    },
    set: (key, text) => {
      used.set(key, text);
      isNew = true;
    },
    save: () => {
      if (!isNew) return null;
      const kept = known.size + used.size > MOST ? used : new Map([...known, ...used]);
      return writeFile(file, format, kept);
    },
  };
}

/** The first line names the format and the hash of the rest, of which each line is a key, a tab and a text. */
function readFile(file: string, format: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const content = readBytes(file);
  const end = content.indexOf('\n');
  const bytes = content.subarray(end + 1);
  if (content.toString('utf8', 0, Math.max(end, 0)) !== headOf(bytes, format)) return found;
  const body = bytes.toString();
  for (let at = 0, next = body.indexOf('\n'); next >= 0; at = next + 1, next = body.indexOf('\n', at)) {
    const tab = body.indexOf('\t', at);
    found.set(body.slice(at, tab), body.slice(tab + 1, next));
  }
  return found;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function headOf(body: string | Buffer, format: string): string {
  return `${format} ${createHash('sha256').update(body).digest('hex')}`;
}

/** Beside the file and then in its place, so that nobody ever reads half of it. */
function writeFile(file: string, format: string, texts: ReadonlyMap<string, string>): string | null {
  const body = [...texts].map(([key, text]) => `${key}\t${text}\n`).join('');
  const part = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, `${headOf(body, format)}\n${body}`, { flag: 'wx' });
    renameSync(part, file);
    return null;
  } catch (error) {
    if (existsSync(part)) rmSync(part);
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether a folder, which need not be there yet, is inside another one or is it, symbolic links followed. */
export function isInside(folder: string, other: string): boolean {
  const way = relative(realFolder(other), realFolder(folder));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}

/** The real path of the part that is there, with the rest behind it. */
function realFolder(folder: string): string {
  const whole = resolve(folder);
  if (existsSync(whole)) return realpathSync(whole);
  const above = dirname(whole);
  return above === whole ? whole : join(realFolder(above), basename(whole));
}
