import { describe, expect, test } from '@jest/globals';
import type { SurfaceOptions } from '../../src/config/config.ts';
import { gateRepository } from '../../src/gate/gate.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { Report } from '../../src/report/report.ts';
import { sinceText } from '../../src/report/since.ts';
import { type FakeFile, fakeRepository } from './fake-repository.ts';

const message = (fields: string): string =>
  `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; ${fields} }`;

/** Releases by version, oldest first, and the head on top of the last; judged with a window. */
async function judge(
  releases: Readonly<Record<string, FakeFile>>,
  head: string,
  window: SurfaceOptions['window'],
): Promise<Report> {
  const names = Object.keys(releases);
  const commits = Object.fromEntries(
    Object.entries({ ...releases, head }).map(([name, text]) => {
      const at = names.indexOf(name);
      const parent = at < 0 ? names[names.length - 1] : names[at - 1];
      return [name, { files: { 'a.proto': text }, parents: parent === undefined ? [] : [parent] }];
    }),
  );
  const outcome = await gateRepository(
    fakeRepository({ commits, tags: Object.fromEntries(names.map((name) => [name, name])), head: 'head' }),
    { base: null, head: null, tag: null, baseVersion: null, headVersion: null },
    { config: null, options: window === undefined ? {} : { window } },
    createParses(),
  );
  if ('badConfig' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.report;
}

const told = ({ surfaces }: Report): readonly string[] =>
  surfaces.flatMap((surface) =>
    surface.findings.map(
      (reported) =>
        `${reported.blocking ? '!' : ''}${reported.finding.rule.id} ${reported.finding.element} ${reported.since.join(' ')}${
          sinceText(reported, surface) === null ? '' : `: ${sinceText(reported, surface)}`
        }`,
    ),
  );

const ALL = { kind: 'range', range: '*' } as const;

describe('the window', () => {
  const dropped = {
    '1.0.0': message('string email = 2;'),
    '1.1.0': message('reserved 2;'),
    '1.2.0': message('reserved 2; bool on = 3;'),
  };
  const reused = message('string phone = 2; bool on = 3; reserved "email";');

  test('a number dropped two releases ago and reused now is found against the release that had it', async () => {
    expect(told(await judge(dropped, reused, undefined))).toEqual(['field-added M.phone 1.2.0']);
    expect(told(await judge(dropped, reused, ALL))).toEqual([
      '!field-number-reused M.email 1.0.0: found against 1.0.0, not against 1.2.0',
      'field-added M.phone 1.1.0 1.2.0: found against every release since 1.1.0',
    ]);
  });

  test('the head meets every release of it, past breaks included', async () => {
    const { surfaces } = await judge(dropped, reused, ALL);
    const told = surfaces[0]?.meetings.map(
      ({ release, skews }) => `${release}: ${skews.map(({ broken, degraded }) => `${broken}/${degraded}`).join(' ')}`,
    );
    expect(told).toEqual(['1.0.0: 1/0 1/1', '1.1.0: 0/0 0/2', '1.2.0: 0/0 0/1']);
    expect((await judge(dropped, reused, undefined)).surfaces[0]?.meetings).toEqual([]);
  });

  test('a break that an older release has paid for is not found again', async () => {
    const releases = {
      '1.0.0': message('string gone = 2; string kept = 3;'),
      '2.0.0': message('reserved 2; reserved "gone"; string kept = 3;'),
      '2.1.0': message('reserved 2; reserved "gone"; string kept = 3;'),
    };
    const head = message('reserved 2, 3; reserved "gone", "kept";');
    expect(told(await judge(releases, head, ALL))).toEqual([
      '!field-removed M.kept 1.0.0 2.0.0 2.1.0: found against every release since 1.0.0',
    ]);
  });

  test('the same change twice in one release is two findings there, and one is left if one was paid for', async () => {
    const two = (a: string, b: string): string =>
      `syntax = "proto3"; service S { rpc A(M) returns (M); rpc B(N) returns (N); } message M { int32 x = 1; ${a} } message N { int32 x = 1; ${b} }`;
    const releases = { '1.0.0': two('string s = 2;', 'string s = 2;'), '2.0.0': two('reserved 2;', 'string s = 2;') };
    expect(told(await judge(releases, two('reserved 2;', 'reserved 2;'), ALL))).toEqual([
      '!field-removed N.s 1.0.0 2.0.0: found against every release since 1.0.0',
    ]);
  });

  test.each([
    [{ kind: 'minors', count: 1 }, ['1.2.3']],
    [{ kind: 'minors', count: 2 }, ['1.1.9', '1.2.3']],
    [{ kind: 'minors', count: 9 }, ['0.9.0', '1.0.1', '1.1.9', '1.2.3']],
    [{ kind: 'range', range: '>=1.0.1 <1.2.0' }, ['1.0.1', '1.1.9', '1.2.3']],
    [{ kind: 'previous' }, ['1.2.3']],
  ] as const)('%j', async (window, against) => {
    const text = message('');
    const releases = ['0.9.0', '1.0.0', '1.0.1', '1.1.9', '1.2.0', '1.2.3'].map((name) => [name, text]);
    const { surfaces } = await judge(Object.fromEntries(releases), text, window);
    expect(surfaces[0]?.against).toEqual(against);
  });

  test('a release of the window that cannot be read leaves no verdict, and says how to go on', async () => {
    const releases = { '1.0.0': 'message {', '1.1.0': message('') };
    const report = await judge(releases, message(''), ALL);
    expect([report.verdict, report.next]).toEqual([
      'undecided',
      [['narrow the window, or leave the file out (`--protos`)']],
    ]);
    expect(report.reason).toMatch(/^a\.proto:1:9: .*\(at 1\.0\.0, which the window holds\)$/);
  });
});
