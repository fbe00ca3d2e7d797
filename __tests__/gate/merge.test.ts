import { describe, expect, test } from '@jest/globals';
import type { Listing } from '../../src/gate/listing.ts';
import { mergeParts, type NamedPart } from '../../src/gate/merge.ts';
import type { Report } from '../../src/report/report.ts';
import type { Problem } from '../../src/schema/model.ts';
import { reportOn, type Story } from './judged.ts';

const COMPARED = { base: 'b', head: 'h', tag: 't' };
const proto = (methods: string): string => `syntax = "proto3"; package a; service S { ${methods} } message Q {}`;
const BOTH = proto('rpc Get(Q) returns (Q); rpc Put(Q) returns (Q);');
const ONE = proto('rpc Get(Q) returns (Q);');
const same: Omit<Story, 'name'> = { old: ONE, new: ONE };
const broken: Omit<Story, 'name'> = { old: BOTH, new: ONE };

const listing = (...names: readonly string[]): Listing => ({
  compared: COMPARED,
  // A name with `!` is not touched.
  surfaces: names.map((name) => ({ name: name.replace('!', ''), changed: !name.startsWith('!') })),
});
const part = (report: Report, ...surfaces: readonly string[]): NamedPart => ({
  file: `${surfaces.join('-')}.json`,
  compared: COMPARED,
  surfaces,
  report,
});
const passing = async (name: string): Promise<NamedPart> => part(await reportOn({ ...same, name }), name);
const failing = async (name: string): Promise<NamedPart> => part(await reportOn({ ...broken, name }), name);
const note = (message: string, more: Partial<Problem> = {}): Problem => ({
  file: null,
  line: null,
  column: null,
  message,
  fatal: false,
  ...more,
});
const fatal = (message: string): Problem => note(message, { fatal: true });
const blank: Report = { verdict: 'pass', reason: 'r', next: [], problems: [], untold: [], unseen: [], surfaces: [] };
const RUN_AGAIN = ['run the jobs again whose reports are missing or wrong, then this one'];

describe('the verdict and the reason', () => {
  const told = (all: Listing, ...parts: readonly NamedPart[]): string => {
    const { verdict, reason } = mergeParts(all, parts, []);
    return `${verdict}: ${reason}`;
  };

  test('all pass', async () => {
    const [a, b] = [await passing('a'), await passing('b')];
    expect(told(listing('a', 'b'), a, b)).toBe('pass: all 2 surfaces pass');
    expect(told(listing('a'), a)).toBe('pass: the one surface that changed passes');
    expect(told(listing('a', '!x'), a)).toBe(
      'pass: the one surface that changed passes; 1 other is not touched by the change',
    );
    expect(told(listing('!x', 'a', '!y', 'b'), a, b)).toBe(
      'pass: all 2 surfaces pass; 2 others are not touched by the change',
    );
    expect(told(listing('!x', '!y'))).toBe('pass: no surface is touched by the change, of 2');
  });

  test('some fail, in the order of the list', async () => {
    const [a, b, c] = [await failing('a'), await passing('b'), await failing('c')];
    expect(told(listing('c', 'b', 'a', '!x'), a, b, c)).toBe(
      'fail: 2 of 3 surfaces fail: c, a; 1 other is not touched by the change',
    );
    expect(told(listing('a', 'b'), b, a)).toBe('fail: 1 of 2 surfaces fails: a');
  });

  test('ten are named', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `s${i}`);
    const { report } = await failing('s');
    const parts = names.map((name) =>
      part({ ...report, surfaces: report.surfaces.map((each) => ({ ...each, name })) }, name),
    );
    const ten = names.slice(0, 10).join(', ');
    expect(told(listing(...names), ...parts)).toBe(`fail: 12 of 12 surfaces fail: ${ten} and 2 more`);
    expect(told(listing(...names.slice(0, 10)), ...parts.slice(0, 10))).toBe(`fail: 10 of 10 surfaces fail: ${ten}`);
  });

  test('copies fail by their own name, behind the surfaces', async () => {
    const [a, b] = [await failing('a'), await failing('b')];
    const copies = { name: 'twins', verdict: 'fail' } as unknown as NonNullable<Report['copies']>[number];
    const good = { ...copies, name: 'others', verdict: 'pass' as const };
    const withCopies = { ...a, report: { ...a.report, copies: [copies, good] } };
    expect(told(listing('a', 'b'), withCopies, b)).toBe('fail: 3 of 2 surfaces fail: a, b, twins');
    expect(mergeParts(listing('a', 'b'), [withCopies, b], []).copies).toEqual([copies, good]);
    expect(mergeParts(listing('b'), [b], [])).not.toHaveProperty('copies');
  });

  test('a first release that fails is no surface of its report, and fails by the name that was asked for', async () => {
    const a = await passing('a');
    const first = part({ ...a.report, verdict: 'fail', reason: 'already released' }, 'a', 'b');
    expect(told(listing('a', 'b'), first)).toBe('fail: 1 of 2 surfaces fails: b');
    expect(told(listing('a'), part({ ...a.report, verdict: 'fail' }, 'a'))).toBe(
      'pass: the one surface that changed passes',
    );
  });
});

