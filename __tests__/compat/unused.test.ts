import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import type { Finding } from '../../src/compat/finding.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { echo, told } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

const file = (types: string): string => echo(`message M {} ${types}`);

describe('types that nothing reaches', () => {
  test('without being named, they are notes', () => {
    const found = compare(
      schemaOf(file('message Event { int32 a = 1; }')),
      schemaOf(file('message Event { string a = 1; }')),
      { rules: RULES },
    ).findings;
    const wire = (finding: Finding) => finding.effects.filter(({ contract }) => contract !== 'source');
    expect(found.map((finding) => [finding.rule.id, wire(finding)])).toEqual([['field-type-changed', []]]);
    expect(told(file('message Event {} message Other {}'), file('message Other {} message Third {}'))).toEqual([
      'type-removed p.Event',
      'type-added p.Third',
    ]);
  });

  test('a type that nothing reaches goes with what is inside', () => {
    expect(told(file('message Event { message In {} enum E { Z = 0; } }'), file(''))).toEqual(['type-removed p.Event']);
    expect(told(file('message Event { message In {} }'), file('message Event {}'))).toEqual([
      'type-removed p.Event.In',
    ]);
  });

  test('a message that became an enum went, and the enum came', () => {
    expect(told(file('message Event {}'), file('enum Event { Z = 0; }'))).toEqual([
      'type-removed p.Event',
      'type-added p.Event',
    ]);
  });
});
