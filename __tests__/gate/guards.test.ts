import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { gateRepository } from '../../src/gate/gate.ts';
import { matrixOf } from '../../src/gate/matrix.ts';
import { notesOf } from '../../src/gate/notes.ts';
import { createParses } from '../../src/gate/parses.ts';
import { planRepository } from '../../src/gate/plan.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { renderJson } from '../../src/report/json.ts';
import { NO_CONTEXT, renderJobSummary } from '../../src/report/markdown.ts';
import { renderNotesMarkdown } from '../../src/report/notes-render.ts';
import type { Report, ReportedFinding } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { type FakeFiles, fakeRepository } from './fake-repository.ts';

interface Story {
  readonly releases: Readonly<Record<string, string | FakeFiles>>;
  readonly head: string | FakeFiles;
  /** What a pull request starts from, after the last release. */
  readonly main?: string;
  readonly config?: string;
}

const files = (source: string | FakeFiles): FakeFiles => (typeof source === 'string' ? { 'a.proto': source } : source);

/** Judges the head, or a change of `main`, with guards on and the promise `full`. */
async function judge({ releases, head, main, config = '' }: Story): Promise<Report> {
  const policy = {
    '.github/skewgate.yml': `${config.startsWith('guards') ? '' : 'guards: on\n'}promise: full\n${config}`,
  };
  const names = Object.keys(releases);
  const chain = [
    ...Object.entries(releases),
    ...(main === undefined ? [] : [['main', main] as const]),
    ['head', head] as const,
  ];
  const commits = Object.fromEntries(
    chain.map(([name, source], i) => {
      const parent = chain[i - 1]?.[0];
      return [name, { files: { ...files(source), ...policy }, parents: parent === undefined ? [] : [parent] }];
    }),
  );
  const branches = main === undefined ? {} : { main: 'main' };
  const outcome = await gateRepository(
    fakeRepository({ commits, branches, tags: Object.fromEntries(names.map((name) => [name, name])), head: 'head' }),
    { base: main === undefined ? null : 'main', head: null, tag: null, baseVersion: null, headVersion: null },
    { config: null, options: {} },
    createParses(),
  );
  if ('badConfig' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.report;
}

const all = ({ surfaces }: Report): readonly ReportedFinding[] => surfaces.flatMap(({ findings }) => findings);
/** `rule element requires`, with `!` in front of what blocks, and behind it what guards. */
const told = (report: Report): readonly string[] =>
  all(report).map(({ finding, requires, blocking, guarded }) =>
    [`${blocking ? '!' : ''}${finding.rule.id}`, finding.element, requires, ...(guarded?.by ?? [])].join(' '),
  );
/** Why guards do not count. */
const faults = ({ problems }: Report): readonly string[] =>
  problems
    .filter(({ message }) => message.includes('does not count'))
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);

const EXAMPLES = resolve(import.meta.dirname, '../../examples/kata-agent');
const AGENT = 'protocols/grpc/agent.proto';

function kata(release: string, change: (agent: string) => string = (text) => text): FakeFiles {
  const paths = [AGENT, 'protocols/grpc/oci.proto', 'protocols/grpc/health.proto', 'pkg/types/types.proto'];
  const texts = paths.map((path) => [path, readFileSync(resolve(EXAMPLES, release, path), 'utf8')] as const);
  return Object.fromEntries(texts.map(([path, text]) => [path, path === AGENT ? change(text) : text]));
}

