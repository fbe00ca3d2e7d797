import { describe, expect, test } from '@jest/globals';
import { EFFECTS } from '../../src/compat/outcome.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { SKEWS } from '../../src/compat/skew.ts';
import { decided, undecided } from '../../src/gate/verdict.ts';
import { promiseOf } from '../../src/release/promise.ts';
import type { Report } from '../../src/report/report.ts';
import { renderText, type TextOptions } from '../../src/report/text.ts';
import { judge, reportOn, type Story, v } from '../gate/judged.ts';

const PLAIN: TextOptions = { colour: false, quiet: false, explain: false };
const render = (report: Report, options: Partial<TextOptions> = {}): string =>
  renderText(report, { ...PLAIN, ...options });
const shown = async (story: Story, options: Partial<TextOptions> = {}): Promise<string> =>
  render(await reportOn(story), options);

const AGENT = `syntax = "proto3";
package grpc;
service Agent {
  rpc Start(Req) returns (Res);
  rpc Stop(Req) returns (Res);
}
message Req {
  string id = 1;
}
message Res {
  bool ok = 1;
}
`;
const LESS = AGENT.replace('  rpc Stop(Req) returns (Res);\n', '');
const MORE = AGENT.replace('string id = 1;', 'string id = 1;\n  bool fast = 2;').replace(
  'bool ok = 1;',
  'bool ok = 1;\n  string why = 2;',
);
const BOTH = MORE.replace('  rpc Stop(Req) returns (Res);\n', '').replace('message Res', '// The answer.\nmessage Res');

const PEERS = { client: 'kata-runtime', server: 'kata-agent' };
const FAIL: Story = { old: AGENT, new: BOTH, from: '1.5.0', to: '1.6.0', declaredBy: 'tag', options: PEERS };
const ESC = '\u001b';
const LIMITS = '  not seen: new values of existing fields, and changed behaviour: no schema shows them\n';

