import { describe, expect, test } from '@jest/globals';
import { worstOf } from '../../src/compat/finding.ts';
import { judge, type Reach } from '../../src/compat/judge.ts';
import type { Outcome } from '../../src/compat/outcome.ts';
import { pairValues } from '../../src/compat/pair-enums.ts';
import { pairFields } from '../../src/compat/pair-fields.ts';
import { type AnyRule, defineAnyRule, defineRule } from '../../src/compat/rule.ts';
import { contextOf, echo, enumPair, messagePair, must } from '../support/compat.ts';

const common = {
  title: '',
  points: 'name',
  floor: 'patch',
  sentence: () => 'it changed',
  explanation: '',
  remedy: '',
  examples: [],
} as const;
const outcome: Outcome = {
  effect: 'presence',
  aspect: 'presence',
  when: null,
  trigger: null,
  beyondReader: false,
  runtimes: 'all',
};
const context = contextOf(
  echo('message M { int32 a = 1; E e = 2; } enum E { Z = 0; A = 1; }'),
  echo('message M { int64 a = 1; E e = 2; } enum E { Z = 0; B = 1; }'),
);
const field = must(pairFields(messagePair(context, 'p.M'), context)[0]);
const flows = new Set(['request', 'response', 'stored'] as const);
const everywhere: Reach = { flows, jsonFlows: new Set(), methods: () => [], uses: [] };

function judged(rule: AnyRule, reach = everywhere) {
  return judge(field, reach, [rule], context);
}

describe('which rules are asked', () => {
  const never = (): boolean => {
    throw new Error('this rule looks at other pairs');
  };

  test('those on pairs of that kind, and those on any', () => {
    const rules = [
      defineRule<'enum'>({ ...common, id: 'other', on: 'enum', differs: never }),
      defineRule<'field'>({
        ...common,
        id: 'seen',
        on: 'field',
        differs: ({ old, new: next }) => old?.name === next?.name,
      }),
      defineRule<'field'>({ ...common, id: 'same', on: 'field', differs: () => false }),
      defineAnyRule({ ...common, id: 'any', on: 'any', differs: (pair) => pair === field }),
    ];
    expect(judge(field, everywhere, rules, context).map(({ rule }) => rule.id)).toEqual(['seen', 'any']);
  });
});

describe('who reads what', () => {
  test('each side writes once, and is read by the other', () => {
    const rule = defineRule<'field'>({
      ...common,
      id: 'r',
      on: 'field',
      differs: () => true,
      effect: ({ writer, reader, orient, pair }) => {
        const types = orient({ old: 'int32', new: 'int64' });
        const text = (side: typeof writer): string => (side?.type.kind === 'scalar' ? side.type.scalar : '');
        expect([text(writer), text(reader)]).toEqual([types.writer, types.reader]);
        expect(pair).toBe(field);
        return types.writer === 'int32' ? [outcome] : [];
      },
    });
    expect(judged(rule)[0]?.effects.map(({ skew, flow }) => `${skew} ${flow}`)).toEqual([
      'old-client-new-server request',
      'new-client-old-server response',
      'old-data-new-reader stored',
    ]);
  });

  test('only in the flows in which the pair is met, or in the one the rule is about', () => {
    const rule = { ...common, id: 'r', on: 'field', differs: () => true, effect: () => [outcome] } as const;
    const flows = (one: AnyRule, reach: Reach): readonly unknown[] =>
      judged(one, reach).flatMap(({ effects }) => effects.map(({ flow }) => flow));
    expect(flows(defineRule<'field'>(rule), { ...everywhere, flows: new Set(['response']) })).toEqual([
      'response',
      'response',
    ]);
    expect(flows(defineRule<'field'>({ ...rule, flow: 'request' }), everywhere)).toEqual(['request', 'request']);
    expect(flows(defineRule<'field'>(rule), { ...everywhere, flows: new Set() })).toEqual([]);
  });

  test('values of enums, once per use: the reader’s', () => {
    const [value] = pairValues(enumPair(context, 'p.E'));
    const one = { required: false, oneof: false } as const;
    const uses = [
      {
        old: { ...one, cardinality: 'singular' },
        new: { ...one, cardinality: 'repeated' },
        flows: new Set(['request'] as const),
        jsonFlows: new Set([] as const),
      },
      {
        old: { ...one, cardinality: 'map-value' },
        new: { ...one, cardinality: 'map-value' },
        flows: new Set(['stored'] as const),
        jsonFlows: new Set([] as const),
      },
    ] as const;
    const rule = defineRule<'enum-value'>({
      ...common,
      id: 'r',
      on: 'enum-value',
      differs: () => true,
      effect: ({ use }) => [{ ...outcome, when: must(use).cardinality }],
    });
    const [finding] = judge(must(value), { ...everywhere, uses }, [rule], context);
    expect(finding?.effects.map(({ skew, flow, when }) => `${skew} ${flow} ${when}`)).toEqual([
      'old-client-new-server request repeated',
      'new-client-old-server request singular',
      'old-data-new-reader stored map-value',
      'new-data-old-reader stored map-value',
    ]);
  });

  test('calls, by the client’s side', () => {
    const rule = defineRule<'field'>({
      ...common,
      id: 'r',
      on: 'field',
      differs: () => true,
      call: ({ client, server }) => {
        expect([client, server].filter((side) => side === field.old || side === field.new).length).toBe(2);
        return client === field.new ? [{ effect: 'unimplemented', flow: null, when: null, runtimes: 'all' }] : [];
      },
    });
    expect(judged(rule)[0]?.effects.map(({ skew, novel }) => [skew, novel])).toEqual([['new-client-old-server', true]]);
  });
});

describe('what is told', () => {
  const rule = (effect: Outcome['effect']): AnyRule =>
    defineRule<'field'>({
      ...common,
      id: 'r',
      on: 'field',
      differs: () => true,
      effect: () => [{ ...outcome, effect }],
    });

  test('effects that hurt nobody are kept apart', () => {
    const [finding] = judged(rule('retyped'));
    expect([finding?.effects.length, finding?.consequences]).toEqual([6, []]);
    expect(worstOf(must(finding))).toBe('safe');
  });

  test('the worst severity of what counts', () => {
    const [finding] = judged(rule('altered'));
    expect(worstOf(must(finding))).toBe('broken');
    expect(worstOf(must(finding), ({ flow }) => flow === 'stored')).toBe('broken');
    expect(worstOf(must(finding), () => false)).toBe('safe');
  });

  test('new surface is what costs a minor and can be met, and what gives a place to more', () => {
    const adds = (floor: AnyRule['floor'], aspect: Outcome['aspect'], reach = everywhere): boolean | undefined =>
      judged(
        defineRule<'field'>({
          ...common,
          floor,
          id: 'r',
          on: 'field',
          differs: () => true,
          effect: () => [{ ...outcome, aspect }],
        }),
        reach,
      )[0]?.adds;
    expect(adds('minor', 'type')).toBe(true);
    expect(adds('minor', 'type', { ...everywhere, flows: new Set() })).toBe(false);
    // Met by name alone, in ProtoJSON.
    expect(adds('minor', 'type', { ...everywhere, flows: new Set(), jsonFlows: flows })).toBe(true);
    expect(adds('patch', 'unknown-field', { ...everywhere, flows: new Set(), jsonFlows: flows })).toBe(true);
    expect(adds('patch', 'unknown-field', { ...everywhere, flows: new Set() })).toBe(false);
    expect(adds('patch', 'type')).toBe(false);
    expect(adds('patch', 'unknown-field')).toBe(true);
    expect(adds('none', 'unknown-field')).toBe(false);
  });
});
