import { describe, expect, test } from '@jest/globals';
import { canBeSame, httpCallsOf } from '../../src/compat/http.ts';
import { must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

function callsOf(rule: string) {
  const schema = schemaOf(`syntax = "proto3"; package p; message M {} service S {
    rpc A(M) returns (M) { option (google.api.http) = { ${rule} }; } }`);
  return httpCallsOf(must(must(schema.services.get('p.S')).methods[0]), schema);
}

describe('a mapping to another verb', () => {
  test('needs its verb and its path, both as texts', () => {
    expect(callsOf('custom { kind: "HEAD" path: "/a" }')).toEqual([{ verb: 'HEAD', path: '/a' }]);
    expect(callsOf('custom { kind: "HEAD" }')).toStrictEqual([]);
    expect(callsOf('custom { path: "/a" }')).toStrictEqual([]);
    expect(callsOf('custom { kind: 1 path: "/a" }')).toStrictEqual([]);
    expect(callsOf('custom: "HEAD"')).toStrictEqual([]);
  });

  test('is no mapping if the path of a verb is no text', () => {
    expect(callsOf('get: 1 put: "/a" body: "*"')).toEqual([{ verb: 'PUT', path: '/a' }]);
  });
});

describe('paths that fit two templates', () => {
  test.each<[string, string, boolean]>([
    ['/v1/{name=**}/x', '/v1', false],
    ['/v1/{name=**}/x', '/v1/x', true],
    ['/v1/{name=**}/x', '/v1/a/b/x', true],
    ['/v1/{name=**}', '/v1', true],
    ['/v1/{name=**}', '/{name=**}', true],
    ['/v1/a', '/v1/a/', false],
    ['/v1/*', '/v1/', false],
    ['/v1/*', '/v1:undo', false],
    ['/v1/{a=b/{c}}', '/v1/b/c', true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(canBeSame(one, other)).toBe(expected);
    expect(canBeSame(other, one)).toBe(expected);
  });
});
