import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { gateFolders } from '../../src/gate/folders.ts';
import type { Outcome } from '../../src/gate/gate.ts';
import { type MatrixResult, matrixOf } from '../../src/gate/matrix.ts';
import { createParses, type Parses } from '../../src/gate/parses.ts';
import { CALL_SKEWS, cellAt, type MatrixCell, type MatrixSurface } from '../../src/report/matrix.ts';
import { type FakeCommit, type FakeFiles, type FakeHistory, fakeRepository, fakeTree } from './fake-repository.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../examples/kata-agent');

/** A tagged commit for each version; the config is that of the last one. */
function releases(steps: Readonly<Record<string, FakeFiles>>, config = ''): FakeHistory {
  const commits: Record<string, FakeCommit> = Object.fromEntries(
    Object.entries(steps).map(([name, files]) => [name, { files: { ...files, '.github/skewgate.yml': config } }]),
  );
  const names = Object.keys(steps);
  return { commits, tags: Object.fromEntries(names.map((name) => [name, name])), head: names.at(-1) ?? '' };
}

async function outcome(
  history: FakeHistory,
  range: string | null = null,
  parses: Parses = createParses(),
): Promise<Outcome | MatrixResult> {
  return matrixOf(fakeRepository(history), { config: null, options: {}, proofs: false }, parses, range);
}

async function matrix(...question: Parameters<typeof outcome>): Promise<MatrixResult> {
  const found = await outcome(...question);
  if (!('matrix' in found)) throw new Error(JSON.stringify(found));
  return found;
}

async function only(...question: Parameters<typeof outcome>): Promise<MatrixSurface> {
  const { surfaces } = (await matrix(...question)).matrix;
  const [surface] = surfaces;
  if (surface === undefined || surfaces.length > 1) throw new Error(`${surfaces.length} surfaces`);
  return surface;
}

const proto = (methods: readonly string[], more = ''): FakeFiles => ({
  'a.proto': `syntax = "proto3"; package p; service S { ${methods
    .map((name) => `rpc ${name}(Q) returns (Q);`)
    .join(' ')} } message Q { int32 id = 1; ${more}}`,
});

/** `broken/degraded` of every cell, a row per client. */
function table(surface: MatrixSurface): readonly string[] {
  return surface.releases.map((_, client) =>
    surface.releases
      .map((_release, server) => {
        const cell = cellAt(surface, client, server);
        return cell === 'unknown' ? '?' : `${cell.broken}/${cell.degraded}`;
      })
      .join(' '),
  );
}

function cell(surface: MatrixSurface, client: number, server: number): MatrixCell {
  const found = cellAt(surface, client, server);
  if (found === 'unknown') throw new Error('unknown');
  return found;
}

describe('a cell', () => {
  test('says what becomes of a client and a server', async () => {
    const surface = await only(
      releases({
        '1.0.0': proto(['Get', 'Put']),
        '1.1.0': proto(['Get', 'Put'], 'bool fast = 2; '),
        '2.0.0': proto(['Get']),
      }),
    );
    expect(table(surface)).toEqual(['0/0 0/0 1/0', '0/1 0/0 2/0', '0/0 0/1 0/0']);
  });

  test('an added method breaks a new client of an old server, and is told in its words', async () => {
    const history = releases({ '1.0.0': proto(['Get']), '1.1.0': proto(['Get', 'Put']) }, 'client: rt\nserver: vm');
    const surface = await only(history);
    expect(surface.peers).toMatchObject({ client: 'rt', server: 'vm' });
    expect([cell(surface, 0, 1), cell(surface, 1, 0)]).toEqual([
      { key: '0-1', skew: 'old-client-new-server', severity: 'safe', broken: 0, degraded: 0, findings: [] },
      {
        key: '0-1',
        skew: 'new-client-old-server',
        severity: 'broken',
        broken: 1,
        degraded: 0,
        findings: [
          {
            rule: 'rpc-added',
            element: 'p.S.Put',
            sentence: 'rpc Put(p.Q) returns (p.Q) is new',
            severity: 'broken',
            consequences: [
              {
                severity: 'broken',
                text: 'the old vm does not have the method and answers UNIMPLEMENTED',
                proof: null,
              },
            ],
          },
        ],
      },
    ]);
  });

  test('counts what happens in the runtimes in use', async () => {
    const labelled = (label: string): FakeFiles => ({
      'a.proto': `syntax = "proto2"; service S { rpc Get(Q) returns (Q); } message Q { ${label} int32 id = 1; }`,
    });
    const steps = { '1.0.0': labelled('required'), '1.1.0': labelled('optional') };
    const broken = async (config: string): Promise<readonly number[]> => {
      const surface = await only(releases(steps, config));
      return [cell(surface, 0, 1).broken, cell(surface, 1, 0).broken];
    };
    expect(await broken('runtimes: [go]')).toEqual([1, 1]);
    expect(await broken('runtimes: [es]')).toEqual([0, 0]);
  });
});

