import { describe, expect, test } from '@jest/globals';
import { combine, decided, type First, undecided } from '../../src/gate/verdict.ts';
import type { Report } from '../../src/report/report.ts';
import type { Problem } from '../../src/schema/model.ts';
import { judge, reportOn, type Story, v } from './judged.ts';

const ONE =
  'syntax = "proto3"; service S { rpc Get(Q) returns (Q); rpc Put(Q) returns (Q); } message Q { int32 id = 1; }';
const TWO = ONE.replace('rpc Put(Q) returns (Q);', '');
const SAME: Story = { old: ONE, new: ONE, name: 'agent' };
const BREAK: Story = { old: ONE, new: TWO, to: '1.0.0', name: 'store' };
const NOTHING = { notices: [], unseen: [] };

const notice = (message: string): Problem => ({ file: null, line: null, column: null, message, fatal: false });
const first = (more: Partial<First> = {}): First => ({
  first: '0.1.0',
  tag: null,
  name: 'new',
  faults: [],
  problems: [],
  ...more,
});
const NO_TAG = { kind: 'tag-is-no-version', message: 'The tag x is no release: no version. Rename the tag.' } as const;

describe('one surface', () => {
  test('tells its own reason', async () => {
    const { verdict, reason, next, surfaces } = await reportOn(BREAK);
    expect([
      verdict,
      reason,
      next.length,
      surfaces.map((surface) => [surface.name, surface.verdict, surface.reason]),
    ]).toEqual([
      'fail',
      'this needs a major release after 1.0.0 (2.0.0 or higher); the next release is taken to be a minor',
      1,
      [['store', 'fail', reason]],
    ]);
  });

  test('with nothing before it passes, unless its version is wrong', () => {
    expect(decided([first()], NOTHING)).toEqual({
      verdict: 'pass',
      reason: 'nothing came before 0.1.0, so there is nothing it could break',
      next: [],
      problems: [],
      untold: [],
      unseen: [],
      surfaces: [],
    });
    expect(decided([first({ faults: [NO_TAG], problems: [notice('Look.')] })], NOTHING)).toEqual({
      verdict: 'fail',
      reason: 'The tag x is no release: no version',
      next: [['rename the tag']],
      problems: [notice(NO_TAG.message), notice('Look.')],
      untold: [notice('Look.')],
      unseen: [],
      surfaces: [],
    });
  });
});

describe('several surfaces', () => {
  test('the reason says which fail, and the ways on whose they are', async () => {
    expect((await reportOn(SAME, { ...SAME, name: 'other' })).reason).toBe('all 2 surfaces pass');
    const mixed = await reportOn(SAME, BREAK);
    expect([mixed.verdict, mixed.reason, mixed.next]).toEqual([
      'fail',
      '1 of 2 surfaces fails: store',
      [
        [
          'store: set the version to 2.0.0 or higher',
          'undo the blocking change',
          'accept it by fingerprint in .github/skewgate.yml',
        ],
      ],
    ]);
    expect((await reportOn(BREAK, SAME, { ...BREAK, name: 'third' })).reason).toBe(
      '2 of 3 surfaces fail: store, third',
    );
  });

  test('one with nothing before it does not answer for the others', async () => {
    const report = decided([first(), await judge(BREAK)], NOTHING);
    expect([report.verdict, report.reason, report.surfaces.map(({ name }) => name), report.untold]).toEqual([
      'fail',
      '1 of 2 surfaces fails: store',
      ['store'],
      [notice('new: nothing came before 0.1.0, so there is nothing it could break.')],
    ]);
    expect(decided([await judge(SAME), first({ faults: [NO_TAG] })], NOTHING)).toMatchObject({
      verdict: 'fail',
      reason: '1 of 2 surfaces fails: new',
      next: [['new: rename the tag']],
    });
  });

  test('a problem of all is told once, and what is known besides comes last', async () => {
    const besides = {
      notices: [notice('The config changed.')],
      unseen: ['1 .proto file that no surface takes: x.proto'],
    };
    const same = { ...(await judge(SAME)), problems: [notice('Twice.')] };
    const report = decided([same, { ...same, report: { ...same.report, name: 'b' } }], besides);
    expect([report.problems, report.unseen]).toEqual([
      [notice('Twice.'), notice('The config changed.')],
      besides.unseen,
    ]);
  });
});

describe('a problem of one of several surfaces', () => {
  const judged = async (name: string, ...problems: readonly Problem[]) => {
    const one = await judge({ ...SAME, name });
    return { ...one, problems };
  };
  const placed: Problem = { ...notice('Placed.'), file: 'a.proto', line: 1, column: 1 };

  test('names it, unless its file does', async () => {
    const several = [await judged('a', notice('Own.'), placed), await judged('b')];
    expect(decided(several, NOTHING).problems.map(({ message }) => message)).toEqual(['a: Own.', 'Placed.']);
    const twice = [
      await judged('a', notice('Own.'), notice('Own.')),
      first({ name: 'b', problems: [notice('Other.')] }),
    ];
    expect(
      decided(twice, NOTHING)
        .problems.map(({ message }) => message)
        .sort(),
    ).toEqual(['a: Own.', 'b: Other.', 'b: nothing came before 0.1.0, so there is nothing it could break.']);
  });

  test('names nothing where it is alone, or where several have it', async () => {
    expect(decided([await judged('a', notice('Own.'))], NOTHING).problems).toEqual([notice('Own.')]);
    const shared = [await judged('a', notice('Both.')), await judged('b', notice('Both.'))];
    expect(decided(shared, NOTHING).problems).toEqual([notice('Both.')]);
  });
});

