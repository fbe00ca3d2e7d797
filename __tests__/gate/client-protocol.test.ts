import { describe, expect, test } from '@jest/globals';
import { gateFolders } from '../../src/gate/folders.ts';
import { gateRepository } from '../../src/gate/gate.ts';
import { matrixOf } from '../../src/gate/matrix.ts';
import { notesOf } from '../../src/gate/notes.ts';
import { createParses } from '../../src/gate/parses.ts';
import { planRepository } from '../../src/gate/plan.ts';
import { renderJson } from '../../src/report/json.ts';
import { NO_CONTEXT, renderJobSummary } from '../../src/report/markdown.ts';
import { cellAt } from '../../src/report/matrix.ts';
import { renderMatrixJson } from '../../src/report/matrix-json.ts';
import { renderMatrixMarkdown } from '../../src/report/matrix-markdown.ts';
import { renderMatrixText } from '../../src/report/matrix-text.ts';
import type { Report, ReportedFinding } from '../../src/report/report.ts';
import { renderText } from '../../src/report/text.ts';
import { kataHistory } from '../support/kata-history.ts';
import { type FakeFiles, fakeRepository, fakeTree } from './fake-repository.ts';

const CONFIG = '.github/skewgate.yml';
const NOTHING = { base: null, head: null, tag: null, baseVersion: null, headVersion: null } as const;
const POLICY = { config: null, options: {} } as const;

/** A service with methods of one letter; B has a message of its own, so that it is no new name of another. */
const proto = (methods: string, fields = ''): string =>
  `syntax = "proto3"; package p; service S { ${[...methods].map(method).join(' ')} } message M { int32 a = 1; ${fields} } message N { bool b = 1; }`;
const method = (name: string): string => (name === 'B' ? 'rpc B(N) returns (N);' : `rpc ${name}(M) returns (M);`);

interface Story {
  /** What clients of some releases are built from: the branch `vendored`. */
  readonly vendored: string | FakeFiles;
  /** Releases in their order. */
  readonly releases: Readonly<Record<string, string>>;
  readonly head: string;
  readonly config: string;
}

/** A line of releases with an older revision before them. */
function history({ vendored, releases, head, config }: Story) {
  const chain = Object.entries({ ...releases, head });
  const commits = Object.fromEntries(
    chain.map(([name, text], i) => [
      name,
      { files: { 'a.proto': text, [CONFIG]: config }, parents: [chain[i - 1]?.[0] ?? 'vendored'] },
    ]),
  );
  const tags = Object.fromEntries(Object.keys(releases).map((name) => [name, name]));
  const files = typeof vendored === 'string' ? { 'a.proto': vendored } : vendored;
  return fakeRepository({
    commits: { ...commits, vendored: { files } },
    tags,
    branches: { old: 'vendored' },
    head: 'head',
  });
}

