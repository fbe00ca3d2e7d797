import { beforeAll, describe, expect, test } from '@jest/globals';
import { gateRepository } from '../../src/gate/gate.ts';
import { matrixOf } from '../../src/gate/matrix.ts';
import { notesOf } from '../../src/gate/notes.ts';
import { createParses } from '../../src/gate/parses.ts';
import { planRepository } from '../../src/gate/plan.ts';
import { renderJson } from '../../src/report/json.ts';
import { NO_CONTEXT, renderJobSummary } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { renderText } from '../../src/report/text.ts';
import { fakeRepository } from './fake-repository.ts';

const CONFIG = '.github/skewgate.yml';

/** A version: its protocol, and its config. */
type Version = readonly [proto: string, config: string | null];

/** Judges the last version against the releases before it, under its own config. */
async function judge(releases: Readonly<Record<string, Version>>, [proto, config]: Version): Promise<Report> {
  const chain = [...Object.entries(releases), ['head', [proto, config]] as const];
  const commits = Object.fromEntries(
    chain.map(([name, [text, own]], i) => {
      const parent = chain[i - 1]?.[0];
      const files = { 'a.proto': text, ...(own !== null && { [CONFIG]: own }) };
      return [name, { files, parents: parent === undefined ? [] : [parent] }];
    }),
  );
  const tags = Object.fromEntries(Object.keys(releases).map((name) => [name, name]));
  const outcome = await gateRepository(
    fakeRepository({ commits, tags, head: 'head' }),
    { base: null, head: null, tag: null, baseVersion: null, headVersion: null },
    { config: null, options: {} },
    createParses(),
  );
  if ('badConfig' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.report;
}

/** `rule element severity requires: clients`, with `!` in front of what blocks. */
const told = ({ surfaces }: Report): readonly string[] =>
  surfaces.flatMap(({ findings }) =>
    findings.map(
      ({ finding, severity, requires, blocking, clients }) =>
        `${blocking ? '!' : ''}${finding.rule.id} ${finding.element} ${severity} ${requires}: ${clients.join(' ')}`,
    ),
  );

/** `client skew severity broken degraded`. */
const summaries = ({ surfaces }: Report): readonly string[] =>
  surfaces.flatMap(({ clients }) =>
    clients.flatMap(({ name, skews }) =>
      skews.map(({ skew, severity, broken, degraded }) => `${name} ${skew} ${severity} ${broken} ${degraded}`),
    ),
  );

const proto = (methods: string, more = ''): string =>
  `syntax = "proto3"; package p; service S { ${methods} } message M { int32 a = 1; ${more} } message W { int32 b = 1; }`;
const [WAIT, MAKE, OLD] = ['rpc Wait(W) returns (W);', 'rpc Make(M) returns (M);', 'rpc Old(M) returns (M);'];
const all = proto(`${WAIT} ${MAKE} ${OLD}`);
const LISTS = 'clients:\n  shim: [p.S.Wait]\n  runtime: [p.S.Wait, /p.S/Make]\n';
const COMPLETE = `${LISTS}clients-complete: on\n`;

describe('which clients a finding hurts', () => {
  test('those that call a method through which it is met', async () => {
    const head = proto(`${WAIT} ${OLD}`, 'bool fast = 2;').replace('int32 b = 1;', 'string b = 1;');
    expect(told(await judge({ '1.0.0': [all, null] }, [head, LISTS]))).toEqual([
      '!rpc-removed p.S.Make broken major: runtime',
      '!field-type-changed p.W.b broken major: shim runtime',
      // By now only Old uses it, and nobody calls that.
      'field-added p.M.fast degraded minor: ',
    ]);
  });

  test('an old client by what it called in its release, a new one by the policy', async () => {
    const before = 'clients:\n  tool: [p.S.Old]\n  shim: [p.S.Wait]\n';
    const releases = { '1.0.0': [all, before] } as const;
    const removed = await judge(releases, [proto(`${WAIT} ${MAKE}`), LISTS]);
    expect(told(removed)).toEqual(['!rpc-removed p.S.Old broken major: tool']);
    const added = await judge(releases, [
      proto(`${WAIT} ${MAKE} ${OLD} rpc New(M) returns (M);`),
      `${LISTS}  next: [p.S.New]\n`,
    ]);
    expect(told(added)).toEqual(['rpc-added p.S.New broken minor: next']);
    expect(summaries(added)).toContain('next new-client-old-server broken 1 0');
    expect(summaries(added)).toContain('tool old-client-new-server safe 0 0');
  });

  test('each release of the window by its own list', async () => {
    const releases = {
      '1.0.0': [all, 'clients:\n  one: [p.S.Old]\n'],
      '1.1.0': [all, 'clients:\n  two: [p.S.Old]\n'],
      '1.2.0': [all, 'clients: [broken'],
    } as const;
    const head = proto(`${WAIT} ${MAKE}`);
    expect(told(await judge(releases, [head, `${LISTS}window: "*"\n`]))).toEqual([
      '!rpc-removed p.S.Old broken major: one two',
    ]);
    expect(told(await judge(releases, [head, LISTS]))).toEqual(['!rpc-removed p.S.Old broken major: ']);
  });

  test('what becomes of each', async () => {
    const report = await judge({ '1.0.0': [all, null] }, [proto(`${WAIT} ${OLD}`), LISTS]);
    expect(summaries(report)).toEqual([
      'shim old-client-new-server safe 0 0',
      'shim new-client-old-server safe 0 0',
      'runtime old-client-new-server broken 1 0',
      'runtime new-client-old-server safe 0 0',
    ]);
  });

  test('a name that no version declares is told', async () => {
    const report = await judge({ '1.0.0': [all, null] }, [
      proto(`${WAIT} ${MAKE}`),
      `${LISTS}  odd: [p.S.Wiat, p.S.Old]\n`,
    ]);
    expect(report.problems.map(({ message }) => message)).toEqual([
      'the config says that odd calls p.S.Wiat, but no version that was compared declares it. Correct or remove the name.',
    ]);
  });

  test('without lists nobody is named', async () => {
    const report = await judge({ '1.0.0': [all, LISTS] }, [proto(`${WAIT} ${MAKE}`), null]);
    expect([told(report), summaries(report)]).toEqual([['!rpc-removed p.S.Old broken major: '], []]);
  });
});

describe('clients-complete', () => {
  test('without a list is refused', async () => {
    await expect(judge({ '1.0.0': [all, null] }, [all, 'clients-complete: on\n'])).rejects.toThrow(
      'clients-complete: no clients are listed',
    );
  });

  test('a removed method that no client of the release calls is degraded', async () => {
    const head = proto(`${WAIT} ${MAKE}`);
    expect(told(await judge({ '1.0.0': [all, null] }, [head, COMPLETE]))).toEqual([
      'rpc-removed p.S.Old degraded minor: ',
    ]);
    expect(told(await judge({ '1.0.0': [all, null] }, [head, LISTS]))).toEqual(['!rpc-removed p.S.Old broken major: ']);
  });

  test('one that a client calls stays broken', async () => {
    const report = await judge({ '1.0.0': [all, null] }, [proto(`${WAIT} ${OLD}`), COMPLETE]);
    expect(told(report)).toEqual(['!rpc-removed p.S.Make broken major: runtime']);
  });

  test('that the policy no longer lists a call does not undo what the release did', async () => {
    const head = proto(`${WAIT} ${MAKE}`);
    const before = 'clients:\n  shim: [p.S.Wait, p.S.Old]\n';
    expect(told(await judge({ '1.0.0': [all, before] }, [head, COMPLETE]))).toEqual([
      '!rpc-removed p.S.Old broken major: shim',
    ]);
  });

  test('one release of the window whose client calls it is enough', async () => {
    const releases = { '1.0.0': [all, 'clients:\n  shim: [p.S.Old]\n'], '1.1.0': [all, LISTS] } as const;
    const head = proto(`${WAIT} ${MAKE}`);
    expect(told(await judge(releases, [head, COMPLETE]))).toEqual(['rpc-removed p.S.Old degraded minor: ']);
    expect(told(await judge(releases, [head, `${COMPLETE}window: "*"\n`]))).toEqual([
      '!rpc-removed p.S.Old broken major: shim',
    ]);
  });

  test('a whole service too; what is misread or ignored is not milder for it', async () => {
    const two = (text: string): string => `${text} service T { rpc Get(M) returns (M); rpc Put(M) returns (M); }`;
    const gone = await judge({ '1.0.0': [two(all), null] }, [all, COMPLETE]);
    expect(told(gone)).toEqual(['service-removed p.T degraded minor: ']);
    const called = await judge({ '1.0.0': [two(all), null] }, [
      all,
      `${COMPLETE}  x: [p.T.Put]\n`.replace('clients-complete: on\n', '').concat('clients-complete: on\n'),
    ]);
    expect(told(called)).toEqual(['!service-removed p.T broken major: x']);
    const old = proto(`${WAIT} ${OLD}`);
    const changed = await judge({ '1.0.0': [old, null] }, [old.replace('int32 a', 'string a'), COMPLETE]);
    expect(told(changed)).toEqual(['!field-type-changed p.M.a broken major: ']);
  });
});

describe('what people and programs are told', () => {
  let report: Awaited<ReturnType<typeof judge>>;
  beforeAll(async () => {
    report = await judge({ '1.0.0': [all, null] }, [
      proto(WAIT ?? ''),
      `client: kata-runtime\nserver: kata-agent\n${LISTS}`,
    ]);
  });

  test('text', async () => {
    const lines = renderText(report, { colour: false, quiet: false, explain: false }).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '  by client',
        '  old shim + new kata-agent          works',
        '  old runtime + new kata-agent       1 change breaks it',
        '      hurts runtime',
        '      hurts none of the clients that are listed',
      ]),
    );
  });

  test('Markdown', async () => {
    const text = renderJobSummary(report, NO_CONTEXT);
    expect(text).toContain(
      '| Client | Old, with the new kata-agent | New, with the old kata-agent |\n|:---|:---|:---|\n| shim | works | works |\n| runtime | 1 change breaks it | works |\n',
    );
    expect(text).toContain(' · hurts runtime');
  });

  test('JSON', async () => {
    const object = JSON.parse(renderJson(report, { name: 'skewgate', version: '0.0.0' }));
    expect(object.surfaces[0].clients[1]).toEqual({
      name: 'runtime',
      skews: [
        {
          id: 'old-client-new-server',
          label: 'old runtime + new kata-agent',
          severity: 'broken',
          broken: 1,
          degraded: 0,
        },
        {
          id: 'new-client-old-server',
          label: 'new runtime + old kata-agent',
          severity: 'safe',
          broken: 0,
          degraded: 0,
        },
      ],
    });
    expect(object.surfaces[0].findings.map(({ clients }: { clients: unknown }) => clients)).toEqual([['runtime'], []]);
  });
});

