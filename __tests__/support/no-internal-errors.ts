/**
 * Runs before every test file: no program that a test starts may end in a mistake of its own, whatever the test looks at.
 * Jest gives all test files of a worker the one `node:child_process`, so it is watched once and asked after every test.
 */
import { createRequire } from 'node:module';
import { afterEach } from '@jest/globals';

/** How our programs, and Node.js itself, say that an exception was not caught. */
const MISTAKE = /internal error in version .*|\nNode\.js v\d+\.\d+\.\d+\n/;

/** What was found since the last test ended. */
interface Watch {
  found: string[];
  expected: boolean;
}

const KEY = Symbol.for('skewgate.internal-errors');
type Functions = Record<string, (...args: unknown[]) => unknown>;
const processes = createRequire(import.meta.url)('node:child_process') as Functions & { [KEY]?: Watch };
processes[KEY] ??= watched(processes);
const watch = processes[KEY];

/** The test that runs plants such a mistake. */
export function expectInternalError(): void {
  watch.expected = true;
}

/** @returns what a text says of a mistake in the program; null if nothing */
export function mistakeIn(text: string): string | null {
  return MISTAKE.exec(text)?.[0].trim() ?? null;
}

afterEach(() => {
  const { found, expected } = watch;
  watch.found = [];
  watch.expected = false;
  if (expected !== found.length > 0)
    throw new Error(
      expected ? 'no internal error came' : `a program ended by a mistake of its own: ${found.join('; ')}`,
    );
});

function watched(functions: Functions): Watch {
  const state: Watch = { found: [], expected: false };
  const look = (text: unknown): void => {
    const mistake = mistakeIn(String(text ?? ''));
    if (mistake !== null) state.found.push(mistake);
  };
  for (const name of ['spawn', 'execFile', 'fork']) replace(functions, name, (child) => watchChild(child, look));
  for (const name of ['spawnSync', 'execFileSync'])
    replace(functions, name, (result) => {
      const { stdout, stderr } = Object(result) as { readonly stdout?: unknown; readonly stderr?: unknown };
      look(stdout ?? (name === 'execFileSync' ? result : ''));
      look(stderr);
    });
  return state;
}

/** What the function has besides, such as its form with promises, stays as it was. */
function replace(functions: Functions, name: string, see: (result: unknown) => void): void {
  const original = functions[name];
  if (original === undefined) throw new TypeError(`there is no ${name}`);
  const seeing = (...args: unknown[]): unknown => {
    try {
      const result = original(...args);
      see(result);
      return result;
    } catch (error) {
      see(error);
      throw error;
    }
  };
  functions[name] = Object.defineProperties(seeing, Object.getOwnPropertyDescriptors(original));
}

interface Stream {
  emit(event: string, ...args: unknown[]): boolean;
}

/** Listens without reading: a stream that is read late, or by nobody, stays so. */
function watchChild(child: unknown, look: (text: unknown) => void): void {
  const { stdout, stderr } = Object(child) as { readonly stdout?: Stream | null; readonly stderr?: Stream | null };
  for (const stream of [stdout, stderr]) {
    if (stream == null) continue;
    const emit = stream.emit.bind(stream);
    let text = '';
    stream.emit = (event, ...args) => {
      if (event === 'data') text += String(args[0]);
      if (event === 'end' || event === 'close') {
        look(text);
        text = '';
      }
      return emit(event, ...args);
    };
  }
}
