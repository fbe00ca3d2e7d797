import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/gate/gate.ts';
import { notesOf, type ReleaseNotes } from '../../src/gate/notes.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { RevisionRequest } from '../../src/gate/place.ts';
import { renderNotesText } from '../../src/report/notes-render.ts';
import { type FakeFiles, type FakeHistory, fakeRepository } from './fake-repository.ts';

const REQUEST: RevisionRequest = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };

/** A protocol with these methods, and these fields in its request and its answer. */
const proto = (methods: string, request = '', answer = ''): string =>
  `syntax = "proto3"; package p; service S { ${methods
    .split(' ')
    .map((name) => `rpc ${name}(Q) returns (P);`)
    .join(' ')} } message Q { int32 id = 1; ${request} } message P { int32 id = 1; ${answer} }`;

type Release = string | FakeFiles;

/** Releases in the order of their commits, each tagged; the last one is the head, and tagged only if it is a version. */
function history(releases: Readonly<Record<string, Release>>, more: Partial<FakeHistory> = {}): FakeHistory {
  const names = Object.keys(releases);
  const commits = names.map((name, i) => {
    const release = releases[name] ?? '';
    const files = typeof release === 'string' ? { 'a.proto': release, VERSION: name } : release;
    return [name, { files, parents: i === 0 ? [] : [names[i - 1] ?? ''] }] as const;
  });
  const tags = names.filter((name) => /^v?\d/.test(name)).map((name) => [name, name] as const);
  return { commits: Object.fromEntries(commits), tags: Object.fromEntries(tags), head: names.at(-1) ?? '', ...more };
}

interface Question extends Partial<RevisionRequest> {
  readonly config?: string;
  readonly horizon?: 'major' | 'window';
}

async function outcome(of: FakeHistory, { config = '', horizon = 'major', ...request }: Question = {}) {
  const policy = { config: { file: 'skewgate.yml', text: config }, options: {} };
  return notesOf(fakeRepository(of), { ...REQUEST, ...request }, policy, createParses(), horizon);
}

async function notes(...asked: Parameters<typeof outcome>): Promise<ReleaseNotes> {
  const found: Outcome | ReleaseNotes = await outcome(...asked);
  if (!('notes' in found)) throw new Error(JSON.stringify(found));
  return found;
}

/** The lines as text, without the title, what is empty and the last one. */
async function told(...asked: Parameters<typeof outcome>): Promise<readonly string[]> {
  const { notes: all } = await notes(...asked);
  const lines = renderNotesText(all).split('\n');
  return lines.filter((line) => line !== '' && line !== 'Compatibility' && !line.startsWith('Not covered'));
}

const STOP = 'Live upgrade is not supported: stop all running containers before you install this version.';
const ANY = 'Upgrade the client and the server in any order.';

