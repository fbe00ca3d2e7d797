/** One case: a protocol, what was changed, and what is stored; and a batch of cases built at once. */
import fc from 'fast-check';
import { compare } from '../../../src/compat/compare.ts';
import type { Finding } from '../../../src/compat/finding.ts';
import { RULES } from '../../../src/compat/rules/index.ts';
import type { Ways } from '../../../src/compat/ways.ts';
import type { Schema } from '../../../src/schema/model.ts';
import { schemaOf } from '../../support/schema.ts';
import { EDIT_NAMES, edited, type Step } from './edits.ts';
import { randomProtocol, randomStored } from './generate.ts';
import { buildAll } from './image.ts';
import type { Versions } from './journeys.ts';
import { Peer } from './peer.ts';
import { print, type Texts } from './print.ts';
import { fullNameOf, messagesOf, type ProtocolSpec, typeOf } from './protocol.ts';
import { randomFrom } from './random.ts';

/** What a case follows from. Shrinking drops edits. */
export interface Origin {
  readonly protocol: number;
  readonly steps: readonly Step[];
  readonly messages: number;
}

export interface Case extends Versions {
  readonly origin: Origin;
}

const number = fc.noShrink(fc.integer({ min: 0, max: 0x7fff_ffff }));

/** A protocol, and one to three edits of the catalogue. */
export const origins: fc.Arbitrary<Origin> = fc.record({
  protocol: number,
  steps: fc.array(fc.record({ edit: fc.noShrink(fc.nat(EDIT_NAMES.length - 1)), seed: number }), {
    minLength: 1,
    maxLength: 3,
  }),
  messages: number,
});

export function caseOf(origin: Origin): Case {
  const r = randomFrom(origin.protocol);
  const old = randomProtocol(r);
  const stored = randomStored(r, old);
  return { origin, ...versionsOf(old, edited(old, origin.steps), stored) };
}

/** @param stored the id of a message; with it goes what only the later version has */
function versionsOf(old: ProtocolSpec, next: ProtocolSpec, stored: number | null): Versions {
  const type = stored === null ? null : typeOf(old, stored);
  if (type === null) return { old, new: next, stored: [] };
  const added = messagesOf(next).filter(({ id }) => typeOf(old, id) === null);
  return { old, new: next, stored: [fullNameOf(old, type), ...added.map((one) => fullNameOf(next, one))] };
}

/** A case as text, our comparison of it, and both versions in the other runtimes. */
export interface Built extends Case {
  readonly texts: { readonly old: Texts; readonly new: Texts };
  readonly schemas: { readonly old: Schema; readonly new: Schema };
  readonly peers: { readonly old: Peer; readonly new: Peer };
  readonly findings: readonly Finding[];
  readonly ways: Ways;
}

/** Builds all cases with one run of `buf`. */
export function buildCases(cases: readonly Case[], buf: string): readonly Built[] {
  const both = cases.map((one, i) => ({ old: print(one.old, `o${i}.`), new: print(one.new, `n${i}.`) }));
  const image = buildAll(
    both.flatMap((texts) => [texts.old, texts.new]),
    buf,
  );
  return cases.map((one, i) => {
    const prefixed = both[i] ?? { old: {}, new: {} };
    const texts = { old: print(one.old), new: print(one.new) };
    const schemas = { old: schemaOf(texts.old), new: schemaOf(texts.new) };
    const { findings, ways } = compare(schemas.old, schemas.new, { rules: RULES, stored: one.stored });
    const peers = {
      old: new Peer(prefixed.old, `o${i}.`, image),
      new: new Peer(prefixed.new, `n${i}.`, image),
    };
    return { ...one, texts, schemas, peers, findings, ways };
  });
}
