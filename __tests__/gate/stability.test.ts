import { describe, expect, test } from '@jest/globals';
import type { SurfaceOptions } from '../../src/config/config.ts';
import { promiseOf } from '../../src/release/promise.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { renderCheckTitle } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import type { FakeFiles } from './fake-repository.ts';
import { judge, reportOn, type Story } from './judged.ts';

const ALPHA: SurfaceOptions = { unstablePackages: ['alpha'] };
const file = (name: string, body: string): string => `syntax = "proto3";\npackage ${name};\n${body}\n`;
const service = (methods: string): string => `service S { ${methods} }\nmessage Q { int32 id = 1; }`;
const GET = 'rpc Get(Q) returns (Q);';

/** `!rule element requires`, with `~` in front of what is unstable. */
async function told(old: string | FakeFiles, next: string | FakeFiles, options = ALPHA, more: Partial<Story> = {}) {
  const { report } = await judge({ old, new: next, options, ...more });
  return report.findings.map(
    ({ finding, requires, blocking, unstable }) =>
      `${blocking ? '!' : ''}${unstable ? '~' : ''}${finding.rule.id} ${finding.element} ${requires}`,
  );
}

const removed = (name: string): readonly [string, string] => [
  file(name, service(`${GET} rpc Put(Q) returns (Q);`)),
  file(name, service(GET)),
];

describe('packages that are promised to nobody', () => {
  test('a break there costs a patch and blocks nothing, whatever is promised', async () => {
    const [old, next] = removed('k.v1alpha1');
    expect(await told(old, next)).toEqual(['~rpc-removed k.v1alpha1.S.Put patch']);
    expect(await told(old, next, { ...ALPHA, promise: promiseOf('live') })).toEqual([
      '~rpc-removed k.v1alpha1.S.Put patch',
    ]);
    expect(await told(old, next, ALPHA, { declared: 'none' })).toEqual(['~rpc-removed k.v1alpha1.S.Put patch']);
    expect(await told(old, next, ALPHA, { declared: null, from: null })).toEqual([
      '~rpc-removed k.v1alpha1.S.Put patch',
    ]);
    expect(await told(next, old, ALPHA, { declared: 'none' })).toEqual(['~rpc-added k.v1alpha1.S.Put patch']);
  });

  test.each<readonly [string, SurfaceOptions]>([
    ['k.v1alpha1', {}],
    ['k.v1beta1', ALPHA],
    ['k.v1', { unstablePackages: ['alpha', 'beta', 'test'] }],
    ['k.v1alpha1.more', ALPHA],
  ])('%s counts under %j', async (name, options) => {
    const [old, next] = removed(name);
    expect(await told(old, next, options)).toEqual([`!rpc-removed ${name}.S.Put major`]);
  });

  test('the older side decides: a stable package cannot be made unstable to break it, an unstable one may graduate', async () => {
    const stable = file('k.v1', service(GET));
    const unstable = file('k.v1alpha1', service(GET));
    expect((await told(stable, unstable)).every((text) => text.startsWith('!') && !text.includes('~'))).toBe(true);
    expect((await told(unstable, stable)).every((text) => text.startsWith('~'))).toBe(true);
  });

  test.each([
    ['a method', 'service S { rpc Get(k.v1alpha1.A) returns (k.v1alpha1.A); }'],
    ['a field', `${service(GET).replace('int32 id = 1;', 'k.v1alpha1.A a = 1;')}`],
    ['a map', `${service(GET).replace('int32 id = 1;', 'map<int32, k.v1alpha1.A> a = 1;')}`],
    ['a field far behind', `${service(GET).replace('int32 id = 1;', 'k.v1alpha1.Outer a = 1;')}`],
  ])('a type that %s of a stable package uses is as stable as that', async (_, body) => {
    const using = `syntax = "proto3";\npackage k.v1;\nimport "a.proto";\n${body}\n`;
    const alpha = (field: string): string =>
      file(
        'k.v1alpha1',
        `message A { ${field} } message Outer { map<int32, A> a = 1; } message Free { ${field} }
        service T { rpc Do(Free) returns (Free); }`,
      );
    const sides = [
      { 'a.proto': alpha('int32 id = 1;'), 'b.proto': using },
      { 'a.proto': alpha('string id = 1;'), 'b.proto': using },
    ] as const;
    expect(await told(...sides)).toEqual([
      '!field-type-changed k.v1alpha1.A.id major',
      '~field-type-changed k.v1alpha1.Free.id patch',
    ]);
  });

  test('annotations are notices that say so, and a title does not count them', async () => {
    const [old, next] = removed('k.v1alpha1');
    const report = await reportOn({ old, new: next, options: ALPHA });
    const [annotation] = annotationsOf(report, { mode: 'all', rulesUrl: null });
    expect([annotation?.annotation_level, annotation?.message.split('\n').at(-1)]).toEqual([
      'notice',
      'Does not count: the package is unstable.',
    ]);
    expect(renderCheckTitle(report)).toBe('No change here needs more than a patch after 1.0.0');
  });

  test('the report lists and counts them, and the skews do not', async () => {
    const [old, next] = removed('k.v1alpha1');
    const report = await reportOn({ old, new: next.replace('int32 id', 'string id'), options: ALPHA });
    expect(report.surfaces[0]?.skews.map(({ broken, degraded }) => [broken, degraded])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const lines = renderText(report, { colour: false, quiet: false, explain: false }).split('\n');
    expect(lines.filter((line) => /unstable|~|PASS/.test(line))).toEqual([
      'PASS  no change here needs more than a patch after 1.0.0',
      '  unstable  2 changes are not counted: 2 would break',
      'In unstable packages, not counted (2)',
    ]);
  });
});