describe('undecided', () => {
  test('if a surface is told by nobody', async () => {
    const a = await failing('a');
    const merged = mergeParts(listing('a', 'b', '!x'), [a], []);
    expect([merged.verdict, merged.reason]).toEqual(['undecided', 'no report tells of the surface b']);
    expect(merged.next).toEqual([RUN_AGAIN, ...a.report.next.map(([way, ...others]) => [`a: ${way}`, ...others])]);
    expect([merged.problems, merged.untold]).toEqual([[fatal('no report tells of the surface b')], []]);
    expect(mergeParts(listing('a', 'b', 'c'), [a], []).reason).toBe('no report tells of 2 surfaces: b, c');
  });

  test('if one is told twice', async () => {
    const a = await passing('a');
    const twice = { ...a, file: 'again.json', surfaces: ['a', 'b'] };
    expect(mergeParts(listing('a', 'b'), [a, twice], [])).toMatchObject({
      verdict: 'undecided',
      reason: 'a.json and again.json both tell of a',
    });
  });

  test('if a report is of other commits, and then it does not count', async () => {
    const a = await failing('a');
    for (const other of [{ base: 'x' }, { head: 'x' }, { tag: null }]) {
      const foreign = { ...a, compared: { ...COMPARED, ...other } };
      const { verdict, reason, problems, untold, surfaces } = mergeParts(listing('a'), [foreign], []);
      expect([verdict, reason, surfaces]).toEqual([
        'undecided',
        'a.json is a report of other commits; no report tells of the surface a',
        [],
      ]);
      expect(problems).toEqual([
        fatal('a.json is a report of other commits'),
        fatal('no report tells of the surface a'),
      ]);
      expect(untold).toEqual([fatal('no report tells of the surface a')]);
    }
  });

  test('if one is: it may not know what it compared', () => {
    const open: Report = { ...blank, verdict: 'undecided', reason: 'no tags here', next: [['fetch them']] };
    const alone = { ...part(open, 'a'), compared: { base: null, head: null, tag: null } };
    const merged = mergeParts(listing('a', 'b'), [part({ ...blank, reason: 'fine' }, 'b'), alone], []);
    expect(merged).toEqual({
      ...blank,
      verdict: 'undecided',
      reason: 'a: no tags here',
      next: [['a: fetch them']],
      problems: [note('b: fine.')],
      untold: [note('b: fine.')],
    });
  });

  test('if a file could not be read: ten reasons are told', async () => {
    const wrong = Array.from({ length: 12 }, (_, i) => `w${i}`);
    const { verdict, reason } = mergeParts(listing('a'), [await passing('a')], wrong);
    expect([verdict, reason]).toEqual(['undecided', `${wrong.slice(0, 10).join('; ')}; and 2 more`]);
    expect(mergeParts(listing('a'), [await passing('a')], wrong.slice(0, 10)).reason).toBe(
      wrong.slice(0, 10).join('; '),
    );
  });
});