describe('besides the gate', () => {
  const policy = { config: null, options: {}, proofs: false };
  const request = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
  const history = (config: string) =>
    fakeRepository({
      commits: {
        a: { files: { 'a.proto': all, [CONFIG]: config } },
        b: { files: { 'a.proto': proto(`${WAIT} ${MAKE}`), [CONFIG]: config }, parents: ['a'] },
        c: { files: { 'a.proto': proto(WAIT), [CONFIG]: config }, parents: ['b'] },
      },
      tags: { '1.0.0': 'a', '1.1.0': 'b', '1.2.0': 'c' },
      head: 'c',
    });

  test('the matrix of one client', async () => {
    const broken = async (client: string | null): Promise<unknown> => {
      const found = await matrixOf(history(LISTS), policy, createParses(), null, client);
      if (!('matrix' in found)) return found;
      const surface = found.matrix.surfaces[0];
      return [
        surface?.peers.client,
        ...[...(surface?.meetings.values() ?? [])].map((each) => each['old-client-new-server'].broken),
      ];
    };
    expect(await broken(null)).toEqual(['client', 1, 2, 1]);
    expect(await broken('runtime')).toEqual(['runtime', 0, 1, 1]);
    expect(await broken('shim')).toEqual(['shim', 0, 0, 0]);
    expect(await broken('nobody')).toEqual({
      badConfig: [expect.objectContaining({ message: expect.stringContaining('there is no client "nobody"') })],
    });
  });

  test('the costs of the past, where all clients are known', async () => {
    const costs = async (config: string): Promise<unknown> => {
      const found = await planRepository(history(config), request, policy, createParses(), 5);
      return 'plans' in found ? found.plans[0]?.history?.steps.map(({ required }) => required.backward) : found;
    };
    expect(await costs(LISTS)).toEqual(['major', 'major']);
    expect(await costs(COMPLETE)).toEqual(['minor', 'major']);
  });

  test('how far back a release works', async () => {
    const reach = async (config: string): Promise<unknown> => {
      const named = { ...request, head: '1.2.0' };
      const found = await notesOf(history(config), named, policy, createParses(), 'major');
      if (!('notes' in found)) throw new Error(JSON.stringify(found));
      return found.notes.map((notes) => ('reach' in notes ? notes.reach['old-client-new-server'] : notes));
    };
    const without = COMPLETE.replace(', /p.S/Make', '');
    expect(await reach(LISTS)).toEqual([{ oldest: null, broken: '1.1.0' }]);
    expect(await reach(without)).toEqual([{ oldest: '1.0.0', broken: null }]);
  });
});
