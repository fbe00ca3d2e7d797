import { persisting, readAspects, tells } from '../field-change.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'message-encoding-changed',
  title: 'A message is written between group tags now, or with its length',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: (pair, context) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.delimited !== fields.new.delimited && tells(fields, 'encoding', context);
  },
  effect: (reading) => readAspects(reading, 'encoding'),
  sentence: ({ old, new: next }) =>
    `field ${old?.name} = ${old?.number} is ${next?.delimited ? 'written between group tags' : 'prefixed with its length'} now`,
  explanation: 'The two forms have different wire types, so a reader of one does not see the other.',
  remedy: 'Keep the encoding, or add a field with the new one under a new number.',
  examples: [
    {
      name: 'features.message_encoding',
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { N n = 1; } message N { int32 x = 1; }',
      after:
        'edition = "2023"; service S { rpc A(M) returns (M); } message M { N n = 1 [features.message_encoding = DELIMITED]; } message N { int32 x = 1; }',
      finds: [
        {
          rule: 'message-encoding-changed',
          element: 'M.n',
          consequences: [
            'old-client-new-server request dropped broken',
            'old-client-new-server response dropped broken',
            'new-client-old-server request dropped broken',
            'new-client-old-server response dropped broken',
          ],
        },
      ],
    },
  ],
});