describe('what is told', () => {
  const merged = (...parts: readonly NamedPart[]) =>
    mergeParts(listing(...parts.flatMap(({ surfaces }) => surfaces)), parts, []);

  test('the surfaces in the order of the list, however the reports come', async () => {
    const [a, b, c] = [await passing('a'), await failing('b'), await passing('c')];
    const { surfaces } = mergeParts(listing('c', 'b', 'a'), [a, b, c], []);
    expect(surfaces.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['c', 'pass'],
      ['b', 'fail'],
      ['a', 'pass'],
    ]);
  });

  test('also where a job judged some that do not stand together', async () => {
    const [a, b, c, d] = [await passing('a'), await passing('b'), await passing('c'), await passing('d')];
    const both = (one: NamedPart, other: NamedPart): NamedPart =>
      part(
        { ...one.report, surfaces: [...one.report.surfaces, ...other.report.surfaces] },
        ...one.surfaces,
        ...other.surfaces,
      );
    const { surfaces } = mergeParts(listing('a', 'b', 'c', 'd'), [both(d, a), both(c, b)], []);
    expect(surfaces.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('what to do, with the name of the surface it is for', async () => {
    const [a, b] = [await failing('a'), await failing('b')];
    expect(a.report.next.length).toBeGreaterThan(0);
    expect(mergeParts(listing('b', 'a'), [a, b], []).next).toEqual([
      ...b.report.next.map(([way, ...others]) => [`b: ${way}`, ...others]),
      ...a.report.next.map(([way, ...others]) => [`a: ${way}`, ...others]),
    ]);
  });

  test('problems without a file with its name; those of several surfaces once, and of all', async () => {
    const [a, b] = [await passing('a'), await passing('b')];
    const problems = (own: string) => [note('shared'), note(own), note('placed', { file: 'a.proto', line: 1 })];
    const of = ({ report, surfaces: [name = ''] }: NamedPart): NamedPart =>
      part({ ...report, problems: problems(`own ${name}`), untold: problems(`own ${name}`).slice(0, 2) }, name);
    const { problems: all, untold } = merged(of(a), of(b));
    const placed = note('placed', { file: 'a.proto', line: 1 });
    expect(all).toEqual([note('shared'), note('a: own a'), placed, note('b: own b')]);
    expect(untold).toEqual([note('shared'), note('a: own a'), note('b: own b')]);
  });

  test('a report of several surfaces names them itself', async () => {
    const both = part({ ...blank, problems: [note('p')], next: [['do it']], unseen: ['u'] }, 'a', 'b');
    expect(merged(both)).toEqual({
      ...both.report,
      reason: 'all 2 surfaces pass',
    });
  });

  test('a surface that has no report of its own, such as a first release, by its reason', () => {
    expect(merged(part({ ...blank, reason: 'nothing was released yet' }, 'a')).problems).toEqual([
      note('a: nothing was released yet.'),
    ]);
  });

  test('a reason that has the name already does not get it twice', () => {
    const open = (reason: string) => merged(part({ ...blank, verdict: 'undecided', reason }, 'a')).reason;
    expect([open('a: no'), open('ab: no'), open('no')]).toEqual(['a: no', 'a: ab: no', 'a: no']);
  });

  test('what nobody looked at, and tags, once', () => {
    const one = part({ ...blank, unseen: ['x', 'y'], tags: ['1.0.0'] }, 'a', 'b');
    const other = part({ ...blank, unseen: ['y', 'z'], tags: ['1.0.0', '2.0.0'] }, 'c', 'd');
    expect(merged(one, other)).toMatchObject({ unseen: ['x', 'y', 'z'], tags: ['1.0.0', '2.0.0'] });
    expect(merged(part(blank, 'a', 'b'))).not.toHaveProperty('tags');
  });
});
