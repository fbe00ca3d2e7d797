import { describe, expect, test } from '@jest/globals';
import { compareStored, hasVersion } from '../../../src/compat/stored-json/compare.ts';
import type { ReaderModel } from '../../../src/compat/stored-json/pair.ts';
import { runStoredExample, storedSchemaOf } from '../../../src/gate/example.ts';
import { textOf } from './places.ts';

describe('what is said', () => {
  test.each<readonly [string, string, ReaderModel, string, readonly string[]]>([
    [
      '{"type": "object", "properties": {}}',
      '{"type": "object", "properties": {"a": {"type": "string"}}}',
      'lenient',
      '',
      ['state.a: a is new (string)'],
    ],
    [
      '{"type": "object", "properties": {"a": {"type": "array"}}}',
      '{"type": "object", "properties": {}}',
      'lenient',
      '',
      ['state.a: a (array) was removed'],
    ],
    [
      '{"type": "object", "properties": {"a": {"type": "string"}}}',
      '{"type": "object", "properties": {"a": {"type": ["integer", "null"]}}}',
      'lenient',
      '',
      ['state.a: a is integer or null now, not string'],
    ],
    [
      '{"type": "object", "properties": {"A": true}}',
      '{"type": "object", "properties": {"a": true}}',
      'lenient',
      '',
      ['state.A: A is called a now'],
    ],
    [
      '{"type": "object", "properties": {"A": true}}',
      '{"type": "object", "properties": {"a": true}}',
      'strict',
      '',
      ['state.A: A (any value) was removed', 'state.a: a is new (any value)'],
    ],
    [
      '{"type": "object", "properties": {"a": true}, "required": ["a"]}',
      '{"type": "object", "properties": {"a": true}}',
      'lenient',
      '',
      ['state.a: a is no longer required'],
    ],
    [
      '{"type": "object", "properties": {"a": true}}',
      '{"type": "object", "properties": {"a": true}, "required": ["a"]}',
      'lenient',
      '',
      ['state.a: a is required now'],
    ],
    [
      '{"type": "object", "properties": {"a": {"enum": ["x"]}}}',
      '{"type": "object", "properties": {"a": {"enum": ["x", "y", 3]}}}',
      'strict',
      '',
      ['state.a: a is integer or string now, not string', 'state.a: a can be "y" or 3 now'],
    ],
    [
      '{"type": "object", "properties": {"a": {"enum": ["x"]}}}',
      '{"type": "object", "properties": {"a": {"type": "string"}}}',
      'lenient',
      '',
      ['state.a: a can be any value now'],
    ],
    [
      '{"type": "object", "properties": {"a": {"enum": ["x", "y"]}}}',
      '{"type": "object", "properties": {"a": {"enum": ["x", "z"]}}}',
      'lenient',
      '',
      ['state.a: a can be "z" now', 'state.a: a can no longer be "y"'],
    ],
    [
      '{"type": "object", "properties": {"a": {"type": "string"}}}',
      '{"type": "object", "properties": {"a": {"enum": ["x"]}}}',
      'lenient',
      '',
      ['state.a: a can no longer be any value'],
    ],
    [
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"enum": ["x"]}}}',
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"enum": ["x", "y"]}}}',
      'lenient',
      '',
      ['state.D: D can be "y" now'],
    ],
    [
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"enum": ["x"]}}}',
      '{"type": "object", "properties": {"a": {"enum": ["x", "y"]}}}',
      'lenient',
      '',
      ['state.a: a can be "y" now'],
    ],
    [
      '{"type": "object", "properties": {"a": {"minimum": 1}}}',
      '{"type": "object", "properties": {"a": {"minimum": 2}}}',
      'lenient',
      '',
      ['state.a: minimum of a changed, and it is not looked into'],
    ],
    [
      '{"type": "object", "properties": {"a": {"minimum": 1, "maximum": 7}}}',
      '{"type": "object", "properties": {"a": {"pattern": "x", "maximum": 7}}}',
      'lenient',
      '',
      ['state.a: minimum, pattern of a changed, and they are not looked into'],
    ],
    [
      '{"type": "object", "properties": {"a": {"k1": 1, "k2": 1, "k3": 1, "k4": 1, "k5": 1}}}',
      '{"type": "object", "properties": {"a": {}}}',
      'lenient',
      '',
      ['state.a: k1, k2, k3, k4, k5 of a changed, and they are not looked into'],
    ],
    [
      '{"type": "object", "properties": {"a": {"k1": 1, "k2": 1, "k3": 1, "k4": 1, "k5": 1, "k6": 1, "k7": 1}}}',
      '{"type": "object", "properties": {"a": {"k7": 2}}}',
      'lenient',
      '',
      ['state.a: k1, k2, k3, k4, k5 and 2 more of a changed, and they are not looked into'],
    ],
    [
      `{"type": "object", "properties": {"a": {"${'k'.repeat(300)}": 1}}}`,
      '{"type": "object", "properties": {"a": {}}}',
      'lenient',
      '',
      [`state.a: ${'k'.repeat(199)}… of a changed, and it is not looked into`],
    ],
    [
      '{"type": "object", "properties": {"a": {"oneOf": [1]}}}',
      '{"type": "object", "properties": {"a": {"oneOf": [2]}}}',
      'lenient',
      '',
      [],
    ],
    [
      '{"type": "object", "properties": {"a": {"oneOf": [1]}}}',
      '{"type": "object", "properties": {"a": {"minimum": 2}}}',
      'lenient',
      '',
      ['state.a: minimum of a changed, and it is not looked into'],
    ],
    [
      '{"type": "object", "properties": {"a": {"allOf": []}}}',
      '{"type": "object", "properties": {"a": {"type": "string"}}}',
      'lenient',
      '',
      ['state.a: what a is was changed, and it is not looked into'],
    ],
    [
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D", "minimum": 1}}, "$defs": {"D": {"maximum": 1, "type": "integer"}}}',
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D", "minimum": 2}}, "$defs": {"D": {"maximum": 3, "type": "integer"}}}',
      'lenient',
      '',
      [
        'state.a: minimum of a changed, and it is not looked into',
        'state.D: maximum of D changed, and it is not looked into',
      ],
    ],
    [
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"maximum": 1}}}',
      '{"type": "object", "properties": {"a": {"maximum": 2}}}',
      'lenient',
      '',
      ['state.a: maximum of a changed, and it is not looked into'],
    ],
    [
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"oneOf": []}}}',
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"oneOf": [1]}}}',
      'lenient',
      '',
      ['state.D: what D is was changed, and it is not looked into'],
    ],
    [
      '{"type": "object", "properties": {}, "additionalProperties": false}',
      '{"type": "object", "properties": {}}',
      'lenient',
      '',
      ['state: state admits other names now'],
    ],
    [
      '{"type": "object", "properties": {}}',
      '{"type": "object", "properties": {}, "additionalProperties": false}',
      'lenient',
      '',
      ['state: state admits no other names any more'],
    ],
    [
      '{"type": "object", "properties": {"a": {"type": "object"}}}',
      '{"type": "object", "properties": {"a": {"type": "object", "additionalProperties": false}}}',
      'lenient',
      '',
      ['state.a: a is object now, not object with any names'],
    ],
    [
      '{"type": "object", "properties": {"a": {"type": ["string", "object"], "properties": {}}}}',
      '{"type": "object", "properties": {"a": {"type": "string", "properties": {}, "additionalProperties": false}}}',
      'lenient',
      '',
      ['state.a: a is string now, not string or object'],
    ],
    [
      '{"type": "object", "properties": {}, "additionalProperties": {"type": "string"}}',
      '{"type": "object", "properties": {}, "additionalProperties": false}',
      'lenient',
      '',
      ['state: state is object now, not object with other names of string'],
    ],
    [
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}, "b": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"properties": {}}}}',
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}, "b": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"properties": {}, "additionalProperties": false}}}',
      'lenient',
      '',
      ['state.D: D admits no other names any more'],
    ],
    [
      '{"type": "object", "properties": {"a": {"allOf": []}}}',
      '{"type": "object", "properties": {"a": {"properties": {}, "additionalProperties": false}}}',
      'lenient',
      '',
      ['state.a: what a is was changed, and it is not looked into'],
    ],
    [
      '{"type": "object", "properties": {"v": {"const": 1}}}',
      '{"type": "object", "properties": {"v": {"const": 2}}}',
      'lenient',
      'v',
      ['state.v: the version is 2 now, not 1'],
    ],
    [
      '{"type": "object", "properties": {"v": {"type": "integer"}}}',
      '{"type": "object", "properties": {"v": {"const": "x"}}}',
      'lenient',
      'v',
      ['state.v: v is string now, not integer', 'state.v: the version is "x" now, not open'],
    ],
    [
      '{"type": "object", "properties": {"v": {"const": 1}}}',
      '{"type": "object", "properties": {"v": {"type": "integer"}}}',
      'lenient',
      'v',
      ['state.v: the version is no constant now, not 1'],
    ],
    [
      '{"type": "object", "properties": {"v": {"const": 1}}}',
      '{"type": "object", "properties": {"v": {"enum": [1, 2]}}}',
      'lenient',
      'v',
      ['state.v: the version is no constant now, not 1'],
    ],
    [
      '{"type": "object", "properties": {"v": {"const": 1}}}',
      '{"type": "object", "properties": {}}',
      'lenient',
      'v',
      [
        'state.v: v (integer) was removed',
        'state.v: the version is no constant any more (it was 1), though not all changes are additions (state.v: v (integer) was removed)',
      ],
    ],
    [
      '{"type": "object", "properties": {}}',
      '{"type": "object", "properties": {"v": {"const": 1}}}',
      'lenient',
      'v',
      ['state.v: v is new (integer)'],
    ],
    [
      '{"type": "object", "properties": {"v": {"const": 1}, "w": {"const": 1}}}',
      '{"type": "object", "properties": {"v": {"const": 1}, "w": {"const": 2}}}',
      'lenient',
      'v',
      [
        'state.w: w can be 2 now',
        'state.w: w can no longer be 1',
        'state.v: the version is still 1, though not all changes are additions (state.w: w can be 2 now; state.w: w can no longer be 1)',
      ],
    ],
    [
      '{"type": "object", "properties": {"m": {"properties": {"v": {"const": 1}}}, "v": {"const": 3}}}',
      '{"type": "object", "properties": {"m": {"properties": {"v": {"const": 2}}}, "v": {"const": 4}}}',
      'lenient',
      'm.v',
      ['state.m.v: the version is 2 now, not 1', 'state.v: v can be 4 now', 'state.v: v can no longer be 3'],
    ],
    [
      '{"type": "object", "properties": {"v": {"const": 1}, "a": true}}',
      '{"type": "object", "properties": {"v": {"const": 1}}}',
      'lenient',
      'v',
      [
        'state.a: a (any value) was removed',
        'state.v: the version is still 1, though not all changes are additions (state.a: a (any value) was removed)',
      ],
    ],
    [
      '{"type": "object", "properties": {"v": {"const": 1}, "a": true, "b": true, "c": true, "d": true}}',
      '{"type": "object", "properties": {"v": {"type": "integer"}}}',
      'lenient',
      'v',
      [
        'state.v: the version is no constant now, not 1',
        'state.a: a (any value) was removed',
        'state.b: b (any value) was removed',
        'state.c: c (any value) was removed',
        'state.d: d (any value) was removed',
        'state.v: the version is no constant any more (it was 1), though not all changes are additions (state.a: a (any value) was removed; state.b: b (any value) was removed; and 2 more)',
      ],
    ],
    [
      '{"type": "object", "properties": {"v": {"const": 1}, "a": true, "b": true}}',
      '{"type": "object", "properties": {"v": {"const": 1}}}',
      'lenient',
      'v',
      [
        'state.a: a (any value) was removed',
        'state.b: b (any value) was removed',
        'state.v: the version is still 1, though not all changes are additions (state.a: a (any value) was removed; state.b: b (any value) was removed)',
      ],
    ],
    [
      '{"type": "object", "properties": {"v": {"const": 1}, "m": {"properties": {"v": {"const": 1}}}}}',
      '{"type": "object", "properties": {"v": {"const": 1}, "m": {"properties": {"v": {"const": 2}}}}}',
      'lenient',
      'm.v',
      ['state.m.v: the version is 2 now, not 1'],
    ],
    [
      '{"type": "object", "properties": {"v": {"const": 1}, "a": {"items": {"properties": {"v": {"const": 1}}}}}}',
      '{"type": "object", "properties": {"v": {"const": 2}, "a": {"items": {"properties": {"v": {"const": 2}}}}}}',
      'lenient',
      'v',
      ['state.v: the version is 2 now, not 1', 'state.a[].v: v can be 2 now', 'state.a[].v: v can no longer be 1'],
    ],
    [
      '{"type": "object", "properties": {"a": {"type": "array", "items": {"type": "string"}}}}',
      '{"type": "object", "properties": {"a": {"type": "array", "items": {"type": "boolean"}}}}',
      'lenient',
      '',
      ['state.a[]: a is boolean now, not string'],
    ],
    [
      '{"type": "object", "properties": {"a": {"additionalProperties": {"type": "string"}}}}',
      '{"type": "object", "properties": {"a": {"additionalProperties": {"type": "boolean"}}}}',
      'lenient',
      '',
      ['state.a.*: a is boolean now, not string'],
    ],
    [
      '{"type": "object", "properties": {"a": {"properties": {"x": true}, "additionalProperties": {"type": "string"}}}}',
      '{"type": "object", "properties": {"a": {"properties": {"x": {"minimum": 1}}, "additionalProperties": {"type": "boolean"}}}}',
      'lenient',
      '',
      ['state.a.x: minimum of x changed, and it is not looked into', 'state.a.*: a is boolean now, not string'],
    ],
    [
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"type": "string"}}}',
      '{"type": "object", "properties": {"a": {"anyOf": [{"$ref": "#/$defs/D"}, {"type": "null"}]}}, "$defs": {"D": {"type": "string"}}}',
      'lenient',
      '',
      ['state.a: a is string or null now, not string'],
    ],
    [
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"type": "string"}}}',
      '{"type": "object", "properties": {"a": {"anyOf": [{"$ref": "#/$defs/D"}, {"type": "null"}]}}, "$defs": {"D": {"type": ["string", "null"]}}}',
      'lenient',
      '',
      ['state.a: a is string or null now, not string', 'state.D: D is string or null now, not string'],
    ],
    [
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"type": "string"}}}',
      '{"type": "object", "properties": {"a": {"type": "boolean"}}}',
      'lenient',
      '',
      ['state.a: a is boolean now, not string'],
    ],
  ])('%s, then %s: %s %s', (before, after, reader, versionField, lines) => {
    const found = runStoredExample({ before, after, reader, ...(versionField === '' ? {} : { versionField }) });
    expect(found.map(({ element, sentence }) => `${element}: ${sentence}`)).toEqual(lines);
  });

  test('of documents', () => {
    const files = { 'a.schema.json': '{"type": "string"}', 'b.schema.json': '{"type": "array"}' };
    const { 'b.schema.json': b, ...rest } = files;
    const lines = (before: Record<string, string>, after: Record<string, string>): readonly string[] =>
      runStoredExample({ before, after, reader: 'lenient' }).map(({ element, sentence }) => `${element}: ${sentence}`);
    expect(b).toBe('{"type": "array"}');
    expect(lines(rest, files)).toEqual(['b: b is a new document (array)']);
    expect(lines(files, rest)).toEqual(['b: the document b (array) was removed']);
  });
});