async function judge(story: Story, request: Parameters<typeof gateRepository>[1] = NOTHING): Promise<Report> {
  const outcome = await gateRepository(history(story), request, POLICY, createParses());
  if ('badConfig' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.report;
}

/** `rule element severity requires: skews`, with `!` in front of what blocks. */
function line({ finding, severity, requires, blocking }: ReportedFinding): string {
  const skews = [...new Set(finding.consequences.map(({ skew, contract }) => (contract === 'binary' ? skew : '')))];
  return `${blocking ? '!' : ''}${finding.rule.id} ${finding.element} ${severity} ${requires}: ${skews.filter((skew) => skew !== '').join(' ')}`;
}

const told = ({ surfaces }: Report): readonly string[] =>
  surfaces.flatMap(({ findings, notes }) =>
    [...findings, ...notes.filter(({ finding }) => finding.pair.kind === 'method')].map(line),
  );

const OLD = 'old-client-new-server';
const NEW = 'new-client-old-server';
const MAP = 'client-protocol: {1.0.0: old}\n';

describe('an old client is what it was built from', () => {
  const story = { vendored: proto('AG'), releases: { '1.0.0': proto('AB') }, head: proto('A'), config: MAP };

  test('what it never knew does not hurt it; what its own release took away is not taken away again', async () => {
    expect(told(await judge({ ...story, config: '' }))).toEqual([`!rpc-removed p.S.B broken major: ${OLD}`]);
    expect(told(await judge(story))).toEqual(['rpc-removed p.S.B safe patch: ']);
  });

  test('what both have is judged as ever, with the same fingerprint', async () => {
    const head = proto('B');
    const [plain, mapped] = [await judge({ ...story, head, config: '' }), await judge({ ...story, head })];
    expect(told(mapped)).toEqual([`!rpc-removed p.S.A broken major: ${OLD}`]);
    const prints = (report: Report) =>
      report.surfaces.flatMap(({ findings }) => findings.map((each) => each.fingerprint));
    expect(prints(mapped)).toEqual(prints(plain));
  });

  test('what it alone still has can be hurt anew: shown where it stands', async () => {
    const vendored = proto('A', 'int32 size = 7;');
    const head = proto('A', 'string name = 7;');
    const at = { ...story, vendored, head, releases: { '1.0.0': proto('A') } };
    expect(told(await judge({ ...at, config: '' }))).toEqual([`field-added p.M.name degraded minor: ${NEW}`]);
    const report = await judge(at);
    expect(told(report)).toEqual([
      `!field-number-reused p.M.size broken major: ${OLD}`,
      `field-added p.M.name degraded minor: ${NEW}`,
    ]);
    const [reported] = report.surfaces[0]?.findings ?? [];
    expect([reported?.since, reported?.from?.ref]).toEqual([['1.0.0'], 'old']);
    expect(report.surfaces[0]?.clientProtocols).toMatchObject([{ release: '1.0.0', ref: 'old' }]);
  });

  test('its proof is of what it was built from', async () => {
    const at = {
      ...story,
      vendored: proto('A', 'int32 size = 7;'),
      releases: { '1.0.0': proto('A') },
      head: proto('A', 'string name = 7;'),
    };
    const [reported] = (await judge(at)).surfaces[0]?.findings ?? [];
    const proofs = [...(reported?.witnesses.values() ?? [])];
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.map(({ proven }) => proven)).toEqual(proofs.map(() => true));
    expect(proofs.some(({ writer }) => writer.includes('size'))).toBe(true);
  });

  test('in a window each release has its own clients', async () => {
    const window = {
      vendored: proto('AG'),
      releases: { '1.0.0': proto('ABG'), '1.1.0': proto('AB') },
      head: proto('A'),
    };
    const both = 'window: "*"\nclient-protocol: {1.0.0: old, 1.1.0: old}\n';
    // B was unknown to both; G was gone with 1.1.0 already.
    expect(told(await judge({ ...window, config: both }))).toEqual(['rpc-removed p.S.B safe patch: ']);
    const first = 'window: "*"\nclient-protocol: {1.1.0: old}\n';
    const report = await judge({ ...window, config: first });
    expect(told(report)).toContain(`!rpc-removed p.S.B broken major: ${OLD}`);
    const broken = report.surfaces[0]?.findings.find(({ blocking }) => blocking);
    expect(broken?.since).toEqual(['1.0.0']);
    // The table of the window tells everything, G of 1.1.0 too.
    expect(report.surfaces[0]?.meetings.map(({ release, skews }) => [release, skews[0]?.broken])).toEqual([
      ['1.0.0', 2],
      ['1.1.0', 1],
    ]);
  });

  test('a change is asked for what it introduces, here as elsewhere', async () => {
    const at = { ...story, vendored: proto('AB'), releases: { '1.0.0': proto('AB') }, head: proto('B') };
    expect(told(await judge(at, { ...NOTHING, base: '1.0.0' }))).toEqual([`!rpc-removed p.S.A broken major: ${OLD}`]);
  });
});

describe('what clients of a release missed in it', () => {
  test('stays that, whatever it is called later', async () => {
    const renamed = { vendored: proto('AG'), releases: { '1.0.0': proto('AH') }, config: MAP };
    expect(told(await judge({ ...renamed, head: proto('AH') }))).toEqual([]);
    expect(told(await judge({ ...renamed, head: proto('A') }))).toEqual(['rpc-removed p.S.H safe patch: ']);
    expect(told(await judge({ ...renamed, head: proto('H') }))).toEqual([`!rpc-removed p.S.A broken major: ${OLD}`]);
  });
});

test('a release with the same clients as the one before costs nothing more', async () => {
  const story = { vendored: proto('AG'), releases: { '1.0.0': proto('AB') }, head: proto('AB') };
  const config = 'promise: full-strict\nclient-protocol: {1.0.0: old, 1.0.1: old}\n';
  const tag = { ...NOTHING, tag: '1.0.1' };
  expect(told(await judge({ ...story, config }, tag))).toEqual([]);
  // With the clients of 1.0.0 up to date, it is the release that brings clients back which miss something.
  const back = 'promise: full-strict\nclient-protocol: {1.0.1: old}\n';
  expect(told(await judge({ ...story, config: back }, tag))).toEqual([`!rpc-added p.S.G broken major: ${NEW}`]);
});