describe('the kata agent', () => {
  test('every cell is what comparing the two releases says', async () => {
    const versions = readdirSync(EXAMPLES).filter((name) => /^\d/.test(name));
    const files = (version: string): FakeFiles =>
      Object.fromEntries(
        readdirSync(join(EXAMPLES, version), { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('.proto'))
          .map((path) => [path, readFileSync(join(EXAMPLES, version, path), 'utf8')]),
      );
    const surface = await only(releases(Object.fromEntries(versions.map((version) => [version, files(version)]))));
    expect(surface.releases.map(({ version }) => version)).toEqual([
      ...['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.4.0', '1.5.0', '1.6.0', '1.7.0', '1.9.0', '1.12.0'],
    ]);
    expect(surface.meetings.size).toBe(45);
    const parses = createParses();
    for (const [i, older] of surface.releases.entries()) {
      for (const [j, newer] of surface.releases.entries()) {
        if (i >= j) continue;
        const sides = { base: fakeTree(files(older.version)), head: fakeTree(files(newer.version)) };
        const policy = { config: null, options: {}, proofs: false };
        const judged = await gateFolders(sides, { base: null, head: null }, policy, parses);
        if (!('report' in judged)) throw new Error(JSON.stringify(judged));
        const [upgrade, rollback] = CALL_SKEWS.map((skew) =>
          judged.report.surfaces[0]?.skews.find((each) => each.skew === skew),
        );
        const brief = ({ severity, broken, degraded }: MatrixCell) => ({ severity, broken, degraded });
        expect([older.version, newer.version, upgrade]).toEqual([
          older.version,
          newer.version,
          { skew: 'old-client-new-server', ...brief(cell(surface, i, j)) },
        ]);
        expect(rollback).toEqual({ skew: 'new-client-old-server', ...brief(cell(surface, j, i)) });
      }
    }
  });
});

describe('work is done once', () => {
  /** A store that counts. */
  function counting(): { readonly parses: Parses; readonly parsed: string[] } {
    const inner = createParses();
    const parsed: string[] = [];
    const parse: Parses['parse'] = (id, content) => {
      parsed.push(id);
      return inner.parse(id, content);
    };
    return { parses: { ...inner, parse }, parsed };
  }

  test('one comparison per pair of different protocols, one parse per content', async () => {
    const [one, two] = [proto(['Get']), proto(['Get', 'Put'])];
    const { parses, parsed } = counting();
    const history = releases({ '1.0.0': one, '1.0.1': one, '1.1.0': two, '1.1.1': two, '1.1.2': two });
    const surface = await only(history, null, parses);
    expect([...surface.meetings.keys()]).toEqual(['0-1']);
    expect(surface.releases.map((release) => 'protocol' in release && release.protocol)).toEqual([0, 0, 1, 1, 1]);
    expect(parsed.length).toBe(2);
  });

  test('a protocol that was left and taken up again is met in both orders', async () => {
    const [one, two] = [proto(['Get', 'Put']), proto(['Get'])];
    const surface = await only(releases({ '1.0.0': one, '1.1.0': two, '1.2.0': one, '1.3.0': two }));
    expect([...surface.meetings.keys()]).toEqual(['0-1', '1-0']);
    expect(table(surface)).toEqual(['0/0 1/0 0/0 1/0', '0/0 0/0 0/0 0/0', '0/0 1/0 0/0 1/0', '0/0 0/0 0/0 0/0']);
  });

  test('a file that is no part of the surface makes no other protocol', async () => {
    const files = proto(['Get']);
    const vendored = (text: string): FakeFiles => ({ ...files, 'vendor/x.proto': text, 'README.md': text });
    const surface = await only(releases({ '1.0.0': vendored('a'), '1.1.0': vendored('b') }));
    expect(surface.releases).toEqual([
      { version: '1.0.0', protocol: 0 },
      { version: '1.1.0', protocol: 0 },
    ]);
    expect(table(surface)).toEqual(['0/0 0/0', '0/0 0/0']);
  });

  test('a file that moved, and one behind a link, are another protocol where anything differs', async () => {
    const file = (text: FakeFiles): FakeFiles[string] => text['a.proto'] ?? '';
    const [one, two] = [file(proto(['Get'])), file(proto(['Put']))];
    const linked = (text: FakeFiles[string]): FakeFiles => ({ 'a.proto': { link: 'a.txt' }, 'a.txt': text });
    const surface = await only(releases({ '1.0.0': linked(one), '1.1.0': linked(two), '1.2.0': linked(two) }));
    expect(surface.releases.map((release) => 'protocol' in release && release.protocol)).toEqual([0, 1, 1]);
    const moved = await only(releases({ '1.0.0': { 'a.proto': one }, '1.1.0': { 'b/a.proto': one } }));
    expect(moved.releases.map((release) => 'protocol' in release && release.protocol)).toEqual([0, 1]);
    expect(table(moved)).toEqual(['0/0 0/0', '0/0 0/0']);
  });

  test('the same files are another protocol where their imports lead elsewhere', async () => {
    const shared = (name: string, type: string): string =>
      `syntax = "proto3"; package ${name}; message M { ${type} id = 1; }`;
    const files = {
      'a.proto':
        'syntax = "proto3"; package s; import "m.proto"; service S { rpc Get(Q) returns (Q); } message Q { t.M m = 1; }',
      'x/m.proto': shared('s.t', 'int32'),
      'y/m.proto': shared('t', 'string'),
    };
    const roots = (first: string): FakeFiles => ({
      ...files,
      'buf.yaml': `version: v2\nmodules:\n  - path: ${first}\n  - path: .\n`,
    });
    const surface = await only(releases({ '1.0.0': roots('x'), '1.1.0': roots('y') }, 'protos: "**.proto"'));
    expect(surface.releases).toEqual([
      { version: '1.0.0', protocol: 0 },
      { version: '1.1.0', protocol: 1 },
    ]);
    expect(table(surface)).toEqual(['0/0 1/0', '1/0 0/0']);
  });
});

describe('which releases', () => {
  const HISTORY = releases({
    '0.9.0': proto(['Get']),
    'v1.0.0': proto(['Get']),
    '2.0.0-rc1': proto(['Get']),
    '2.0.0': proto(['Get']),
    '2.1.0-rc1': proto(['Get']),
    '20191207': proto(['Get']),
  });

  test.each<readonly [string | null, readonly string[]]>([
    [null, ['0.9.0', '1.0.0', '2.0.0']],
    ['*', ['0.9.0', '1.0.0', '2.0.0']],
    ['>=1.0.0 <2', ['1.0.0']],
    ['>=2.0.0-rc0', ['2.0.0-rc1', '2.0.0']],
    ['0.x || 2.1.0-rc1', ['0.9.0', '2.1.0-rc1']],
  ])('%s', async (range, versions) => {
    const { matrix: found } = await matrix(HISTORY, range);
    expect(found.surfaces[0]?.releases.map(({ version }) => version)).toEqual(versions);
    expect(found.unseen).toEqual(['1 tag that is no version: 20191207']);
  });

  test('of each surface those that follow its pattern', async () => {
    const config = `surfaces:
  - {name: agent, protos: agent/**, tag-pattern: "agent/v{version}", client: rt}
  - {name: store, protos: store/**, tag-pattern: "v{version}"}
`;
    const files = (agent: readonly string[], store: readonly string[]): FakeFiles => ({
      'agent/a.proto': proto(agent)['a.proto'] ?? '',
      'store/s.proto': (proto(store)['a.proto'] as string).replace('package p', 'package q'),
    });
    const history = releases(
      {
        'agent/v1.0.0': files(['Get'], ['Load']),
        'v3.0.0': files(['Get'], ['Load', 'Save']),
        'agent/v1.1.0': files(['Get', 'Put'], ['Load']),
        'v3.1.0': files(['Get'], ['Load']),
      },
      config,
    );
    const { matrix: found } = await matrix(history);
    expect(found.surfaces.map(({ name, releases: all }) => [name, ...all.map(({ version }) => version)])).toEqual([
      ['agent', '1.0.0', '1.1.0'],
      ['store', '3.0.0', '3.1.0'],
    ]);
    expect(found.surfaces.map(table)).toEqual([
      ['0/0 0/0', '1/0 0/0'],
      ['0/0 1/0', '0/0 0/0'],
    ]);
  });

  test('what is stored is in no cell, and that is said', async () => {
    const { matrix: found } = await matrix(releases({ '1.0.0': proto(['Get']) }, 'stored: [p.Q]'));
    expect(found.unseen).toEqual(['stored data: the matrix shows calls only']);
  });

  test('two tags of one version are told', async () => {
    const { notices } = await matrix(releases({ '1.0.0': proto(['Get']), 'v1.0.0': proto(['Put']) }));
    expect(notices.map(({ message }) => message)).toEqual([
      'The tags 1.0.0 and v1.0.0 both name version 1.0.0; 1.0.0 is used. Delete the other, or set tag-pattern.',
    ]);
  });
});

describe('a release that cannot be read', () => {
  const STEPS = {
    '1.0.0': { 'a.txt': 'no protocol yet' },
    '1.1.0': proto(['Get']),
    '1.2.0': { 'a.proto': 'syntax = "proto3"; message {' },
    '1.3.0': proto(['Get', 'Put']),
  };

  test('is not known, with the reason; the others are compared', async () => {
    const surface = await only(releases(STEPS));
    expect(surface.releases).toEqual([
      { version: '1.0.0', unread: 'it has no .proto file of this surface' },
      { version: '1.1.0', protocol: 0 },
      { version: '1.2.0', unread: expect.stringMatching(/^a\.proto:1:28: /) },
      { version: '1.3.0', protocol: 1 },
    ]);
    expect(table(surface)).toEqual(['? ? ? ?', '? 0/0 ? 0/0', '? ? ? ?', '? 1/0 ? 0/0']);
  });

  test('a tag whose commit is not there', async () => {
    const history = { ...releases(STEPS), tags: { '1.1.0': '1.1.0', '1.3.0': '1.3.0', '1.4.0': 'gone' } };
    const repository = fakeRepository(history);
    const tree: typeof repository.tree = async (revision) =>
      revision.endsWith('1.4.0')
        ? { kind: 'x', message: 'the commit is not here', next: 'fetch' }
        : repository.tree(revision);
    const found = await matrixOf(
      { ...repository, tree },
      { config: null, options: {}, proofs: false },
      createParses(),
      null,
    );
    if (!('matrix' in found)) throw new Error(JSON.stringify(found));
    expect(found.matrix.surfaces[0]?.releases[2]).toEqual({ version: '1.4.0', unread: 'the commit is not here' });
  });

  test.each<readonly [string | null, FakeHistory, string]>([
    ['~1.2.0', releases(STEPS), 'no two releases could be read; 1.2.0: a.proto:1:28: '],
    ['1.1.0 - 1.2.0', releases(STEPS), 'no two releases could be read; 1.2.0 (and 1 more): a.proto:1:28: '],
    ['>=9', releases(STEPS), 'no release is in the range >=9'],
    [null, { ...releases(STEPS), tags: {} }, 'no tag is a stable release, so there is nothing to compare'],
    [null, { ...releases(STEPS), incomplete: { kind: 's', message: 'shallow', next: 'fetch' } }, 'shallow'],
  ])('nothing can be compared: %s', async (range, history, reason) => {
    const found = await outcome(history, range);
    if (!('report' in found)) throw new Error('compared');
    expect([found.report.verdict, found.report.reason.slice(0, reason.length)]).toEqual(['undecided', reason]);
  });

  test('one release that can be read works with itself', async () => {
    expect(table(await only(releases(STEPS), '1.1.0'))).toEqual(['0/0']);
  });

  test('a wrong config is the caller’s to mend', async () => {
    expect(await outcome(releases(STEPS, 'promis: full'))).toMatchObject({ badConfig: [{ line: 1 }] });
  });
});
