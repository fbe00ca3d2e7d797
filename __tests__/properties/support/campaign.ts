/** Many random pairs of versions, batch by batch; what fails is made small. */
import fc from 'fast-check';
import { type Built, buildCases, type Case, caseOf, type Origin, origins } from './cases.ts';
import { checkComplete } from './complete.ts';
import { EDIT_NAMES } from './edits.ts';
import type { Leaf, Tree } from './peer.ts';
import { reduce } from './reduce.ts';
import { checkSound, type Fault, type Seen } from './sound.ts';
import { Tally } from './tally.ts';

export interface Campaign {
  readonly pairs: number;
  readonly seed: number;
  /** The program. */
  readonly buf: string;
  /** How many pairs are built by one run of buf. */
  readonly batch?: number;
  /** Only so many failures are made small and explained. */
  readonly most?: number;
  /** Called after each batch. */
  readonly progress?: (tally: Tally) => void;
  /** Called with the first failure of each kind, as soon as it is explained. */
  readonly failed?: (failure: string) => void;
}

export interface Outcome {
  readonly tally: Tally;
  /** How often each kind of failure was met. */
  readonly kinds: ReadonlyMap<string, number>;
  /** The first failure of each kind, with the pair of texts that shows it. */
  readonly failures: readonly string[];
}

/** Messages sent on each way to see a reduced pair fail again, which holds other messages. */
const PERSISTENCE = 12;

export async function run({ pairs, seed, buf, batch = 250, most = 5, progress, failed }: Campaign): Promise<Outcome> {
  const tally = new Tally();
  const kinds = new Map<string, number>();
  const failures: string[] = [];
  for (let done = 0; done < pairs; done += batch) {
    const some = fc.sample(origins, { seed: seed + done, numRuns: Math.min(batch, pairs - done) });
    for (const built of buildCases(some.map(caseOf), buf)) {
      const checked = await check(built);
      tally.add(built, checked.seen, checked.shown);
      for (const fault of checked.faults) {
        const kind = kindOf(fault);
        const count = kinds.get(kind) ?? 0;
        kinds.set(kind, count + 1);
        if (count > 0 || failures.length >= most) continue;
        failures.push(await explain(built, fault, buf));
        failed?.(failures.at(-1) ?? '');
      }
    }
    progress?.(tally);
  }
  return { tally, failures, kinds };
}

/** @returns each failure of these pairs, with the small pair of texts that shows it */
export async function replay(some: readonly Origin[], buf: string): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const built of buildCases(some.map(caseOf), buf))
    for (const fault of (await check(built)).faults) failures.push(await explain(built, fault, buf));
  return failures;
}

interface Checked {
  readonly seen: Seen;
  readonly shown: Awaited<ReturnType<typeof checkComplete>>;
  readonly faults: readonly Fault[];
}

/** @param messages how many to send on each way */
async function check(built: Built, messages?: number): Promise<Checked> {
  const seen = checkSound(built, messages);
  const shown = await checkComplete(built, built);
  return { seen, shown, faults: [...seen.faults, ...shown.faults] };
}

async function explain(built: Built, fault: Fault, buf: string): Promise<string> {
  const kind = kindOf(fault);
  const faultOf = async (one: Built): Promise<Fault | null> =>
    (await check(one, PERSISTENCE)).faults.find((other) => kindOf(other) === kind) ?? null;
  const small = await reduce<Case>(built, async (attempts) =>
    Promise.all(
      (attempts.length === 0 ? [] : buildCases(attempts, buf)).map(async (one) => (await faultOf(one)) !== null),
    ),
  );
  const [again] = buildCases([small], buf);
  const shown = again === undefined ? null : await faultOf(again);
  return again === undefined ? fault.what : tell(again, shown ?? fault, built.origin);
}

/** What a failure is, without the names of this pair. */
function kindOf({ what }: Fault): string {
  return what
    .replace(/(old|new)-(client|data)-(old|new)-(server|reader)/, 'skew')
    .replace(/\b(request|response|stored)\b/, 'flow')
    .replace(/ when .*?(?=: |$)/, '')
    .replace(/\b[no]?\d*\.?[pqr]2?\.[\w.]+/g, 'name')
    .replace(/name#\d+( > name#\d+)*/, 'path')
    .replace(/ of name/, '');
}

function tell({ texts, stored, findings }: Built, { what, message }: Fault, origin: Origin): string {
  return [
    what,
    ...(message === null ? [] : [`the message: ${treeText(message)}`]),
    ...(stored.length === 0 ? [] : [`stored: ${stored.join()}`]),
    ...Object.entries(texts.old).map(([path, text]) => `--- before: ${path}\n${text}`),
    ...Object.entries(texts.new).map(([path, text]) => `+++ after: ${path}\n${text}`),
    'found:',
    ...findings.flatMap(({ rule, element, effects }) => [
      `${rule.id} ${element}`,
      ...effects
        .filter(({ contract }) => contract !== 'source')
        .map(
          ({ contract, skew, flow, effect, when, runtimes }) =>
            `  ${contract} ${skew} ${flow} ${effect} when ${when}, ${runtimes}`,
        ),
    ]),
    `by: ${origin.steps.map(({ edit }) => EDIT_NAMES[edit]).join(', ')}`,
    `again: node scripts/fuzz.mjs --pair '${JSON.stringify(origin)}'`,
  ].join('\n');
}

function treeText(tree: Tree): string {
  return `{${[...tree].map(([number, list]) => `${number}: ${list.map(leafText).join(', ')}`).join('; ')}}`;
}

function leafText(leaf: Leaf): string {
  if (leaf instanceof Map) return treeText(leaf);
  if (leaf instanceof Uint8Array) return `bytes(${leaf.join(' ')})`;
  if (typeof leaf === 'string') return JSON.stringify(leaf);
  return Object.is(leaf, -0) ? '-0' : String(leaf);
}
