import { persisting, readAspects, typeDiffers } from '../field-change.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'field-utf8-changed',
  title: 'Strings are checked for valid UTF-8 now, or no longer',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.utf8Checked === fields.new.utf8Checked) return false;
    return fields.old.type.kind === 'scalar' && fields.old.type.scalar === 'string' && !typeDiffers(fields, context);
  },
  effect: (reading) => readAspects(reading, 'utf8'),
  sentence: ({ old, new: next }) =>
    `string ${old?.name} = ${old?.number} ${next?.utf8Checked ? 'must be valid UTF-8 now' : 'is no longer checked for valid UTF-8'}`,
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
  ],
});
