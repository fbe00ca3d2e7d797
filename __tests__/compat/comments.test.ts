import { describe, expect, test } from '@jest/globals';
import { commentsOf } from '../../src/compat/comments.ts';
import { pairFields } from '../../src/compat/pair-fields.ts';
import { contextOf, echo, messagePair, must, told } from '../support/compat.ts';

/** The comments of the one field that both texts declare. */
function comments(before: string, after: string): ReturnType<typeof commentsOf> {
  const context = contextOf(echo(`message M {\n${before}\n}`), echo(`message M {\n${after}\n}`));
  return commentsOf(must(pairFields(messagePair(context, 'p.M'), context)[0]));
}

describe('comments of a pair', () => {
  test('what stands in front and behind', () => {
    expect(comments('// In seconds.\nint32 t = 1; // At most 60.', 'int32 t = 1;')).toEqual({
      old: 'In seconds.\nAt most 60.',
      new: '',
    });
  });

  test('line breaks, indents and the kind of comment are no difference', () => {
    const { old, new: next } = must(
      comments('// One sentence\n//   in two lines.\nint32 t = 1;', '/* One sentence in two lines. */ int32 t = 1;'),
    );
    expect(old).toBe('One sentence in two lines.');
    expect(next).toBe(old);
  });

  test('one that belongs to nothing is none of the field’s', () => {
    expect(comments('// Section.\n\nint32 t = 1;', 'int32 t = 1;')).toEqual({ old: '', new: '' });
  });

  test('fields that share a number and nothing else have none to compare', () => {
    expect(comments('// Old.\nint32 a = 1;', '// New.\nbool b = 1;')).toBe(null);
    expect(comments('// A.\nint32 a = 1;\n// B.\nint32 b = 2;', '// B.\nint32 b = 1;\n// A.\nint32 a = 2;')).toBe(null);
    expect(comments('// A.\nint32 a = 1;', '// A.\nint32 a = 2;')).toEqual({ old: 'A.', new: 'A.' });
  });

  test('an element on one side only has none to compare', () => {
    expect(comments('// Gone.\nint32 t = 1;', '')).toBe(null);
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