test('clients that are built from their own release change nothing, step by step of the kata agent', async () => {
  for (const tag of ['1.4.0', '1.6.0', '1.12.0']) {
    const judged = async (text: string) => {
      const policy = {
        config: { file: CONFIG, text: `window: "*"\npromise: full-strict\n${text}` },
        options: {},
        proofs: false,
      };
      const outcome = await gateRepository(kataHistory('1.12.0'), { ...NOTHING, tag }, policy, createParses());
      if (!('report' in outcome)) throw new Error(JSON.stringify(outcome));
      const [surface] = JSON.parse(renderJson(outcome.report, { name: 'skewgate', version: '0.0.0' })).surfaces;
      return { ...surface, clientProtocols: [] };
    };
    const own = ['1.1.0', '1.3.0', '1.5.0', '1.6.0', '1.9.0', '1.12.0'].map((each) => `  ${each}: ${each}\n`);
    expect(await judged(`client-protocol:\n${own.join('')}`)).toEqual(await judged(''));
  }
});

describe('a new client is what its release builds it from', () => {
  const story = {
    vendored: proto('A'),
    releases: { '1.0.0': proto('A') },
    head: proto('AB'),
    config: 'promise: full-strict\nclient-protocol: {1.1.0: old}\n',
  };

  test('at a tag: it does not call what it does not know', async () => {
    const tag = { ...NOTHING, tag: '1.1.0' };
    expect(told(await judge({ ...story, config: 'promise: full-strict\n' }, tag))).toEqual([
      `!rpc-added p.S.B broken major: ${NEW}`,
    ]);
    expect(told(await judge(story, tag))).toEqual(['rpc-added p.S.B safe minor: ']);
  });

  test('and for the release after it, it is one that learns of it now', async () => {
    const next = { ...story, releases: { ...story.releases, '1.1.0': proto('AB') } };
    const config = `${story.config}window: "*"\n`;
    expect(told(await judge({ ...next, config }))).toEqual([`!rpc-added p.S.B broken major: ${NEW}`]);
    expect(told(await judge({ ...next, config: 'promise: full-strict\nwindow: "*"\n' }))).toEqual([]);
  });

  test('an entry for the release that is there already says nothing of the head', async () => {
    const config = 'promise: full-strict\nclient-protocol: {1.0.0: old}\n';
    expect(told(await judge({ ...story, config }))).toEqual([`!rpc-added p.S.B broken major: ${NEW}`]);
  });
});

describe('the matrix', () => {
  const story = {
    vendored: proto('AG'),
    releases: { '1.0.0': proto('AG'), '1.1.0': proto('AB'), '1.2.0': proto('ABC') },
    head: proto('ABC'),
    config: 'client: runtime\nserver: agent\nclient-protocol: {1.1.0: old}\n',
  };
  const matrix = async (config: string, releases: Readonly<Record<string, string>> = story.releases) => {
    const found = await matrixOf(
      history({ ...story, releases, config }),
      { ...POLICY, proofs: false },
      createParses(),
      null,
    );
    if (!('matrix' in found)) throw new Error(JSON.stringify(found));
    return found.matrix;
  };
  const table = async (config: string): Promise<readonly string[]> => {
    const [surface] = (await matrix(config)).surfaces;
    if (surface === undefined) return [];
    return surface.releases.map(({ version }, row) => {
      const cells = surface.releases.map((_, column) => {
        const cell = cellAt(surface, row, column);
        return cell === 'unknown' ? '?' : cell.broken;
      });
      return `${version}: ${cells.join(' ')}`;
    });
  };

  test('has the client of a release in its row: it may not even fit the server of its own release', async () => {
    expect(await table('')).toEqual(['1.0.0: 0 1 1', '1.1.0: 1 0 0', '1.2.0: 2 1 0']);
    expect(await table(story.config)).toEqual(['1.0.0: 0 1 1', '1.1.0: 0 1 1', '1.2.0: 2 1 0']);
  });

  test('says so in every form', async () => {
    const built = await matrix(story.config);
    const sentence = 'Clients of 1.1.0 are built from old.';
    expect(renderMatrixText(built, { colour: false, width: null })).toContain(`  ${sentence}\n`);
    expect(renderMatrixMarkdown(built)).toContain(sentence);
    expect(JSON.parse(renderMatrixJson(built, { name: 'skewgate', version: '0.0.0' }))).toMatchObject({
      clientProtocols: [{ surface: 'sample', version: '1.1.0', ref: 'old' }],
    });
  });

  test('marks a release whose clients cannot be known', async () => {
    expect(await table('client-protocol: {1.1.0: nowhere}')).toEqual(['1.0.0: 0 ? 1', '1.1.0: ? ? ?', '1.2.0: 2 ? 0']);
    const [surface] = (await matrix('client-protocol: {1.1.0: nowhere}')).surfaces;
    expect(surface?.releases[1]).toEqual({
      version: '1.1.0',
      unread: 'clients of 1.1.0: "nowhere" is no commit of this repository',
    });
    const empty = { ...story, vendored: { README: '' } };
    const found = await matrixOf(history(empty), { ...POLICY, proofs: false }, createParses(), null);
    expect(JSON.stringify(found)).toContain(
      'its clients are built from old, and there it has no .proto file of this surface',
    );
  });
});

