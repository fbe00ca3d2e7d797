import { bindingsOf, canonical, HTTP, type OptionChange, optionChanges } from '../contract-options.ts';
import { sentencesText } from '../describe.ts';
import type { CallOutcome } from '../pair.ts';
import { defineAnyRule } from '../rule.ts';

/** Calls by HTTP that one version's clients make and the other version's servers do not know. */
function httpOutcomes({ client, server }: { readonly client: Bindings; readonly server: Bindings }): CallOutcome[] {
  const served = new Set(server);
  const missing = client.filter((binding) => !served.has(binding));
  if (missing.length === 0) return [];
  const when = `the call is made by HTTP${missing.length < client.length ? ', in a way that only its own version maps' : ''}`;
  return [{ effect: 'unimplemented', flow: null, when, runtimes: 'all' }];
}

type Bindings = readonly string[];

function shown(value: OptionChange['old']): string {
  const text = value === null ? 'not set' : canonical(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

export default defineAnyRule({
  id: 'option-changed',
  title: 'A custom option that is contract changed',
  on: 'any',
  floor: 'patch',
  points: 'name',
  differs: (pair, context) => optionChanges(pair, context).length > 0,
  jsonCall: ({ client, pair, context }) => {
    const http = optionChanges(pair, context).find(({ name }) => name === HTTP);
    if (http === undefined || pair.kind !== 'method') return [];
    const [old, next] = [bindingsOf(http.old), bindingsOf(http.new)];
    return httpOutcomes(client === pair.old ? { client: old, server: next } : { client: next, server: old });
  },
  source: (pair, context) =>
    optionChanges(pair, context)
      .filter((change) => change.name !== HTTP && change.old !== null)
      .map(({ name }) => ({ when: `it uses what a generator made of (${name})` })),
  shapes: (pair, context) => {
    const changes = optionChanges(pair, context);
    return {
      old: changes.map((change) => `(${change.name}) ${canonical(change.old)}`).join('; '),
      new: changes.map((change) => `(${change.name}) ${canonical(change.new)}`).join('; '),
    };
  },
  sentence: (pair, context) =>
    sentencesText(
      optionChanges(pair, context).map(
        (change) =>
          `option (${change.name}) is ${shown(change.new)} now, not ${change.old === null ? 'unset' : shown(change.old)}`,
      ),
    ),
  explanation:
    'Only options that the config names under contract-options are compared. google.api.http says by which HTTP calls a method is reached; what others mean, their generators decide.',
  remedy: 'Keep the old value. An HTTP mapping can stay beside the new one, under additional_bindings.',
  examples: [
    {
      name: 'another HTTP path',
      contractOptions: ['google.api.http'],
      before: http('get: "/v1/m"'),
      after: http('get: "/v2/m"'),
      finds: [
        {
          rule: 'option-changed',
          element: 'S.A',
          json: ['old-client-new-server - unimplemented broken', 'new-client-old-server - unimplemented broken'],
        },
      ],
    },
    {
      name: 'one more HTTP path',
      contractOptions: ['google.api.http'],
      before: http('get: "/v1/m"'),
      after: http('get: "/v1/m" additional_bindings { get: "/v2/m" }'),
      finds: [{ rule: 'option-changed', element: 'S.A', json: ['new-client-old-server - unimplemented broken'] }],
    },
    {
      name: 'an option of a field that a generator reads',
      contractOptions: ['max'],
      before: field('[(max) = 5]'),
      after: field('[(max) = 3]'),
      finds: [{ rule: 'option-changed', element: 'M.x', uncompilable: true }],
    },
  ],
});

function http(rule: string): Readonly<Record<string, string>> {
  return {
    'a.proto': `syntax = "proto3"; import "google/api/annotations.proto"; service S { rpc A(M) returns (M) { option (google.api.http) = { ${rule} }; } } message M {}`,
    'google/api/annotations.proto':
      'syntax = "proto3"; package google.api; import "google/protobuf/descriptor.proto"; extend google.protobuf.MethodOptions { HttpRule http = 72295728; } message HttpRule { string get = 2; repeated HttpRule additional_bindings = 11; }',
  };
}

function field(options: string): string {
  return `syntax = "proto3"; import "google/protobuf/descriptor.proto"; extend google.protobuf.FieldOptions { int32 max = 50000; } service S { rpc A(M) returns (M); } message M { int32 x = 1 ${options}; }`;
}
