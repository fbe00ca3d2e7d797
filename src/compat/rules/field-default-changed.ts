import { effectiveDefaultText } from '../describe.ts';
import { causes, persisting, readAspects, typeDiffers } from '../field-change.ts';
import { readJsonAspects } from '../json-change.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'field-default-changed',
  title: 'A field has another default',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null) return false;
    const { old, new: next } = fields;
    const declared = old.default !== null || next.default !== null;
    const differ = declared && old.type.kind !== 'enum' && effectiveDefaultText(old) !== effectiveDefaultText(next);
    return causes(fields, 'default') || (differ && !typeDiffers(fields, context));
  },
  effect: (reading) => readAspects(reading, 'default'),
  source: ({ old, new: next }) =>
    old?.default != null && next?.default == null
      ? [{ when: 'the code is in Go and uses the constant for the default' }]
      : [],
  json: (reading) => readJsonAspects(reading, 'default'),
  sentence: ({ old, new: next }) =>
    `the default of ${old?.name} = ${old?.number} is ${next ? effectiveDefaultText(next) : ''} now, not ${old ? effectiveDefaultText(old) : ''}`,
  explanation: 'A default is not sent. When the field is not set, each side sees the default of its own version.',
  remedy: 'Leave the default as it was, and set the new value explicitly where it is wanted.',
  examples: [
    {
      name: 'the default goes, and the constant that Go has for it',
      before:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1 [default = 5]; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      finds: [
        {
          rule: 'field-default-changed',
          element: 'M.n',
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
          ],
          json: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
          ],
          uncompilable: true,
        },
      ],
    },
    {
      name: '5 becomes 7',
      before:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1 [default = 5]; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1 [default = 7]; }',
      finds: [
        {
          rule: 'field-default-changed',
          element: 'M.n',
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
          ],
          json: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
          ],
        },
      ],
    },
    {
      name: 'the first value of a closed enum changes',
      before:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { A = 1; B = 2; }',
      after:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { B = 2; A = 1; }',
      finds: [
        {
          rule: 'field-default-changed',
          element: 'M.e',
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
          ],
          json: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
          ],
        },
      ],
    },
  ],
});