describe('planning and notes', () => {
  const story = {
    vendored: proto('AG'),
    releases: { '1.0.0': proto('ABG'), '1.1.0': proto('AB'), '1.2.0': proto('A') },
    head: proto('A'),
    config: 'promise: backward\nclient-protocol: {1.1.0: old}\n',
  };

  test('past steps cost what they did to the clients there were', async () => {
    const steps = async (config: string) => {
      const plan = await planRepository(history({ ...story, config }), NOTHING, POLICY, createParses(), 9);
      if (!('plans' in plan)) throw new Error(JSON.stringify(plan));
      return plan.plans[0]?.history?.steps.map(({ to, required }) => `${to} ${required.backward}`);
    };
    expect(await steps('')).toEqual(['1.1.0 major', '1.2.0 major']);
    expect(await steps(story.config)).toEqual(['1.1.0 major', '1.2.0 patch']);
  });

  test('notes say with whom a release still works', async () => {
    const notes = async (config: string) => {
      const tag = { ...NOTHING, tag: '1.2.0' };
      const found = await notesOf(history({ ...story, config }), tag, POLICY, createParses(), 'major');
      if (!('notes' in found)) throw new Error(JSON.stringify(found));
      const [first] = found.notes;
      return first !== undefined && 'reach' in first ? first.reach[OLD] : null;
    };
    expect(await notes('')).toEqual({ oldest: null, broken: '1.1.0' });
    expect(await notes(story.config)).toEqual({ oldest: '1.1.0', broken: '1.0.0' });
  });
});

describe('what cannot be followed is never passed over', () => {
  const story = { vendored: proto('A'), releases: { '1.0.0': proto('A') }, head: proto('A'), config: MAP };

  test('a revision that is not there', async () => {
    const { verdict, reason, next } = await judge({ ...story, config: 'client-protocol: {1.0.0: nowhere}\n' });
    expect([verdict, reason, next]).toEqual([
      'undecided',
      'clients of 1.0.0: "nowhere" is no commit of this repository',
      [['correct what `client-protocol` says of 1.0.0, or remove it']],
    ]);
  });

  test('one without the protocol, and one that cannot be read', async () => {
    const none = await judge({ ...story, vendored: { README: 'none' } });
    expect([none.verdict, none.reason]).toEqual([
      'undecided',
      'clients of 1.0.0: there is no .proto file of this surface at old',
    ]);
    const wrong = await judge({ ...story, vendored: 'syntax = "proto3"; message {' });
    expect([wrong.verdict, wrong.reason.endsWith('(at old, which clients of 1.0.0 are built from)')]).toEqual([
      'undecided',
      true,
    ]);
  });

  test('an entry of a release that is not compared is not looked up', async () => {
    expect((await judge({ ...story, config: 'client-protocol: {0.9.0: nowhere}\n' })).verdict).toBe('pass');
  });

  test('between folders there is no history', async () => {
    const files = { 'a.proto': proto('A') };
    const sides = { base: fakeTree({ ...files, [CONFIG]: MAP }), head: fakeTree({ ...files, [CONFIG]: MAP }) };
    const outcome = await gateFolders(sides, { base: null, head: null }, POLICY, createParses());
    if (!('report' in outcome)) throw new Error('no report');
    expect(outcome.report.problems.map(({ message }) => message)).toEqual([
      '`client-protocol` is not followed between two folders: clients are taken to be built from the folders as they are.',
    ]);
  });
});

describe('who reads the report is told', () => {
  test('in text, Markdown and JSON, with the place of what only such a client has', async () => {
    const report = await judge({
      vendored: proto('AG', 'int32 size = 7;'),
      releases: { '1.0.0': proto('AG') },
      head: proto('A', 'string name = 7;'),
      config: MAP,
    });
    const text = renderText(report, { colour: false, quiet: false, explain: false });
    expect(text).toContain('  built     clients of 1.0.0 are built from old\n');
    expect(renderJobSummary(report, NO_CONTEXT)).toContain('- Clients of 1.0.0 are built from old');
    const [surface] = JSON.parse(renderJson(report, { name: 'skewgate', version: '0.0.0' })).surfaces;
    expect(surface.clientProtocols).toMatchObject([{ release: '1.0.0', ref: 'old' }]);
    expect(
      surface.findings.map(({ rule, from }: { rule: string; from: { ref: string } | null }) => [rule, from?.ref]),
    ).toEqual([
      ['rpc-removed', undefined],
      ['field-number-reused', 'old'],
      ['field-added', undefined],
    ]);
  });
});
