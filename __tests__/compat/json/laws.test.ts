import { describe, expect, test } from '@jest/globals';
import { compare } from '../../../src/compat/compare.ts';
import type { JsonUse } from '../../../src/compat/context.ts';
import { RULES } from '../../../src/compat/rules/index.ts';
import type { Contract } from '../../../src/compat/skew.ts';
import { call, echo } from '../../support/compat.ts';
import { type Sources, schemaOf } from '../../support/schema.ts';

const STRICT: JsonUse = { reader: 'strict', names: 'json' };

/** What happens in one contract: `rule element: skew flow effect`, each once, worse than safe only. */
function harms(before: Sources, after: Sources, contract: Contract, json = STRICT, roots: string[] = []): string[] {
  const { findings } = compare(schemaOf(before), schemaOf(after), { rules: RULES, json, roots });
  return findings.flatMap(({ rule, element, consequences }) =>
    consequences
      .filter((one) => one.contract === contract)
      .map(({ skew, flow, effect }) => `${rule.id} ${element}: ${skew} ${flow} ${effect}`),
  );
}

const examples = RULES.flatMap((rule) =>
  rule.examples.map((example) => ({ ...example, title: `${rule.id}: ${example.name}` })),
);

describe('names and numbers', () => {
  test('another number is nothing in JSON, and what is inside is still looked at', () => {
    const before = echo('message M { Sub s = 1; E e = 2; } message Sub { int32 a = 1; } enum E { Z = 0; A = 1; }');
    const after = echo('message M { Sub s = 5; E e = 6; } message Sub { bool a = 1; } enum E { Z = 0; }');
    expect(harms(before, after, 'json')).toEqual([
      'enum-value-removed p.E.A: old-client-new-server request rejected',
      'enum-value-removed p.E.A: new-client-old-server response rejected',
      ...skews('field-type-changed p.Sub.a', 'rejected'),
    ]);
    expect(harms(before, after, 'binary').filter((line) => !line.startsWith('field-renumbered'))).toEqual([]);
  });

  test('another name is nothing in binary, and what is inside is no longer looked at in JSON', () => {
    const before = echo('message M { Sub old_name = 1; } message Sub { int32 a = 1; }');
    const after = echo('message M { Sub new_name = 1; } message Sub { bool a = 1; }');
    expect(harms(before, after, 'json')).toEqual(skews('field-renamed p.M.old_name', 'rejected'));
    expect(harms(before, after, 'binary').every((line) => line.startsWith('field-type-changed'))).toBe(true);
  });

  test('a name that is the same in JSON is another one to writers of declared names', () => {
    const before = echo('message M { int32 foo_bar = 1; }');
    const after = echo('message M { int32 fooBar = 1; }');
    expect(harms(before, after, 'json')).toEqual([]);
    expect(harms(before, after, 'json', { ...STRICT, names: 'proto' })).toEqual([
      'field-renamed p.M.foo_bar: old-client-new-server request rejected',
      'field-renamed p.M.foo_bar: new-client-old-server response rejected',
    ]);
  });

  test('another json_name is nothing to writers of declared names', () => {
    const before = echo('message M { int32 a = 1; }');
    const after = echo('message M { int32 a = 1 [json_name = "z"]; }');
    expect(harms(before, after, 'json')).toEqual([
      'json-name-changed p.M.a: old-client-new-server response rejected',
      'json-name-changed p.M.a: new-client-old-server request rejected',
    ]);
    expect(harms(before, after, 'json', { ...STRICT, names: 'proto' })).toEqual([]);
  });

  test('a renamed field that keeps its json_name is the same, but to writers of declared names', () => {
    const before = echo('message M { int32 foo_bar = 1; }');
    const after = echo('message M { int32 renamed = 1 [json_name = "fooBar"]; }');
    expect(harms(before, after, 'json')).toEqual([]);
    expect(harms(before, after, 'json', { ...STRICT, names: 'proto' })).toEqual(
      skews('field-renamed p.M.foo_bar', 'rejected'),
    );
  });

  test('a json_name that takes the name of another field puts values into it', () => {
    const before = echo('message M { int32 a = 1; int32 b = 2; }');
    const after = echo('message M { int32 a = 1 [json_name = "b2"]; int32 b2 = 3 [json_name = "a"]; }');
    expect(harms(before, after, 'json')).toContain('field-added p.M.b2: old-client-new-server response altered');
  });

  test('an alias in front of the name is what is written now', () => {
    const e = (values: string): string => echo(`message M { E e = 1; } enum E { ${values} }`);
    const before = e('Z = 0; ONE = 1;');
    expect(harms(before, e('option allow_alias = true; Z = 0; UNO = 1; ONE = 1;'), 'json')).toEqual([
      'enum-value-renamed p.E.ONE: old-client-new-server response rejected',
      'enum-value-renamed p.E.ONE: new-client-old-server request rejected',
    ]);
    expect(harms(before, e('option allow_alias = true; Z = 0; ONE = 1; UNO = 1;'), 'json')).toEqual([]);
  });

  test('a zero without presence is not written, so its name is nothing', () => {
    const e = (label: string, name: string): string => echo(`message M { ${label} E e = 1; } enum E { ${name} = 0; }`);
    expect(harms(e('', 'ZERO'), e('', 'NONE'), 'json')).toEqual([]);
    expect(harms(e('optional', 'ZERO'), e('optional', 'NONE'), 'json')).toEqual(
      skews('enum-value-renamed p.E.ZERO', 'rejected'),
    );
  });

  test('a message inside an Any is known by its name', () => {
    const s = 'syntax = "proto3"; package s; service S { rpc A(Q) returns (R); } message Q {} message R {}';
    const pay = 'message Pay { int32 a = 1; string b = 2; }';
    const before = { 's.proto': s, 'p.proto': `syntax = "proto3"; package p; message Stay {} ${pay}` };
    const after = {
      's.proto': s,
      'p.proto': 'syntax = "proto3"; package p; message Stay {}',
      'q.proto': `syntax = "proto3"; package q; ${pay}`,
    };
    expect(harms(before, after, 'json', STRICT, ['p.Pay'])).toEqual(skews('message-renamed p.Pay', 'rejected'));
    expect(harms(before, after, 'json')).toEqual([]);
    const renamed = { ...before, 'p.proto': `syntax = "proto3"; package q; message Stay {} ${pay}` };
    expect(harms(before, renamed, 'json', STRICT, ['p.Pay'])).toEqual(skews('package-changed p', 'rejected'));
  });

  test('a message that is gone is refused inside an Any', () => {
    const file = (text: string): string => call(`message Q {} message R {} ${text}`);
    const told = harms(file('message Gone { int32 a = 1; }'), file(''), 'json', STRICT, ['p.Gone']);
    expect(told).toContain('type-removed p.Gone: old-client-new-server request rejected');
    expect(told.filter((line) => line.includes('old-client-new-server response'))).toEqual([
      'type-removed p.Gone: old-client-new-server response absent',
    ]);
  });

  test('the way to what is behind a renumbered field goes by names', () => {
    const before = schemaOf(echo('message M { Sub s = 1; } message Sub { int32 a = 1; }'));
    const after = schemaOf(echo('message M { Sub s = 5; } message Sub { bool a = 1; }'));
    const { findings, ways } = compare(before, after, { rules: RULES });
    const field = findings.find(({ element }) => element === 'p.Sub.a')?.pair;
    if (field?.kind !== 'field') throw new Error('the field inside is compared');
    const through = ways.to(field.parents, 'request', 'json').map((way) => way.through.map((step) => step.new.number));
    expect(through).toEqual([[5]]);
    expect(ways.to(field.parents, 'request')).toEqual([]);
  });
});