/** 1.5.0 with what makes memory pluggable in 1.6.0, and a comment at the new call. */
function withProbe(comment: string): FakeFiles {
  return kata('1.5.0', (agent) =>
    `${agent}\nmessage MemHotplugByProbeRequest { repeated uint64 memHotplugProbeAddr = 1; }`
      .replace(
        'service AgentService {',
        `service AgentService {\n${comment}\n  rpc MemHotplugByProbe(MemHotplugByProbeRequest) returns (google.protobuf.Empty);`,
      )
      .replace(/message GuestDetailsResponse \{/, '$&\n  bool support_mem_hotplug_probe = 3;'),
  );
}

describe("the kata agent's MemHotplugByProbe under full", () => {
  const releases = { '1.5.0': kata('1.5.0') };
  const rpc = 'rpc-added grpc.AgentService.MemHotplugByProbe';
  const field = 'field-added grpc.GuestDetailsResponse.support_mem_hotplug_probe minor';

  test('fails unguarded', async () => {
    const report = await judge({ releases, head: withProbe('') });
    expect([report.verdict, told(report)]).toEqual(['fail', [`!${rpc} major`, field]]);
  });

  test.each(['grpc.GuestDetailsResponse.support_mem_hotplug_probe', 'GuestDetailsResponse.support_mem_hotplug_probe'])(
    'passes guarded by %s, and is listed with its guard',
    async (name) => {
      const report = await judge({ releases, head: withProbe(`// @guarded-by ${name}`) });
      expect([report.verdict, told(report), faults(report)]).toEqual([
        'pass',
        [`${rpc} minor grpc.GuestDetailsResponse.support_mem_hotplug_probe`, field],
        [],
      ]);
      expect(all(report)[0]?.guarded?.asks).toEqual(['grpc.AgentService.GetGuestDetails']);
      expect(report.surfaces[0]?.skews).toEqual([
        { skew: 'old-client-new-server', severity: 'safe', broken: 0, degraded: 0 },
        { skew: 'new-client-old-server', severity: 'safe', broken: 0, degraded: 0 },
      ]);
    },
  );

  test('a field that no old server could answer guards nothing', async () => {
    const own = 'bool probe_done = 1;';
    const head = kata('1.5.0', (agent) =>
      `${agent}\nmessage ProbeRequest { uint64 at = 1; } message ProbeResponse { ${own} }`.replace(
        'service AgentService {',
        'service AgentService {\n  // @guarded-by ProbeResponse.probe_done\n  rpc Probe(ProbeRequest) returns (ProbeResponse);',
      ),
    );
    const report = await judge({ releases, head });
    expect([report.verdict, told(report)]).toEqual(['fail', ['!rpc-added grpc.AgentService.Probe major']]);
    expect(faults(report)).toEqual([
      expect.stringMatching(
        /^protocols\/grpc\/agent\.proto:\d+:3 `@guarded-by ProbeResponse\.probe_done` at grpc\.AgentService\.Probe does not count: 1\.5\.0 does not serve grpc\.AgentService\.Probe, so it cannot be asked\. Correct or remove it\.$/,
      ),
    ]);
  });

  test('not if an older release of the window does not serve the method that is asked', async () => {
    const guard = '// @guarded-by GuestDetailsResponse.support_mem_hotplug_probe';
    const story = { releases: { '1.2.0': kata12(), ...releases }, head: withProbe(guard) };
    expect((await judge(story)).verdict).toBe('pass');
    const wide = await judge({ ...story, config: 'window: "*"' });
    expect([wide.verdict, faults(wide)[0]]).toEqual([
      'fail',
      expect.stringContaining('1.2.0 does not serve grpc.AgentService.GetGuestDetails'),
    ]);
  });

  /** Without GetGuestDetails; otherwise as 1.5.0. */
  function kata12(): FakeFiles {
    return kata('1.5.0', (agent) => agent.replace(/.*rpc GetGuestDetails.*\n/, ''));
  }
});

/** Calls Get and Ask, what Ask answers, and what may be guarded. */
const proto = (answer: string, more = '', calls = ''): string =>
  `syntax = "proto3";\nservice S {\n  rpc Get(Q) returns (Q);\n  rpc Ask(Q) returns (A);\n${calls}}\nmessage Q { int32 x = 1; E e = 2; ${more} }\nmessage A { int32 y = 1; ${answer} }\nenum E { ZERO = 0; }\n`;
const CALL = '  // @guarded-by A.can\n  rpc Put(Q) returns (Q);\n';
const releases = { '1.0.0': proto('') };

describe('which releases have what is guarded', () => {
  const answer = 'bool can = 2;';
  const fast = 'bool fast = 3;';
  const guarded = proto(answer, `// @guarded-by A.can\n${fast}`);
  const broken = proto(answer, '// @guarded-by A.nothing\nbool fast = 3;');
  const config = "window: '*'\n";

  test('a field that an old one lacks is guarded, also where a newer one has it', async () => {
    const some = { '1.0.0': proto(''), '1.1.0': proto(answer, fast) };
    const report = await judge({ releases: some, head: guarded, config });
    expect([told(report), faults(report)]).toEqual([[], []]);
  });

  test('a guard of a field that all have is not asked', async () => {
    const all = { '1.0.0': proto(answer, fast) };
    expect(faults(await judge({ releases: all, head: guarded, config }))).toEqual([]);
    expect(faults(await judge({ releases: all, head: broken, config }))).toHaveLength(1);
  });
});

describe('which guards count', () => {
  test.each([
    ['a method', proto('bool can = 2;', '', CALL), 'rpc-added S.Put minor A.can'],
    [
      'a field of a request',
      proto('bool can = 2;', '\n// @guarded-by A.can\nbool fast = 3;'),
      'field-added Q.fast minor A.can',
    ],
    [
      'behind the field',
      proto('bool can = 2;', 'bool fast = 3; // @guarded-by A.can\n'),
      'field-added Q.fast minor A.can',
    ],
    ['a list', proto('repeated string can = 2;', '', CALL), 'rpc-added S.Put minor A.can'],
    [
      'inside a new part of the answer',
      `${proto('P p = 2;', '', '  // @guarded-by P.can\n  rpc Put(Q) returns (Q);\n')}message P { bool can = 1; }`,
      'rpc-added S.Put minor P.can',
    ],
    [
      'two fields',
      proto('bool can = 2; bool may = 3;', '', '  // @guarded-by A.can, A.may\n  rpc Put(Q) returns (Q);\n'),
      'rpc-added S.Put minor A.can A.may',
    ],
    [
      'a block comment',
      proto('bool can = 2;', '', '  /*\n   * New.\n   *@guarded-by A.can\n   */\n  rpc Put(Q) returns (Q);\n'),
      'rpc-added S.Put minor A.can',
    ],
  ])('%s', async (_, head, finding) => {
    const report = await judge({ releases, head });
    expect([report.verdict, faults(report), told(report)]).toEqual(['pass', [], expect.arrayContaining([finding])]);
  });

  test('an enum value, in requests alone: old clients cannot ask', async () => {
    const value = (guard: string) => proto('bool can = 2;').replace('ZERO = 0;', `ZERO = 0;\n${guard}\nONE = 1;`);
    const report = await judge({ releases, head: value('// @guarded-by A.can') });
    expect(told(report)).toContain('enum-value-added E.ONE minor A.can');
    const skews = all(report).flatMap(({ finding }) => finding.consequences.map(({ skew }) => skew));
    expect([...new Set(skews)]).toEqual(['old-client-new-server']);
  });

  test('a new service, if each of its methods is guarded', async () => {
    const service = (second: string) =>
      `${proto('bool can = 2;')}service T {\n// @guarded-by A.can\nrpc One(Q) returns (Q);\n${second}\nrpc Two(Q) returns (Q);\n}`;
    expect(told(await judge({ releases, head: service('// @guarded-by A.can') }))).toContain(
      'service-added T minor A.can',
    );
    expect(told(await judge({ releases, head: service('') }))).toContain('!service-added T major');
  });

  test('a required field is missed in the answers of old servers, whatever new clients ask', async () => {
    const two = (text: string): string =>
      text.replace('proto3', 'proto2').replaceAll(/(bool|int32|E) (\w+) =/g, 'optional $1 $2 =');
    const head = two(proto('bool can = 2;')).replace(
      'optional E e = 2;',
      'optional E e = 2;\n// @guarded-by A.can\nrequired bool fast = 3;',
    );
    const report = await judge({ releases: { '1.0.0': two(proto('')) }, head });
    expect([report.verdict, told(report)]).toEqual([
      'fail',
      expect.arrayContaining(['!field-added Q.fast major A.can']),
    ]);
  });

  test('what every release has needs no guard, and the comment may stay', async () => {
    const text = proto('bool can = 2;', '', CALL);
    const report = await judge({ releases: { '1.0.0': text }, head: text });
    expect([report.verdict, told(report), faults(report)]).toEqual(['pass', [], []]);
  });
});

describe('which guards do not count', () => {
  const at = '`@guarded-by A.can` at S.Put does not count:';
  test.each([
    ['no such field', proto('', '', CALL), `${at} there is no field A.can. Correct or remove it.`],
    [
      'not in an answer',
      `${proto('', '', CALL.replace('A.can', 'B.can'))}message B { bool can = 1; }`,
      'it is in no answer of a method',
    ],
    [
      'only in a request',
      proto('', 'bool can = 3;', CALL.replace('A.can', 'X.can'))
        .replace('Ask(Q)', 'Ask(X)')
        .concat('message X { bool can = 1; }'),
      'it is in no answer of a method',
    ],
    [
      'no name',
      proto('bool can = 2;', '', CALL.replace('A.can', '')),
      '`@guarded-by` at S.Put does not count: expected the name of a field',
    ],
    [
      'no method to ask',
      proto('', '', `${CALL.replace('A.can', 'B.can')}  rpc More(Q) returns (B);\n`).concat(
        'message B { bool can = 1; }',
      ),
      '1.0.0 does not serve S.More, so it cannot be asked',
    ],
  ])('%s', async (_, head, why) => {
    const report = await judge({ releases, head });
    expect([report.verdict, faults(report)]).toEqual(['fail', [expect.stringContaining(why)]]);
  });

  test.each([
    [
      'the number was another field, which old servers set',
      'bool old = 2;',
      'bool can = 2;',
      'in 1.0.0 number 2 there is another field, bool old',
    ],
    [
      'the flag is older than what it guards',
      'bool can = 2;',
      'bool can = 2;',
      '1.0.0 has that field already and may set it',
    ],
    ['a list can name more than it did', 'repeated string can = 2;', 'repeated string can = 2;', null],
    ['a number can too', 'int32 can = 2;', 'int32 can = 2;', null],
    ['a text can too', 'string can = 2;', 'string can = 2;', null],
    ['a part of the answer cannot', 'Q can = 2;', 'Q can = 2;', '1.0.0 has that field already and may set it'],
  ])('%s', async (_, before, answer, why) => {
    const report = await judge({ releases: { '1.0.0': proto(before) }, head: proto(answer, '', CALL) });
    const message = why === null ? [] : [expect.stringContaining(why)];
    expect([report.verdict, faults(report)]).toEqual([why === null ? 'pass' : 'fail', message]);
  });

  test.each([
    ['[default = true]', 'its default is not the zero value'],
    ['[default = false]', null],
  ])('%s', async (option, why) => {
    const two = (text: string): string =>
      text.replace('proto3', 'proto2').replaceAll(/(bool|int32|E) (\w+) =/g, 'optional $1 $2 =');
    const head = two(proto(`bool can = 2 ${option};`, '', CALL));
    const report = await judge({ releases: { '1.0.0': two(proto('')) }, head });
    const message = why === null ? [] : [expect.stringContaining(why)];
    expect([report.verdict, faults(report)]).toEqual([why === null ? 'pass' : 'fail', message]);
  });

  test.each<readonly [type: string, value: string, counts: boolean]>([
    ['string', '""', true],
    ['string', '"0"', false],
    ['string', '" "', false],
    ['bytes', '""', true],
    ['bytes', '"0"', false],
    ['int32', '0', true],
    ['int32', '1', false],
    ['int64', '0', true],
    ['int64', '-1', false],
    ['double', '-0.0', true],
    ['double', 'nan', false],
    ['E', 'ZERO', true],
    ['E', 'ONE', false],
  ])('an old server that leaves out a %s with the default %s says no: %s', async (type, value, counts) => {
    const two = (text: string): string =>
      text
        .replace('proto3', 'proto2')
        .replace('ZERO = 0;', 'ZERO = 0; ONE = 1;')
        .replaceAll(/(int32|E) (x|y|e) =/g, 'optional $1 $2 =');
    const head = two(proto(`optional ${type} can = 2 [default = ${value}];`, '', CALL));
    const report = await judge({ releases: { '1.0.0': two(proto('')) }, head });
    const why = 'its default is not the zero value, so an old server that leaves it out seems to say yes';
    expect(faults(report)).toEqual(counts ? [] : [expect.stringContaining(why)]);
  });

  test('the full name of a field, with a dot in front, and an extension', async () => {
    const dotted = await judge({ releases, head: proto('bool can = 2;', '', CALL.replace('A.can', '.A.can')) });
    expect([dotted.verdict, faults(dotted)]).toEqual(['pass', []]);
    const two = (text: string): string =>
      `${text.replace('proto3', 'proto2').replaceAll(/(int32|E) (x|y|e) =/g, 'optional $1 $2 =')}`;
    const open = 'extensions 100 to 200;';
    const extended = `${two(proto(open, '', CALL.replace('A.can', 'can')))}extend A { optional bool can = 100; }\n`;
    const report = await judge({ releases: { '1.0.0': two(proto(open)) }, head: extended });
    expect([report.verdict, faults(report)]).toEqual(['pass', []]);
    const wrong = await judge({
      releases: { '1.0.0': two(proto(open)) },
      head: extended.replace('bool can', 'bool may'),
    });
    expect(faults(wrong)).toEqual([expect.stringContaining('there is no field can')]);
  });

  test('one guard of several that is not true is enough to be judged without', async () => {
    const report = await judge({ releases, head: proto('bool can = 2;', '', CALL.replace('A.can', 'A.can, A.may')) });
    expect([report.verdict, faults(report)]).toEqual(['fail', [expect.stringContaining('there is no field A.may')]]);
  });

  test('a guard at what is gone is gone with it', async () => {
    const text = proto('bool can = 2;', '', CALL);
    const report = await judge({ releases: { '1.0.0': text }, head: proto('bool can = 2;') });
    expect([told(report), faults(report)]).toEqual([['!rpc-removed S.Put major'], []]);
  });

  test('a guard at what was only renamed lifts nothing', async () => {
    const before = proto('bool can = 2;', 'bool fast = 3;');
    const head = proto('bool can = 2;', 'string fast = 3; // @guarded-by A.can\n');
    expect(told(await judge({ releases: { '1.0.0': before }, head }))).toEqual(['!field-type-changed Q.fast major']);
  });

  test('without `guards: on` nothing is heeded and nothing told', async () => {
    const report = await judge({ releases, head: proto('bool can = 2;', '', CALL), config: 'guards: off\n' });
    expect([report.verdict, faults(report), all(report)[0]?.guarded]).toEqual(['fail', [], null]);
  });

  test('text without end is cut', async () => {
    const long = `9${'x'.repeat(5000)}`;
    const report = await judge({ releases, head: proto('', '', `// @guarded-by ${long}\n rpc Put(Q) returns (Q);\n`) });
    expect(faults(report).map((text) => text.length < 500)).toEqual([true]);
  });

  test('a name that leads nowhere is told at what is not new, too', async () => {
    const text = proto('', '', CALL);
    const report = await judge({ releases: { '1.0.0': text }, head: text });
    expect([report.verdict, faults(report)]).toEqual(['pass', [expect.stringContaining('there is no field A.can')]]);
  });
});

describe('@since', () => {
  const since = (version: string): string =>
    proto('string version = 2;', '', `  // @since ${version}\n  rpc Put(Q) returns (Q);\n`);
  const told10 = { '1.0.0': proto('string version = 2;'), '1.1.0': proto('string version = 2;') };
  const config = 'version-method: S.Ask#version';

  test.each([
    ['1.2.0', told10, config, null],
    ['v1.2.0.', told10, config, null],
    ['1.2.0', told10, '', 'the config names no version-method'],
    ['1.2.0', releases, config, '1.0.0 does not serve S.Ask#version, so it cannot be asked'],
    ['1.2.0', told10, 'version-method: S.Ask#release', 'there is no S.Ask#release that answers a version'],
    ['1.1.0', told10, config, '1.1.0 does not have it'],
    ['soon', told10, config, 'expected a whole version, such as 1.6.0'],
  ])('%s', async (version, before, more, why) => {
    const report = await judge({ releases: before, head: since(version), config: more });
    const message = why === null ? [] : [expect.stringContaining(why)];
    expect([report.verdict, faults(report)]).toEqual([why === null ? 'pass' : 'fail', message]);
    if (why === null) expect(told(report)).toEqual(['rpc-added S.Put minor S.Ask#version']);
  });

  test('at what every release has is for readers', async () => {
    const report = await judge({ releases: { '1.0.0': since('0.9') }, head: since('0.9') });
    expect([report.verdict, faults(report)]).toEqual(['pass', []]);
  });
});

describe('what a change does to guards', () => {
  const guarded = proto('bool can = 2;', '', CALL);
  const bare = proto('bool can = 2;', '', '  rpc Put(Q) returns (Q);\n');

  test('taking a guard away is a break of its own', async () => {
    const report = await judge({ releases, main: guarded, head: bare });
    expect([report.verdict, told(report)]).toEqual(['fail', ['!rpc-added S.Put major', 'field-added A.can minor']]);
  });

  test('taking away what it asks for is, too', async () => {
    const report = await judge({ releases, main: guarded, head: proto('', '', CALL) });
    expect([report.verdict, told(report)]).toEqual(['fail', ['!rpc-added S.Put major']]);
  });

  test('adding one to what is already there is not', async () => {
    const report = await judge({ releases, main: bare, head: guarded });
    expect([report.verdict, all(report).map(({ introduced }) => introduced)]).toEqual(['pass', [false, false]]);
  });

  test('leaving both alone is not', async () => {
    const report = await judge({ releases, main: guarded, head: `${guarded}// end\n` });
    expect(all(report).map(({ introduced }) => introduced)).toEqual([false, false]);
  });
});

describe('what people and programs are told', () => {
  const config = 'client: kata-runtime\nserver: kata-agent\n';
  const story = { releases, head: proto('bool can = 2;', '', CALL), config };
  const why =
    'new kata-runtime + old kata-agent: safe only because the new kata-runtime checks A.can first, which S.Ask answers';

  test('text and Markdown say what makes it safe', async () => {
    const report = await judge(story);
    expect(renderText(report, { colour: false, quiet: false, explain: false })).toContain(`      ${why}\n`);
    expect(renderText(report, { colour: false, quiet: true, explain: false })).not.toContain('safe only');
    expect(renderJobSummary(report, NO_CONTEXT)).toContain(`rpc Put(Q) returns (Q) is new · a.proto:6 · ${why}`);
  });

  test('annotations and SARIF say it too', async () => {
    const report = await judge(story);
    const messages = annotationsOf(report, { mode: 'all', rulesUrl: null }).map(({ message }) => message);
    expect(messages.filter((message) => message.includes(`\n${why}.`))).toHaveLength(1);
    const sarif = renderSarif(report, { name: 'skewgate', version: '0.0.0' }, NO_CONTEXT);
    expect(sarif.split(`\\n${why}.`)).toHaveLength(2);
  });

  test('JSON names the fields and the methods', async () => {
    const object = JSON.parse(renderJson(await judge(story), { name: 'skewgate', version: '0.0.0' }));
    expect(object.surfaces[0].findings.map(({ guarded }: ReportedFinding) => guarded)).toEqual([
      { by: ['A.can'], asks: ['S.Ask'] },
      null,
    ]);
  });
});

describe('besides the gate', () => {
  const guarded = proto('bool can = 2;', '', CALL);
  const policy = { config: { file: 'skewgate.yml', text: 'guards: on\n' }, options: {}, proofs: false };
  const request = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
  /** Two releases, and the head at the second. */
  const history = (second: string) =>
    fakeRepository({
      commits: { a: { files: { 'a.proto': proto('') } }, b: { files: { 'a.proto': second }, parents: ['a'] } },
      tags: { '1.0.0': 'a', '1.1.0': 'b' },
      head: 'b',
    });

  test.each([
    ['guarded', guarded, 'safe'],
    ['bare', guarded.replace('@guarded-by A.can', ''), 'broken'],
  ])('a cell of the matrix: %s', async (_, second, severity) => {
    const found = await matrixOf(history(second), policy, createParses(), null);
    if (!('matrix' in found)) throw new Error(JSON.stringify(found));
    const [meeting] = [...(found.matrix.surfaces[0]?.meetings.values() ?? [])];
    expect(meeting?.['new-client-old-server'].severity).toBe(severity);
  });

  test('the costs of the past', async () => {
    const costs = async (second: string): Promise<unknown> => {
      const found = await planRepository(history(second), request, policy, createParses(), 5);
      return 'plans' in found ? found.plans[0]?.history?.steps.map(({ required }) => required.full) : found;
    };
    expect(await costs(guarded)).toEqual(['minor']);
    expect(await costs(guarded.replace('@guarded-by A.can', ''))).toEqual(['major']);
  });

  test('release notes', async () => {
    const found = await notesOf(history(guarded), request, policy, createParses(), 'major');
    if (!('notes' in found)) throw new Error(JSON.stringify(found));
    expect(renderNotesMarkdown(found.notes)).toContain(
      '- `S.Put` is safe with older servers only if the client first checks `A.can`.',
    );
  });
});
