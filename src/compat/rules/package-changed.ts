import type { Schema, SchemaFile } from '../../schema/model.ts';
import type { Context } from '../context.ts';
import { readRenamedPayload } from '../json-change.ts';
import type { PackagePair } from '../pair.ts';
import { defineRule } from '../rule.ts';
import { inLanguages, languagesOfPackage } from '../source.ts';

/** The names of the messages in a package that travel on their own, on both sides. */
function namesIn({ old, new: next }: PackagePair, { payloads, ...schemas }: Context): readonly string[] {
  const isIn = (schema: Schema, file: SchemaFile, name: string): boolean =>
    schema.messages.get(name)?.file.package === file.package;
  return [...payloads].filter((name) => isIn(schemas.old, old, name) || isIn(schemas.new, next, name));
}

export default defineRule({
  id: 'package-changed',
  title: 'A package was renamed',
  on: 'package',
  floor: 'patch',
  points: 'package',
  differs: () => true,
  call: ({ pair }) =>
    pair.services.length === 0 ? [] : [{ effect: 'unimplemented', flow: null, when: null, runtimes: 'all' }],
  source: ({ old }) => inLanguages(...languagesOfPackage(old)),
  json: ({ pair, context }) => readRenamedPayload(namesIn(pair, context), context),
  sentence: ({ old, new: next, services }) =>
    `package ${old.package || '(none)'} is now called ${next.package || '(none)'}${services.length === 0 ? '' : `, and ${services.length === 1 ? 'its service' : `its ${services.length} services`} with it`}`,
  explanation:
    'The package is part of the path of every call, so no call between the two versions arrives. Messages are not named on the wire: they only keep their old names inside Any, in JSON of Any, and in generated code.',
  remedy: 'Serve the old package beside the new one until no supported client uses it.',
  examples: [
    {
      name: 'with a service',
      before: 'syntax = "proto3"; package agent.v1; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; package agent.v2; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: 'package-changed',
          element: 'agent.v1',
          uncompilable: true,
          consequences: [
            'old-client-new-server - unimplemented broken',
            'new-client-old-server - unimplemented broken',
          ],
        },
      ],
    },
    {
      name: 'of messages only, used from elsewhere',
      before: {
        'a.proto': 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(types.M) returns (types.M); }',
        't.proto': 'syntax = "proto3"; package types; message M { int32 x = 1; }',
      },
      after: {
        'a.proto': 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(kinds.M) returns (kinds.M); }',
        't.proto': 'syntax = "proto3"; package kinds; message M { int32 x = 1; }',
      },
      finds: [{ rule: 'package-changed', element: 'types', uncompilable: true }],
    },
  ],
});