describe('readers that ignore what they do not know', () => {
  test.each(examples)('are hurt where strict ones are, and no worse: $title', ({ before, after, stored = [] }) => {
    const places = (reader: JsonUse['reader']): Set<string> => {
      const { findings } = compare(schemaOf(before), schemaOf(after), {
        rules: RULES,
        stored,
        json: { ...STRICT, reader },
      });
      const all = findings.flatMap(({ effects }) => effects).filter(({ contract }) => contract === 'json');
      return new Set(all.filter(({ effect }) => effect !== 'retyped').map(({ skew, flow }) => `${skew} ${flow}`));
    };
    const strict = places('strict');
    expect([...places('ignore-unknown')].filter((place) => !strict.has(place))).toEqual([]);
  });

  test('drop a name and go on', () => {
    const ignoring: JsonUse = { reader: 'ignore-unknown', names: 'json' };
    const before = echo('message M { int32 gone = 1; E e = 2; int32 called = 3; } enum E { Z = 0; A = 1; }');
    const after = echo('message M { reserved 1; E e = 2; int32 named = 3; } enum E { Z = 0; }');
    const told = harms(before, after, 'json', ignoring);
    expect(told.filter((line) => line.includes('old-client-new-server request'))).toEqual([
      'field-removed p.M.gone: old-client-new-server request ignored',
      'field-renamed p.M.called: old-client-new-server request dropped',
      'enum-value-removed p.E.A: old-client-new-server request dropped',
    ]);
  });
});

/** One effect everywhere. */
function skews(finding: string, effect: string): string[] {
  return ['old-client-new-server', 'new-client-old-server'].flatMap((skew) =>
    ['request', 'response'].map((flow) => `${finding}: ${skew} ${flow} ${effect}`),
  );
}
