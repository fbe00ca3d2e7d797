import { describe, expect, test } from '@jest/globals';
import { commentChanged } from '../../src/compat/comments.ts';
import { pairFields } from '../../src/compat/pair-fields.ts';
import { contextOf, echo, messagePair, must, told } from '../support/compat.ts';

/** Whether the comments of the one field that both texts declare differ. */
function changed(before: string, after: string): boolean {
  const context = contextOf(echo(`message M {\n${before}\n}`), echo(`message M {\n${after}\n}`));
  return commentChanged(must(pairFields(messagePair(context, 'p.M'), context)[0]));
}

describe('comments of a pair', () => {
  test('what stands in front and behind', () => {
    const both = '// In seconds.\nint32 t = 1; // At most 60.';
    expect(changed(both, both)).toBe(false);
    expect(changed(both, 'int32 t = 1; // At most 60.')).toBe(true);
    expect(changed(both, '// In seconds.\nint32 t = 1;')).toBe(true);
    expect(changed(both, 'int32 t = 1;')).toBe(true);
    expect(changed('int32 t = 1;', both)).toBe(true);
    expect(changed(both, '// In days.\nint32 t = 1; // At most 60.')).toBe(true);
    expect(changed(both, '// In seconds.\nint32 t = 1; // At most 61.')).toBe(true);
  });

  test('only letters, blanks and line breaks are compared, in the order of the text', () => {
    expect(
      changed('// In seconds.\nint32 t = 1; // At most 60.', '// In\n// seconds.\nint32 t = 1; //At most  60.'),
    ).toBe(false);
    expect(changed('// At most.\nint32 t = 1; // In seconds.', '// In seconds.\nint32 t = 1; // At most.')).toBe(true);
    expect(changed('// In seconds.\nint32 t = 1;', '// Inseconds.\nint32 t = 1;')).toBe(true);
  });

  test('in front or behind is no difference where there is only one', () => {
    expect(changed('// In seconds.\nint32 t = 1;', 'int32 t = 1; // In seconds.')).toBe(false);
  });

  test('line breaks, indents and the kind of comment are no difference', () => {
    const lines = '// One sentence\n//   in two lines.\nint32 t = 1;';
    expect(changed(lines, '/* One sentence in two lines. */ int32 t = 1;')).toBe(false);
    expect(changed(lines, '/* One sentence in three lines. */ int32 t = 1;')).toBe(true);
  });

  test('one that belongs to nothing is none of the field’s', () => {
    expect(changed('// Section.\n\nint32 t = 1;', 'int32 t = 1;')).toBe(false);
  });

  test('fields that share a number and nothing else have none to compare', () => {
    expect(changed('// Old.\nint32 a = 1;', '// New.\nbool b = 1;')).toBe(false);
    expect(changed('// A.\nint32 a = 1;\n// B.\nint32 b = 2;', '// B.\nint32 b = 1;\n// A.\nint32 a = 2;')).toBe(false);
    expect(changed('// A.\nint32 a = 1;', '// A.\nint32 a = 2;')).toBe(false);
    expect(changed('// A.\nint32 a = 1;', '// B.\nint32 a = 2;')).toBe(true);
  });

  test('an element on one side only has none to compare', () => {
    expect(changed('// Gone.\nint32 t = 1;', '')).toBe(false);
    expect(changed('', '// New.\nint32 t = 1;')).toBe(false);
  });
});

describe('the note', () => {
  const file = (method: string, message: string, field: string, value: string): string => `syntax = "proto3"; package p;
    service S {
      // ${method}
      rpc A(M) returns (M);
    }
    // ${message}
    message M {
      // ${field}
      E e = 1;
    }
    enum E {
      // ${value}
      Z = 0;
    }`;

  test('is told of every kind of element, once each', () => {
    expect(told(file('a', 'b', 'c', 'd'), file('A', 'B', 'C', 'D'))).toEqual([
      'comment-changed p.S.A',
      'comment-changed p.M',
      'comment-changed p.M.e',
      'comment-changed p.E.Z',
    ]);
  });

  test('is not told where nothing changed', () => {
    expect(told(file('a', 'b', 'c', 'd'), file('a', 'b', '  c ', 'd'))).toEqual([]);
  });
});
