import { describe, expect, test } from '@jest/globals';
import { createContext } from '../../src/compat/context.ts';
import { pairMethods, pairServices } from '../../src/compat/pair-services.ts';
import type { SchemaFile } from '../../src/schema/model.ts';
import { must } from '../support/compat.ts';
import { type Sources, schemaOf } from '../support/schema.ts';

const all = (): boolean => true;

function services(before: Sources, after: Sources, owns: (file: SchemaFile) => boolean = all): readonly string[] {
  return pairServices(schemaOf(before), schemaOf(after), owns).map(
    ({ old, new: next }) => `${old?.fullName ?? '-'}>${next?.fullName ?? '-'}`,
  );
}

/** The methods of the first service. */
function methods(before: Sources, after: Sources): readonly string[] {
  const [old, next] = [schemaOf(before), schemaOf(after)];
  const pairs = pairMethods(must(pairServices(old, next, all)[0]), createContext(old, next));
  return pairs.map((pair) => `${pair.old?.name ?? '-'}>${pair.new?.name ?? '-'}`);
}

const head = 'syntax = "proto3"; package p; message Id { string id = 1; } message Empty {}';
const service = (name: string, ...names: string[]): string =>
  `service ${name} { ${names.map((method) => `rpc ${method}(Id) returns (Empty);`).join(' ')} }`;

describe('services', () => {
  test('of one name are one service', () => {
    expect(services(`${head} ${service('S', 'A')}`, `${head} ${service('S', 'B')}`)).toEqual(['p.S>p.S']);
  });

  test('that share most methods are renamed', () => {
    const before = `${head} ${service('Agent', 'A', 'B', 'C')}`;
    expect(services(before, `${head} ${service('AgentService', 'A', 'B')}`)).toEqual(['p.Agent>p.AgentService']);
    expect(services(before, `${head} ${service('Health', 'A', 'X', 'Y')}`)).toEqual(['p.Agent>-', '->p.Health']);
  });

  test('of one name in another package are moved, if they share a method', () => {
    const other = (...names: string[]): string => `${head} ${service('S', ...names)}`.replace('package p', 'package q');
    expect(services(`${head} ${service('S', 'A', 'B', 'C')}`, other('A', 'X', 'Y'))).toEqual(['p.S>q.S']);
    expect(services(`${head} ${service('S', 'A')}`, other('B'))).toEqual(['p.S>-', '->q.S']);
  });

  test('a second version beside the first is an addition', () => {
    const v1 = `${head} ${service('S', 'A', 'B')}`.replace('package p', 'package api.v1');
    const v2 = v1.replace('api.v1', 'api.v2');
    expect(services({ 'v1.proto': v1 }, { 'v1.proto': v1, 'v2.proto': v2 })).toEqual([
      'api.v1.S>api.v1.S',
      '->api.v2.S',
    ]);
    expect(services({ 'v1.proto': v1, 'v2.proto': v2 }, { 'v2.proto': v2 })).toEqual([
      'api.v1.S>-',
      'api.v2.S>api.v2.S',
    ]);
  });

  test('a split service goes on as its larger part', () => {
    const before = `${head} ${service('S', 'A', 'B', 'C')}`;
    expect(services(before, `${head} ${service('One', 'A')} ${service('Two', 'B', 'C')}`)).toEqual([
      'p.S>p.Two',
      '->p.One',
    ]);
    expect(services(before, `${head} ${service('S', 'A')} ${service('Two', 'B', 'C')}`)).toEqual([
      'p.S>p.S',
      '->p.Two',
    ]);
  });

  test('merged services go on as the one that brings more', () => {
    const before = `${head} ${service('One', 'A')} ${service('Two', 'B', 'C')}`;
    expect(services(before, `${head} ${service('S', 'A', 'B', 'C')}`)).toEqual(['p.One>-', 'p.Two>p.S']);
  });

  test('the order of declarations does not decide', () => {
    const [a, b] = [service('X', 'A', 'B'), service('Y', 'A', 'B')];
    expect(services(`${head} ${service('S', 'A', 'B')}`, `${head} ${a} ${b}`)).toEqual(['p.S>p.X', '->p.Y']);
    expect(services(`${head} ${service('S', 'A', 'B')}`, `${head} ${b} ${a}`)).toEqual(['p.S>p.X', '->p.Y']);
  });

  test('a service of a dependency is served by somebody else', () => {
    const after = {
      'a.proto': `${head} ${service('S', 'A')}`,
      'dep.proto': 'syntax = "proto3"; package dep; service Operations { rpc Get(M) returns (M); } message M {}',
    };
    expect(services({ 'a.proto': after['a.proto'] }, after, ({ path }) => path !== 'dep.proto')).toEqual(['p.S>p.S']);
    expect(services(after, after)).toEqual(['p.S>p.S', 'dep.Operations>dep.Operations']);
  });
});

