import { describe, expect, test } from '@jest/globals';
import { gateFolders } from '../../src/gate/folders.ts';
import { gateRepository } from '../../src/gate/gate.ts';
import { createParses } from '../../src/gate/parses.ts';
import { planRepository } from '../../src/gate/plan.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { jsonObject } from '../../src/report/json.ts';
import { NO_CONTEXT, renderComment, renderJobSummary } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { type FakeFiles, fakeRepository, fakeTree } from './fake-repository.ts';

const CONFIG = '.github/skewgate.yml';
const ANY = { base: null, head: null, tag: null, baseVersion: null, headVersion: null } as const;
const POLICY = { config: null, options: {}, proofs: true } as const;
const TOOL = { name: 'skewgate', version: '0.0.0' };

const copy = (methods: string): string =>
  `syntax = "proto3"; package p; service S { ${methods} } message M { int32 a = 1; }`;
const [GET, PUT] = ['rpc Get(M) returns (M);', 'rpc Put(M) returns (M);'];
const TWO = `copies:
  - {name: one, client: a/s.proto, server: b/s.proto}
  - {name: two, client: c/s.proto, server: d/s.proto}
`;

/** Both pairs fit at the release; the clients' copies of the pairs that are named gain a method. */
function story(
  pairs: readonly string[],
  config: string,
  version = '1.0.0',
): { readonly before: FakeFiles; readonly after: FakeFiles } {
  const files = (client: (pair: string) => string): FakeFiles => ({
    [CONFIG]: config,
    VERSION: `${version}\n`,
    'own.proto': 'syntax = "proto3"; package own; service O { rpc Own(N) returns (N); } message N {}',
    'a/s.proto': client('one'),
    'b/s.proto': copy(GET),
    'c/s.proto': client('two'),
    'd/s.proto': copy(GET),
  });
  return {
    before: files(() => copy(GET)),
    after: files((pair) => copy(pairs.includes(pair) ? `${GET} ${PUT}` : GET)),
  };
}

function repositoryOf({ before, after }: ReturnType<typeof story>) {
  const commits = { base: { files: before }, head: { parents: ['base'], files: after } };
  return fakeRepository({ commits, tags: { '1.0.0': 'base' }, branches: { main: 'base' }, head: 'head' });
}

async function judge(told: ReturnType<typeof story>): Promise<Report> {
  const outcome = await gateRepository(repositoryOf(told), { ...ANY, base: 'main' }, POLICY, createParses());
  if (!('report' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.report;
}

const PROTOS = 'protos: own.proto\n';
const accept = (print: string, more = ''): string =>
  `accept:\n  - {fingerprint: "${print}", reason: nobody puts yet${more}}\n`;
const states = ({ copies = [] }: Report): readonly string[] =>
  copies.flatMap(({ name, verdict, findings }) => [
    `${name} ${verdict}`,
    ...findings.map(({ finding, blocking, accepted }) => `${finding.element} ${blocking} ${accepted?.reason}`),
  ]);
const stale = ({ problems }: Report): readonly string[] => problems.map(({ message }) => message.split('. ')[0] ?? '');

async function printOf(pair: string): Promise<string> {
  const report = await judge(story([pair], PROTOS + TWO));
  return report.copies?.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)).join() ?? '';
}

