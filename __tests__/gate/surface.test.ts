import { describe, expect, test } from '@jest/globals';
import type { SurfaceOptions } from '../../src/config/config.ts';
import { DEFAULT_LIMITS, DEFAULT_SURFACE } from '../../src/config/defaults.ts';
import { createParses } from '../../src/gate/parses.ts';
import { settingsOf } from '../../src/gate/settings.ts';
import { judgeFirst, judgeSurface } from '../../src/gate/surface.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';
import { judge } from './judged.ts';

const CALL = 'syntax = "proto3"; package p; service S { rpc Get(Q) returns (Q); } message Q { int32 id = 1; }';
const DATA = 'syntax = "proto3"; package p; message Box { int32 size = 1; } message Lid { int32 size = 1; }';

const rules = async (...story: Parameters<typeof judge>): Promise<readonly string[]> =>
  (await judge(...story)).report.findings.map(({ finding }) => `${finding.rule.id} ${finding.element}`);
const messages = async (...story: Parameters<typeof judge>): Promise<readonly string[]> =>
  (await judge(...story)).problems.map(({ file, message }) => `${file ?? '-'} ${message}`);

async function unjudged(old: FakeFiles, next: FakeFiles, options: SurfaceOptions = {}): Promise<unknown> {
  const declared = { baselineVersion: null, headVersion: null, declared: null, declaredBy: null };
  const sides = { baseline: fakeTree(old, 'refs/tags/1.0.0'), before: null, head: fakeTree(next) };
  const settings = settingsOf({ ...DEFAULT_SURFACE, ...options }, DEFAULT_LIMITS);
  const identity = { name: 'x', policy: { file: null, sha: null } };
  return judgeSurface(sides, declared, settings, createParses(), identity);
}

