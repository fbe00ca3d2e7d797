import { describe, expect, test } from '@jest/globals';
import { callConsequences, mergeConsequences, readConsequences } from '../../src/compat/consequences.ts';
import type { Consequence } from '../../src/compat/finding.ts';
import type { Outcome } from '../../src/compat/outcome.ts';
import type { CallOutcome } from '../../src/compat/pair.ts';

const outcome: Outcome = {
  effect: 'dropped',
  aspect: 'type',
  when: null,
  trigger: null,
  beyondReader: false,
  runtimes: 'all',
};
const consequence: Consequence = {
  skew: 'old-client-new-server',
  contract: 'binary',
  flow: 'request',
  effect: 'dropped',
  severity: 'broken',
  novel: false,
  when: null,
  runtimes: 'all',
  triggers: [],
};

function lines(consequences: readonly Consequence[]): readonly string[] {
  return consequences.map(
    ({ skew, flow, effect, severity, novel }) => `${skew} ${flow} ${effect} ${severity}${novel ? ' novel' : ''}`,
  );
}

describe('what is read', () => {
  test('what the old side writes hurts where the new side reads', () => {
    expect(lines(readConsequences({ old: [outcome], new: [] }, ['request', 'response', 'stored']))).toEqual([
      'old-client-new-server request dropped broken',
      'new-client-old-server response dropped broken',
      'old-data-new-reader stored dropped broken',
    ]);
  });

  test('what the new side writes hurts where the old side reads', () => {
    expect(lines(readConsequences({ old: [], new: [outcome] }, ['request', 'response', 'stored']))).toEqual([
      'old-client-new-server response dropped broken',
      'new-client-old-server request dropped broken',
      'new-data-old-reader stored dropped broken',
    ]);
  });

  test('nothing happens in flows in which the pair is not met', () => {
    expect(lines(readConsequences({ old: [outcome], new: [outcome] }, ['response']))).toEqual([
      'old-client-new-server response dropped broken',
      'new-client-old-server response dropped broken',
    ]);
    expect(readConsequences({ old: [outcome], new: [outcome] }, [])).toEqual([]);
  });

  test('only what the newer side writes, and the older cannot express, is novel', () => {
    const beyond = { ...outcome, beyondReader: true };
    expect(lines(readConsequences({ old: [beyond], new: [beyond] }, ['request']))).toEqual([
      'old-client-new-server request dropped broken',
      'new-client-old-server request dropped degraded novel',
    ]);
  });
});

describe('what becomes of calls', () => {
  const call: CallOutcome = { effect: 'unimplemented', flow: null, when: null, runtimes: 'all' };

  test('an old client calls a new server, and a new client an old one', () => {
    expect(lines(callConsequences({ old: [call], new: [call] }))).toEqual([
      'old-client-new-server null unimplemented broken',
      'new-client-old-server null unimplemented broken novel',
    ]);
    expect(lines(callConsequences({ old: [call], new: [] }))).toEqual([
      'old-client-new-server null unimplemented broken',
    ]);
  });

  test('a stream that hangs keeps its flow and its condition, and is never novel', () => {
    const hangs: CallOutcome = { ...call, effect: 'hangs', flow: 'response', when: 'it sends two', runtimes: ['js'] };
    expect(callConsequences({ old: [], new: [hangs] })).toEqual([
      {
        ...consequence,
        skew: 'new-client-old-server',
        flow: 'response',
        effect: 'hangs',
        when: 'it sends two',
        runtimes: ['js'],
      },
    ]);
  });
});

describe('what is put together', () => {
  const when = (condition: string | null, more: Partial<Consequence> = {}): Consequence => ({
    ...consequence,
    ...more,
    when: condition,
  });

  test('the same effect in the same place is told once, under both conditions', () => {
    expect(mergeConsequences([when('a is set'), when('b is set')])).toEqual([when('a is set, or b is set')]);
    expect(mergeConsequences([when('a is set'), when('b is set'), when('a is set')])).toEqual([
      when('a is set, or b is set'),
    ]);
  });

  test('more than three conditions are told as three and how many more', () => {
    const told = (...names: string[]) => mergeConsequences(names.map((name) => when(name))).map((one) => one.when);
    expect(told('a', 'b', 'c')).toEqual(['a, or b, or c']);
    expect(told('a', 'b', 'c', 'd', 'a')).toEqual(['a, or b, or c, or in 1 more case']);
    expect(told('a', 'b', 'c', 'd', 'e')).toEqual(['a, or b, or c, or in 2 more cases']);
  });

  test('what happens always needs no condition', () => {
    expect(mergeConsequences([when('a is set'), when(null)])).toEqual([when(null)]);
    expect(mergeConsequences([when(null), when('a is set')])).toEqual([when(null)]);
  });

  test('the worst severity counts, and it is novel only if all of it is', () => {
    const novel = { novel: true, severity: 'degraded' } as const;
    expect(mergeConsequences([when('a', novel), when('b')])).toEqual([when('b, or a')]);
    expect(mergeConsequences([when('a', novel), when('b', novel)])).toEqual([when('a, or b', novel)]);
  });

  test('runtimes add up, in the order of the table, and all of them are "all"', () => {
    const on = (...runtimes: Exclude<Consequence['runtimes'], 'all'>): Consequence => ({ ...consequence, runtimes });
    expect(mergeConsequences([on('js'), on('go', 'js')])).toEqual([on('go', 'js')]);
    expect(mergeConsequences([on('js'), consequence])).toEqual([consequence]);
    expect(mergeConsequences([on('es', 'js', 'python'), on('cpp', 'go', 'java')])).toEqual([consequence]);
  });

  test('what always happens on some runtimes only is told with their names', () => {
    const python = when(null, { runtimes: ['python'] });
    expect(mergeConsequences([when('two keys are equal'), python])).toEqual([
      when('two keys are equal, or the reader uses Python'),
    ]);
    expect(mergeConsequences([when('a is set', { runtimes: ['python'] }), python])).toEqual([python]);
    expect(mergeConsequences([when('a is set', { runtimes: ['cpp', 'python'] }), python])).toEqual([
      when('a is set, or the reader uses Python', { runtimes: ['cpp', 'python'] }),
    ]);
    const rest = when(null, { runtimes: ['es', 'js', 'cpp', 'go', 'java'] });
    expect(mergeConsequences([python, rest])).toEqual([when(null)]);
  });

  test('another skew, flow or effect is another consequence; worst first, then in a fixed order', () => {
    const degraded = { severity: 'degraded' } as const;
    const mixed = [
      when(null, { ...degraded, effect: 'presence' }),
      when(null, { skew: 'new-client-old-server' }),
      when(null, { flow: 'response' }),
      when(null, { flow: null, effect: 'unimplemented' }),
      when(null, { effect: 'altered' }),
      when(null),
    ];
    expect(lines(mergeConsequences(mixed))).toEqual([
      'old-client-new-server null unimplemented broken',
      'old-client-new-server request altered broken',
      'old-client-new-server request dropped broken',
      'old-client-new-server response dropped broken',
      'new-client-old-server request dropped broken',
      'old-client-new-server request presence degraded',
    ]);
  });
});
