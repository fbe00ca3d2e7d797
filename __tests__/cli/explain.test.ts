import { describe, expect, test } from '@jest/globals';
import { explain, similarRules } from '../../src/cli/explain.ts';
import { EFFECTS } from '../../src/compat/outcome.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { SKEWS } from '../../src/compat/skew.ts';

describe('the page of a rule', () => {
  test('what it means, what to do, and what it finds', () => {
    expect(explain('rpc-removed')).toBe(`rpc-removed: A method was removed

An old client that still calls it gets an error for the whole call.

What to do: Keep the method, deprecated, until no supported client calls it; then remove it in a major release.

Example: AddInterface is removed, its messages with it
  before
    syntax = "proto3"; package grpc; message Id { string id = 1; }
    service Agent { rpc Start(Id) returns (Id); rpc AddInterface(AddInterfaceRequest) returns (Id); }
    message AddInterfaceRequest { string name = 1; }
  after
    syntax = "proto3"; package grpc; service Agent { rpc Start(Id) returns (Id); } message Id { string id = 1; }
  found
    grpc.Agent.AddInterface: rpc AddInterface was removed (rpc-removed)
      old client + new server: the new server does not have the method and answers UNIMPLEMENTED
      old code + new generated code: code that used it no longer compiles
    grpc.AddInterfaceRequest: message grpc.AddInterfaceRequest was removed, with all that led to it (type-removed)
      old code + new generated code: code that used it no longer compiles
`);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const page = explain(id) ?? '';
    const lines = page.split('\n');
    expect(lines.slice(0, 5)).toEqual([`${id}: ${rule.title}`, '', rule.explanation, '', `What to do: ${rule.remedy}`]);
    expect(lines.filter((line) => line.startsWith('Example: '))).toEqual(
      rule.examples.map(({ name }) => `Example: ${name}`),
    );
    const found = lines
      .filter((line) => /^ {4}\S.* \([a-z0-9-]+\)$/.test(line))
      .map((line) => /\(([a-z0-9-]+)\)$/.exec(line)?.[1]);
    expect(found).toEqual(rule.examples.flatMap(({ finds }) => finds.map((finding) => finding.rule)));
    const sources = new Set(
      rule.examples
        .flatMap(({ before, after }) =>
          [before, after].flatMap((side) => (typeof side === 'string' ? [side] : Object.values(side))),
        )
        .flatMap((text) => text.split('\n')),
    );
    const prose = lines.filter((line) => !sources.has(line.slice(4))).join('\n');
    const words = new Set(prose.match(/[\w-]+/g));
    expect(
      [...SKEWS, ...EFFECTS.filter((effect) => !/^(presence|ignored|dropped|absent|rejected)$/.test(effect))].filter(
        (each) => words.has(each),
      ),
    ).toEqual([]);
    expect(prose).not.toMatch(/undefined|NaN|\[object/);
    expect(page.endsWith('\n') && !page.endsWith('\n\n')).toBe(true);
  });
});

describe('no page', () => {
  test('rules whose names share a part', () => {
    expect(explain('rpc-gone')).toBeNull();
    expect(similarRules('rpc-gone')).toEqual(RULES.map(({ id }) => id).filter((id) => id.startsWith('rpc-')));
    expect(similarRules('field-typ-changed')).toEqual(['field-type-changed']);
    expect(similarRules('xx')).toEqual([]);
  });

  test.each([
    ['rpc-remvoed', 'rpc-removed'],
    ['rpc-remove', 'rpc-removed'],
    ['feild-added', 'field-added'],
    ['enum-value-addded', 'enum-value-added'],
    ['propery-requird', 'property-required'],
  ])('%s is %s but for letters', (typed, rule) => {
    expect(similarRules(typed)).toEqual([rule]);
  });

  test('nothing at all', () => {
    expect(explain('')).toBeNull();
  });
});