describe('a report on a terminal', () => {
  test('a pass', async () => {
    expect(await shown({ old: AGENT, new: AGENT })).toBe(`PASS  no change here needs a new version after 1.0.0

  compared  1.0.0 → HEAD, 1 file
  promise   backward: old clients keep working

  old client + new server  works
  new client + old server  works

${LIMITS}`);
  });

  test('a fail', async () => {
    expect(
      await shown(FAIL),
    ).toBe(`FAIL  1.6.0 needs a major release after 1.5.0 (2.0.0 or higher); the tag declares a minor

  compared  1.5.0 → HEAD (1.6.0), 1 file
  promise   backward: old clients keep working

  old kata-runtime + new kata-agent  1 change breaks it
  new kata-runtime + old kata-agent  1 change degrades it
  not counted: ProtoJSON (2 changes break it), generated code (1 change breaks it)

Blocking (1)
  ✗ grpc.Agent.Stop: rpc Stop was removed (needs a major)
      a.proto:5:3 at 1.5.0, fingerprint ${(await reportOn(FAIL)).surfaces[0]?.findings[0]?.fingerprint}
      old kata-runtime + new kata-agent: the new kata-agent does not have the method and answers UNIMPLEMENTED
  do  rpc-removed: Keep the method, deprecated, until no supported client calls it; then remove it in a major release.

Allowed in a minor release (2)
  ! grpc.Req.fast: bool fast = 2 is new (needs a minor)
      a.proto:8:3
      new kata-runtime + old kata-agent: the old kata-agent has no such field and ignores it (only when the new side uses it)
  + grpc.Res.why: string why = 2 is new (needs a minor)
      a.proto:13:3
      also breaks ProtoJSON, not counted here

Notes (1)
  - grpc.Res: the comment of grpc.Res changed
      a.proto:11:9

${LIMITS}
next  release it as 2.0.0 or higher
  or  undo the blocking change
`);
  });

  test('quiet: the verdict, what blocks, and what to do', async () => {
    expect(
      await shown(FAIL, { quiet: true }),
    ).toBe(`FAIL  1.6.0 needs a major release after 1.5.0 (2.0.0 or higher); the tag declares a minor

Blocking (1)
  ✗ grpc.Agent.Stop: rpc Stop was removed (needs a major)
      a.proto:5:3 at 1.5.0, fingerprint ${(await reportOn(FAIL)).surfaces[0]?.findings[0]?.fingerprint}

next  release it as 2.0.0 or higher
  or  undo the blocking change
`);
    expect(await shown({ old: AGENT, new: MORE }, { quiet: true })).toBe(
      'PASS  this needs a minor release after 1.0.0; the next release is taken to be a minor\n',
    );
  });

  test('explained: each kind of change once', async () => {
    const text = await shown(FAIL, { explain: true });
    expect(text.split('\n').filter((line) => /^ {2}(why|do)/.test(line))).toEqual(
      ['rpc-removed', 'field-added', 'comment-changed'].flatMap((id) => {
        const rule = RULES.find((known) => known.id === id);
        return [`  why  ${id}: ${rule?.explanation}`, `  do   ${id}: ${rule?.remedy}`];
      }),
    );
  });

  test('undecided', () => {
    const fault = { kind: 'no-tags', message: 'no tags here', next: 'run `git fetch --tags` or say `--base`' };
    expect(render(undecided(fault))).toBe(
      'COULD NOT DECIDE  no tags here\n\nnext  run `git fetch --tags` or say `--base`\n',
    );
    const problem = (file: string, line: number | null) => ({
      file,
      line,
      column: line,
      message: 'wrong',
      fatal: true,
    });
    const several = undecided({
      problems: [problem('a.proto', 3), problem('b.proto', 4), problem('c', null)],
      next: 'correct this',
    });
    const text = `COULD NOT DECIDE  a.proto:3:3: wrong (and 2 more)

  b.proto:4:4: wrong
  c: wrong

next  correct this
`;
    expect([render(several), render(several, { quiet: true })]).toEqual([text, text]);
  });

  test('accepted, with the reason and until when', async () => {
    const fingerprint = (await reportOn(FAIL)).surfaces[0]?.findings[0]?.fingerprint ?? '';
    const accepted = (until: string | null): Promise<string> => {
      const accept = [
        { fingerprint, reason: 'no client calls it', until: until === null ? null : v(until), place: null },
      ];
      return shown({ old: AGENT, new: LESS, options: { accept } });
    };
    const text = (
      until: string,
    ): string => `PASS  every break since 1.0.0 is accepted; the release that carries them needs 2.0.0 or higher

  compared  1.0.0 → HEAD, 1 file
  promise   backward: old clients keep working

  old client + new server  works
  new client + old server  works
  not counted: generated code (1 change breaks it)

Accepted (1)
  ! grpc.Agent.Stop: rpc Stop was removed (needs a major)
      a.proto:5:3 at 1.0.0
      old client + new server: the new server does not have the method and answers UNIMPLEMENTED
      accepted${until}: no client calls it

${LIMITS}`;
    expect([await accepted(null), await accepted('2.0.0')]).toEqual([text(''), text(' until 2.0.0')]);
  });

  test('what was there before the change', async () => {
    const text = await shown({ old: AGENT, before: LESS, new: BOTH });
    expect(text.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      'PASS  this needs a minor release after 1.0.0; the next release is taken to be a minor',
      'Allowed in a minor release (2)',
      'From before this change, not yet released (1)',
      'Notes (1)',
    ]);
  });

  test('several surfaces: each under its own heading', async () => {
    const report = await reportOn({ old: AGENT, new: AGENT, name: 'store' }, { ...FAIL, name: 'agent' });
    const text = render(report, { quiet: false });
    expect(text.split('\n').filter((line) => /^(\S| {2}(or|not))/.test(line))).toEqual([
      'FAIL  1 of 2 surfaces fails: agent',
      'store: PASS  no change here needs a new version after 1.0.0',
      'agent: FAIL  1.6.0 needs a major release after 1.5.0 (2.0.0 or higher); the tag declares a minor',
      '  not counted: ProtoJSON (2 changes break it), generated code (1 change breaks it)',
      'Blocking (1)',
      'Allowed in a minor release (2)',
      'Notes (1)',
      '  not seen: new values of existing fields, and changed behaviour: no schema shows them',
      'next  agent: release it as 2.0.0 or higher',
      '  or  undo the blocking change',
    ]);
  });
});

