import { describe, expect, test } from '@jest/globals';
import { conditionsOf as conditionsInJson } from '../../../src/compat/json/conditions.ts';
import type { Value } from '../../../src/compat/outcome.ts';
import { type Condition, conditionsOf, listConditions, zeroConditions } from '../../../src/compat/read/conditions.ts';
import type { Field, Scalar } from '../../../src/schema/model.ts';
import { enumOf, field, mapOf, messageOf, type Options, scalar } from '../wire/build.ts';

const of = (kind: Scalar, options: Options = {}): Field => field(scalar(kind), options);
const entry = (key: Value, value: Value): Value =>
  new Map([
    [1, [key]],
    [2, [value]],
  ]);

/** The words of what is true of a list. */
const trueOf = (conditions: readonly Condition[], list: readonly Value[]): string[] =>
  conditions.filter(({ holds }) => holds(list)).map(({ words }) => words);
const words = (conditions: readonly Condition[]): string[] => conditions.map((one) => one.words);

describe('presence', () => {
  test('is told by what the writer calls "not set"', () => {
    const [explicit, implicit] = [of('bool'), of('bool', { presence: 'implicit' })];
    for (const conditions of [conditionsOf, conditionsInJson]) {
      expect(trueOf(conditions(explicit, explicit), [])).toEqual(['the field is not set']);
      expect(trueOf(conditions(implicit, explicit), [])).toEqual(['the field has its default value']);
    }
  });

  test.each<[Field, string, Value, Value]>([
    [of('bool'), 'the field is set to false', false, true],
    [of('int32'), 'the field is set to 0', 0n, 1n],
    [of('double'), 'the field is set to 0', 0, 1],
    [of('string'), 'the field is set to an empty value', '', 'a'],
  ])('zero on purpose %#', (writer, expected, zero, other) => {
    expect(trueOf(zeroConditions(writer), [zero])).toEqual([expected, expected]);
    expect([[other], [], [zero, zero]].map((list) => trueOf(zeroConditions(writer), list))).toEqual([[], [], []]);
  });

  test('negative zero is only zero on second thought', () => {
    const [first, second] = zeroConditions(of('double'));
    expect([first?.holds([-0]), second?.holds([-0])]).toEqual([false, true]);
  });
});

describe('numbers, in binary', () => {
  test('that the range of the reader does not hold', () => {
    const conditions = conditionsOf(of('int64'), of('int32'));
    const outside = 'the value is below -2147483648 or above 2147483647';
    const turn = 'the value is a multiple of 4294967296';
    expect(trueOf(conditions, [2n ** 31n])).toEqual([outside, 'the value is not 0']);
    expect(trueOf(conditions, [-(2n ** 31n) - 1n])).toEqual([outside, 'the value is not 0']);
    expect(trueOf(conditions, [2n ** 31n - 1n])).toEqual(['the value is not 0']);
    expect(trueOf(conditions, [-(2n ** 31n)])).toEqual(['the value is not 0']);
    expect(trueOf(conditions, [2n ** 32n])).toEqual([outside, turn, 'the value is not 0']);
    expect(trueOf(conditions, [0n])).toEqual(['the value is 0']);
    expect(words(conditionsOf(of('int32'), of('uint32')))).toContain('the value is below 0');
    expect(words(conditionsOf(of('uint32'), of('int32')))).toContain('the value is above 2147483647');
  });

  test('that are no bool', () => {
    const conditions = conditionsOf(of('int32'), of('bool'));
    expect(trueOf(conditions, [2n])).toEqual(['the value is neither 0 nor 1', 'the value is not 0']);
    expect(trueOf(conditions, [1n])).toEqual(['the value is not 0']);
    expect(trueOf(conditionsOf(of('bool'), of('int32')), [true])).toEqual(['the value is true']);
    expect(trueOf(conditionsOf(of('bool'), of('int32')), [false])).toEqual(['the value is false']);
  });

  test('that are no number of an enum, or another one of it', () => {
    const conditions = conditionsOf(of('sint32'), field(enumOf([0, 1, 2], true)));
    expect(trueOf(conditions, [1n])).toEqual(['the value reads as another number of E', 'the value is not 0']);
    expect(trueOf(conditions, [0n])).toEqual(['the value is 0']);
    expect(trueOf(conditions, [5n])).toEqual([
      'the value is not a number of E',
      'the value reads as no number of E',
      'the value is not 0',
    ]);
    expect(trueOf(conditions, [-1n])).toEqual([
      'the value is not a number of E',
      'the value reads as another number of E',
      'the value is not 0',
    ]);
  });

  test('are not told of where the reader skips them', () => {
    expect(trueOf(conditionsOf(of('int32'), of('fixed32')), [1n])).toEqual([]);
    expect([[1], [0]].map((list) => trueOf(conditionsOf(of('double'), of('double')), list))).toEqual([
      ['the value is not 0'],
      ['the value is 0'],
    ]);
  });

  test('of a list are those of any element', () => {
    const list = { repeated: true };
    const conditions = conditionsOf(of('int64', list), of('int32', list));
    expect(trueOf(conditions, [1n, 2n ** 31n])).toEqual([
      'an element is below -2147483648 or above 2147483647',
      'an element is not 0',
      'the list has two or more elements',
    ]);
  });
});