describe('a difference of copies that is accepted by name', () => {
  test('does not fail, and is told with its reason', async () => {
    const report = await judge(story(['one'], PROTOS + TWO + accept(await printOf('one'))));
    expect([report.verdict, states(report), stale(report)]).toEqual([
      'pass',
      ['one pass', 'p.S.Put false nobody puts yet', 'two pass'],
      [],
    ]);
    expect(report.copies?.[0]?.reason).toBe('the copies of one fit but for 1 accepted difference');
    const text = renderText(report, { colour: false, quiet: false, explain: false });
    expect(text).toContain('  client + server  works but for 1 accepted difference\n');
    expect(text).toContain('\nAccepted (1)\n  ! p.S.Put: ');
    expect(text).toContain('      accepted: nobody puts yet\n');
    expect(renderJobSummary(report, NO_CONTEXT)).toContain(' · accepted: nobody puts yet');
    expect(jsonObject(report, TOOL)).toMatchObject({
      copies: [
        {
          severity: 'safe',
          broken: 0,
          findings: [{ severity: 'broken', blocking: false, accepted: { reason: 'nobody puts yet', until: null } }],
        },
        { findings: [] },
      ],
    });
    const { results } = JSON.parse(renderSarif(report, TOOL, NO_CONTEXT)).runs[0];
    expect(results[0].suppressions).toMatchObject([{ justification: 'nobody puts yet' }]);
    const [note] = annotationsOf(report, { mode: 'all', rulesUrl: null });
    expect(note?.message).toContain('Accepted: nobody puts yet');
  });

  test('the same difference in another pair is another one', async () => {
    const [one, two] = [await printOf('one'), await printOf('two')];
    expect(one).not.toBe(two);
    const report = await judge(story(['one', 'two'], PROTOS + TWO + accept(one)));
    expect([report.verdict, states(report)]).toEqual([
      'fail',
      ['one pass', 'p.S.Put false nobody puts yet', 'two fail', 'p.S.Put true undefined'],
    ]);
    expect(report.next).toEqual([
      ['make c/s.proto and d/s.proto say the same', `accept it by fingerprint in ${CONFIG}`],
    ]);
  });

  test('so is one that gets worse, or that stands in a pair of another name', async () => {
    const one = await printOf('one');
    const { before, after } = story(['one'], PROTOS + TWO + accept(one));
    const worse = { before, after: { ...after, 'a/s.proto': copy(`${GET} rpc Put(M) returns (stream M);`) } };
    expect(states(await judge(worse))).toContain('p.S.Put true undefined');
    const renamed = story(['one'], PROTOS + TWO.replace('name: one', 'name: uno') + accept(one));
    expect(states(await judge(renamed))).toContain('p.S.Put true undefined');
  });

  test('what is accepted beside what is not', async () => {
    const { before, after } = story(['one'], PROTOS + TWO + accept(await printOf('one')));
    const more = { before, after: { ...after, 'b/s.proto': copy('') } };
    const report = await judge(more);
    expect(report.copies?.[0]?.reason).toBe(
      'the copies of one no longer fit: 1 difference breaks calls of the client to the server',
    );
    expect(renderText(report, { colour: false, quiet: false, explain: false })).toContain(
      '1 difference breaks it, 1 is accepted',
    );
  });

  test('until a version', async () => {
    const print = await printOf('one');
    const at = async (version: string) =>
      judge(story(['one'], PROTOS + TWO + accept(print, ', until: 2.0.0'), version));
    expect((await at('1.9.0')).verdict).toBe('pass');
    const ended = await at('2.0.0');
    expect([ended.verdict, stale(ended)]).toEqual(['fail', [`The acceptance of ${print} ended with 2.0.0`]]);
  });

  test('the comment has the entry to paste', async () => {
    const report = await judge(story(['one'], PROTOS + TWO));
    const print = report.copies?.[0]?.findings[0]?.fingerprint;
    expect(renderJobSummary(report, NO_CONTEXT)).toContain(
      `accept:\n  - fingerprint: ${print} # rpc-removed p.S.Put\n    reason: say why\n`,
    );
    expect(renderComment(report, NO_CONTEXT)).toContain('Accept by name');
  });
});

