import { persisting, readAspects } from '../field-change.ts';
import { readJsonAspects } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { presenceOutcomes } from '../source.ts';

export default defineRule({
  id: 'required-added',
  title: 'A field is required now',
  on: 'field',
  floor: 'patch',
  points: 'label',
  differs: (pair) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.presence !== 'required' && fields.new.presence === 'required';
  },
  effect: (reading) => readAspects(reading, 'required', 'presence'),
  source: ({ old, new: next }) => (old !== null && next !== null && !old.repeated ? presenceOutcomes(old, next) : []),
  json: (reading) => readJsonAspects(reading, 'required', 'presence'),
  sentence: ({ old }) => `field ${old?.name} = ${old?.number} is required now`,
  explanation:
    'A reader refuses a message in which a required field is not set, and an old writer may leave it out. Go, Java, C++ and protobufjs refuse; Python and protobuf-es accept when reading.',
  remedy: 'Keep it optional and check it in the code that needs it.',
  examples: [
    {
      name: 'optional becomes required',
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required int32 n = 1; }',
      finds: [
        {
          rule: 'required-added',
          element: 'M.n',
          consequences: [
            'old-client-new-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
          json: ['old-client-new-server request rejected broken', 'new-client-old-server response rejected broken'],
        },
      ],
    },
  ],
});
