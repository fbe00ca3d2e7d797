import type { Field } from '../../schema/model.ts';
import { persisting, readAspects } from '../field-change.ts';
import { defineRule } from '../rule.ts';

function checkDiffers(a: Field, b: Field): boolean {
  return isText(a) && isText(b) && a.utf8Checked !== b.utf8Checked;
}

function isText({ type }: Field): boolean {
  return type.kind === 'scalar' && type.scalar === 'string';
}

/** Whether any string in a field is checked; maps check their keys and values alike. */
function checked(field: Field | null): boolean {
  return (
    field !== null && [field, field.map?.key, field.map?.value].some((part) => part && isText(part) && part.utf8Checked)
  );
}

export default defineRule({
  id: 'field-utf8-changed',
  title: 'Strings are checked for valid UTF-8 now, or no longer',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: (pair) => {
    const fields = persisting(pair);
    if (fields === null) return false;
    const { old, new: next } = fields;
    if (old.map === null || next.map === null) return checkDiffers(old, next);
    return checkDiffers(old.map.key, next.map.key) || checkDiffers(old.map.value, next.map.value);
  },
  effect: (reading) => readAspects(reading, 'utf8'),
  sentence: ({ old, new: next }) =>
    `${old?.map ? 'map' : 'string'} ${old?.name} = ${old?.number} ${checked(next) ? 'must be valid UTF-8 now' : 'is no longer checked for valid UTF-8'}`,
  explanation:
    'A reader that checks refuses the whole message when a string is not valid UTF-8. proto2 does not check, proto3 does.',
  remedy: 'Make sure that every writer sends valid UTF-8, or use bytes.',
  examples: [
    {
      name: 'features.utf8_validation',
      before:
        'edition = "2023"; service S { rpc A(M) returns (M); } message M { string s = 1 [features.utf8_validation = NONE]; }',
      after: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { string s = 1; }',
      finds: [
        {
          rule: 'field-utf8-changed',
          element: 'M.s',
          consequences: [
            'old-client-new-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
        },
      ],
    },
    {
      name: 'the keys and values of a map',
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { map<string, string> s = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, string> s = 1; }',
      finds: [
        {
          rule: 'field-utf8-changed',
          element: 'M.s',
          consequences: [
            'old-client-new-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
        },
        { rule: 'file-syntax-changed', element: 'a.proto' },
      ],
    },
    {
      name: 'the check is switched off',
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { string s = 1; }',
      after:
        'edition = "2023"; service S { rpc A(M) returns (M); } message M { string s = 1 [features.utf8_validation = NONE]; }',
      finds: [
        {
          rule: 'field-utf8-changed',
          element: 'M.s',
          consequences: [
            'old-client-new-server response rejected broken',
            'new-client-old-server request rejected broken',
          ],
        },
      ],
    },
  ],
});
