import { describe, expect, test } from '@jest/globals';
import { pairPackages } from '../../src/compat/pair-packages.ts';
import { pairServices } from '../../src/compat/pair-services.ts';
import type { SchemaFile } from '../../src/schema/model.ts';
import { type Sources, schemaOf } from '../support/schema.ts';

const all = (): boolean => true;

function packages(before: Sources, after: Sources, owns: (file: SchemaFile) => boolean = all): readonly string[] {
  const [old, next] = [schemaOf(before), schemaOf(after)];
  const pairs = pairPackages(old, next, pairServices(old, next, owns), owns);
  return pairs.map((pair) => `${pair.old.package}>${pair.new.package} ${pair.services.map((one) => one.old?.name)}`);
}

const head = 'syntax = "proto3"; package p; message Id { string id = 1; } message Empty {}';
const service = (name: string, ...names: string[]): string =>
  `service ${name} { ${names.map((method) => `rpc ${method}(Id) returns (Empty);`).join(' ')} }`;

describe('packages', () => {
  const file = (name: string, ...types: string[]): string =>
    `syntax = "proto3"; package ${name}; ${types.map((type) => `message ${type} {}`).join(' ')}`;

  test('a package that is gone goes by the name of the new one that holds most of it', () => {
    expect(packages(file('a', 'M', 'N', 'O'), file('b', 'M', 'N'))).toEqual(['a>b ']);
    expect(packages(file('a', 'M', 'N'), file('b', 'M', 'X', 'Y'))).toEqual([]);
  });

  test('services that moved along are listed with it', () => {
    const before = `${head} ${service('S', 'A')} ${service('T', 'B')}`;
    expect(packages(before, before.replace('package p', 'package q'))).toEqual(['p>q S,T']);
    expect(packages(before, before.replace('package p', 'package q').replace('service T', 'service U'))).toEqual([
      'p>q S',
    ]);
  });

  test('two packages can be renamed at once', () => {
    const before = { 'a.proto': file('a', 'M'), 'b.proto': file('b', 'N') };
    expect(packages(before, { 'a.proto': file('aa', 'M'), 'b.proto': file('bb', 'N') })).toEqual(['a>aa ', 'b>bb ']);
  });

  test('a package can lose its name, and get one', () => {
    const none = 'syntax = "proto3"; message M {}';
    expect(packages(file('a', 'M'), none)).toEqual(['a> ']);
    expect(packages(none, file('a', 'M'))).toEqual(['>a ']);
  });

  test('a package that stays, or was there before, is not renamed', () => {
    const both = { 'a.proto': file('a', 'M'), 'b.proto': file('b', 'M') };
    expect(packages({ 'a.proto': file('a', 'M') }, both)).toEqual([]);
    expect(packages(both, { 'b.proto': file('b', 'M') })).toEqual([]);
  });

  test('where two come into question it is none', () => {
    const one = { 'a.proto': file('a', 'M') };
    const two = { 'b.proto': file('b', 'M'), 'c.proto': file('c', 'M') };
    expect(packages(one, two)).toEqual([]);
    expect(packages(two, one)).toEqual([]);
  });

  test('several files of one package are one package', () => {
    const before = { 'a.proto': file('a', 'M'), 'b.proto': file('a', 'N') };
    expect(packages(before, { 'c.proto': file('b', 'M', 'N') })).toEqual(['a>b ']);
  });

  test('packages of others are their own affair', () => {
    expect(packages(file('a', 'M'), file('b', 'M'), () => false)).toEqual([]);
  });
});
