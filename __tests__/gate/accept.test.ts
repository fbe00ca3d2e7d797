import { beforeAll, describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { type Chosen, chooseFindings, type Wanted } from '../../src/gate/accept.ts';
import type { CopiesReport, Report, ReportedFinding } from '../../src/report/report.ts';
import { reportOn } from './judged.ts';

const proto = (methods: string, field = 'int32 id'): string =>
  `syntax = "proto3"; package a; service Serve { ${methods} } message Query { ${field} = 1; }`;
const rpc = (name: string): string => `rpc ${name}(Query) returns (Query);`;

/** Two surfaces; both lose `Put`, and the second gets a method, which is a note of nobody's. */
let report: Report;
let first: ReportedFinding;
let second: ReportedFinding;
beforeAll(async () => {
  const old = proto(rpc('Get') + rpc('Put'));
  const policy = { file: 'of-b.yml', sha: null };
  report = await reportOn(
    { name: 'a', old, new: proto(rpc('Get')) },
    {
      name: 'b',
      old: old.replace('package a', 'package b'),
      new: `${proto(`${rpc('Get')} rpc Add(Other) returns (Other);`).replace('package a', 'package b')} message Other { bool yes = 1; }`,
      policy,
    },
  );
  const blocking = report.surfaces.map(({ findings }) => findings.filter((each) => each.blocking));
  first = blocking[0]?.[0] as ReportedFinding;
  second = blocking[1]?.[0] as ReportedFinding;
  expect(blocking.map((all) => all.map(({ finding }) => [finding.rule.id, finding.element]))).toEqual([
    [['rpc-removed', 'a.Serve.Put']],
    [['rpc-removed', 'b.Serve.Put']],
  ]);
});

function choose(wanted: readonly Wanted[] = [], config = '', of: Report = report): Chosen {
  const parsed = parseConfig(config, 'f.yml');
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return chooseFindings(of, parsed.config, wanted);
}
const print = (fingerprint: string): Wanted => ({ kind: 'fingerprint', fingerprint });
const change = (rule: string, element: string): Wanted => ({ kind: 'change', rule, element });
const entry = ({ fingerprint }: ReportedFinding): string => `accept: [{fingerprint: '${fingerprint}', reason: r}]\n`;
const surface = (name: string, more = ''): string =>
  `  - name: ${name}\n    protos: ${name}/**\n    tag-pattern: ${name}-{version}\n    version-file: none\n${more.replace(/^(?=.)/gm, '    ')}`;

const found = ({ groups }: Chosen) =>
  groups.map(({ of, findings }) => [
    'surface' in of ? of.surface.name : `copies ${of.copies.name}`,
    findings.map(({ finding }) => `${finding.rule.id} ${finding.element}`),
  ]);
const places = ({ groups }: Chosen) => groups.map(({ place }) => place);

describe('what is chosen', () => {
  test('all that blocks, if nothing is named', () => {
    expect(found(choose())).toEqual([
      ['a', ['rpc-removed a.Serve.Put']],
      ['b', ['rpc-removed b.Serve.Put']],
    ]);
    expect(choose().unmatched).toEqual([]);
    expect(choose().present).toEqual([]);
  });

  test('what is named by fingerprint, or by rule and element', () => {
    expect(found(choose([print(second.fingerprint)]))).toEqual([['b', ['rpc-removed b.Serve.Put']]]);
    expect(found(choose([change('rpc-removed', 'a.Serve.Put')]))).toEqual([['a', ['rpc-removed a.Serve.Put']]]);
    expect(choose([change('rpc-removed', 'a.Serve.Get')]).groups).toEqual([]);
    expect(choose([change('rpc-added', 'a.Serve.Put')]).groups).toEqual([]);
  });

  test('what blocks nothing too, if it is named, and notes', () => {
    const [added] = report.surfaces[1]?.findings.filter(({ blocking }) => !blocking) ?? [];
    const all = report.surfaces[1];
    const other = added ?? all?.notes[0];
    expect(other?.blocking).toBe(false);
    expect(found(choose([print(other?.fingerprint ?? '')]))).toEqual([
      ['b', [`${other?.finding.rule.id} ${other?.finding.element}`]],
    ]);
    const noted: Report = {
      ...report,
      surfaces: report.surfaces.map((each) => ({ ...each, findings: [], notes: [...each.findings, ...each.notes] })),
    };
    expect(found(choose([print(first.fingerprint)], '', noted))).toEqual([['a', ['rpc-removed a.Serve.Put']]]);
  });

  test('each fingerprint once', () => {
    const doubled: Report = {
      ...report,
      surfaces: report.surfaces.map((each) => ({ ...each, findings: [...each.findings, ...each.findings] })),
    };
    expect(found(choose([], '', doubled))).toEqual(found(choose()));
  });

  test('nothing that has an entry already; whether that holds is told', () => {
    const chosen = choose([], entry(first));
    expect(found(chosen)).toEqual([['b', ['rpc-removed b.Serve.Put']]]);
    expect(chosen.present).toEqual([{ fingerprint: first.fingerprint, holds: false }]);
    const accepted: Report = {
      ...report,
      surfaces: report.surfaces.map((each) => ({
        ...each,
        findings: each.findings.map((one) => ({ ...one, accepted: { reason: 'r', until: null } })),
      })),
    };
    expect(choose([print(second.fingerprint)], '', accepted)).toMatchObject({
      groups: [],
      unmatched: [],
      present: [{ fingerprint: second.fingerprint, holds: true }],
    });
  });
});

describe('where an entry goes', () => {
  const prints = (...of: readonly ReportedFinding[]) => new Set(of.map(({ fingerprint }) => fingerprint));
  const FILE = '.github/skewgate.yml';

  test('to the top, if no surface is listed', () => {
    expect(places(choose())).toEqual([
      { file: FILE, surface: null, listed: false, fingerprints: prints() },
      { file: 'of-b.yml', surface: null, listed: false, fingerprints: prints() },
    ]);
    expect(places(choose([], entry(first)))).toEqual([
      { file: 'of-b.yml', surface: null, listed: true, fingerprints: prints(first) },
    ]);
  });

  test('to the surface, unless there is a list at the top and none in it', () => {
    const both = `surfaces:\n${surface('a')}${surface('b')}`;
    expect(places(choose([], both))).toEqual([
      { file: FILE, surface: 'a', listed: false, fingerprints: prints() },
      { file: 'of-b.yml', surface: 'b', listed: false, fingerprints: prints() },
    ]);
    expect(places(choose([], `accept: []\n${both}`)).map(({ surface: at, listed }) => [at, listed])).toEqual([
      [null, true],
      [null, true],
    ]);
    const own = `accept: []\nsurfaces:\n${surface('a', entry(first))}${surface('b')}`;
    const chosen = choose([], own);
    expect(chosen.present).toEqual([{ fingerprint: first.fingerprint, holds: false }]);
    const empty = `accept: []\nsurfaces:\n${surface('a', 'accept: []\n')}${surface('b')}`;
    expect(places(choose([], empty)).map(({ surface: at, listed }) => [at, listed])).toEqual([
      ['a', true],
      [null, true],
    ]);
  });

  test('the one surface of a list is meant, however the report calls it', () => {
    expect(places(choose([], `surfaces:\n${surface('other')}`)).map((place) => place.surface)).toEqual([
      'other',
      'other',
    ]);
    const two = `surfaces:\n${surface('other')}${surface('more')}`;
    expect(places(choose([], two)).map((place) => place.surface)).toEqual([null, null]);
  });

  test('to the top, for copies', () => {
    const copies = { name: 'twins', findings: [first, second] } as unknown as CopiesReport;
    const alone: Report = { ...report, surfaces: report.surfaces.slice(1), copies: [copies] };
    const config = `accept: []\nsurfaces:\n${surface('b', 'accept: []\n')}`;
    expect(found(choose([print(first.fingerprint)], config, alone))).toEqual([
      ['copies twins', ['rpc-removed a.Serve.Put']],
    ]);
    expect(places(choose([print(first.fingerprint)], config, alone))).toEqual([
      { file: 'of-b.yml', surface: null, listed: true, fingerprints: prints() },
    ]);
    expect(places(choose([print(first.fingerprint)], '', { ...alone, surfaces: [] }))).toEqual([
      { file: FILE, surface: null, listed: false, fingerprints: prints() },
    ]);
    const known = choose([], entry(second), { ...alone, surfaces: [] });
    expect([found(known), known.present]).toEqual([
      [['copies twins', ['rpc-removed a.Serve.Put']]],
      [{ fingerprint: second.fingerprint, holds: false }],
    ]);
  });
});

describe('what names no finding', () => {
  const near = (wanted: Wanted, of: Report = report) => {
    const { unmatched } = choose([wanted], '', of);
    expect(unmatched.map((one) => one.wanted)).toEqual([wanted]);
    return unmatched[0]?.near.map((line) => line.slice(13));
  };
  /** Of some of its findings, as they are or under other elements. */
  const only = (...elements: readonly string[]): Report => {
    const findings = elements.map((element, i) => ({
      ...first,
      fingerprint: String(i).padStart(12, '0'),
      blocking: element.startsWith('b.'),
      finding: { ...first.finding, element },
    }));
    return { ...report, surfaces: report.surfaces.slice(0, 1).map((each) => ({ ...each, findings, notes: [] })) };
  };

  test('a fingerprint that is a little off', () => {
    const wrong = first.fingerprint.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    expect(choose([print(wrong)]).unmatched).toEqual([
      { wanted: print(wrong), near: [`${first.fingerprint} rpc-removed a.Serve.Put`] },
    ]);
  });

  test('one that is like none: what blocks', () => {
    expect(near(print('zzzzzzzzzzzz'), only('a.X', 'b.Y', 'b.Z'))).toEqual(['rpc-removed b.Y', 'rpc-removed b.Z']);
    expect(near(change('field-removed', 'q'), only('a.Serve', 'b.Other'))).toEqual(['rpc-removed b.Other']);
  });

  test('an element with another rule, then one like it, then the rule elsewhere', () => {
    const all = only('a.Put', 'c.Remove', 'a.Patent', 'x.Patch');
    expect(near(change('field-removed', 'c.Remove'), all)).toEqual(['rpc-removed c.Remove']);
    expect(near(change('field-removed', 'quite.other.Patc'), all)).toEqual(['rpc-removed x.Patch']);
    expect(near(change('rpc-removed', 'z.patc'), all)).toEqual([
      'rpc-removed x.Patch',
      'rpc-removed a.Put',
      'rpc-removed c.Remove',
      'rpc-removed a.Patent',
    ]);
  });

  test('five are told, each once', () => {
    const seven = only('a.A', 'a.B', 'a.C', 'a.D', 'a.E', 'a.F', 'a.G');
    expect(near(change('rpc-removed', 'a.Unlike'), seven)).toEqual(
      ['A', 'B', 'C', 'D', 'E'].map((name) => `rpc-removed a.${name}`),
    );
  });

  test('what names one is not told', () => {
    expect(
      choose([print(first.fingerprint), change('rpc-removed', 'no.such')]).unmatched.map(({ wanted }) => wanted),
    ).toEqual([change('rpc-removed', 'no.such')]);
  });
});
