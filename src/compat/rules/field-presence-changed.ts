import { persisting, readAspects, tells } from '../field-change.ts';
import { readJsonAspects } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { presenceOutcomes } from '../source.ts';

export default defineRule({
  id: 'field-presence-changed',
  title: 'Set and not set are told apart now, or no longer',
  on: 'field',
  floor: 'patch',
  points: 'label',
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.oneof !== null || fields.new.oneof !== null) return false;
    const presences = [fields.old.presence, fields.new.presence];
    const differ = presences.includes('implicit') && presences.includes('explicit');
    return differ && tells(fields, 'presence', context);
  },
  effect: (reading) => readAspects(reading, 'presence'),
  source: ({ old, new: next }) => (old !== null && next !== null ? presenceOutcomes(old, next) : []),
  json: (reading) => readJsonAspects(reading, 'presence'),
  sentence: ({ old, new: next }) =>
    `field ${old?.name} = ${old?.number} ${next?.presence === 'explicit' ? 'tells' : 'no longer tells'} "set" from "not set"`,
  explanation:
    'A writer with presence can set a field to its default; a reader without presence cannot tell that from a field that is not set.',
  remedy: 'Check that no code treats "set to the default" and "not set" differently while both versions are in use.',
  examples: [
    {
      name: 'int32 becomes optional int32',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 n = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      finds: [
        {
          rule: 'field-presence-changed',
          element: 'M.n',
          json: ['old-client-new-server response presence degraded', 'new-client-old-server request presence degraded'],
          uncompilable: true,
          consequences: [
            'old-client-new-server response presence degraded',
            'new-client-old-server request presence degraded',
          ],
        },
      ],
    },
    {
      name: 'optional int32 becomes int32',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 n = 1; }',
      finds: [
        {
          rule: 'field-presence-changed',
          element: 'M.n',
          json: ['old-client-new-server request presence degraded', 'new-client-old-server response presence degraded'],
          uncompilable: true,
          consequences: [
            'old-client-new-server request presence degraded',
            'new-client-old-server response presence degraded',
          ],
        },
      ],
    },
  ],
});
