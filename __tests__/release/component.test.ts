import { describe, expect, test } from '@jest/globals';
import { parsePointer, pointerText } from '../../src/release/component.ts';

describe('a JSON Pointer', () => {
  test.each([
    ['/assets/hypervisor/version', ['assets', 'hypervisor', 'version']],
    ['/', ['']],
    ['/a//b', ['a', '', 'b']],
    ['/a~1b/c~0d', ['a/b', 'c~d']],
    ['/~01/~10', ['~1', '/0']],
    ['/~0~1~0~1', ['~/~/']],
  ])('%s', (pointer, keys) => {
    expect(parsePointer(pointer)).toEqual(keys);
    expect(pointerText(keys)).toBe(pointer);
  });

  test.each(['', 'a', 'a/b', '/a~', '/a~2', '/~~0'])('%j is none', (pointer) => {
    expect(parsePointer(pointer)).toBeNull();
  });

  test('of no keys is empty', () => {
    expect(pointerText([])).toBe('');
  });
});
