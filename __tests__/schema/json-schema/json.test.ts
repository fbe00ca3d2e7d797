import { describe, expect, test } from '@jest/globals';
import { type Json, jsonText, kindOf, normalText, plainJson } from '../../../src/schema/json-schema/json.ts';

describe('values', () => {
  test.each<readonly [Json, kind: string, text: string, normal: string]>([
    [null, 'null', 'null', 'null'],
    [true, 'boolean', 'true', 'true'],
    [9007199254740993n, 'integer', '9007199254740993', '9007199254740993'],
    [2, 'integer', '2', '2'],
    [1e21, 'integer', '1e+21', '1000000000000000000000'],
    [0.5, 'number', '0.5', '0.5'],
    ['a"', 'string', '"a\\""', '"a\\""'],
    [[1n, ['x']], 'array', '[1,["x"]]', '[1,["x"]]'],
    [[], 'array', '[]', '[]'],
    [
      new Map<string, Json>([
        ['b', 1e3],
        ['a', new Map()],
        ['c"', [2]],
      ]),
      ...(['object', '{"b":1000,"a":{},"c\\"":[2]}', '{"a":{},"b":1000,"c\\"":[2]}'] as const),
    ],
  ])('%s is of kind %s', (value, kind, text, normal) => {
    expect([kindOf(value), jsonText(value), normalText(value)]).toEqual([kind, text, normal]);
  });

  test('as programs hold them', () => {
    const value = new Map<string, Json>([
      ['__proto__', [9007199254740993n, 'a', null, true, 0.5]],
      ['o', new Map([['k', 1n]])],
    ]);
    const plain = plainJson(value) as Record<string, unknown>;
    expect(Object.getPrototypeOf(plain)).toBeNull();
    expect(JSON.stringify(plain)).toBe('{"__proto__":[9007199254740992,"a",null,true,0.5],"o":{"k":1}}');
  });
});
