import type { Field } from '../../schema/model.ts';
import { persisting } from '../field-change.ts';
import { optionOf } from '../language-options.ts';
import { defineRule } from '../rule.ts';
import { inLanguages } from '../source.ts';

function jstypeOf(field: Field | null): string {
  return field === null ? '-' : (optionOf(field.options, 'jstype') ?? 'JS_NORMAL');
}

function isLong({ type }: Field): boolean {
  return type.kind === 'scalar' && type.scalar.endsWith('64');
}

export default defineRule({
  id: 'field-jstype-changed',
  title: 'A number of 64 bits has another type in JavaScript',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: (pair) => {
    const fields = persisting(pair);
    return fields !== null && isLong(fields.old) && isLong(fields.new) && jstypeOf(fields.old) !== jstypeOf(fields.new);
  },
  source: () => inLanguages('JavaScript', 'TypeScript'),
  shapes: ({ old, new: next }) => ({ old: jstypeOf(old), new: jstypeOf(next) }),
  sentence: ({ old, new: next }) =>
    `field ${old?.name} = ${old?.number} is ${jstypeOf(next)} now, not ${jstypeOf(old)}`,
  explanation:
    'jstype chooses what generated JavaScript and TypeScript code holds: a string, a number, or what it has for 64 bits. The bytes and the JSON are the same.',
  remedy: 'Keep the option, or change the JavaScript code with it.',
  examples: [
    {
      name: 'jstype = JS_STRING',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int64 id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int64 id = 1 [jstype = JS_STRING]; }',
      finds: [{ rule: 'field-jstype-changed', element: 'M.id', uncompilable: true }],
    },
  ],
});
