import { describe, expect, test } from '@jest/globals';
import { blendsOf, causeOf, isSameDeclaration } from '../../../src/compat/read/aspect.ts';
import type { Field, Scalar } from '../../../src/schema/model.ts';
import { enumOf, field, mapOf, messageOf, type Options, scalar } from '../wire/build.ts';

const of = (kind: Scalar, options: Options = {}): Field => field(scalar(kind), options);
const unchecked = { utf8Checked: false };
const aspects = (writer: Field, reader: Field): string[] => blendsOf(writer, reader).map(({ aspect }) => aspect);

/** A map of text to text, with or without a check of either. */
function texts(key: boolean, value: boolean): Field {
  const made = mapOf(scalar('string'), scalar('string'));
  if (made.map === null) throw new Error('no map');
  return {
    ...made,
    map: { key: { ...made.map.key, utf8Checked: key }, value: { ...made.map.value, utf8Checked: value } },
  };
}

describe('the parts in which two declarations differ', () => {
  const message = messageOf('M', []);
  test.each<[Field, Field, string[]]>([
    [of('int32'), of('int32'), []],
    [of('int32'), of('int32', { default: 5n }), []],
    [of('string'), of('string', unchecked), ['utf8']],
    [of('string'), of('bytes'), ['type']],
    [of('string', unchecked), of('string'), ['utf8']],
    [texts(true, true), texts(false, true), ['utf8']],
    [texts(true, true), texts(true, false), ['utf8']],
    [texts(true, true), texts(true, true), []],
    [field(message), field(message, { delimited: true }), ['encoding']],
    [field(message), field({ kind: 'opaque', name: 'M' }, { delimited: true }), ['encoding', 'type']],
    [of('int32'), of('int32', { delimited: true }), []],
    [mapOf(scalar('int32'), scalar('int32')), mapOf(scalar('int64'), scalar('int32')), ['map-key']],
    [mapOf(scalar('int32'), scalar('int32')), mapOf(scalar('int32'), scalar('int64')), ['map-value']],
    [mapOf(scalar('int32'), scalar('int32')), mapOf(scalar('bool'), scalar('int64')), ['map-key', 'map-value']],
    [mapOf(scalar('int32'), message), mapOf(scalar('int32'), messageOf('N', [])), []],
    [mapOf(scalar('int32'), scalar('int32')), field(message, { repeated: true }), ['type']],
    [field(message, { repeated: true }), mapOf(scalar('int32'), scalar('int32')), ['type']],
    [of('int32'), of('int32', { presence: 'implicit' }), ['presence']],
    [of('int32'), of('int32', { repeated: true }), ['cardinality']],
    [of('int32'), of('int64'), ['type']],
    [of('int32'), field(enumOf([0], false)), ['type']],
    [field(enumOf([0], false)), field(enumOf([0, 1], true)), []],
    [of('string'), of('string', { ...unchecked, presence: 'implicit' }), ['utf8', 'presence']],
    [of('string'), of('int32', { repeated: true }), ['cardinality', 'type']],
  ])('%#', (writer, reader, expected) => {
    expect(aspects(writer, reader)).toEqual(expected);
    expect(isSameDeclaration(writer, reader)).toBe(expected.length === 0);
  });

  test('kinds of types can be told apart in another way', () => {
    const never = (): boolean => false;
    expect(blendsOf(of('int32'), of('int32'), never).map(({ aspect }) => aspect)).toEqual(['type']);
    const maps = mapOf(scalar('int32'), scalar('int32'));
    expect(blendsOf(maps, maps, never).map(({ aspect }) => aspect)).toEqual(['map-key', 'map-value', 'type']);
    expect(isSameDeclaration(of('int32'), of('int32'), never)).toBe(false);
    expect(isSameDeclaration(of('int32'), of('string'), () => true)).toBe(true);
  });
});

describe('the declaration of the writer with one part of the reader', () => {
  const blend = (writer: Field, reader: Field, wanted: string): Field | undefined =>
    blendsOf(writer, reader).find(({ aspect }) => aspect === wanted)?.field;

  test('has that part, and nothing else of it', () => {
    const writer = of('string', { default: 'a', presence: 'explicit' });
    const reader = of('int32', { default: 5n, repeated: true, number: 9, name: 'g', packed: true });
    expect(blend(writer, reader, 'type')).toEqual({
      ...writer,
      type: reader.type,
      map: null,
      delimited: false,
      utf8Checked: false,
      default: 5n,
    });
    expect(blend(writer, reader, 'cardinality')).toEqual({ ...writer, repeated: true, presence: null });
    expect(blend(of('int32'), of('int32', { presence: 'required' }), 'presence')).toEqual(
      of('int32', { presence: 'required' }),
    );
    expect(blend(of('string'), of('string', unchecked), 'utf8')).toEqual(of('string', unchecked));
    const message = messageOf('M', []);
    expect(blend(field(message), field(message, { delimited: true }), 'encoding')).toEqual(
      field(message, { delimited: true }),
    );
  });

  test('in maps: the key, the value, or the check of both', () => {
    expect(blend(texts(true, true), texts(false, false), 'utf8')?.map).toEqual(texts(false, false).map);
    expect(blend(texts(true, true), texts(true, false), 'utf8')?.map).toEqual(texts(true, false).map);
    const [ints, longs] = [mapOf(scalar('int32'), scalar('int32')), mapOf(scalar('bool'), scalar('int64'))];
    expect(blend(ints, longs, 'map-key')?.map).toEqual({ key: longs.map?.key, value: ints.map?.value });
    expect(blend(ints, longs, 'map-value')?.map).toEqual({ key: ints.map?.key, value: longs.map?.value });
  });
});

describe('the cause of what was seen', () => {
  const blends = blendsOf(of('string', unchecked), of('int32', { repeated: true }));

  test('is the narrowest part that shows the same alone, else the widest', () => {
    expect(blends.map(({ aspect }) => aspect)).toEqual(['cardinality', 'type']);
    expect(causeOf(blends, ['a'], 'dropped', () => 'dropped')).toBe('cardinality');
    expect(causeOf(blends, ['a'], 'dropped', ({ repeated }) => (repeated ? null : 'dropped'))).toBe('type');
    expect(causeOf(blends, ['a'], 'dropped', () => null)).toBe('type');
    expect(causeOf(blends.slice(0, 1), ['a'], 'dropped', () => null)).toBe('cardinality');
    expect(causeOf([], ['a'], 'dropped', () => null)).toBe('type');
  });

  test('is what is required, where nothing was sent and the message is refused', () => {
    expect(causeOf(blends, [], 'rejected', () => 'rejected')).toBe('required');
    expect(causeOf(blends, [], 'dropped', () => 'dropped')).toBe('cardinality');
    expect(causeOf(blends, ['a'], 'rejected', () => 'rejected')).toBe('cardinality');
  });
});
