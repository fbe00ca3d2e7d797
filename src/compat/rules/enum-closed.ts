import { readUndeclared } from '../json/enum.ts';
import { readEnum } from '../read/enum.ts';
import { defineRule } from '../rule.ts';
import { inLanguages } from '../source.ts';

export default defineRule({
  id: 'enum-closed',
  title: 'An open enum is closed now',
  on: 'enum',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }) => !old.closed && next.closed,
  effect: ({ pair, orient, use }) => {
    const { writer, reader } = orient(pair);
    return use === null ? [] : readEnum(writer, reader, use).filter(({ aspect }) => aspect === 'enum-openness');
  },
  // The constant and the case for unknown numbers go.
  source: () => inLanguages('Java', 'Swift'),
  json: ({ pair, orient, use }) => {
    const { writer, reader } = orient(pair);
    return use === null ? [] : readUndeclared(writer, reader, use);
  },
  sentence: ({ old }) => `enum ${old.name} is closed now: numbers it does not declare are not read`,
  explanation:
    'A writer of the open enum may send any number. A reader of the closed one treats a number it does not declare as an unknown field, so the field is not set; Go keeps the number.',
  remedy: 'Leave the enum open.',
  examples: [
    {
      name: 'features.enum_type',
      before:
        'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after:
        'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option features.enum_type = CLOSED; ZERO = 0; ONE = 1; }',
      finds: [
        {
          rule: 'enum-closed',
          element: 'E',
          json: ['old-client-new-server request rejected broken', 'new-client-old-server response rejected broken'],
          uncompilable: true,
          consequences: [
            'old-client-new-server request dropped broken',
            'new-client-old-server response dropped broken',
          ],
        },
      ],
    },
  ],
});
