/** Names that mean something to JavaScript mean nothing here. */
import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { valueInYaml } from '../../src/config/yaml-value.ts';
import { valueInJson, valueInToml } from '../../src/release/pointed-value.ts';
import { DEFAULT_TAG_PATTERN } from '../../src/release/tag-pattern.ts';
import { releasesOf } from '../../src/release/tags.ts';
import { readVersionFile } from '../../src/release/version-file.ts';
import { findingsOf, schemaOf } from '../support/schema.ts';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];

const found = (before: string, after: string): readonly string[] =>
  findingsOf(before, after).map(({ rule, element }) => `${rule.id} ${element}`);

describe.each(NAMES)('%s', (name) => {
  const head = 'syntax = "proto3"; package p;';
  const call = `${head} service S { rpc Do (M) returns (M); }`;

  test('as a field, a oneof, an enum value and a method: what goes is missed, what stays is not', () => {
    const field = `${call} message M { int32 ${name} = 1; int32 b = 2; }`;
    expect(found(field, field)).toEqual([]);
    expect(found(field, `${call} message M { int32 b = 2; }`)).toContain(`field-removed p.M.${name}`);
    expect(found(field, field.replace('int32', 'string'))).toContain(`field-type-changed p.M.${name}`);

    const value = `${call} message M { E e = 1; } enum E { Z = 0; ${name} = 1; }`;
    expect(found(value, value)).toEqual([]);
    expect(found(value, value.replace(`${name} = 1;`, ''))).toContain(`enum-value-removed p.E.${name}`);

    const method = `${head} service S { rpc ${name} (M) returns (M); rpc Do (M) returns (M); } message M {}`;
    expect(found(method, method)).toEqual([]);
    expect(found(method, method.replace(`rpc ${name} (M) returns (M);`, ''))).toContain(`rpc-removed p.S.${name}`);

    const oneof = `${call} message M { oneof ${name} { int32 a = 1; int32 b = 2; } }`;
    expect(found(oneof, oneof)).toEqual([]);
    expect(found(oneof, `${call} message M { int32 a = 1; int32 b = 2; }`)).not.toEqual([]);
  });

  test('as a message, an enum, a service and a package', () => {
    const text = `syntax = "proto3"; package ${name}; service S { rpc Do (${name}) returns (${name}); } message ${name} { ${name} a = 1; E e = 2; enum E { A = 0; } }`;
    expect([...schemaOf(text).messages.keys()]).toEqual([`${name}.${name}`]);
    expect(found(text, text)).toEqual([]);
    expect(found(text, text.replace('a = 1', 'a = 3'))).not.toEqual([]);
    const service = `${head} service ${name} { rpc Do (M) returns (M); } message M {} enum ${name}2 { A = 0; }`;
    expect(found(service, `${head} message M {} enum ${name}2 { A = 0; }`)).toContain(`service-removed p.${name}`);
  });

  test('as an option, a default, a JSON name and a reserved name', () => {
    const text = (value: string): string =>
      `syntax = "proto2"; package p; message M { optional E e = 1 [default = ${value}, (${name}) = { ${name}: 1 }, json_name = "${name}"]; reserved "${name}"; } enum E { A = 0; ${name} = 1; }`;
    expect(found(text(name), text(name))).toEqual([]);
    expect(found(text(name), text('A'))).toContain('field-default-changed p.M.e');
  });

  test('as a tag is no version', () => {
    const releases = releasesOf(
      [
        { name, sha: null },
        { name: 'v1.0.0', sha: null },
      ],
      DEFAULT_TAG_PATTERN,
    );
    expect(releases.all.map(({ tag }) => tag)).toEqual(['v1.0.0']);
    expect(releases.skipped).toEqual([name]);
  });

  test('as a key of a config is unknown; as a name in one it is a name', () => {
    const wrong = parseConfig(`"${name}": a`, 'c.yml');
    expect('problems' in wrong && wrong.problems.map(({ line, column }) => [line, column])).toEqual([[1, 1]]);
    const clients = parseConfig(`clients:\n  "${name}": [a.B.C]`, 'c.yml');
    if (name === '__proto__') expect(clients).toEqual({ problems: [expect.objectContaining({ line: 2, column: 3 })] });
    else expect('config' in clients && [...(clients.config.common.clients ?? [])]).toEqual([[name, ['a.B.C']]]);
  });

  test('as a key on the way to a version leads nowhere unless it is written', () => {
    const nothing = { why: 'has nothing there' };
    expect(valueInJson('{}', [name])).toEqual(nothing);
    expect(valueInJson('{}', [name, 'name'])).toEqual(nothing);
    expect(valueInToml('a = "1"', [name, 'name'])).toEqual(nothing);
    expect(valueInYaml('a: b', [name, 'name'])).toEqual(nothing);
    expect(valueInJson(`{"${name}": {"a": "1.0.0"}}`, [name, 'a'])).toEqual({ value: '1.0.0' });
  });
});

test('a version is never taken from a prototype', () => {
  for (const [path, text] of [
    ['package.json', '{"__proto__": {"version": "9.9.9"}}'],
    ['Cargo.toml', '[package]\n__proto__ = { version = "9.9.9" }'],
    ['Cargo.toml', '[package.__proto__]\nversion = "9.9.9"'],
    ['pyproject.toml', '[__proto__.project]\nversion = "9.9.9"'],
  ] as const) {
    const result = readVersionFile(path, text);
    expect('problem' in result ? result.problem.file : result).toBe(path);
  }
  expect(({} as { readonly version?: string }).version).toBeUndefined();
});
