import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../src/compat/compare.ts';
import { createContext } from '../../src/compat/context.ts';
import type { Finding } from '../../src/compat/finding.ts';
import type { EnumPair, MessagePair, ServicePair } from '../../src/compat/pair.ts';
import { pairValues } from '../../src/compat/pair-enums.ts';
import { pairFields } from '../../src/compat/pair-fields.ts';
import { pairOneofs } from '../../src/compat/pair-oneofs.ts';
import { pairMethods, pairServices } from '../../src/compat/pair-services.ts';
import { readField } from '../../src/compat/read/field.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import type { Contract } from '../../src/compat/skew.ts';
import type { Schema } from '../../src/schema/model.ts';
import { canonical, signature } from '../support/canonical.ts';
import { type ProtocolSpec, print } from '../support/protocol-spec.ts';
import { edited, renamedMessages, withOtherNewNames } from '../support/random-edits.ts';
import { randomProtocol, shuffled } from '../support/random-schema.ts';
import { schemaOf } from '../support/schema.ts';

const RUNS = Number(process.env.RUNS ?? 250);
const SEED = Number(process.env.SEED ?? 20240501);

interface Two {
  readonly before: ProtocolSpec;
  readonly after: ProtocolSpec;
  readonly stored: readonly string[];
}

/** Holds `law` against random protocols and random edits of them. */
function always(law: (two: Two, g: fc.GeneratorValue) => void, runs = RUNS): void {
  const property = fc.property(fc.gen(), (g) => {
    const before = randomProtocol(g);
    const after = edited(g, before);
    law({ before, after, stored: g(fc.boolean) ? ['p.M0'] : [] }, g);
  });
  fc.assert(property, { seed: SEED, numRuns: runs, endOnFailure: false });
}

function findings(before: ProtocolSpec, after: ProtocolSpec, stored: readonly string[] = []): readonly Finding[] {
  return compare(schemaOf(print(before)), schemaOf(print(after)), { rules: RULES, stored }).findings;
}

const SWAPPED: Readonly<Record<string, string>> = {
  'old-client-new-server': 'new-client-old-server',
  'new-client-old-server': 'old-client-new-server',
  'old-data-new-reader': 'new-data-old-reader',
  'new-data-old-reader': 'old-data-new-reader',
};

/** What happens in each meeting of versions, whatever rule tells it; with conditions, where all of them are told. */
function effectsOf(
  found: readonly Finding[],
  name: (skew: string) => string = (skew) => skew,
  wanted: Contract = 'binary',
): readonly string[] {
  const all = found.flatMap(({ effects }) =>
    effects.flatMap(({ skew, contract, flow, effect, when }) => {
      if (contract !== wanted) return [];
      const conditions = when === null || /\bmore case|\bothers\b/.test(when) ? [''] : when.split(', or ');
      return conditions.map((condition) => `${name(skew)} ${flow ?? '-'} ${effect} ${condition}`);
    }),
  );
  return [...new Set(all)].sort();
}

/** The protocol with one method, which takes and returns the first message. */
function probing(spec: ProtocolSpec): Schema {
  const name = spec.messages[0]?.name ?? '';
  const method = { name: 'Get', input: name, output: name, streams: [false, false] } as const;
  return schemaOf(print({ ...spec, package: 'p', services: [{ name: 'S0', methods: [method] }] }));
}

function withoutWhen(effect: string): string {
  return effect.split(' ').slice(0, 3).join(' ');
}