describe('a finding', () => {
  test('of what is in both versions', () => {
    const [found, ...more] = runStoredExample({
      before: '{"properties": {"a": {"type": "string"}}}',
      after: '{"properties": {"a": {"type": ["boolean", "string"]}}, "required": []}',
      reader: 'strict',
    });
    const { rule, pair, old, new: next, enclosing, effects, consequences, ...facts } = found ?? fail();
    if (pair.kind !== 'stored') throw new Error('stored');
    expect([old, next, enclosing]).toEqual([pair.old, pair.new, pair.parents?.new]);
    expect([
      more.length,
      rule.id,
      pair.kind,
      pair.old?.fullName,
      pair.new?.fullName,
      pair.parents?.new.fullName,
    ]).toEqual([...[0, 'property-type-changed', 'stored', 'state.a', 'state.a', 'state']]);
    expect(facts).toEqual({
      element: 'state.a',
      key: 'property state.a',
      sentence: 'a is boolean or string now, not string',
      adds: false,
      reachedBy: [],
      shapes: { old: 'string', new: 'boolean string' },
    });
    expect(consequences).toEqual(effects);
    expect(effects).toEqual([
      {
        ...{
          skew: 'new-data-old-reader',
          contract: 'document',
          flow: 'stored',
          effect: 'rejected',
          severity: 'broken',
        },
        ...{ novel: true, when: 'the value is a boolean', runtimes: 'all', triggers: [], samples: [true] },
      },
    ]);
  });

  test('of what is new', () => {
    const [found] = runStoredExample({
      before: '{"properties": {}}',
      after: '{"properties": {"a": {"type": "string"}}}',
      reader: 'lenient',
    });
    const { pair, old, new: next, enclosing, element, key, adds, shapes, effects, consequences } = found ?? fail();
    if (pair.kind !== 'stored') throw new Error('stored');
    expect([next, enclosing]).toEqual([pair.new, pair.parents?.new]);
    expect([old, pair.new?.fullName, pair.parents?.new.fullName, element, key, adds, shapes]).toEqual([
      ...[null, 'state.a', 'state', 'state.a', 'property state.a', true],
      { old: '-', new: 'string' },
    ]);
    const lines = effects.map(({ skew, effect, severity, novel, samples }) =>
      [skew, effect, severity, novel, (samples ?? []).map(textOf)].join(' '),
    );
    expect(lines).toEqual([
      'new-data-old-reader ignored degraded true "a"',
      'old-data-new-reader absent safe false undefined',
    ]);
    expect(consequences).toEqual(effects.slice(0, 1));
  });

  test('of a document that is new, and of one that is gone', () => {
    const one = { 'a.schema.json': '{"type": "string"}' };
    const two = { ...one, 'b.schema.json': '{"type": "array"}' };
    const facts = [
      ...runStoredExample({ before: one, after: two, reader: 'strict' }),
      ...runStoredExample({ before: two, after: one, reader: 'strict' }),
    ].map(({ key, enclosing, shapes, effects }) => [
      ...[key, enclosing, shapes.old, shapes.new],
      effects.map(({ skew, effect, severity, novel, samples }) =>
        [skew, effect, severity, novel, (samples ?? []).map(textOf)].join(' '),
      ),
    ]);
    expect(facts).toEqual([
      [
        ...['document b', null, '-', 'array'],
        ['new-data-old-reader ignored degraded true [1]', 'old-data-new-reader absent safe false undefined'],
      ],
      [
        ...['document b', null, 'array', '-'],
        ['old-data-new-reader ignored broken false [1]', 'new-data-old-reader absent broken false undefined'],
      ],
    ]);
  });

  test('one effect for several reasons is one, with what shows each', () => {
    const [found] = runStoredExample({
      before: '{"properties": {"a": {"type": ["string", "array", "object"]}}}',
      after: '{"properties": {"a": {"type": ["string", "null"]}}}',
      reader: 'strict',
    });
    const lines = found?.effects.map(({ skew, effect, when, samples }) =>
      [skew, effect, when, (samples ?? []).map(textOf)].join(' | '),
    );
    expect(lines).toEqual([
      'old-data-new-reader | rejected | the value is an array, or the value is an object | [1],{}',
      'new-data-old-reader | rejected | the value is null | null',
    ]);
  });
});

