import type { Field } from '../../schema/model.ts';
import { persisting } from '../field-change.ts';
import { cppStringType, defaultCppStringType } from '../language-options.ts';
import { defineRule } from '../rule.ts';
import { inLanguages } from '../source.ts';

function typeIn(field: Field | null): string {
  return field === null ? '-' : (cppStringType(field) ?? defaultCppStringType(field));
}

export default defineRule({
  id: 'field-string-type-changed',
  title: 'A string has another type in C++',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: (pair) => {
    const fields = persisting(pair);
    if (fields === null) return false;
    const { old, new: next } = fields;
    // Where no option says so it comes with the edition, and is told of the file.
    if (cppStringType(old) === null && cppStringType(next) === null) return false;
    return isText(old) && isText(next) && typeIn(old) !== typeIn(next);
  },
  source: () => inLanguages('C++'),
  shapes: ({ old, new: next }) => ({ old: typeIn(old), new: typeIn(next) }),
  sentence: ({ old, new: next }) =>
    `field ${old?.name} = ${old?.number} is a ${typeIn(next)} in C++ now, not a ${typeIn(old)}`,
  explanation:
    'ctype and features.(pb.cpp).string_type choose what generated C++ code returns: a string, a view or a cord. The bytes are the same.',
  remedy: 'Keep the option, or change the C++ code with it.',
  examples: [
    {
      name: 'ctype = CORD',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { bytes data = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { bytes data = 1 [ctype = CORD]; }',
      finds: [{ rule: 'field-string-type-changed', element: 'M.data', uncompilable: true }],
    },
  ],
});

function isText({ type }: Field): boolean {
  return type.kind === 'scalar' && (type.scalar === 'string' || type.scalar === 'bytes');
}
