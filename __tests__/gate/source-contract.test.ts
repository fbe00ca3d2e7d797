/** Generated code and custom options, where the config counts them. */
import { describe, expect, test } from '@jest/globals';
import { gateRepository } from '../../src/gate/gate.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { Report } from '../../src/report/report.ts';
import { type FakeFiles, fakeRepository } from './fake-repository.ts';

const REQUEST = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
const CONFIG = '.github/skewgate.yml';

/** Judges a change on top of release 1.0.0, whose next version is said in a file, under a config. */
async function gate(before: FakeFiles, after: FakeFiles, config: string, version = '1.1.0'): Promise<Report> {
  const history = {
    commits: {
      one: { files: { VERSION: '1.0.0', [CONFIG]: config, ...before } },
      two: { files: { VERSION: version, [CONFIG]: config, ...after }, parents: ['one'] },
    },
    tags: { '1.0.0': 'one' },
    branches: { main: 'one' },
    head: 'two',
  };
  const outcome = await gateRepository(fakeRepository(history), REQUEST, { config: null, options: {} }, createParses());
  if ('badConfig' in outcome) throw new Error(JSON.stringify(outcome.badConfig));
  return outcome.report;
}

const told = ({ verdict, surfaces }: Report): readonly string[] => [
  verdict,
  ...surfaces.flatMap(({ findings, notes }) => [
    ...findings.map(
      ({ finding, blocking, requires }) =>
        `${blocking ? '!' : ''}${finding.rule.id} ${finding.element} needs ${requires}`,
    ),
    ...notes.map(({ finding }) => `note: ${finding.rule.id} ${finding.element}`),
  ]),
];

const GO = (name: string): FakeFiles => ({
  'a.proto': `syntax = "proto3"; option go_package = "example.com/${name}"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }`,
});

describe('source', () => {
  test('is a note where it does not count, and a break where it does', async () => {
    expect(told(await gate(GO('a'), GO('b'), 'contracts: [binary]'))).toEqual([
      'pass',
      'note: file-option-changed a.proto',
    ]);
    expect(told(await gate(GO('a'), GO('b'), 'contracts: [source]'))).toEqual([
      'fail',
      '!file-option-changed a.proto needs major',
    ]);
    expect(told(await gate(GO('a'), GO('b'), 'contracts: [binary, source]', '2.0.0'))).toEqual([
      'pass',
      'file-option-changed a.proto needs major',
    ]);
  });

  test('has a row of its own, and follows the promise to old clients', async () => {
    const { surfaces } = await gate(GO('a'), GO('b'), 'contracts: [binary, source]\npromise: forward');
    expect(surfaces[0]?.required).toBe('minor');
    expect(surfaces[0]?.skews).toEqual([
      { skew: 'old-client-new-server', severity: 'safe', broken: 0, degraded: 0 },
      { skew: 'new-client-old-server', severity: 'safe', broken: 0, degraded: 0 },
      { skew: 'old-user-new-code', severity: 'broken', broken: 1, degraded: 0 },
    ]);
  });

  test('counts no break of calls, if it alone counts', async () => {
    const proto = (type: string): FakeFiles => ({
      'a.proto': `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { ${type} x = 1; }`,
    });
    const reports = await gate(proto('int32'), proto('sint32'), 'contracts: [source]');
    expect(told(reports)).toEqual(['pass', 'note: field-type-changed M.x']);
  });

  test('a file of somebody else is not judged', async () => {
    const files = (name: string): FakeFiles => ({
      'a.proto': 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      'vendor/b.proto': `syntax = "proto3"; package b; option go_package = "${name}"; message B {}`,
    });
    expect(told(await gate(files('a'), files('b'), 'contracts: [source]'))).toEqual(['pass']);
  });
});

describe('contract-options', () => {
  const HTTP = (path: string): FakeFiles => ({
    'a.proto': `syntax = "proto3"; import "google/api/annotations.proto"; service S { rpc A(M) returns (M) { option (google.api.http) = { get: "${path}" }; } } message M { int32 x = 1 [(acme.max) = ${path.length}]; }`,
  });

  test('count as the contract says that they belong to', async () => {
    const judged = (config: string) => gate(HTTP('/a'), HTTP('/bb'), config).then(told);
    expect(await judged('contracts: [json]')).toEqual(['pass']);
    expect(await judged('contracts: [binary]\ncontract-options: [google.api.http]')).toEqual([
      'pass',
      'note: option-changed S.A',
    ]);
    expect(await judged('contracts: [json]\ncontract-options: [(google.api.http)]')).toEqual([
      'fail',
      '!option-changed S.A needs major',
    ]);
    expect(await judged('contracts: [source]\ncontract-options: [google.api.http, acme.max]')).toEqual([
      'fail',
      '!option-changed M.x needs major',
      'note: option-changed S.A',
    ]);
  });
});