describe('several reports', () => {
  const report = (verdict: Report['verdict'], more: Partial<Report> = {}): Report => ({
    verdict,
    reason: `is ${verdict}`,
    next: [],
    problems: [],
    untold: [],
    unseen: [],
    surfaces: [],
    ...more,
  });
  const told = (...reports: readonly Report[]): string => {
    const { verdict, reason } = combine(reports);
    return `${verdict}: ${reason}`;
  };

  test('are as good as the worst, and say what that says', () => {
    const [pass, fail, open] = [report('pass'), report('fail'), report('undecided')];
    expect(told()).toBe('pass: all 0 pass');
    expect(told(pass, pass)).toBe('pass: all 2 pass');
    expect(told(pass, fail, pass)).toBe('fail: is fail');
    expect(told(fail, pass, report('fail', { reason: 'too' }))).toBe('fail: is fail; too');
    expect(told(fail, open, pass)).toBe('undecided: is undecided');
  });

  test('are told with the tags they were judged as', () => {
    const copies = [{ name: 'wire' }] as unknown as NonNullable<Report['copies']>;
    const tagged = combine([report('pass', { copies, tags: ['1.0.0', 'x-1.0.0'] }), report('pass', { copies })]);
    expect(tagged.copies?.map(({ name }) => name)).toEqual(['wire 1.0.0 x-1.0.0', 'wire']);
  });
});

describe('stale acceptances', () => {
  const accept = (fingerprint: string, until: string | null = null) => ({
    fingerprint,
    reason: 'agreed',
    until: until === null ? null : v(until),
    place: null,
  });
  const messages = (report: { readonly problems: readonly Problem[] }): readonly string[] =>
    report.problems.map(({ message }) => message);

  test('are told once, and only if no surface has the finding', async () => {
    const fingerprint = (await judge(BREAK)).report.findings[0]?.fingerprint ?? '';
    const options = { accept: [accept(fingerprint), accept('000000000000')] };
    const report = await reportOn({ ...SAME, options }, { ...BREAK, options });
    expect([report.verdict, messages(report)]).toEqual([
      'pass',
      ['No finding has the accepted fingerprint 000000000000 any more. Remove the entry.'],
    ]);
  });

  test('an entry that ended is told though its finding is there', async () => {
    const fingerprint = (await judge(BREAK)).report.findings[0]?.fingerprint ?? '';
    const report = await reportOn({ ...BREAK, options: { accept: [accept(fingerprint, '1.0.0')] } });
    expect([report.verdict, messages(report)]).toEqual([
      'fail',
      [
        `The acceptance of ${fingerprint} ended with 1.0.0. Remove it; if the break is still there, accept it anew or bump.`,
      ],
    ]);
  });
});

describe('undecided', () => {
  test('by a fault of the world', () => {
    expect(undecided({ kind: 'no-tags', message: 'no tags here', next: 'run `git fetch --tags`' })).toEqual({
      verdict: 'undecided',
      reason: 'no tags here',
      next: [['run `git fetch --tags`']],
      problems: [
        { file: null, line: null, column: null, message: 'no tags here; run `git fetch --tags`', fatal: true },
      ],
      untold: [],
      unseen: [],
      surfaces: [],
    });
  });

  test('by problems in files: the first is the reason, the others follow', () => {
    const problem = (file: string): Problem => ({ file, line: 3, column: 7, message: 'expected a name', fatal: true });
    const one = undecided({ problems: [problem('a.proto')], next: 'correct this' });
    expect([one.reason, one.untold, one.next]).toEqual(['a.proto:3:7: expected a name', [], [['correct this']]]);
    const two = undecided({ problems: [problem('a.proto'), problem('b.proto')], next: 'correct this' });
    expect([two.reason, two.untold, two.problems.length]).toEqual([
      'a.proto:3:7: expected a name (and 1 more)',
      [problem('b.proto')],
      2,
    ]);
  });

  test('by a version file', () => {
    const problem = { file: 'VERSION', line: null, column: null, message: 'a pointer', fatal: true };
    expect(undecided({ problem })).toMatchObject({
      verdict: 'undecided',
      reason: 'VERSION: a pointer',
      next: [['correct version-file or the file, or say `--version-file none`']],
    });
  });

  test('never without a reason', () => {
    expect(() => undecided({ problems: [], next: '' })).toThrow(TypeError);
  });
});
