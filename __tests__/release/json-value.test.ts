import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lookUpJson } from '../../src/release/json-value.ts';

/** What `JSON.parse` says of the same text: is it JSON, and what is the key of the outermost object? */
function reference(text: string, key: string): { readonly valid: boolean; readonly value?: unknown } {
  try {
    const parsed: unknown = JSON.parse(text);
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    const value =
      isObject && Object.hasOwn(parsed, key) ? new Map<string, unknown>(Object.entries(parsed)).get(key) : undefined;
    return { valid: true, value };
  } catch {
    return { valid: false };
  }
}

function ours(text: string, key: string): { readonly valid: boolean; readonly value?: unknown } {
  const found = lookUpJson(text, key);
  if ('at' in found) return { valid: false };
  if (found.value === null) return { valid: true, value: undefined };
  const { start, end } = found.value;
  const isScalar = !'{['.includes(text.charAt(start));
  return { valid: true, value: isScalar ? JSON.parse(text.slice(start, end)) : 'a list or object' };
}

const seen = (value: unknown): unknown => (typeof value === 'object' && value !== null ? 'a list or object' : value);

describe('finding a key in JSON agrees with JSON.parse', () => {
  test('on any JSON', () => {
    const keys = fc.constantFrom('version', 'a', '__proto__', 'constructor', 'v"\\ersion\n', '');
    const tree = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.jsonValue({ maxDepth: 0 }),
        fc.array(tie('any')),
        fc.dictionary(keys, tie('any')),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(keys, tree), keys, fc.constantFrom(0, 2, '\t'), (object, key, indent) => {
        const text = JSON.stringify(object, null, indent);
        const expected = reference(text, key);
        expect(ours(text, key)).toEqual({ valid: true, value: seen(expected.value) });
      }),
      { numRuns: 500 },
    );
  });

  test('on whether a text is JSON at all', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"version"',
      '"a\\u00e9"',
      '"\\x"',
      '"',
      '1',
      '-0.5e+3',
      '01',
      '-',
      'true',
      'nul',
      'null',
      ' ',
      '\n',
      '\u00a0',
    );
    let valid = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const expected = reference(text, 'version');
        if (expected.valid) valid++;
        expect(ours(text, 'version')).toEqual(
          expected.valid ? { valid: true, value: seen(expected.value) } : { valid: false },
        );
      }),
      { numRuns: 5000 },
    );
    expect(valid).toBeGreaterThan(50);
  });
});
