import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../src/compat/compare.ts';
import type { Finding } from '../../src/compat/finding.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { CONTRACTS, type Contract } from '../../src/compat/skew.ts';
import { requiredPerPreset } from '../../src/gate/decide.ts';
import { compareBumps, type RequiredBump } from '../../src/release/bump.ts';
import { DEFAULT_PRESET, promiseOf } from '../../src/release/promise.ts';
import { schemaOf } from '../support/schema.ts';
import { type Case, caseOf, origins } from './support/cases.ts';
import { edited } from './support/edits.ts';
import { print } from './support/print.ts';
import { type FieldSpec, type MessageSpec, messagesOf, type ProtocolSpec } from './support/protocol.ts';
import { type Random, randomFrom } from './support/random.ts';
import { tidy } from './support/tidy.ts';

const RUNS = Number(process.env.RUNS ?? 300);
const SEED = Number(process.env.SEED ?? 20_261_122);

/** Holds `law` against random pairs. */
function always(law: (pair: Case, r: Random) => void, runs = RUNS): void {
  const property = fc.property(origins, (origin) => law(caseOf(origin), randomFrom(origin.messages)));
  fc.assert(property, { seed: SEED, numRuns: runs });
}

function findings(old: ProtocolSpec, next: ProtocolSpec, stored: readonly string[] = []): readonly Finding[] {
  return compare(schemaOf(print(old)), schemaOf(print(next)), { rules: RULES, stored }).findings;
}

/** What happens, whatever rule tells it. */
function effectsOf(
  all: readonly Finding[],
  contract: Contract,
  name = (skew: string): string => skew,
): readonly string[] {
  const effects = all.flatMap((one) => one.effects.filter((effect) => effect.contract === contract));
  return [...new Set(effects.map(({ skew, flow, effect }) => `${name(skew)} ${flow ?? '-'} ${effect}`))].sort();
}

/** Findings by what they are known by. */
function told(all: readonly Finding[]): readonly string[] {
  return all
    .map(({ rule, key, effects }) => JSON.stringify([rule.id, key, effectsOf([{ effects } as Finding], 'binary')]))
    .sort();
}

function mapMessages(spec: ProtocolSpec, change: (message: MessageSpec) => MessageSpec): ProtocolSpec {
  return tidy({ ...spec, types: spec.types.map((type) => (type.kind === 'message' ? change(type) : type)) });
}

const SWAPPED: Readonly<Record<string, string>> = {
  'old-client-new-server': 'new-client-old-server',
  'new-client-old-server': 'old-client-new-server',
  'old-data-new-reader': 'new-data-old-reader',
  'new-data-old-reader': 'old-data-new-reader',
};

test('a version compared with itself is no difference', () => {
  always(({ old, new: next, stored }) => {
    expect(findings(old, old, stored)).toEqual([]);
    expect(findings(next, next, stored)).toEqual([]);
  });
});

test.each(['binary', 'json'] as const)('swapping the versions swaps what happens in %s', (contract) => {
  always(({ old, new: next, stored }) => {
    const back = effectsOf(findings(next, old, stored), contract, (skew) => SWAPPED[skew] ?? skew);
    expect(back).toEqual(effectsOf(findings(old, next, stored), contract));
  });
});

test('the order of declarations, fields and methods is no difference, and changes none', () => {
  always(({ old, new: next, stored }, r) => {
    const other = shuffled(next, r);
    expect(findings(next, other, stored).flatMap(({ consequences }) => consequences)).toEqual([]);
    expect(told(findings(shuffled(old, r), other, stored))).toEqual(told(findings(old, next, stored)));
  });
});

function shuffled(spec: ProtocolSpec, r: Random): ProtocolSpec {
  return mapMessages(
    {
      ...spec,
      types: r.shuffle(spec.types),
      services: r.shuffle(spec.services).map((service) => ({ ...service, methods: r.shuffle(service.methods) })),
      extensions: r.shuffle(spec.extensions),
    },
    (message) => ({ ...message, fields: r.shuffle(message.fields) }),
  );
}