describe('the facts', () => {
  const line = (text: string, begins: string): string | undefined =>
    text.split('\n').find((each) => each.startsWith(`  ${begins}`));

  test('versions, refs and files on both sides', async () => {
    const compared = async (story: Partial<Story>): Promise<string | undefined> =>
      line(await shown({ old: AGENT, new: AGENT, ...story }), 'compared');
    expect(await compared({ to: '1.0.0' })).toBe('  compared  1.0.0 → HEAD (1.0.0), 1 file');
    expect(await compared({ from: null, ref: 'f'.repeat(40), declared: null })).toBe(
      '  compared  ffffffffffff → HEAD, 1 file',
    );
    const two = { 'a.proto': AGENT, 'b.proto': 'syntax = "proto3";' };
    expect(await compared({ new: two })).toBe('  compared  1.0.0 → HEAD, 1 → 2 files');
    expect(await compared({ old: two, new: two })).toBe('  compared  1.0.0 → HEAD, 2 files');
    expect(await compared({ new: {} })).toBe('  compared  1.0.0 → HEAD, 1 → 0 files');
  });

  test('the promise, and whether it was set by hand', async () => {
    const promise = async (made: ReturnType<typeof promiseOf>): Promise<string | undefined> =>
      line(await shown({ old: AGENT, new: AGENT, options: { promise: made } }), 'promise');
    expect(await promise(promiseOf('live'))).toBe(
      '  promise   live: as full-strict, and a break is refused unless it is accepted by name',
    );
    expect(await promise(promiseOf('full', { 'new-client-old-server': { broken: 'minor' } }))).toBe(
      '  promise   full: with costs set in the config',
    );
  });

  test('the skews of data, in one column', async () => {
    const text = await shown({ old: AGENT, new: AGENT, options: { ...PEERS, stored: ['grpc.Req'] } });
    expect(text.split('\n').filter((each) => each.includes(' + '))).toEqual([
      '  old kata-runtime + new kata-agent  works',
      '  new kata-runtime + old kata-agent  works',
      '  old data + new reader              works',
      '  new data + old reader              works',
    ]);
  });

  test('problems and what was not seen, of each surface and of all', async () => {
    const story: Story = {
      old: AGENT,
      new: { 'a.proto': AGENT, module: { submodule: 'f'.repeat(40) } },
      options: { roots: ['grpc.None'] },
    };
    const besides = {
      notices: [{ file: '.github/skewgate.yml', line: null, column: null, message: 'Edited.', fatal: false }],
      unseen: ['1 .proto file that no surface takes: x.proto'],
    };
    const one = decided([await judge(story)], besides);
    const text = render(one);
    expect(text.split('\n').slice(1, 5)).toEqual([
      '',
      '  the config names the message grpc.None, but neither version declares it. Correct or remove the name.',
      '  .github/skewgate.yml: Edited.',
      '',
    ]);
    expect(
      text
        .split('\n')
        .filter((each) => each.includes('not seen'))
        .slice(0, 2),
    ).toEqual([
      '  not seen: module: a submodule, which is not looked into',
      '  not seen: 1 .proto file that no surface takes: x.proto',
    ]);
    expect(render(one, { quiet: true })).toBe('PASS  no change here needs a new version after 1.0.0\n');
    const two = decided([await judge(story), await judge({ ...story, name: 'b' })], besides);
    expect(render(two)).toContain('\n  not seen: b: module: a submodule, which is not looked into\n');
  });

  test('what must be accepted by name', async () => {
    const live = await shown({ old: AGENT, new: LESS, options: { promise: promiseOf('live') } });
    expect(live).toContain('\n  ✗ grpc.Agent.Stop: rpc Stop was removed (must be accepted by name)\n');
  });

  test('groups without a version, and with nothing declared', async () => {
    const groups = async (story: Partial<Story>): Promise<readonly string[]> =>
      (await shown({ old: AGENT, new: MORE, ...story })).split('\n').filter((each) => / \(\d+\)$/.test(each));
    expect(await groups({ from: null, declared: null })).toEqual(['Not against the promise (2)']);
    expect(await groups({ declared: 'major' })).toEqual(['Allowed in a major release (2)']);
    const renamed = { new: AGENT.replace('string id', 'string name'), options: { promise: promiseOf('none') } };
    expect(await groups({ ...renamed, declared: 'none' })).toEqual(['Notes (1)']);
  });
});

