import { describe, expect, test } from '@jest/globals';
import { jsonNameOf, mapEntryNameOf, strippedValueName } from '../../src/schema/json-name.ts';

describe('names that protoc derives', () => {
  test.each([
    ['foo_bar', 'fooBar', 'FooBarEntry'],
    ['foo', 'foo', 'FooEntry'],
    ['_foo', 'Foo', 'FooEntry'],
    ['foo_', 'foo', 'FooEntry'],
    ['foo__bar', 'fooBar', 'FooBarEntry'],
    ['fooBar', 'fooBar', 'FooBarEntry'],
    ['foo_1a', 'foo1a', 'Foo1aEntry'],
    ['FOO_BAR', 'FOOBAR', 'FOOBAREntry'],
    ['___', '', 'Entry'],
  ])('of the field %s: %s and %s', (name, json, entry) => {
    expect(jsonNameOf(name)).toBe(json);
    expect(mapEntryNameOf(name)).toBe(entry);
  });

  test.each([
    ['COLOR_RED', 'Color', 'Red'],
    ['RED', 'Color', 'Red'],
    ['Color_Red', 'COLOR', 'Red'],
    ['MY_ENUM_FOO_BAR', 'MyEnum', 'FooBar'],
    ['MYENUM_FOO_BAR', 'MyEnum', 'FooBar'],
    ['MY_ENUMFOO', 'MyEnum', 'Foo'],
    ['MY_ENU', 'MyEnum', 'MyEnu'],
    ['MY_ENUM', 'MyEnum', 'MyEnum'],
    ['MY_ENUM_', 'MyEnum', 'MyEnum'],
    ['FOO_BARBAZ', 'Foo', 'Barbaz'],
  ])('of the value %s of %s: %s', (value, name, stripped) => {
    expect(strippedValueName(value, name)).toBe(stripped);
  });
});