describe('laws of the comparison, on random protocols and edits', () => {
  test('comparing a version with itself finds nothing', () => {
    always(({ after, stored }) => {
      expect(findings(after, after, stored)).toEqual([]);
    });
  });

  test('swapping the versions swaps the effects of the skews, with their conditions', () => {
    const rules = new Set<string>();
    always(({ before, after, stored }) => {
      for (const { rule } of findings(before, after, stored)) rules.add(rule.id);
      const [forth, back] = [findings(before, after, stored), findings(after, before, stored)];
      for (const contract of ['binary', 'json'] as const) {
        const there = effectsOf(forth, (skew) => skew, contract);
        expect(effectsOf(back, (skew) => SWAPPED[skew] ?? skew, contract)).toEqual(there);
      }
    });
    // The laws are worth what the random protocols show.
    expect(rules.size).toBeGreaterThan(RULES.length * 0.6);
  });

  test('the order of declarations changes nothing', () => {
    always(({ before, after }, g) => {
      const told = (found: readonly Finding[]): readonly string[] =>
        found
          .map(({ rule, key, consequences }) =>
            JSON.stringify([rule.id, key, consequences.map(({ when: _, triggers: __, ...rest }) => rest)]),
          )
          .sort();
      expect(findings(after, shuffled(g, after))).toEqual([]);
      expect(told(findings(shuffled(g, before), shuffled(g, after)))).toEqual(told(findings(before, after)));
    });
  });

  test('names of messages, and of a package without services, hurt nobody in binary', () => {
    always(({ before }, g) => {
      const spec = { ...before, messages: [...before.messages] };
      const renamed = spec.services.length > 0 ? renamedMessages(g, spec) : { ...spec, package: 'q' };
      expect(effectsOf(findings(spec, renamed))).toEqual([]);
    });
  });

  test('a name that is new at the head is no part of what a finding is known by', () => {
    always(({ before, after }) => {
      const known = (found: readonly Finding[]): readonly string[] =>
        found
          // A type that is new and travels on its own has nothing but its name.
          .filter(({ consequences, rule }) => consequences.length > 0 && rule.id !== 'type-added')
          .map(({ rule, key, shapes, effects }) =>
            JSON.stringify([rule.id, key, shapes, effectsOf([{ effects } as Finding]).map(withoutWhen)]),
          )
          .sort();
      const other = withOtherNewNames(before, after);
      expect(known(findings(before, other))).toEqual(known(findings(before, after)));
    });
  });

  test('every field, oneof, enum value and method of both sides is in exactly one pair', () => {
    always(({ before, after }) => {
      const [old, next] = [schemaOf(print(before)), schemaOf(print(after))];
      const context = createContext(old, next);
      const once = (there: readonly unknown[], inPairs: readonly unknown[]): void => {
        expect(inPairs.length).toBe(there.length);
        expect(new Set(inPairs)).toEqual(new Set(there));
      };
      // Any two will do: nothing asks whether they belong together.
      for (const a of [...old.messages.values()].slice(0, 2))
        for (const b of [...next.messages.values()].slice(0, 3)) {
          const pair: MessagePair = { kind: 'message', old: a, new: b };
          const fields = pairFields(pair, context);
          once(
            [...a.fields, ...b.fields],
            fields.flatMap((one) => [one.old ?? [], one.new ?? []].flat()),
          );
          once(
            [...a.oneofs, ...b.oneofs],
            pairOneofs(pair).flatMap((one) => [one.old ?? [], one.new ?? []].flat()),
          );
        }
      for (const a of old.enums.values())
        for (const b of next.enums.values()) {
          const pair: EnumPair = { kind: 'enum', old: a, new: b };
          once(
            [...a.values, ...b.values],
            pairValues(pair).flatMap((one) => [...one.old, ...one.new]),
          );
        }
      const services = pairServices(old, next, () => true);
      once(
        [...old.services.values(), ...next.services.values()],
        services.flatMap((one) => [one.old ?? [], one.new ?? []].flat()),
      );
      for (const a of old.services.values())
        for (const b of next.services.values()) {
          const pair: ServicePair = { kind: 'service', old: a, new: b };
          once(
            [...a.methods, ...b.methods],
            pairMethods(pair, context).flatMap((one) => [one.old ?? [], one.new ?? []].flat()),
          );
        }
    });
  });

  test('whatever happens to a value is told by some rule', () => {
    always(({ before, after }) => {
      const [old, next] = [probing(before), probing(after)];
      const [a, b] = [old.services, next.services].map((services) => services.get('p.S0')?.methods[0]?.input);
      if (a?.kind !== 'message' || b?.kind !== 'message') throw new Error('the probe has a request');
      const { findings: all } = compare(old, next, { rules: RULES });
      const parents: MessagePair = { kind: 'message', old: a.message, new: b.message };
      for (const { identity, old: from, new: to } of pairFields(parents, createContext(old, next))) {
        if (from === null || to === null || (identity !== 'same' && identity !== 'renamed')) continue;
        const own = all.filter(({ pair }) =>
          pair.kind === 'field' ? pair.old === from : pair.kind === 'oneof' && pair.parents.old === a.message,
        );
        const told = new Set(effectsOf(own).map(withoutWhen));
        const missing = [
          ...readField(from, to).map(({ effect }) => `old-client-new-server request ${effect}`),
          ...readField(to, from).map(({ effect }) => `new-client-old-server request ${effect}`),
        ].filter((effect) => !told.has(effect));
        const fields = { from: signature(from), to: signature(to) };
        expect({ ...fields, missing }).toEqual({ ...fields, missing: [] });
      }
    });
  });

  test('the whole relation between two requests is told, finding by finding', () => {
    always(({ before, after }) => {
      const [old, next] = [probing(before), probing(after)];
      const [a, b] = [old.services, next.services].map((services) => services.get('p.S0')?.methods[0]?.input);
      if (a?.kind !== 'message' || b?.kind !== 'message') throw new Error('the probe has a request');
      const { findings: all } = compare(old, next, { rules: RULES });
      // What a moved name means is beyond the bytes.
      if (all.some(({ rule }) => /moved|reused|renumbered/.test(rule.id))) return;
      const told = new Set(effectsOf(all).map(withoutWhen));
      const { readWhole } = createContext(old, next);
      const missing = [
        ...readWhole(a.message, b.message).map(({ effect }) => `old-client-new-server request ${effect}`),
        ...readWhole(b.message, a.message).map(({ effect }) => `new-client-old-server request ${effect}`),
      ].filter((effect) => !told.has(effect));
      expect(missing).toEqual([]);
    });
  });

  test('what finds nothing is the same protocol', () => {
    always(({ before, after }) => {
      if (findings(before, after).length > 0) return;
      expect(canonical(schemaOf(print(after)))).toEqual(canonical(schemaOf(print(before))));
    });
  });
});
