import { describe, expect, test } from '@jest/globals';
import type { ReaderModel, Step, StoredPair } from '../../../src/compat/stored-json/pair.ts';
import { type WalkedDocument, walkDocuments } from '../../../src/compat/stored-json/walk.ts';
import { storedSchemaOf } from '../../../src/gate/example.ts';

type Sources = string | Readonly<Record<string, string>>;

function walked(before: Sources, after: Sources, model: ReaderModel, version = ''): readonly WalkedDocument[] {
  const versionField = version === '' ? [] : version.split('.');
  return walkDocuments(storedSchemaOf(before), storedSchemaOf(after), { model, versionField });
}

/** `old new [steps]`, what else it is, and the places that hold it. */
function lineOf({ old, new: next, way, refers, isVersion, parents }: StoredPair): string {
  const ends = `${old?.fullName ?? '-'} ${next?.fullName ?? '-'} [${way.steps.map(stepText).join(' ')}]`;
  const facts = `${refers ? ' refers' : ''}${isVersion ? ' version' : ''}`;
  return `${ends}${facts}${parents === null ? '' : ` in ${parents.old.fullName}/${parents.new.fullName}`}`;
}

function stepText(step: Step): string {
  return step.kind === 'property' ? `${step.old}/${step.new}` : step.kind;
}

describe('the places of one document', () => {
  test.each<readonly [string, string, ReaderModel, string, readonly string[]]>([
    [
      '{"type": "object", "properties": {"a": true, "b": {"type":"string"}}}',
      '{"type": "object", "properties": {"b": true, "c": true}}',
      'lenient',
      '',
      [
        'state state []',
        'state.a - [a/a] in state/state',
        'state.b state.b [b/b] in state/state',
        '- state.c [c/c] in state/state',
      ],
    ],
    [
      '{"type": "object", "properties": {"A": true, "b": true, "B": true}}',
      '{"type": "object", "properties": {"a": true, "bB": true, "b": true}}',
      'lenient',
      '',
      [
        'state state []',
        'state.A state.a [A/a] in state/state',
        'state.b state.b [b/b] in state/state',
        'state.B - [B/B] in state/state',
        '- state.bB [bB/bB] in state/state',
      ],
    ],
    [
      '{"type": "object", "properties": {"A": true}}',
      '{"type": "object", "properties": {"a": true}}',
      'strict',
      '',
      ['state state []', 'state.A - [A/A] in state/state', '- state.a [a/a] in state/state'],
    ],
    [
      '{"type": "object", "properties": {"A": true}}',
      '{"type": "object", "properties": {"a": true, "A": true}}',
      'lenient',
      '',
      ['state state []', 'state.A state.A [A/A] in state/state', '- state.a [a/a] in state/state'],
    ],
    [
      '{"type": "object", "properties": {"A": true, "a": true}}',
      '{"type": "object", "properties": {"a": true}}',
      'lenient',
      '',
      ['state state []', 'state.A - [A/A] in state/state', 'state.a state.a [a/a] in state/state'],
    ],
    [
      '{"type": "object", "properties": {"A": true, "a": true}}',
      '{"type": "object", "properties": {"Aa": true}}',
      'lenient',
      '',
      [
        'state state []',
        'state.A - [A/A] in state/state',
        'state.a - [a/a] in state/state',
        '- state.Aa [Aa/Aa] in state/state',
      ],
    ],
    [
      '{"type": "object", "properties": {"l": {"items": {"items": true}}, "m": {"additionalProperties": {"properties": {"x": true}}}, "n": {"items": true}}}',
      '{"type": "object", "properties": {"l": {"items": {"items": true}}, "m": {"additionalProperties": {"properties": {"x": true}}}, "n": true}}',
      'lenient',
      '',
      [
        'state state []',
        'state.l state.l [l/l] in state/state',
        'state.l[] state.l[] [l/l item] in state.l/state.l',
        'state.l[][] state.l[][] [l/l item item] in state.l[]/state.l[]',
        'state.m state.m [m/m] in state/state',
        'state.m.* state.m.* [m/m entry] in state.m/state.m',
        'state.m.*.x state.m.*.x [m/m entry x/x] in state.m.*/state.m.*',
        'state.n state.n [n/n] in state/state',
      ],
    ],
    [
      '{"type": "object", "properties": {"a": {"allOf": []}, "b": {"properties": {"x": true}}, "c": {"properties": {"x": true}}}}',
      '{"type": "object", "properties": {"a": {"properties": {"x": true}}, "b": {"allOf": []}, "c": {"additionalProperties": {"type": "string"}}}}',
      'lenient',
      '',
      [
        'state state []',
        'state.a state.a [a/a] in state/state',
        'state.b state.b [b/b] in state/state',
        'state.c state.c [c/c] in state/state',
      ],
    ],
    [
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}, "b": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"properties": {"x": true}}}}',
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/D"}, "b": {"properties": {"x": true}}}, "$defs": {"D": {"properties": {"x": true}}}}',
      'lenient',
      '',
      [
        'state state []',
        'state.a state.a [a/a] refers in state/state',
        'state.D state.D [a/a]',
        'state.D.x state.D.x [a/a x/x] in state.D/state.D',
        'state.b state.b [b/b] in state/state',
        'state.D.x state.b.x [b/b x/x] in state.D/state.b',
      ],
    ],
    [
      '{"type": "object", "properties": {"v": {"const": 1}, "m": {"properties": {"v": {"const": 1}, "w": true}}}}',
      '{"type": "object", "properties": {"v": {"const": 1}, "m": {"properties": {"v": {"const": 1}, "w": true}}}}',
      'lenient',
      'm.v',
      [
        'state state []',
        'state.v state.v [v/v] in state/state',
        'state.m state.m [m/m] in state/state',
        'state.m.v state.m.v [m/m v/v] version in state.m/state.m',
        'state.m.w state.m.w [m/m w/w] in state.m/state.m',
      ],
    ],
    [
      '{"type": "object", "properties": {"V": {"const": 1}}}',
      '{"type": "object", "properties": {"v": {"const": 1}}}',
      'lenient',
      'v',
      ['state state []', 'state.V state.v [V/v] version in state/state'],
    ],
  ])('%s and %s, %s %s', (before, after, model, version, lines) => {
    const documents = walked(before, after, model, version);
    expect(documents.flatMap(({ pairs }) => pairs.map(lineOf))).toEqual(lines);
    expect(
      documents.flatMap(({ pairs }) => pairs).every((pair) => pair.model === model && pair.causes.length === 0),
    ).toBe(true);
  });

  test('what is inside of the version is no version', () => {
    const text = '{"properties": {"v": {"properties": {"v": {"const": 1}}}}}';
    const pairs = walked(text, text, 'lenient', 'v').flatMap((document) => document.pairs);
    expect(pairs.map((pair) => [pair.old?.fullName, pair.isVersion])).toEqual([
      ['state', false],
      ['state.v', true],
      ['state.v.v', false],
    ]);
  });

  test('a name without a twin leads nowhere', () => {
    const [only] = walked('{"properties": {"a": true}}', '{"properties": {"b": true}}', 'lenient');
    expect(only?.pairs.map(({ old, new: next }) => [old?.name, next?.name])).toEqual([
      ['state', 'state'],
      ['a', undefined],
      [undefined, 'b'],
    ]);
  });
});