describe('colours', () => {
  test('are there on a terminal, and the text is the same without them', async () => {
    const report = await reportOn(FAIL);
    const coloured = render(report, { colour: true });
    expect(coloured.split('\n')[0]).toBe(
      `${ESC}[31mFAIL${ESC}[0m  1.6.0 needs a major release after 1.5.0 (2.0.0 or higher); the tag declares a minor`,
    );
    expect(coloured.split('\n')[5]).toBe(`  old kata-runtime + new kata-agent  ${ESC}[31m1 change breaks it${ESC}[0m`);
    expect(coloured.split('\n')[6]).toBe(
      `  new kata-runtime + old kata-agent  ${ESC}[33m1 change degrades it${ESC}[0m`,
    );
    expect(coloured.replaceAll(new RegExp(`${ESC}\\[\\d+m`, 'g'), '')).toBe(render(report));
  });
});

describe('nothing from the repository acts', () => {
  const evil = 'x\u001b[2J\u202e\n::error::\r##[warning]';
  const shownAs = 'x⟨U+001B⟩[2J⟨U+202E⟩ ::error:: ';

  test('on a terminal, nor on the runner of a job', async () => {
    const [surface] = (await reportOn(FAIL)).surfaces;
    const [reported] = surface?.findings ?? [];
    if (surface === undefined || reported === undefined) throw new Error('no finding');
    const finding = { ...reported.finding, element: evil, sentence: evil };
    const findings = [{ ...reported, finding, accepted: { reason: evil, until: null }, blocking: true }];
    const problem = { file: evil, line: 1, column: 1, message: evil, fatal: false };
    const peers = { client: evil, server: evil, transport: 'grpc' } as const;
    const baseline = { ref: evil, sha: null, version: null };
    const told = { ...surface, name: evil, reason: evil, peers, baseline, findings, unseen: [evil] };
    const next = [[evil, evil]];
    const report: Report = {
      verdict: 'fail',
      reason: evil,
      next,
      problems: [],
      untold: [problem],
      unseen: [evil],
      surfaces: [told, told],
    };
    for (const colour of [false, true]) {
      const text = render(report, { colour });
      const plain = text.replaceAll(new RegExp(`${ESC}\\[\\d+m`, 'g'), '');
      expect([ESC, '\u202e', '\r'].filter((character) => plain.includes(character))).toEqual([]);
      expect(plain).not.toMatch(/^\s*::/m);
      expect(text.split(shownAs).length).toBeGreaterThan(30);
    }
    expect(render(report)).not.toContain('##[');
  });

  test('a file whose path begins a command', () => {
    const problem = { file: '::stop-commands::x.proto', line: 3, column: 1, message: 'wrong', fatal: true };
    const first = { file: 'a.proto', line: 1, column: 1, message: 'wrong', fatal: true };
    expect(render(undecided({ problems: [first, problem], next: 'correct this' }))).toContain(
      '\n  : :stop-commands::x.proto:3:1: wrong\n',
    );
  });
});

/** What JSON and the config call skews, effects and severities. Flows are words of their own. */
const IDS = [...SKEWS, ...EFFECTS.filter((effect) => effect !== 'presence'), 'degraded', 'broken'];

describe('over every example of every rule', () => {
  const examples = RULES.flatMap((rule) =>
    rule.examples.map((example) => ({ title: `${rule.id}: ${example.name}`, example })),
  );

  test.each(examples)('no bare id, no gap, and a way on where it fails: $title', async ({ example }) => {
    const { before, after, stored = [] } = example;
    for (const promise of ['backward', 'live'] as const) {
      const report = await reportOn({ old: before, new: after, options: { stored, promise: promiseOf(promise) } });
      const text = render(report);
      const words = new Set(text.match(/[\w-]+/g));
      expect(IDS.filter((id) => words.has(id))).toEqual([]);
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object| {2}\n|\n\n\n/);
      expect(/^next {2}\S/m.test(text)).toBe(report.verdict === 'fail');
      const told = report.surfaces.flatMap(({ findings, notes }) => [...findings, ...notes]);
      for (const { finding } of told) expect(text).toContain(` ${finding.element}: ${finding.sentence}`);
    }
  });
});