describe('an entry that does nothing is told once', () => {
  const GONE = '0123456789ab';

  test('whether a surface or a pair of copies could have used it', async () => {
    const report = await judge(story([], PROTOS + TWO + accept(GONE)));
    expect([report.verdict, stale(report)]).toEqual([
      'pass',
      [`No finding has the accepted fingerprint ${GONE} any more`],
    ]);
  });

  test('and by the copies, where every surface has a list of its own', async () => {
    const surfaces = 'surfaces:\n  - {name: own, protos: own.proto, accept: []}\n';
    const report = await judge(story([], surfaces + TWO + accept(GONE)));
    expect(stale(report)).toEqual([`No finding has the accepted fingerprint ${GONE} any more`]);
    const used = await judge(story(['one'], surfaces + TWO + accept(await printOf('one'))));
    expect([used.verdict, stale(used)]).toEqual(['pass', []]);
  });

  test('planning looks at no copies, so it says nothing of entries that they may use', async () => {
    const told = story(['one'], PROTOS + TWO + accept(await printOf('one')));
    const plan = await planRepository(repositoryOf(told), ANY, POLICY, createParses(), null);
    if (!('plans' in plan)) throw new Error(JSON.stringify(plan));
    expect(stale(plan.report)).toEqual([]);
  });
});

test('between folders too', async () => {
  const { before, after } = story(['one'], PROTOS + TWO + accept(await printOf('one'), ', until: 3.0.0'));
  const judged = async (version: string) => {
    const sides = { base: fakeTree({ ...before, VERSION: '1.0.0' }), head: fakeTree({ ...after, VERSION: version }) };
    const outcome = await gateFolders(sides, { base: null, head: null }, POLICY, createParses());
    if (!('report' in outcome)) throw new Error(JSON.stringify(outcome));
    return outcome.report;
  };
  expect(states(await judged('2.0.0'))).toEqual(['one pass', 'p.S.Put false nobody puts yet', 'two pass']);
  expect(states(await judged('3.0.0'))).toContain('p.S.Put true undefined');
});

describe('copies that nobody named, in one surface', () => {
  const config = (text: string): FakeFiles => ({ [CONFIG]: text, VERSION: '1.0.0\n' });
  const apart = (one: string, other: string, text = ''): FakeFiles => ({
    ...config(text),
    'a/s.proto': copy(`${one} rpc X(M) returns (M);`),
    'b/s.proto': copy(other),
  });
  const before = apart(GET, GET);
  const prints = ({ surfaces }: Report): readonly string[] =>
    surfaces.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));

  test('the same change in both is accepted for each by itself', async () => {
    const report = await judge({ before, after: apart('', '') });
    const [one, other, ...more] = prints(report);
    expect([one === other, more]).toEqual([false, []]);
    const half = apart('', '', accept(one ?? ''));
    const accepted = await judge({ before: { ...before, ...config(accept(one ?? '')) }, after: half });
    const blocking = accepted.surfaces[0]?.findings.map((each) => `${each.finding.element} ${each.blocking}`);
    expect([accepted.verdict, blocking]).toEqual(['fail', ['p.S.Get true', 'p.S.Get false']]);
  });

  test('a file that moves keeps the name of its copy', async () => {
    const { 'a/s.proto': a = '', ...rest } = apart('', GET);
    const moved = { ...rest, 'z/s.proto': a };
    expect(prints(await judge({ before, after: moved }))).toEqual(
      prints(await judge({ before, after: apart('', GET) })),
    );
  });

  test('without a second copy nothing is said of files', async () => {
    const { 'b/s.proto': _, ...single } = before;
    const { 'b/s.proto': __, ...without } = apart('', GET);
    const { 'a/s.proto': a = '', ...elsewhere } = without;
    expect(prints(await judge({ before: single, after: without }))).toEqual(
      prints(await judge({ before: single, after: { ...elsewhere, 'z.proto': a } })),
    );
  });

  test('what is new in a copy has a name of its own too', async () => {
    const report = await judge({ before, after: apart(`${GET} ${PUT}`, `${GET} ${PUT}`) });
    const [one, other] = prints(report);
    expect(one).not.toBe(other);
  });
});
