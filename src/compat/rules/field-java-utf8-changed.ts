import type { Field } from '../../schema/model.ts';
import { persisting } from '../field-change.ts';
import { javaChecksUtf8 } from '../language-options.ts';
import { defineRule } from '../rule.ts';

/** Whether only Java checks it: what every reader checks is no matter of this option. */
function checksAlone(field: Field): boolean {
  return !field.utf8Checked && javaChecksUtf8(field);
}

export default defineRule({
  id: 'field-java-utf8-changed',
  title: 'Java checks a string for valid UTF-8 now, or no longer',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: (pair) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.utf8Checked || fields.new.utf8Checked) return false;
    return javaChecksUtf8(fields.old) !== javaChecksUtf8(fields.new);
  },
  // The generated parser calls readStringRequireUtf8 (protobuf, src/google/protobuf/compiler/java: string_field.cc).
  effect: ({ writer, reader }) => {
    if (writer === null || reader === null || !checksAlone(reader) || checksAlone(writer)) return [];
    const when = 'a string is not valid UTF-8';
    return [{ effect: 'rejected', aspect: 'utf8', when, trigger: null, beyondReader: false, runtimes: ['java'] }];
  },
  shapes: ({ old, new: next }) => ({
    old: String(old !== null && checksAlone(old)),
    new: String(next !== null && checksAlone(next)),
  }),
  sentence: ({ old, new: next }) =>
    `string ${old?.name} = ${old?.number} ${next !== null && checksAlone(next) ? 'must be valid UTF-8 in Java now' : 'is no longer checked for valid UTF-8 in Java'}`,
  explanation:
    'java_string_check_utf8 and features.(pb.java).utf8_validation make Java refuse a message whose string is not valid UTF-8, where proto2 lets it pass.',
  remedy: 'Make sure that every writer sends valid UTF-8, or use bytes.',
  examples: [
    {
      name: 'java_string_check_utf8 is turned on',
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional string s = 1; }',
      after:
        'syntax = "proto2"; option java_string_check_utf8 = true; service S { rpc A(M) returns (M); } message M { optional string s = 1; }',
      finds: [
        {
          rule: 'field-java-utf8-changed',
          element: 'M.s',
          consequences: [
            'old-client-new-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
        },
      ],
    },
    {
      name: 'and off',
      before:
        'syntax = "proto2"; option java_string_check_utf8 = true; service S { rpc A(M) returns (M); } message M { optional string s = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional string s = 1; }',
      finds: [
        {
          rule: 'field-java-utf8-changed',
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