describe('files', () => {
  const nothing = (message: string, next: string): object => ({
    problems: [{ file: null, line: null, column: null, message, fatal: true }],
    next,
  });
  const DEFAULT_NEXT = 'name the files with `--protos`; folders such as vendor/ and third_party/ are left out';

  test('none on either side is no comparison', async () => {
    expect(await unjudged({}, { 'vendor/a.proto': CALL })).toEqual(
      nothing('there is no .proto file to compare', DEFAULT_NEXT),
    );
    expect(await unjudged({ 'a.proto': CALL }, { 'a.proto': CALL }, { protos: ['proto/**'] })).toEqual(
      nothing('no .proto file matches the globs of this surface', 'correct `protos`'),
    );
    const link = { api: { link: '../api' } };
    expect(await unjudged(link, link)).toEqual(
      nothing(
        'there is no .proto file to compare (api: a symbolic link out of the tree, which is not followed)',
        DEFAULT_NEXT,
      ),
    );
  });

  test('none before: everything is new, and that is said', async () => {
    const story = { old: {}, new: { 'a.proto': CALL } };
    expect(await rules(story)).toEqual(['service-added p.S']);
    expect(await messages(story)).toEqual([
      '- 1.0.0 has no .proto file of this surface, so all of it is new. If that is wrong, correct protos.',
    ]);
  });

  test('none any more: everything is removed, and that is said', async () => {
    const story = { old: { 'a.proto': CALL }, new: {} };
    expect(await rules(story)).toEqual(['service-removed p.S']);
    expect(await messages(story)).toEqual([
      '- The head has no .proto file of this surface any more. If they moved, let protos match both places.',
    ]);
  });

  test('are counted, and what was not looked at on either side is listed once', async () => {
    const { report } = await judge({
      old: { 'a.proto': CALL, l: { link: '../x' }, m: { link: '../x' } },
      new: { 'a.proto': CALL, 'b.proto': 'syntax = "proto3";', l: { link: '../x' } },
    });
    expect([report.files, report.unseen]).toEqual([
      { baseline: 1, head: 2 },
      [
        'l, m: symbolic links out of the tree, which are not followed',
        'l: a symbolic link out of the tree, which is not followed',
      ],
    ]);
  });

  test('that cannot be read say on which side', async () => {
    const broken = { 'a.proto': 'message {' };
    expect(await unjudged(broken, { 'a.proto': CALL })).toMatchObject({
      problems: [{ file: 'a.proto', line: 1, column: 9, message: expect.stringMatching(/ \(at 1\.0\.0\)$/) }],
      next: 'compare with another release (`--base`), or leave the file out (`--protos`)',
    });
    expect(await unjudged({ 'a.proto': CALL }, broken)).toMatchObject({
      problems: [{ file: 'a.proto', line: 1, column: 9, message: expect.not.stringMatching(/\(at/) }],
      next: 'correct this, then run it again',
    });
    await expect(judge({ old: CALL, before: broken, new: CALL })).rejects.toThrow('(at the merge base)');
  });

  test('a missing import is told for the head, and for the baseline if that alone has it', async () => {
    const missing = `syntax = "proto3"; package p; import "x.proto"; service S { rpc Get(Q) returns (Q); } message Q { acme.X id = 1; }`;
    const text = /^a\.proto `x\.proto` is no file of the tree.* acme\.X\. .*config\.( \(at 1\.0\.0\))?$/;
    expect(await messages({ old: missing, new: missing })).toEqual([expect.stringMatching(text)]);
    expect(await messages({ old: CALL, new: missing })).toEqual([expect.not.stringMatching(/\(at 1/)]);
    expect(await messages({ old: missing, new: CALL })).toEqual([expect.stringMatching(/\(at 1\.0\.0\)$/)]);
  });
});

describe('JSON that is stored beside a protocol', () => {
  const schema = (type: string): string => JSON.stringify({ type: 'object', properties: { size: { type } } });
  const storedJson = { schemas: ['**'], reader: 'strict' as const, versionField: [] };
  const findings = async (options: SurfaceOptions): Promise<readonly string[]> => {
    const old = { 'a.proto': DATA, 's.schema.json': schema('string') };
    const changed = { 'a.proto': DATA.replaceAll('int32 size', 'string size'), 's.schema.json': schema('integer') };
    const { report } = await judge({ old, new: changed, options });
    return report.findings.map(({ finding }) => (finding.old?.kind === 'stored' ? 'JSON' : 'protocol'));
  };

  test('is compared if the config names it, and the protocol too', async () => {
    expect(new Set(await findings({}))).toEqual(new Set(['protocol']));
    expect(new Set(await findings({ storedJson }))).toEqual(new Set(['protocol', 'JSON']));
  });
});

describe('roots that the config names', () => {
  const changed = DATA.replaceAll('int32 size', 'string size');

  test('stored messages are found by full name, * for any part, and add the data skews', async () => {
    const { report } = await judge({
      old: `${CALL} message Box { int32 size = 1; }`,
      new: `${CALL} message Box {}`,
      options: { stored: ['p.Box'] },
    });
    expect(report.skews.map(({ skew, broken }) => [skew, broken])).toEqual([
      ['old-client-new-server', 0],
      ['new-client-old-server', 0],
      ['old-data-new-reader', 1],
      ['new-data-old-reader', 1],
    ]);
    for (const pattern of ['p.*', '*.Box', 'p.B*x']) {
      const { problems, report: found } = await judge({ old: DATA, new: changed, options: { stored: [pattern] } });
      expect([pattern, problems, found.skews.length]).toEqual([pattern, [], 4]);
    }
  });

  test('a name that neither version declares is told', async () => {
    const options = { stored: ['p.Bx', 'p.*.Box', 'p.Box'], roots: ['Lid', 'p+Lid'] };
    expect(await messages({ old: DATA, new: DATA, options })).toEqual(
      ['p.Bx', 'p.*.Box', 'Lid', 'p+Lid'].map(
        (name) =>
          `- the config names the message ${name}, but neither version declares it. Correct or remove the name.`,
      ),
    );
  });

  test('a root that travels without a method is met', async () => {
    const any = `${CALL} message Event { int32 at = 1; }`;
    const story = { old: any, new: any.replace('int32 at', 'string at') };
    expect(await rules(story)).toEqual([]);
    expect(await rules({ ...story, options: { roots: ['p.Event'] } })).toEqual(['field-type-changed p.Event.at']);
  });
});

describe('the facts that are reported', () => {
  test('what was compared, by which policy', async () => {
    const { report } = await judge({
      old: CALL,
      new: CALL,
      to: '1.1.0',
      name: 'agent',
      policy: { file: 'x.yml', sha: 'abc' },
      options: { client: 'runtime', transport: 'ttrpc' },
    });
    expect(report).toMatchObject({
      name: 'agent',
      promise: 'backward',
      adjusted: false,
      contracts: ['binary'],
      window: 'previous',
      policy: { file: 'x.yml', sha: 'abc' },
      peers: { client: 'runtime', server: 'server', transport: 'ttrpc' },
      baseline: { ref: '1.0.0', sha: 'b'.repeat(40), version: '1.0.0' },
      head: { ref: 'HEAD', sha: 'a'.repeat(40), version: '1.1.0' },
      required: 'none',
      declared: 'minor',
      declaredBy: 'assumed',
      minimumVersion: '1.0.1',
    });
  });

  test('no lowest version where no version is known, or none may carry it', async () => {
    expect((await judge({ old: CALL, new: CALL, from: null })).report.minimumVersion).toBeNull();
  });
});

describe('a first release', () => {
  const settings = settingsOf(DEFAULT_SURFACE, DEFAULT_LIMITS);

  test('must be readable and not empty', async () => {
    expect(await judgeFirst(fakeTree({ 'a.proto': CALL }), settings, createParses())).toEqual({ notices: [] });
    expect(await judgeFirst(fakeTree({ 'a.proto': 'message {' }), settings, createParses())).toMatchObject({
      problems: [{ file: 'a.proto' }],
    });
    expect(await judgeFirst(fakeTree({}), settings, createParses())).toMatchObject({
      problems: [{ message: 'there is no .proto file to compare' }],
    });
  });
});
