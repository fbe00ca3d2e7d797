import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS, DEFAULT_SURFACE } from '../../src/config/defaults.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { resolveSurfaces } from '../../src/config/resolve.ts';
import { requiredPerPreset } from '../../src/gate/decide.ts';
import { settingsOf } from '../../src/gate/settings.ts';
import { compareBumps, higher } from '../../src/release/bump.ts';
import { PRESETS, promiseOf } from '../../src/release/promise.ts';
import { jsonObject } from '../../src/report/json.ts';
import { renderText } from '../../src/report/text.ts';
import { findingsOf } from '../support/schema.ts';
import { judge, reportOn, type Story } from './judged.ts';

const api = (methods: string, fields = 'int32 id = 1; string name = 2;'): string =>
  `syntax = "proto3";\npackage cri;\nservice Runtime { rpc Run(Q) returns (A); ${methods} }
message Q { ${fields} }\nmessage A { int32 ok = 1; E e = 2; }\nenum E { Z = 0; }\n`;
const OLD = api('rpc Stop(Q) returns (A);');

async function told(next: string, options: Story['options'] = {}, old = OLD) {
  const { report } = await judge({ old, new: next, options: { role: 'client', protos: ['**'], ...options } });
  return report.findings.map(
    ({ finding, requires, blocking }) =>
      `${blocking ? '!' : ''}${finding.rule.id} ${finding.element.replace('cri.', '')} ${requires}`,
  );
}

describe('a project that is the client of this protocol, under backward', () => {
  test('what only old clients meet on new servers is the provider’s doing: a minor', async () => {
    expect(await told(api(''))).toEqual(['rpc-removed Runtime.Stop minor']);
  });

  test('what the new client can no longer do with old servers costs a major', async () => {
    const required = 'syntax = "proto2"; service S { rpc Get(A) returns (A); } message A { optional int32 a = 1; ';
    expect(await told(`${required} required int32 b = 2; }`, {}, `${required} }`)).toEqual(['!field-added A.b major']);
    expect(await told(api('rpc Stop(Q) returns (A);', 'string id = 1; string name = 2;'))).toEqual([
      '!field-type-changed Q.id major',
    ]);
  });

  test('what is new is used when the client’s own code does so: a minor, as ever', async () => {
    const next = api(
      'rpc Stop(Q) returns (A); rpc New(Q) returns (A);',
      'int32 id = 1; string name = 2; bool fast = 3;',
    );
    expect(await told(next)).toEqual(['rpc-added Runtime.New minor', 'field-added Q.fast minor']);
    expect(await told(next, { promise: promiseOf('full') })).toEqual([
      '!rpc-added Runtime.New major',
      'field-added Q.fast minor',
    ]);
    const byHand = promiseOf('backward', { 'new-client-old-server': { broken: 'major' } });
    expect(await told(next, { promise: byHand })).toEqual(['!rpc-added Runtime.New major', 'field-added Q.fast minor']);
  });

  test('forward is the other direction', async () => {
    const forward = { promise: promiseOf('forward') };
    expect(await told(api(''), forward)).toEqual(['!rpc-removed Runtime.Stop major']);
  });

  test('stored data is the project’s own: there nothing flips', () => {
    for (const role of ['server', 'client'] as const)
      expect(promiseOf('backward', {}, role).cells['old-data-new-reader'].broken).toBe('major');
    const by = promiseOf('backward', { 'new-client-old-server': { broken: 'never' } }, 'client').cells;
    expect([by['old-data-new-reader'].broken, by['new-data-old-reader'].broken]).toEqual(['never', 'minor']);
  });

  test('a stricter promise never costs less', () => {
    const next = api('rpc New(Q) returns (A);', 'string id = 1; bool fast = 3;');
    const promise = promiseOf('backward', {}, 'client');
    for (const findings of [findingsOf(OLD, next), findingsOf(next, OLD), findingsOf(OLD, api(''))]) {
      const needs = requiredPerPreset(findings, { contracts: ['binary'], runtimes: null, promise });
      expect(compareBumps(needs['full-strict'], needs.full)).toBeGreaterThanOrEqual(0);
      expect(compareBumps(needs.full, higher(needs.backward, needs.forward))).toBeGreaterThanOrEqual(0);
      expect(compareBumps(higher(needs.backward, needs.forward), needs.none)).toBeGreaterThanOrEqual(0);
      expect(Object.keys(needs)).toEqual([...PRESETS]);
    }
  });

  test('the report says so, and advises what a client can do', async () => {
    const report = await reportOn({
      old: OLD,
      new: api('rpc Stop(Q) returns (A);', 'string id = 1; string name = 2;'),
      options: { role: 'client', protos: ['**'], client: 'kubelet', server: 'containerd' },
    });
    const lines = renderText(report, { colour: false, quiet: false, explain: false }).split('\n');
    expect(lines.filter((line) => /^ {2}(promise|role|do|new kubelet|old kubelet)|^next|^ {2}or/.test(line))).toEqual([
      '  promise   backward: what the client did before keeps working against old servers',
      "  role      client: the protocol is another project's",
      '  old kubelet + new containerd  1 change breaks it',
      '  new kubelet + old containerd  1 change breaks it',
      "  do  field-type-changed: This protocol is another project's, so the change itself cannot be undone here. Keep the older copy of its files, or let the client work with old servers too and accept the finding.",
      'next  say the version, 2.0.0 or higher, in a VERSION file or with `--head-version`',
      '  or  keep the older copy of the protocol',
      '  or  accept it by fingerprint in .github/skewgate.yml',
    ]);
    const json = JSON.parse(JSON.stringify(jsonObject(report, { name: 'skewgate', version: '0' })));
    expect(json.surfaces[0].role).toBe('client');
  });
});

describe('the config', () => {
  const problems = (text: string): unknown => {
    const parsed = parseConfig(text, 'f');
    return 'problems' in parsed
      ? parsed.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
      : [];
  };

  test('must say which files are the copy', () => {
    const missing = 'role: client needs "protos" too: the globs of the copied files';
    expect(problems('role: client')).toEqual([`1:7 ${missing}`]);
    expect(problems('role: client\nprotos: vendor/cri/**')).toEqual([]);
    expect(problems('surfaces: [{name: a, role: client}]')).toEqual([`1:28 surfaces[0].${missing}`]);
    expect(
      problems('role: client\nsurfaces: [{name: a, protos: a/**}, {name: b, role: server, protos: b/**}]'),
    ).toEqual([]);
  });

  test('cells set by hand are weighed against those of the role', () => {
    const promise = 'promise: {new-client-old-server: {degraded: major}}';
    expect(problems(promise)).toHaveLength(1);
    expect(problems(`${promise}\nrole: client\nprotos: a/**`)).toEqual([]);
  });

  test('a promise given as an option is the client’s too', () => {
    const [surface = DEFAULT_SURFACE] = resolveSurfaces(
      { common: { role: 'client', protos: ['**'] }, surfaces: [], limits: DEFAULT_LIMITS, copies: [], given: [] },
      { promise: promiseOf('backward') },
    );
    expect(settingsOf(surface, DEFAULT_LIMITS).policy.promise).toEqual(promiseOf('backward', {}, 'client'));
  });
});