describe('how far back a release works', () => {
  const growing = { '1.0.0': proto('A'), '1.1.0': proto('A B'), '1.2.0': proto('A B'), '1.3.0': proto('A B') };

  test('every release of the major is looked at, until one breaks', async () => {
    expect(await told(history(growing))).toEqual([
      'The protocol did not change since 1.2.0. Live upgrade is supported from 1.0.0 on. Upgrade the client and the server in any order; from a release before 1.1.0, upgrade the server first.',
      '  - The server of 1.3.0 works with the client of 1.0.0 and later.',
      '  - The client of 1.3.0 works with the server of 1.1.0 and later, but not with 1.0.0.',
    ]);
  });

  test('an order that bears less now may also bear it not as long', async () => {
    const releases = { '1.0.0': proto('A'), '1.1.0': proto('A B'), '1.2.0': proto('A B', 'int32 more = 2;') };
    expect((await told(history(releases)))[0]).toBe(
      'Live upgrade is supported from 1.0.0 on. Upgrade the server first, then the client. The other order works from 1.1.0 on, with the limits below.',
    );
  });

  test('a window of the policy says how far instead, and so does who asks for no more than that', async () => {
    const [, server] = await told(history(growing), { config: 'window: ">=1.1.0"' });
    expect(server).toBe('  - The server of 1.3.0 works with the client of 1.1.0 and later.');
    const [advice, alone] = await told(history(growing), { horizon: 'window' });
    expect(advice).toContain('Live upgrade is supported from 1.2.0 on; older releases were not compared. ');
    expect(alone).toBe('  - The server of 1.3.0 works with the client of 1.2.0.');
  });

  test('a release behind one that breaks is not said to work', async () => {
    const there = { '1.0.0': proto('A'), '1.1.0': proto('A B'), '1.2.0': proto('A'), '1.3.0': proto('A') };
    expect((await told(history(there)))[1]).toBe(
      '  - The server of 1.3.0 works with the client of 1.2.0, but not with 1.1.0.',
    );
  });

  test('a first release of a major looks back to the major before', async () => {
    const major = { '1.0.0': proto('A'), '1.1.0': proto('A'), '2.0.0': proto('A') };
    expect((await told(history(major)))[1]).toBe('  - The server of 2.0.0 works with the client of 1.0.0 and later.');
    const second = { '0.9.0': proto('A'), ...major };
    expect((await told(history(second)))[1]).toBe('  - The server of 2.0.0 works with the client of 1.0.0 and later.');
  });

  test('an older release that cannot be read ends it, and that is told', async () => {
    const bad = { '1.0.0': proto('A'), '1.1.0': 'message {', '1.2.0': proto('A'), '1.3.0': proto('A') };
    const { notices } = await notes(history(bad));
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^1\.1\.0 could not be read, so nothing is said of it and of older releases: .*expected/),
    ]);
    expect((await told(history(bad)))[1]).toBe('  - The server of 1.3.0 works with the client of 1.2.0.');
  });

  test('an accepted break counts as none, and is told with its reason', async () => {
    const removed = history({ '1.0.0': proto('A B'), '1.1.0': proto('A B'), '2.0.0': proto('A') });
    const [first] = (await notes(removed)).notes;
    if (first === undefined || 'first' in first) throw new Error('no surface');
    const [finding] = first.report.findings;
    const config = `accept:\n- fingerprint: ${finding?.fingerprint}\n  reason: nobody calls B.\n`;
    expect(await told(removed, { config })).toEqual([
      `Live upgrade is supported from 1.0.0 on. ${ANY} This does not count the accepted breaks below.`,
      '  - The server of 2.0.0 works with the client of 1.0.0 and later.',
      '  - The client of 2.0.0 works with the server of 1.0.0 and later.',
      'Accepted breaks',
      '  - S.B: rpc B was removed. The new server does not have the method and answers UNIMPLEMENTED. Accepted: nobody calls B.',
    ]);
  });
});

describe('what to upgrade first', () => {
  const first = async (before: string, after: string, config = ''): Promise<string | undefined> =>
    (await told(history({ '1.0.0': before, '1.1.0': after }), { config }))[0];
  const live = 'Live upgrade is supported from 1.0.0 on.';

  test.each([
    ['nothing that anybody notices', proto('A'), proto('A', '', 'int32 more = 2;'), `${live} ${ANY}`],
    [
      'a new instruction',
      proto('A'),
      proto('A', 'int32 more = 2;'),
      `${live} Upgrade the server first, then the client. The other order works too, with the limits below.`,
    ],
    ['a new method', proto('A'), proto('A B'), `${live} Upgrade the server first, then the client.`],
    ['a method that is gone', proto('A B'), proto('A'), `${live} Upgrade the client first, then the server.`],
    ['one that is gone and a new one', proto('A B'), proto('A C'), STOP],
    [
      'limits both ways',
      `${proto('A', 'E e = 2;', 'E e = 2;')} enum E { X = 0; }`,
      `${proto('A', 'E e = 2;', 'E e = 2;')} enum E { X = 0; Y = 1; }`,
      `${live} Upgrade the client and the server in any order, with the limits below.`,
    ],
  ])('%s', async (_, before, after, sentence) => {
    expect(await first(before, after)).toBe(sentence);
  });

  test('where running workloads keep their server, new clients meet it whatever comes first', async () => {
    const config = 'server: agent\ncomponents: [{name: agent, upgrade: new-workloads-only, version: VERSION}]\n';
    expect(await first(proto('A'), proto('A B'), config)).toBe(STOP);
    expect(await first(proto('A B'), proto('A'), config)).toBe(
      `${live} Upgrade the client first, then agent. Running containers keep the agent they have.`,
    );
    expect(await first(proto('A'), proto('A'), config)).toBe(
      `The protocol did not change since 1.0.0. ${live} Upgrade the client and agent in any order. Running containers keep the agent they have.`,
    );
  });

  test('where they keep their client, old clients meet the new server', async () => {
    const config = 'client: shim\ncomponents: [{name: shim, upgrade: new-workloads-only, version: VERSION}]\n';
    expect(await first(proto('A B'), proto('A'), config)).toBe(STOP);
    expect(await first(proto('A'), proto('A B'), config)).toBe(
      `${live} Upgrade the server first, then shim. Running containers keep the shim they have.`,
    );
  });

  test('what was stored must be read', async () => {
    const stored = (type: string): string => `${proto('A')} message State { ${type} x = 1; }`;
    const config = 'stored: [p.State]';
    const gone = await told(history({ '1.0.0': stored('int32'), '1.1.0': stored('string') }), { config });
    expect(gone.slice(0, 2)).toEqual([
      STOP,
      'It does not read everything that 1.0.0 has stored. There is no way back: 1.0.0 does not read everything that this release stores.',
    ]);
  });
});