test('other names for fields, messages and oneofs hurt nobody in binary', () => {
  always(({ old }, r) => {
    const chosen = r.pick(messagesOf(old)).id;
    const rename = (field: FieldSpec): FieldSpec => ({
      ...field,
      name: `${field.name}_now`,
      oneof: field.oneof && `${field.oneof}_now`,
    });
    const next = mapMessages(old, (message) => ({
      ...message,
      fields: message.id === chosen ? message.fields.map(rename) : message.fields,
    }));
    const all = findings(old, next);
    expect(all.flatMap((one) => one.consequences.filter(({ contract }) => contract === 'binary'))).toEqual([]);
  });
});

test('other numbers for fields hurt nobody in ProtoJSON', () => {
  always(({ old }, r) => {
    const chosen = r.pick(messagesOf(old)).id;
    const renumber = (message: MessageSpec): MessageSpec =>
      message.id === chosen
        ? { ...message, fields: message.fields.map((field) => ({ ...field, number: field.number + 3000 })) }
        : message;
    const all = findings(old, mapMessages(old, renumber));
    expect(all.flatMap((one) => one.consequences.filter(({ contract }) => contract === 'json'))).toEqual([]);
  });
});

test('changes of two messages are told as each of them is', () => {
  let composed = 0;
  always(({ old, new: next, stored }) => {
    // Where only messages changed inside, one after the other can be put back.
    if (JSON.stringify({ ...old, types: [] }) !== JSON.stringify({ ...next, types: [] })) return;
    const changed = next.types.filter((type, i) => JSON.stringify(type) !== JSON.stringify(old.types[i]));
    const [a, b, ...more] = changed;
    const isInside = changed.every((type) => {
      const before = old.types.find(({ id }) => id === type.id);
      return (
        type.kind === 'message' &&
        before?.name === type.name &&
        before.inside === type.inside &&
        before.file === type.file
      );
    });
    if (a === undefined || b === undefined || more.length > 0 || next.types.length !== old.types.length || !isInside)
      return;
    const only = (type: ProtocolSpec['types'][number]): ProtocolSpec => ({
      ...old,
      types: old.types.map((one) => (one.id === type.id ? type : one)),
    });
    if ([a, b].some((type) => JSON.stringify(tidy(only(type))) !== JSON.stringify(only(type)))) return;
    const whole = findings(old, next, stored);
    if (whole.some(({ pair }) => pair.kind === 'type' || pair.kind === 'method')) return;
    const parts = [a, b].flatMap((type) => findings(old, only(type), stored));
    if (parts.some(({ rule }) => /type|map|reused|moved|field-removed|renumbered|cardinality/.test(rule.id))) return;
    composed++;
    expect(told(whole)).toEqual(told(parts));
  }, RUNS * 5);
  // Few pairs change two messages and nothing else.
  expect(composed).toBeGreaterThan(RUNS / 15);
});

test('more is never promised for less', () => {
  const promise = promiseOf(DEFAULT_PRESET);
  const atLeast = (a: RequiredBump, b: RequiredBump): boolean => compareBumps(a, b) >= 0;
  always(({ old, new: next, stored }) => {
    const all = findings(old, next, stored);
    for (const contracts of [['binary'], [...CONTRACTS]] as const) {
      const required = requiredPerPreset(all, { contracts: [...contracts], runtimes: null, promise });
      expect(atLeast(required['full-strict'], required.full)).toBe(true);
      expect(atLeast(required.full, required.backward)).toBe(true);
      expect(atLeast(required.full, required.forward)).toBe(true);
      expect(atLeast(required.backward, required.none)).toBe(true);
      expect(atLeast(required.forward, required.none)).toBe(true);
      expect(atLeast(required.live, required['full-strict'])).toBe(true);
    }
  });
});

test('an edit on top of others is an edit of what they left', () => {
  always(({ old, new: next, origin }) => {
    const [first, ...rest] = origin.steps;
    if (first !== undefined) expect(edited(edited(old, [first]), rest)).toEqual(next);
  });
});