describe('documents', () => {
  const text = '{"type": "string"}';
  const at = (...paths: readonly string[]): Record<string, string> =>
    Object.fromEntries(paths.map((path) => [`${path}.schema.json`, text]));

  test.each<readonly [string, Sources, Sources, readonly string[]]>([
    ['by path, moved, removed, added', at('x/a', 'x/b', 'c'), at('y/a', 'y/e', 'c'), ['a a', 'b -', 'c c', '- e']],
    ['two that it may have become', at('x/a'), at('y/a', 'z/a'), ['a -', '- y/a', '- z/a']],
    ['two that may have become one', at('x/a', 'w/a'), at('y/a'), ['x/a -', 'w/a -', '- a']],
    ['one of another name', at('x/a'), at('x/b'), ['a -', '- b']],
  ])('%s', (_, before, after, lines) => {
    const documents = walked(before, after, 'lenient');
    expect(documents.map(({ old, new: next }) => `${old?.fullName ?? '-'} ${next?.fullName ?? '-'}`)).toEqual(lines);
    expect(documents.map(({ pairs }) => pairs.map(lineOf))).toEqual(lines.map((line) => [`${line} []`]));
  });

  test('a pair that two documents lead to is one object', () => {
    const user = '{"properties": {"d": {"$ref": "c.schema.json#/$defs/D"}}}';
    const files = {
      'a.schema.json': user,
      'b.schema.json': user,
      'c.schema.json': '{"$defs": {"D": {"type": "string"}}}',
    };
    const [a, b] = walked(files, files, 'lenient').map(({ pairs }) => pairs.find(({ old }) => old?.fullName === 'c.D'));
    expect(a === b && a?.way.documents.old?.fullName).toBe('a');
  });
});
