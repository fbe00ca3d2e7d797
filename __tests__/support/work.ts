/** Work as a number that is the same on every machine: how often each piece of the source ran. */
import { Session } from 'node:inspector/promises';

/** How often a piece of the source ran, or how many items a built-in copied or searched, by its name and place. */
export type Work = ReadonlyMap<string, number>;

/** Built-ins that go through a list without calling anything that is counted. */
const SILENT = ['slice', 'concat', 'includes', 'indexOf', 'lastIndexOf'] as const;

/** @returns the milliseconds that this process has computed so far: others on the machine do not count */
export function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Counts what a run does. Only one at a time. */
export interface Meter {
  readonly of: (run: () => unknown) => Promise<Work>;
  readonly stop: () => Promise<void>;
}

/** Begins to count; V8 counts each block of each function (Chrome DevTools Protocol, `Profiler.takePreciseCoverage`). */
export async function startMeter(): Promise<Meter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = async (): Promise<Map<string, number>> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const counts = new Map<string, number>();
    for (const { url, functions } of result) {
      const path = /\/src\/.*$/.exec(url)?.[0];
      if (path === undefined) continue;
      for (const { functionName, ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges) {
          const key = `${path} ${functionName} ${startOffset}-${endOffset}`;
          counts.set(key, (counts.get(key) ?? 0) + count);
        }
    }
    return counts;
  };
  return {
    of: async (run) => {
      await take();
      const silent = await countSilent(run);
      return new Map([...(await take()), ...silent]);
    },
    stop: async () => {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

/** Runs with the silent built-ins replaced by ones that count. */
async function countSilent(run: () => unknown): Promise<Work> {
  const counts = new Map<string, number>();
  const restores = [...SILENT.map((name) => [Array.prototype, name] as const), ...ITERATED].map(([prototype, name]) =>
    replace(prototype, name, counts),
  );
  try {
    await run();
  } finally {
    for (const restore of restores) restore();
  }
  return counts;
}

const ITERATED = [
  [Array.prototype, Symbol.iterator],
  [Set.prototype, Symbol.iterator],
  [Map.prototype, Symbol.iterator],
] as const;

function replace(prototype: object, name: string | symbol, counts: Map<string, number>): () => void {
  const before = Object.getOwnPropertyDescriptor(prototype, name);
  if (before === undefined) throw new TypeError(`there is no ${String(name)}`);
  const original: (...given: unknown[]) => unknown = before.value;
  const key = `${prototype.constructor.name} ${String(name)}`;
  const counted = function (this: { readonly length?: number; readonly size?: number }, ...given: unknown[]): unknown {
    const result = Reflect.apply(original, this, given);
    // A copy costs what it holds, a search what it looks through.
    const items = Array.isArray(result) ? result.length : (this.length ?? this.size ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + items);
    return result;
  };
  Object.defineProperty(prototype, name, { ...before, value: counted });
  return () => Object.defineProperty(prototype, name, before);
}

/** @returns all of it */
export function total(work: Work): number {
  return [...work.values()].reduce((sum, count) => sum + count, 0);
}

/** What ran more often than so many times per item of the input is looked at alone. */
const BUSY = 32;

/**
 * @param larger what the same does with `times` as many items, `items` in all
 * @returns each piece whose work grew faster than the input: by the power 1.4 or more, where it did much
 */
export function outgrowing(smaller: Work, larger: Work, items: number, times: number): readonly string[] {
  return [...larger].flatMap(([piece, count]) => {
    // A block that always runs when its function does has no count of its own, so it may be missing on one side.
    const before = smaller.get(piece) ?? (2 * BUSY * items) / times;
    const power = Math.log(count / before) / Math.log(times);
    return count > BUSY * items && power > 1.4 ? [`${piece}: ${before} → ${count} (power ${power.toFixed(2)})`] : [];
  });
}