describe('methods', () => {
  test('of one name are one method, then come those that went and those that are new', () => {
    expect(methods(`${head} ${service('S', 'A', 'B')}`, `${head} ${service('S', 'C', 'D', 'B')}`)).toEqual([
      'B>B',
      'A>-',
      '->C',
      '->D',
    ]);
  });

  test('the one that went, if its types say that it is the one that came', () => {
    expect(methods(`${head} ${service('S', 'Stop', 'B')}`, `${head} ${service('S', 'Halt', 'B')}`)).toEqual([
      'B>B',
      'Stop>Halt',
    ]);
  });

  test('its request may be renamed along, if it has the same fields', () => {
    const before = `${head} message GetReq { string id = 1; } service S { rpc Get(GetReq) returns (Id); }`;
    expect(methods(before, before.replaceAll('Get', 'Fetch'))).toEqual(['Get>Fetch']);
    const longer = before
      .replaceAll('Get', 'Fetch')
      .replace('Req { string id = 1;', 'Req { string id = 1; int32 n = 2;');
    expect(methods(before, longer)).toEqual(['Get>-', '->Fetch']);
    expect(
      methods(before, before.replaceAll('Get', 'Fetch').replaceAll('Req { string id', 'Req { string name')),
    ).toEqual(['Get>-', '->Fetch']);
  });

  test('two candidates on either side are one too many', () => {
    expect(methods(`${head} ${service('S', 'A')}`, `${head} ${service('S', 'B', 'C')}`)).toEqual(['A>-', '->B', '->C']);
    expect(methods(`${head} ${service('S', 'B', 'C')}`, `${head} ${service('S', 'A')}`)).toEqual(['B>-', 'C>-', '->A']);
  });

  test('one that has the same types and streams otherwise is no candidate', () => {
    const both = (one: string, other: string): string => `${head} service S { ${one} ${other} }`;
    const streams = 'rpc B(Id) returns (stream Id);';
    expect(methods(both('rpc A(Id) returns (Id);', streams), `${head} service S { rpc C(Id) returns (Id); }`)).toEqual([
      'A>C',
      'B>-',
    ]);
    expect(methods(`${head} service S { rpc C(Id) returns (Id); }`, both('rpc A(Id) returns (Id);', streams))).toEqual([
      'C>A',
      '->B',
    ]);
  });

  test('another message with the same fields is no renamed one', () => {
    const one = (name: string, request: string, answer = 'Id'): string =>
      `${head} message X { string x = 1; } message Y { string x = 1; } service S { rpc ${name}(${request}) returns (${answer}); }`;
    expect(methods(one('A', 'X'), one('B', 'Y'))).toEqual(['A>-', '->B']);
    expect(methods(one('A', 'Id', 'X'), one('B', 'Id', 'Y'))).toEqual(['A>-', '->B']);
    expect(methods(one('A', 'X', 'Y'), one('B', 'X', 'Y'))).toEqual(['A>B']);
  });

  test('two answers that say nothing are no renamed one', () => {
    const one = (name: string, answer: string): string =>
      `${head} message ${answer} {} service S { rpc ${name}(Id) returns (${answer}); }`;
    expect(methods(one('A', 'Done'), one('B', 'Finished'))).toEqual(['A>-', '->B']);
    expect(methods(one('A', 'Done'), one('B', 'Done'))).toEqual(['A>B']);
  });

  test('a request that says nothing is no sign of kinship, on neither side', () => {
    const taking = (type: string, name: string): string => `${head} service S { rpc ${name}(${type}) returns (Id); }`;
    expect(methods(taking('Empty', 'A'), taking('Empty', 'B'))).toEqual(['A>-', '->B']);
    const empty = `${taking('Q', 'A')} message Q {}`;
    const filled = `${taking('Q', 'B')} message Q { int32 x = 1; }`;
    expect(methods(empty, filled)).toEqual(['A>-', '->B']);
    expect(methods(filled, empty)).toEqual(['B>-', '->A']);
  });

  test('nor is one that streams otherwise, or is answered otherwise', () => {
    const one = (text: string): string => `${head} service S { ${text} }`;
    expect(methods(one('rpc A(Id) returns (Id);'), one('rpc B(stream Id) returns (Id);'))).toEqual(['A>-', '->B']);
    expect(methods(one('rpc A(Id) returns (Id);'), one('rpc B(Id) returns (Empty);'))).toEqual(['A>-', '->B']);
  });

  test('requests that are in no tree are known by name', () => {
    const one = (name: string, type: string): string =>
      `syntax = "proto3"; package p; import "x.proto"; service S { rpc ${name}(x.${type}) returns (x.R); }`;
    expect(methods(one('A', 'Q'), one('B', 'Q'))).toEqual(['A>B']);
    expect(methods(one('A', 'Q'), one('B', 'Other'))).toEqual(['A>-', '->B']);
  });

  test('kata-containers 1.5 to 1.6: two methods went, three came, none was renamed', () => {
    const types = `${head}
      message Interface { string device = 1; string name = 2; }
      message AddInterfaceRequest { Interface interface = 1; }
      message RemoveInterfaceRequest { Interface interface = 1; }
      message MemHotplugByProbeRequest { repeated uint64 memHotplugProbeAddr = 1; }
      message StartTracingRequest {} message StopTracingRequest {}`;
    const before = `${types} service AgentService {
      rpc AddInterface(AddInterfaceRequest) returns (Interface);
      rpc RemoveInterface(RemoveInterfaceRequest) returns (Interface);
      rpc CreateContainer(Id) returns (Empty); }`;
    const after = `${types} service AgentService {
      rpc CreateContainer(Id) returns (Empty);
      rpc MemHotplugByProbe(MemHotplugByProbeRequest) returns (Empty);
      rpc StartTracing(StartTracingRequest) returns (Empty);
      rpc StopTracing(StopTracingRequest) returns (Empty); }`;
    expect(methods(before, after)).toEqual([
      'CreateContainer>CreateContainer',
      'AddInterface>-',
      'RemoveInterface>-',
      '->MemHotplugByProbe',
      '->StartTracing',
      '->StopTracing',
    ]);
  });
});