describe('components', () => {
  const config = 'components: [{name: qemu, upgrade: restart, version: "v.yaml#/qemu"}]';
  const release = (version: string, qemu: string | null): FakeFiles => ({
    'a.proto': proto('A'),
    VERSION: version,
    ...(qemu === null ? {} : { 'v.yaml': `qemu: ${qemu}` }),
  });

  test('one that changes and cannot be upgraded live stops everything', async () => {
    const lines = await told(history({ '1.0.0': release('1.0.0', '2.10'), '1.1.0': release('1.1.0', '2.11') }), {
      config,
    });
    expect(lines).toEqual([
      STOP,
      'The protocol did not change since 1.0.0.',
      '  - The server of 1.1.0 works with the client of 1.0.0.',
      '  - The client of 1.1.0 works with the server of 1.0.0.',
      'Components',
      '  - qemu changes from 2.10 to 2.11 and cannot be upgraded live.',
    ]);
  });

  test('one that stays the same is not told', async () => {
    const lines = await told(history({ '1.0.0': release('1.0.0', '2.10'), '1.1.0': release('1.1.0', '2.10') }), {
      config,
    });
    expect([lines[0], lines.includes('Components')]).toEqual([
      `The protocol did not change since 1.0.0. Live upgrade is supported from 1.0.0 on. ${ANY}`,
      false,
    ]);
  });

  test('one that cannot be compared stops everything too, and says why', async () => {
    const missing = history({ '1.0.0': release('1.0.0', null), '1.1.0': release('1.1.0', '2.11') });
    const lines = await told(missing, { config });
    expect([lines[0], lines.at(-1)]).toEqual([
      STOP,
      '  - Whether qemu changes is not known, because there is no file v.yaml (at 1.0.0); it cannot be upgraded live.',
    ]);
    expect((await notes(missing, { config })).notices.map(({ message }) => message)).toEqual([
      'The version of the component qemu is not known: there is no file v.yaml (at 1.0.0).',
    ]);
  });
});

describe('what is new and what is deprecated', () => {
  test('is named shortly, by kind; what was deprecated before is not told again, not even behind a move', async () => {
    const before = `syntax = "proto3"; package old; service S { rpc A(Q) returns (Q); rpc B(Q) returns (Q); }
      message Q { int32 id = 1; int32 gone = 2 [deprecated = true]; int32 late = 3; Mode mode = 4; }
      enum Mode { OFF = 0; ON = 1; }`;
    const after = `syntax = "proto3"; package new; service S { rpc A(Q) returns (Q); rpc B(Q) returns (Q) { option deprecated = true; } }
      message Q { int32 id = 1; int32 gone = 2 [deprecated = true]; int32 late = 3 [deprecated = true]; Mode mode = 4; }
      enum Mode { OFF = 0; ON = 1 [deprecated = true]; AUTO = 2; }`;
    const lines = await told(history({ '1.0.0': before, '1.1.0': after }));
    expect(lines.slice(lines.indexOf('New'))).toEqual([
      'New',
      '  - Values: Mode.AUTO.',
      'Deprecated',
      '  - Calls: S.B.',
      '  - Fields: Q.late.',
      '  - Values: Mode.ON.',
      '  - They still work. Do not use them in new code.',
    ]);
  });

  test('long lists are cut, and what is left out is counted', async () => {
    const fields = (type: string, n: number): string =>
      Array.from({ length: n }, (_, i) => `${type} f${i} = ${i + 10};`).join(' ');
    const lines = await told(
      history({ '1.0.0': proto('A', fields('int32', 70)), '1.1.0': proto('A', `${fields('string', 70)}`) }),
    );
    expect([lines.filter((line) => line.startsWith('  - Q.f')).length, lines.at(-1)]).toEqual([60, '  - and 10 more']);
    const added = await told(history({ '1.0.0': proto('A'), '1.1.0': proto('A', fields('int32', 50)) }));
    expect(added.at(-1)).toMatch(/^ {2}- Fields: Q\.f0, Q\.f1, .*, Q\.f39 and 10 more\.$/);
  });

  test('two of one short name are told by their full names', async () => {
    const file = (name: string, more: string): string =>
      `syntax = "proto3"; package ${name}; service S { rpc A(Q) returns (Q); ${more} } message Q {}`;
    const at = (version: string, more: string): FakeFiles => ({
      'x.proto': file('x', more),
      'y.proto': file('y', more),
      VERSION: version,
    });
    const lines = await told(history({ '1.0.0': at('1.0.0', ''), '1.1.0': at('1.1.0', 'rpc B(Q) returns (Q);') }));
    expect(lines.slice(lines.indexOf('New'))).toEqual(['New', '  - Calls: x.S.B and y.S.B.']);
  });
});

