import { describe, expect, test } from '@jest/globals';
import { alikeEnums, alikeMessages, plainValueName } from '../../src/compat/alike.ts';
import { must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

function messages(a: string, b: string): boolean {
  const { messages: all } = schemaOf(`syntax = "proto3"; message A { ${a} } message B { ${b} }`);
  const [one, other] = [must(all.get('A')), must(all.get('B'))];
  expect(alikeMessages(other, one)).toBe(alikeMessages(one, other));
  return alikeMessages(one, other);
}

function enums(a: string, b: string): boolean {
  const { enums: all } = schemaOf(`syntax = "proto3"; message X { enum Old { ${a} } } message Y { enum New { ${b} } }`);
  const [one, other] = [must(all.get('X.Old')), must(all.get('Y.New'))];
  expect(alikeEnums(other, one)).toBe(alikeEnums(one, other));
  return alikeEnums(one, other);
}

describe('messages', () => {
  test.each([
    ['the same names', 'int32 a = 1; int32 b = 2;', 'int32 a = 1; int32 b = 2;', true],
    ['the same names in another style', 'int32 pci_addr = 1;', 'int32 pciAddr = 1;', true],
    ['half of the names', 'int32 a = 1; int32 b = 2;', 'int32 a = 1; int32 c = 2;', true],
    ['one of three', 'int32 a = 1; int32 b = 2; int32 c = 3;', 'int32 a = 1; int32 x = 2; int32 y = 3;', false],
    ['other names', 'int32 a = 1;', 'int32 b = 1;', false],
    ['no number in common', 'int32 a = 1;', 'int32 b = 2;', true],
    ['nothing at all', '', 'int32 b = 2;', true],
    ['more fields than before', 'int32 a = 1;', 'int32 a = 1; int32 b = 2; int32 c = 3;', true],
  ])('%s', (_, a, b, expected) => {
    expect(messages(a, b)).toBe(expected);
  });
});

describe('enums', () => {
  test.each([
    ['the same names', 'Z = 0; A = 1;', 'Z = 0; A = 1;', true],
    ['with the enum’s own name in front', 'OLD_Z = 0; OLD_A = 1;', 'NEW_Z = 0; NEW_A = 1;', true],
    ['only the zero in common', 'Z = 0; A = 1;', 'Z = 0; B = 1;', false],
    ['nothing but a zero', 'Z = 0;', 'Z = 0;', true],
    ['nothing but another zero', 'RED = 0;', 'ROUND = 0;', false],
    ['other names', 'RED = 0; BLUE = 1;', 'ROUND = 0; FLAT = 1;', false],
  ])('%s', (_, a, b, expected) => {
    expect(enums(a, b)).toBe(expected);
  });

  test('any name of an alias will do', () => {
    expect(enums('option allow_alias = true; Z = 0; A = 1; B = 1;', 'Z = 0; B = 1;')).toBe(true);
  });
});

test('a value without the name of its enum', () => {
  const text = 'syntax = "proto3"; enum IPFamily { Z = 0; } enum e_state { Y = 0; } enum OK { X = 0; }';
  const { enums: all } = schemaOf(text);
  const plain = (owner: string, name: string): string => plainValueName(name, must(all.get(owner)));
  expect(
    ['IP_FAMILY_V4', 'IPFAMILY_V4', 'ipFamily_v4', 'IP_V4', 'V4', 'IP_FAMILY'].map((name) => plain('IPFamily', name)),
  ).toEqual(['V4', 'V4', 'V4', 'IP_V4', 'V4', 'IP_FAMILY']);
  expect(plain('e_state', 'E_STATE_ON_E_STATE')).toBe('ON_E_STATE');
  expect(plain('OK', 'OKAY')).toBe('OKAY');
});
