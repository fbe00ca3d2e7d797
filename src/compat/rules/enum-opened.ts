import { readUndeclared } from '../json/enum.ts';
import { readEnum } from '../read/enum.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'enum-opened',
  title: 'A closed enum is open now',
  on: 'enum',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }) => old.closed && !next.closed,
  effect: ({ pair, orient, use }) => {
    const { writer, reader } = orient(pair);
    return use === null ? [] : readEnum(writer, reader, use).filter(({ aspect }) => aspect === 'enum-openness');
  },
  source: () => [{ when: 'the code is in Java, Kotlin or Swift and lists every value without a default' }],
  json: ({ pair, orient, use }) => {
    const { writer, reader } = orient(pair);
    return use === null ? [] : readUndeclared(writer, reader, use);
  },
  sentence: ({ old }) => `enum ${old.name} is open now: numbers it does not declare are kept`,
  explanation:
    'A writer of the open enum may send any number. A reader of the closed one treats a number it does not declare as an unknown field, so the field is not set; Go keeps the number.',
  remedy: 'Send only declared numbers while peers with the closed enum are in use.',
  examples: [
    {
      name: 'features.enum_type',
      before:
        'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option features.enum_type = CLOSED; ZERO = 0; ONE = 1; }',
      after:
        'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      finds: [
        {
          rule: 'enum-opened',
          element: 'E',
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
          uncompilable: true,
          consequences: [
            'old-client-new-server response dropped degraded',
            'new-client-old-server request dropped degraded',
          ],
        },
      ],
    },
  ],
});