describe('which release it is about', () => {
  const two = { '1.0.0': proto('A'), '1.1.0': proto('A B') };

  test('a head that is tagged is that release; one that is not goes by its version file', async () => {
    const fresh = { ...two, work: { 'a.proto': proto('A B C'), VERSION: '1.2.0' } };
    expect((await told(history(fresh)))[1]).toBe('  - The server of 1.2.0 works with the client of 1.0.0 and later.');
    expect((await told(history(two)))[1]).toBe('  - The server of 1.1.0 works with the client of 1.0.0.');
    expect((await told(history(fresh), { head: '1.1.0' }))[1]).toBe(
      '  - The server of 1.1.0 works with the client of 1.0.0.',
    );
  });

  test('without a new version it is the release to come', async () => {
    const unbumped = { ...two, work: { 'a.proto': proto('A B C'), VERSION: '1.1.0' } };
    expect((await told(history(unbumped)))[1]).toBe(
      '  - The server of this release works with the client of 1.0.0 and later.',
    );
  });

  test('another base, and another version', async () => {
    const three = { ...two, '1.2.0': proto('A B C') };
    expect((await told(history(three), { base: '1.0.0' }))[1]).toBe(
      '  - The server of 1.2.0 works with the client of 1.0.0.',
    );
    const { v } = await import('./judged.ts');
    expect((await told(history(two), { headVersion: v('1.5.0') }))[2]).toBe(
      '  - The client of 1.5.0 works with the server of 1.1.0, but not with 1.0.0.',
    );
  });

  test('a first release has nothing to meet; with nothing promised it says what to stop all the same', async () => {
    const only = history({ '1.0.0': proto('A') });
    const sentence = 'Nothing came before 1.0.0, so there is no older version that it could meet.';
    expect(await told(only)).toEqual([sentence]);
    expect(await told(only, { config: 'promise: none' })).toEqual([STOP, sentence]);
  });

  test('of several surfaces each has its chapter, and a server of others keeps its own numbers', async () => {
    const at = (version: string, methods: string): FakeFiles => ({
      'a/a.proto': proto(methods),
      'b/b.proto': proto('A').replace('package p', 'package q'),
      VERSION: version,
    });
    const config = `surfaces:
- { name: agent, protos: a/** }
- { name: remote, protos: b/**, role: client, client: shim, server: adaptor }
`;
    const several = history({ '1.0.0': at('1.0.0', 'A'), '1.1.0': at('1.1.0', 'A B') });
    const { notes: all } = await notes(several, { config });
    const lines = renderNotesText(all).split('\n');
    expect(lines.filter((line) => line.startsWith('Compatibility'))).toEqual([
      'Compatibility: agent',
      'Compatibility: remote',
    ]);
    expect(lines).toContain('  - shim 1.1.0 works with adaptor as 1.0.0 knows it.');
  });

  test('what cannot be decided leaves no notes', async () => {
    const bad = await outcome(history({ '1.0.0': proto('A'), '1.1.0': 'message {' }));
    expect('report' in bad && bad.report.verdict).toBe('undecided');
    const before = await outcome(history({ '1.0.0': 'message {', '1.1.0': proto('A') }));
    expect('report' in before && before.report.reason).toMatch(/^a\.proto:1:9: .* \(at 1\.0\.0\)$/);
    expect('badConfig' in (await outcome(history(two), { config: 'promise: x' }))).toBe(true);
  });
});