describe('text and messages, in binary', () => {
  test('that are not UTF-8, or empty', () => {
    const conditions = conditionsOf(of('bytes'), of('string'));
    expect(trueOf(conditions, [Uint8Array.of(0xff)])).toEqual([
      'the value is not valid UTF-8',
      'the value is not empty',
    ]);
    expect(trueOf(conditions, [new Uint8Array()])).toEqual(['the value is empty']);
    expect(trueOf(conditions, ['a'])).toEqual(['the value is not empty']);
  });

  test('whose encoding is not UTF-8, or empty', () => {
    const message = field(messageOf('M', [of('int32')]));
    const conditions = conditionsOf(message, of('string'));
    expect(trueOf(conditions, [new Map([[1, [128n]]])])).toEqual([
      "the message's encoding is not valid UTF-8",
      'the message is not empty',
    ]);
    expect(trueOf(conditions, [new Map()])).toEqual(['the message is empty']);
    expect(words(conditionsOf(field(message.type, { repeated: true }), of('string')))).toContain('an element is empty');
  });

  test('that are read as a run of numbers', () => {
    const bytes = (length: number, last = 1): Value[] => [new Uint8Array(length).fill(last)];
    const run = { repeated: true, packed: true };
    const fixed = conditionsOf(of('bytes'), of('fixed32', run));
    expect(trueOf(fixed, bytes(3))).toContain('the bytes sent are no multiple of 4');
    expect(trueOf(fixed, bytes(4))).toContain('the bytes sent are a multiple of 4');
    expect(trueOf(conditionsOf(of('bytes'), of('double', run)), bytes(4))).toContain(
      'the bytes sent are no multiple of 8',
    );
    expect(trueOf(conditionsOf(of('bytes'), of('double', run)), bytes(8))).toContain(
      'the bytes sent are a multiple of 8',
    );
    const varints = conditionsOf(of('bytes'), of('int32', run));
    expect(trueOf(varints, bytes(2, 128))).toContain('the last byte sent is above 127');
    expect(trueOf(varints, bytes(2, 127))).not.toContain('the last byte sent is above 127');
    expect(trueOf(varints, bytes(0))).not.toContain('the last byte sent is above 127');
  });

  test('of which the last element sets less', () => {
    const type = messageOf('M', [of('int32'), of('int32', { number: 2 })]);
    const [list, one] = [field(type, { repeated: true }), field(type)];
    const [full, half] = [
      new Map([
        [1, [1n]],
        [2, [1n]],
      ]),
      new Map([[1, [1n]]]),
    ];
    const merged = 'an element sets a field that the last one does not';
    const many = 'the list has two or more elements';
    expect(trueOf(listConditions(list, one), [full, half])).toEqual([merged, many]);
    expect(trueOf(listConditions(list, one), [half, full])).toEqual([many]);
    expect(trueOf(listConditions(list, one), [full])).toEqual([]);
    expect(words(listConditions(list, of('string')))).toEqual([many]);
    expect(words(listConditions(of('int32', { repeated: true }), one))).toEqual([many]);
    expect(words(listConditions(of('int32', { repeated: true }), of('int32')))).toEqual([many]);
    expect(words(listConditions(list, mapOf(scalar('int32'), scalar('int32'))))).toEqual([many]);
  });
});

