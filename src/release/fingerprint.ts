/** The name of a finding that stays the same from one run, machine and release to the next. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Effect } from '../compat/outcome.ts';
import type { Contract, Flow, Skew } from '../compat/skew.ts';

/** What one finding does in one place. */
export interface FingerprintEffect {
  readonly skew: Skew;
  readonly contract: Contract;
  readonly flow: Flow | null;
  readonly effect: Effect;
}

/**
 * What makes a finding itself: nothing that the head names, no file, line, commit, version or prose. So a rename at the
 * head keeps it, and a second, worse change of the same field is another finding.
 */
export interface FingerprintParts {
  readonly rule: string;
  /** As the baseline names it; of a new element the parent there. */
  readonly element: string;
  readonly number: number | null;
  /** What changed, each side in normal form; empty where there is none. */
  readonly oldShape: string;
  readonly newShape: string;
  /** In any order; repetitions do not count. */
  readonly effects: readonly FingerprintEffect[];
  /** Of a difference between two copies of one protocol: what the pair of copies is called. */
  readonly copies?: string;
}

const DIGITS = 12;

/**
 * The text that is hashed is the JSON of `[rule, element, number, oldShape, newShape, effects]`, with the effects as
 * `[skew, contract, flow, effect]`, each once, in the order of their own JSON by code units; between copies their name
 * stands behind. Nothing in a name can make two different findings one text.
 * @returns the first 12 hexadecimal digits of the SHA-256
 */
export function fingerprint(parts: FingerprintParts): string {
  const { rule, element, number, oldShape, newShape, copies } = parts;
  const effects = parts.effects.map(({ skew, contract, flow, effect }) =>
    JSON.stringify([skew, contract, flow, effect]),
  );
  const head = JSON.stringify([rule, element, number, oldShape, newShape]).slice(0, -1);
  const between = copies === undefined ? '' : `,${JSON.stringify(copies)}`;
  const text = `${head},[${[...new Set(effects)].sort().join(',')}]${between}]`;
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, DIGITS);
}
