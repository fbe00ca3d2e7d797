import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { canBeSame, httpCallsOf } from '../../src/compat/http.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { createProver } from '../../src/witness/prover.ts';
import { must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

const protocol = (a: string, b = 'post: "/v1/b"'): string =>
  `syntax = "proto3"; package p; message M {} service S {
    rpc A(M) returns (M) { option (google.api.http) = { ${a} }; }
    rpc B(M) returns (M) { option (google.api.http) = { ${b} }; } }`;

test('every mapping of a method', () => {
  const schema = schemaOf(
    protocol(
      'get: "/v1/a" additional_bindings { custom { kind: "HEAD" path: "/v1/h" } } additional_bindings { delete: "/v1/d" body: "*" }',
    ),
  );
  const [method] = must(schema.services.get('p.S')).methods;
  expect(httpCallsOf(must(method), schema)).toEqual([
    { verb: 'GET', path: '/v1/a' },
    { verb: 'HEAD', path: '/v1/h' },
    { verb: 'DELETE', path: '/v1/d' },
  ]);
});

test('what is no mapping is none', () => {
  const schema = schemaOf(
    protocol('get: 5 put { path: "/v1/p" } additional_bindings: "/v1/x" additional_bindings: [{ post: "/v1/l" }, 7]'),
  );
  const [method] = must(schema.services.get('p.S')).methods;
  expect(httpCallsOf(must(method), schema)).toEqual([{ verb: 'POST', path: '/v1/l' }]);
});

describe('paths that fit two templates', () => {
  test.each<[string, string, boolean]>([
    ['/v1/a', '/v1/a', true],
    ['/v1/a', '/v1/b', false],
    ['/v1/a', '/v1/a/b', false],
    ['/v1/{id}', '/v1/a', true],
    ['/v1/{name=shelves/*}', '/v1/shelves/{id}', true],
    ['/v1/{name=shelves/*}', '/v1/books/{id}', false],
    ['/v1/{name=**}', '/v1/a/b/c', true],
    ['/v1/{name=**}', '/v2/a', false],
    ['/v1/a:undo', '/v1/a', false],
    ['/v1/{id}:undo', '/v1/a:undo', true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(canBeSame(one, other)).toBe(expected);
    expect(canBeSame(other, one)).toBe(expected);
  });
});

describe('the witness of a mapping that is gone', () => {
  async function shown(before: string, after: string): Promise<readonly string[]> {
    const [old, next] = [schemaOf(before), schemaOf(after)];
    const { findings, ways } = compare(old, next, { rules: RULES, contractOptions: ['google.api.http'] });
    const prover = await createProver(old, next, ways);
    return findings.flatMap((finding) =>
      [...prover.prove(finding)].map(
        ([{ skew, contract }, { writer, reader, runtime, proven }]) =>
          `${skew} ${contract}: ${writer} -> ${reader} (${runtime}, ${proven})`,
      ),
    );
  }

  test('the call and what comes back', async () => {
    expect(await shown(protocol('get: "/v1/a"'), protocol('get: "/v2/a"'))).toEqual([
      'old-client-new-server json: GET /v1/a -> 404 Not Found (http, true)',
      'new-client-old-server json: GET /v2/a -> 404 Not Found (http, true)',
    ]);
  });

  test('none where another method may answer, or where only the verb or the body is another', async () => {
    expect(await shown(protocol('get: "/v1/a"'), protocol('get: "/v1/b"'))).toEqual([
      'old-client-new-server json: GET /v1/a -> 404 Not Found (http, true)',
    ]);
    expect(await shown(protocol('get: "/v1/a"'), protocol('post: "/v1/a" body: "*"'))).toEqual([]);
  });
});