describe('entries of maps', () => {
  const writer = mapOf(scalar('int64'), scalar('int64'));
  const reader = mapOf(scalar('int32'), scalar('int32'));

  test.each([
    ['binary', conditionsOf],
    ['JSON', conditionsInJson],
  ] as const)('are told by key and value, in %s', (_, conditions) => {
    const outside = 'is below -2147483648 or above 2147483647';
    expect(trueOf(conditions(writer, reader), [entry(2n ** 31n, 1n)])).toContain(`a key ${outside}`);
    expect(trueOf(conditions(writer, reader), [entry(2n ** 31n, 1n)])).not.toContain(`a value ${outside}`);
    expect(trueOf(conditions(writer, reader), [entry(1n, 2n ** 31n)])).toContain(`a value ${outside}`);
    expect(trueOf(conditions(writer, reader), [entry(1n, 1n), entry(2n, 1n)])).toContain(
      'the map has two or more entries',
    );
    expect(words(conditions(writer, of('string')))).not.toContain(`a key ${outside}`);
  });

  test('that are written as a list may have one key twice', () => {
    const list = field(writer.type, { repeated: true });
    const same = 'two elements have the same key';
    expect(trueOf(conditionsOf(list, writer), [entry(1n, 1n), entry(1n, 2n)])).toContain(same);
    expect(trueOf(conditionsOf(list, writer), [entry(1n, 1n), entry(2n, 2n)])).not.toContain(same);
    expect(trueOf(conditionsOf(list, writer), [new Map(), entry(0n, 2n)])).toContain(same);
    expect(words(conditionsOf(list, list))).not.toContain(same);
  });
});

describe('in JSON', () => {
  test('numbers that the range of the reader does not hold, or that are not whole', () => {
    const range = 'below -2147483648 or above 2147483647';
    const fromDouble = conditionsInJson(of('double'), of('int32'));
    const broken = `the value is not a whole number, or is ${range}`;
    const not0 = 'the value is not 0';
    expect(trueOf(fromDouble, [1.5])).toEqual([broken, not0]);
    expect(trueOf(fromDouble, [-0])).toEqual(['the value is 0', not0]);
    expect(trueOf(fromDouble, [0])).toEqual(['the value is 0']);
    expect(trueOf(fromDouble, [2 ** 31])).toEqual([`the value is ${range}`, broken, not0]);
    expect(trueOf(fromDouble, [Number.NaN])).toEqual([broken, 'the value is NaN or infinite', not0]);
    expect(trueOf(conditionsInJson(of('int64'), of('int32')), [2n ** 31n])).toEqual([`the value is ${range}`, not0]);
    expect(trueOf(conditionsInJson(of('int64'), of('int32')), [2n ** 31n - 1n])).toEqual([not0]);
    expect(words(conditionsInJson(of('int32'), of('int64')))).toEqual([
      'the field is not set',
      'the value is 0',
      'the value is NaN or infinite',
      not0,
      'the value is empty',
      'the value is not empty',
      'the list has two or more elements',
    ]);
  });

  test('numbers that floating point does not keep', () => {
    const toFloat = conditionsInJson(of('double'), of('float'));
    const [far, digits] = ['the value is too large for float', 'the value has more digits than float keeps'];
    expect(trueOf(toFloat, [1e300])).toEqual([far, 'the value is not 0']);
    expect(trueOf(toFloat, [0.1])).toEqual([digits, 'the value is not 0']);
    expect(trueOf(toFloat, [0.5])).toEqual(['the value is not 0']);
    expect(trueOf(toFloat, [Number.POSITIVE_INFINITY])).toEqual(['the value is NaN or infinite', 'the value is not 0']);
    const toDouble = conditionsInJson(of('int64'), of('double'));
    expect(trueOf(toDouble, [2n ** 53n + 1n])).toEqual([
      'the value has more digits than double keeps',
      'the value is not 0',
    ]);
    expect(trueOf(toDouble, [2n ** 53n])).toEqual(['the value is not 0']);
    expect(trueOf(conditionsInJson(of('bool'), of('float')), [true])).toEqual(['the value is true']);
    expect(trueOf(conditionsInJson(of('bool'), of('float')), [false])).toEqual(['the value is false']);
  });

  test('numbers of an enum, and text', () => {
    const toEnum = conditionsInJson(of('int32'), field(enumOf([0, 1], true)));
    expect(trueOf(toEnum, [2n])).toEqual(['the value is not a number of E', 'the value is not 0']);
    expect(trueOf(toEnum, [1n])).toEqual(['the value is not 0']);
    const text = conditionsInJson(of('string'), of('bytes'));
    expect([trueOf(text, ['']), trueOf(text, ['a'])]).toEqual([['the value is empty'], ['the value is not empty']]);
  });

  test('lists', () => {
    const list = of('int32', { repeated: true });
    expect(trueOf(conditionsInJson(list, of('int32')), [0n, 0n])).toEqual([
      'an element is 0',
      'the list has two or more elements',
    ]);
  });
});