test('a rule tells what its own change does', () => {
  const found = runStoredExample({
    before: '{"properties": {"a": {"enum": ["x", "y"]}}}',
    after: '{"properties": {"a": {"enum": ["x", "z"]}}}',
    reader: 'strict',
  });
  expect(found.map(({ rule, effects }) => [rule.id, effects.map(({ skew, when }) => `${skew} ${when}`)])).toEqual([
    ['property-value-added', ['new-data-old-reader the value is "z"']],
    ['property-value-removed', ['old-data-new-reader the value is "y"']],
  ]);
});

test('each effect has what shows it, and no more', () => {
  const [found] = runStoredExample({
    before: '{"properties": {"a": {"type": ["string", "boolean", "null"]}}}',
    after: '{"properties": {"a": {"type": "string"}}}',
    reader: 'lenient',
  });
  expect(found?.effects.map(({ effect, samples }) => [effect, ...(samples ?? []).map(textOf)])).toEqual([
    ['rejected', 'true'],
    ['presence', 'null'],
  ]);
});

describe('the version', () => {
  test.each<readonly [string, readonly string[], boolean]>([
    ['{"properties": {"v": {"const": 1}}}', ['v'], true],
    ['{"properties": {"v": {"type": "integer"}}}', ['v'], false],
    ['{"properties": {"v": {"const": 1}}}', ['w'], false],
    ['{"properties": {"m": {"properties": {"v": {"const": 1}}}}}', ['m', 'v'], true],
    [
      '{"properties": {"m": {"$ref": "#/$defs/M"}}, "$defs": {"M": {"properties": {"v": {"const": 1}}}}}',
      ['m', 'v'],
      true,
    ],
    ['{"type": "string"}', ['v'], false],
    ['{"const": 1}', [], false],
  ])('%s at %j: %s', (schema, path, expected) => {
    expect(hasVersion(storedSchemaOf(schema), path)).toBe(expected);
  });

  test('of one of two documents is enough', () => {
    const files = { 'a.schema.json': '{"type": "string"}', 'b.schema.json': '{"properties": {"v": {"const": 1}}}' };
    expect(hasVersion(storedSchemaOf(files), ['v'])).toBe(true);
  });

  test('a finding that it stays has the effects of what should have changed it', () => {
    const [old, next] = ['"b": {"type": "string"}, "z": true', '"b": {"type": ["string", "boolean"]}'].map((more) =>
      storedSchemaOf(`{"properties": {"v": {"const": 1}, ${more}}}`),
    );
    if (old === undefined || next === undefined) throw new Error('two versions');
    const compared = compareStored(old, next, { model: 'lenient', versionField: ['v'] });
    if ('problem' in compared) throw new Error(compared.problem.message);
    const { findings: found } = compared;
    const { pair, shapes, effects, consequences, enclosing } = found.at(-1) ?? fail();
    if (pair.kind !== 'stored') throw new Error('stored');
    expect(enclosing).toBe(pair.parents?.new);
    expect([found.length, shapes, pair.parents?.new.fullName]).toEqual([
      3,
      { old: '1', new: 'property-removed property state.z; property-type-changed property state.b' },
      'state',
    ]);
    expect([pair.isVersion, pair.refers, pair.way.steps, pair.way.documents.new?.fullName]).toEqual([
      ...[true, false, []],
      'state',
    ]);
    expect(effects.map(({ skew, effect, when }) => [skew, effect, when].join(' '))).toEqual([
      'old-data-new-reader ignored ',
      'new-data-old-reader rejected ',
      'new-data-old-reader absent ',
    ]);
    expect(consequences).toEqual(effects);
  });

  test('what is safe is no reason to change it', () => {
    const found = runStoredExample({
      before: '{"properties": {"v": {"const": 1}, "a": {"type": "integer", "format": "int8"}}}',
      after: '{"properties": {"v": {"const": 1}, "a": {"type": "number"}}}',
      reader: 'lenient',
      versionField: 'v',
    });
    expect(found.map(({ rule, effects }) => [rule.id, ...effects.map(({ effect }) => effect)])).toEqual([
      ['property-type-changed', 'rejected', 'retyped'],
      ['version-field-unchanged', 'rejected'],
    ]);
  });

  const told = (
    before: Record<string, string>,
    after: Record<string, string>,
    versionField?: string,
  ): readonly string[] =>
    runStoredExample({ before, after, reader: 'lenient', ...(versionField === undefined ? {} : { versionField }) }).map(
      ({ rule, element, shapes }) =>
        `${rule.id} ${element}${rule.id === 'version-field-unchanged' ? `: ${shapes.new}` : ''}`,
    );
  const versioned = (more: string): string => `{"properties": {"v": {"const": 1}, ${more}}}`;

  test('each document tells its own causes; the first those of documents without a version', () => {
    const before = {
      'a.schema.json': versioned('"x": true'),
      'b.schema.json': versioned('"y": true'),
      'c.schema.json': '{"properties": {"z": true}}',
    };
    const after = {
      'a.schema.json': versioned('"n": true'),
      'b.schema.json': versioned('"m": true'),
      'c.schema.json': '{"properties": {}}',
    };
    expect(told(before, after, 'v').filter((line) => line.startsWith('version'))).toEqual([
      'version-field-unchanged a.v: property-removed property a.x; property-removed property c.z',
      'version-field-unchanged b.v: property-removed property b.y',
    ]);
    expect(told(before, after).filter((line) => line.startsWith('version'))).toEqual([]);
  });

  test('a document that is gone tells nothing of its version', () => {
    const kept = { 'a.schema.json': '{"properties": {"z": true}}' };
    expect(told({ ...kept, 'b.schema.json': versioned('"y": true') }, kept, 'v')).toEqual(['document-removed b']);
  });
});

function fail(): never {
  throw new Error('nothing was found');
}
