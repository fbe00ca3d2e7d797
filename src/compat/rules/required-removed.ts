import { persisting, readAspects } from '../field-change.ts';
import { readJsonAspects } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { presenceOutcomes } from '../source.ts';

export default defineRule({
  id: 'required-removed',
  title: 'A field is no longer required',
  on: 'field',
  floor: 'patch',
  points: 'label',
  differs: (pair) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.presence === 'required' && fields.new.presence !== 'required';
  },
  effect: (reading) => readAspects(reading, 'required', 'presence'),
  source: ({ old, new: next }) => (old !== null && next !== null && !next.repeated ? presenceOutcomes(old, next) : []),
  json: (reading) => readJsonAspects(reading, 'required', 'presence'),
  sentence: ({ old }) => `field ${old?.name} = ${old?.number} is no longer required`,
  explanation:
    'A new writer may leave the field out, and an old reader then refuses the message. Go, Java, C++ and protobufjs refuse; Python and protobuf-es accept when reading.',
  remedy: 'Let new writers always set it until no supported peer requires it.',
  examples: [
    {
      name: 'required becomes optional',
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required int32 n = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      finds: [
        {
          rule: 'required-removed',
          element: 'M.n',
          consequences: [
            'old-client-new-server response rejected broken',
            'new-client-old-server request rejected broken',
          ],
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
        },
      ],
    },
  ],
});
