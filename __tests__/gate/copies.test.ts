import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { gateFolders } from '../../src/gate/folders.ts';
import { gateRepository } from '../../src/gate/gate.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { RevisionRequest } from '../../src/gate/place.ts';
import { combine } from '../../src/gate/verdict.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { jsonObject } from '../../src/report/json.ts';
import { NO_CONTEXT, renderCheckTitle, renderComment, renderJobSummary } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { type FakeFiles, type FakeHistory, fakeRepository, fakeTree } from './fake-repository.ts';

const CONFIG = `client: shim
server: agent
copies:
  - name: wire
    client: a/s.proto
    server: b
`;
const ANY: RevisionRequest = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
const PLAIN = { colour: false, quiet: false, explain: false };

function copy(methods: string, fields = 'string id = 1;'): string {
  return `syntax = "proto3";\npackage p;\nservice S {\n  ${methods}\n}\nmessage In {\n  ${fields}\n}\nmessage Out {}\n`;
}
const GET = 'rpc Get(In) returns (Out);';
const PUT = 'rpc Put(In) returns (Out);';

function files(client: string | null, server: string | null, config = CONFIG): FakeFiles {
  return {
    '.github/skewgate.yml': config,
    VERSION: '1.0.0\n',
    ...(client !== null && { 'a/s.proto': client }),
    ...(server !== null && { 'b/s.proto': server }),
  };
}

async function gate(history: FakeHistory, request: Partial<RevisionRequest> = {}): Promise<Report> {
  const policy = { config: null, options: {}, proofs: true };
  const outcome = await gateRepository(fakeRepository(history), { ...ANY, ...request }, policy, createParses());
  if (!('report' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.report;
}

/** A change into main, from `before` to `after`. */
function change(before: FakeFiles, after: FakeFiles): Promise<Report> {
  const commits = { base: { files: before }, head: { parents: ['base'], files: after } };
  const history = { commits, tags: { '1.0.0': 'base' }, branches: { main: 'base' }, head: 'head' };
  return gate(history, { base: 'main' });
}

/** The verdict, the reason, and `element introduced blocking` of every difference. */
function told({ verdict, reason, copies = [] }: Report): readonly unknown[] {
  const findings = copies.flatMap((pair) =>
    pair.findings.map(({ finding, introduced, blocking }) => `${finding.element} ${introduced} ${blocking}`),
  );
  return [verdict, reason, findings];
}

const FIT = copy(GET);
const FEW = copy('');

describe('copies that the config names', () => {
  test('fit, and nothing else is told', async () => {
    const report = await change(files(FIT, FIT), files(FIT, FIT));
    expect(told(report)).toEqual(['pass', 'no change here needs a new version after 1.0.0', []]);
    // That they are copies is no news.
    expect(report.problems).toEqual([]);
    expect(renderText(report, PLAIN)).toContain(
      '\nCopies wire\n  shim: a/s.proto\n  agent: b\n  shim + agent  works\n',
    );
  });

  test('a change that breaks them fails, and says what to do', async () => {
    const report = await change(files(FIT, FIT), files(copy(`${GET}\n  ${PUT}`), FIT));
    expect(told(report)).toEqual([
      'fail',
      'the copies of wire no longer fit: 1 difference breaks calls of the shim to the agent',
      ['p.S.Put true true'],
    ]);
    expect(report.next).toEqual([
      ['make a/s.proto and b say the same', 'accept it by fingerprint in .github/skewgate.yml'],
    ]);
    expect(renderCheckTitle(report)).toBe(
      'The copies of wire no longer fit: 1 difference breaks calls of the shim to the …',
    );
    expect(renderText(report, PLAIN)).toContain(`
Copies wire
  shim: a/s.proto
  agent: b
  shim + agent  1 difference breaks it

Breaking (1)
  ✗ p.S.Put: only the shim's copy has rpc Put(p.In) returns (p.Out)
      a/s.proto:5:3, fingerprint ${report.copies?.[0]?.findings[0]?.fingerprint}
      shim + agent: the agent does not have the method and answers UNIMPLEMENTED
  do  Give both copies the same declaration. Where they differ, what is deployed decides which one is right.
`);
    const quiet = renderText(report, { ...PLAIN, quiet: true });
    expect(quiet).toContain("✗ p.S.Put: only the shim's copy has");
    expect(quiet).not.toContain('Copies wire');
    expect(renderText(report, { ...PLAIN, explain: true })).toContain('proof  /p.S/Put → UNIMPLEMENTED');
  });

  test('what differed before the change is told, and does not fail it', async () => {
    const report = await change(files(FIT, FEW), files(`${FIT}// more\n`, FEW));
    expect(told(report)).toEqual(['pass', 'no change here needs a new version after 1.0.0', ['p.S.Get false false']]);
    expect(report.copies?.[0]?.reason).toBe(
      'the copies of wire do not fit, but did not before this change either: 1 difference',
    );
    expect(renderText(report, PLAIN)).toContain('From before this change (1)\n  ! p.S.Get: only');
    expect(renderComment(report, NO_CONTEXT)).toContain('⚠️ Copies **wire**');
    expect(annotationsOf(report, { mode: 'all', rulesUrl: null }).filter(({ title }) => /copies/.test(title))).toEqual(
      [],
    );
  });

  test('are told beside what else fails', async () => {
    const old = {
      ...files(copy(GET + PUT), copy(GET + PUT)),
      'c.proto': copy(GET + PUT).replace('package p', 'package c'),
    };
    const next = { ...files(copy(GET + PUT), copy(GET)), 'c.proto': copy(GET).replace('package p', 'package c') };
    const { verdict, reason, next: ways } = await change(old, next);
    expect([verdict, reason, ways.length]).toEqual([
      'fail',
      'this needs a major release after 1.0.0 (2.0.0 or higher); the next release is taken to be a minor; the copies of wire no longer fit: 1 difference breaks calls of the shim to the agent',
      2,
    ]);
  });

  test('are judged once, with the first surface', async () => {
    const surface = (name: string): string =>
      `  - {name: ${name}, protos: ${name}/**, version-file: none, tag-pattern: '${name}-{version}'}\n`;
    const config = `${CONFIG}surfaces:\n${surface('a')}${surface('b')}`;
    const commits = { base: { files: files(FIT, FIT, config) } };
    const judged = async (...only: readonly string[]) => {
      const repository = fakeRepository({ commits, branches: { main: 'base' }, head: 'base' });
      const policy = { config: null, options: {}, proofs: false, only };
      const outcome = await gateRepository(repository, { ...ANY, base: 'main' }, policy, createParses());
      return 'report' in outcome ? outcome.report.copies?.length : outcome;
    };
    expect([await judged('a', 'b'), await judged('a'), await judged('b')]).toEqual([1, 1, undefined]);
  });

  test('what fails is told first', async () => {
    const [less, more] = ['string id = 1; int32 a = 2;', 'string id = 1; int32 a = 2; int32 b = 3;'];
    const before = files(copy(GET, less), copy(GET, 'string id = 1;'));
    const after = files(copy(`${GET}\n  ${PUT}`, more), copy(GET, 'string id = 1;'));
    const report = await change(before, after);
    expect(report.reason).toBe('the copies of wire no longer fit: 2 differences break calls of the shim to the agent');
    const [first, ...others] = report.copies?.[0]?.findings ?? [];
    expect([first?.finding.element, first?.blocking, first?.since]).toEqual(['p.S.Put', true, []]);
    expect(others.map(({ finding, blocking }) => [finding.element, blocking])).toEqual([
      ['p.In.b', true],
      ['p.In.a', false],
    ]);
  });

  test('a change that mends one difference and makes another fails for the other', async () => {
    const report = await change(files(copy(GET), FEW), files(copy(PUT), FEW));
    expect(told(report)[2]).toEqual(['p.S.Put true true']);
    expect(report.verdict).toBe('fail');
  });

  test('a worse difference of the same element is another one', async () => {
    const report = await change(
      files(copy(GET, 'string id = 1;'), copy(GET, 'bytes id = 1;')),
      files(copy(GET, 'string id = 1;'), copy(GET, 'fixed32 id = 1;')),
    );
    expect(report.copies?.[0]?.findings.map(({ introduced }) => introduced)).toEqual([true]);
  });

  test('what only degrades is told and allowed', async () => {
    const report = await change(files(FIT, FIT), files(FIT, copy(GET, 'string id = 1; string more = 2;')));
    expect(told(report)).toEqual(['pass', expect.anything(), ['p.In.more true false']]);
    expect(report.copies?.[0]?.reason).toBe('the copies of wire fit, but 1 difference loses something');
  });

  test('at a tag: what is new since the release before it', async () => {
    const commits = {
      one: { files: files(FIT, null) },
      two: { parents: ['one'], files: { ...files(FIT, FEW), VERSION: '1.1.0\n' } },
      three: { parents: ['two'], files: { ...files(FIT, FEW), VERSION: '1.2.0\n' } },
    };
    const history = { commits, tags: { '1.0.0': 'one', '1.1.0': 'two', '1.2.0': 'three' }, head: 'three' };
    expect((await gate(history, { tag: '1.1.0' })).copies?.map(({ verdict }) => verdict)).toEqual(['fail']);
    const later = await gate(history, { tag: '1.2.0' });
    expect(later.copies?.map(({ verdict, before }) => [verdict, before?.ref])).toEqual([['pass', '1.1.0']]);
    const both = combine([later, later]);
    expect(both.copies?.map(({ name }) => name)).toEqual(['wire 1.2.0', 'wire 1.2.0']);
  });

  test('without a release before, what differs counts', async () => {
    const history = { commits: { one: { files: files(FIT, FEW) } }, head: 'one' };
    expect(told(await gate(history))).toEqual([
      'fail',
      'the copies of wire do not fit: 1 difference breaks calls of the shim to the agent',
      ['p.S.Get true true'],
    ]);
  });

  test('of two folders', async () => {
    const sides = { base: fakeTree(files(FIT, FIT), 'x'), head: fakeTree(files(FIT, FEW), 'y') };
    const policy = { config: null, options: {}, proofs: false };
    const outcome = await gateFolders(sides, { base: null, head: null }, policy, createParses());
    expect('report' in outcome && outcome.report.copies?.map(({ verdict }) => verdict)).toEqual(['fail']);
  });

  test('without a name they go by their paths', async () => {
    const config = CONFIG.replace('  - name: wire\n    client', '  - client');
    const report = await change(files(FIT, FIT, config), files(FIT, FEW, config));
    expect(report.copies?.map(({ name, reason }) => [name, reason])).toEqual([
      [
        'a/s.proto and b',
        'the copies a/s.proto and b no longer fit: 1 difference breaks calls of the shim to the agent',
      ],
    ]);
  });
});

describe('copies that are not there', () => {
  test('a copy that comes with the change: all that differs is new', async () => {
    const report = await change(files(FIT, null), files(FIT, FEW));
    expect(told(report)[2]).toEqual(['p.S.Get true true']);
  });

  test('a copy that the change takes away: the config that counts still names it, so that is told', async () => {
    const report = await change(files(FIT, FIT), files(FIT, null));
    expect([report.verdict, report.copies]).toEqual(['pass', []]);
    expect(report.problems.map(({ message }) => message)).toEqual([
      'The copies wire are not compared: b is gone. Correct `copies:` in the config.',
    ]);
  });

  test('a path that never was leaves no verdict', async () => {
    const config = CONFIG.replace('server: b', 'server: nowhere');
    const report = await change(files(FIT, FIT, config), files(FIT, FIT, config));
    expect(told(report).slice(0, 2)).toEqual([
      'undecided',
      "there is no .proto file in nowhere, the server's copy of a protocol",
    ]);
    expect(report.next).toEqual([['correct the path of the copy']]);
  });

  test('a copy that cannot be read leaves no verdict, though no surface takes it', async () => {
    const config = `${CONFIG}protos: b\n`;
    const report = await change(files(FIT, FIT, config), files('syntax = "proto3";\nmessage {', FIT, config));
    expect(report.reason).toMatch(/^a\/s\.proto:2:9: /);
  });

  test('one that could not be read before is told', async () => {
    const config = `${CONFIG}protos: b\n`;
    const report = await change(files('syntax = "proto3";\nmessage {', FIT, config), files(FIT, FIT, config));
    expect([report.verdict, report.problems.map(({ message }) => message)]).toEqual([
      'pass',
      ['The copies wire could not be read before this change, so all that differs counts.'],
    ]);
  });
});

describe('how they are shown', () => {
  const broken = (): Promise<Report> => change(files(FIT, FIT), files(copy(`${GET}\n  ${PUT}`), FIT));

  test('as Markdown', async () => {
    const report = await broken();
    const context = { ...NO_CONTEXT, repositoryUrl: 'https://github.com/o/r', headSha: 'abc' };
    const text = renderJobSummary(report, context);
    expect(text).toContain('❌ Copies **wire**: the copies of wire no longer fit');
    expect(text).toContain("- `p.S.Put`: only the shim's copy has rpc Put(p.In) returns (p.Out)");
    expect(text).toContain('[a/s.proto:5](https://github.com/o/r/blob/abc/a/s.proto#L5)');
    expect(renderComment(report, context)).toContain('### ❌ ');
  });

  test('as annotations at the client’s lines', async () => {
    const annotations = annotationsOf(await broken(), { mode: 'blocking', rulesUrl: null });
    expect(annotations.filter(({ title }) => title === 'The copies wire differ')).toEqual([
      {
        path: 'a/s.proto',
        start_line: 5,
        end_line: 5,
        start_column: 3,
        end_column: 28,
        annotation_level: 'failure',
        title: 'The copies wire differ',
        message: [
          "p.S.Put: only the shim's copy has rpc Put(p.In) returns (p.Out)",
          'shim + agent: the agent does not have the method and answers UNIMPLEMENTED.',
          'Do: Give both copies the same declaration. Where they differ, what is deployed decides which one is right.',
        ].join('\n'),
      },
    ]);
  });

  test('as SARIF, at the client’s declaration', async () => {
    const { runs } = JSON.parse(renderSarif(await broken(), { name: 'skewgate', version: '0.0.0' }, NO_CONTEXT));
    const [{ results, tool }] = runs;
    const own = results.filter(({ properties }: { properties: object }) => 'copies' in properties);
    expect(own).toMatchObject([
      {
        ruleId: 'rpc-removed',
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation: { uri: 'a/s.proto' }, region: { startLine: 5 } } }],
        properties: { copies: 'wire', blocking: true, introduced: true },
      },
    ]);
    expect(tool.driver.rules[own[0].ruleIndex].id).toBe('rpc-removed');
  });

  test('as data, and only where copies are named', async () => {
    const object = jsonObject(await broken(), { name: 'skewgate', version: '0' }) as { copies: readonly object[] };
    expect(object.copies).toEqual([
      {
        name: 'wire',
        verdict: 'fail',
        reason: 'the copies of wire no longer fit: 1 difference breaks calls of the shim to the agent',
        label: 'shim + agent',
        contracts: ['binary'],
        client: { name: 'shim', path: 'a/s.proto', files: 1 },
        server: { name: 'agent', path: 'b', files: 1 },
        before: { ref: expect.any(String), sha: expect.any(String), version: null },
        severity: 'broken',
        broken: 1,
        degraded: 0,
        findings: [
          {
            rule: 'rpc-removed',
            fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
            element: 'p.S.Put',
            severity: 'broken',
            blocking: true,
            introduced: true,
            accepted: null,
            message: "only the shim's copy has rpc Put(p.In) returns (p.Out)",
            remedy: expect.any(String),
            client: { file: 'a/s.proto', line: 5, column: 3, endLine: 5, endColumn: 29 },
            server: null,
            consequences: [
              {
                contract: 'binary',
                flow: null,
                effect: 'unimplemented',
                severity: 'broken',
                when: null,
                runtimes: 'all',
                witness: expect.objectContaining({ proven: true }),
              },
            ],
            reachedBy: ['p.S.Put'],
          },
        ],
      },
    ]);
    const plain = await change({ 'a.proto': FIT }, { 'a.proto': FIT });
    expect(jsonObject(plain, { name: 'skewgate', version: '0' })).not.toHaveProperty('copies');
  });
});

describe('the example of kata’s remote hypervisor', () => {
  const root = join(import.meta.dirname, '../../examples/kata-remote');
  const config = readFileSync(join(root, 'skewgate.yml'), 'utf8');
  const release = (version: string): FakeFiles => {
    const paths = readdirSync(join(root, version), { recursive: true, withFileTypes: true });
    const found = paths.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const texts = found.map((path) => [path.slice(join(root, version).length + 1), readFileSync(path, 'utf8')]);
    return { ...Object.fromEntries(texts), '.github/skewgate.yml': config };
  };
  const judge = (before: string, after: string): Promise<Report> => {
    const commits = { one: { files: release(before) }, two: { parents: ['one'], files: release(after) } };
    return gate({ commits, tags: { [before]: 'one', [after]: 'two' }, head: 'two' }, { tag: after });
  };

  test('3.11.0 brings a copy that no server answers', async () => {
    const report = await judge('3.10.1', '3.11.0');
    expect(told(report)).toEqual([
      'fail',
      'the copies of hypervisor do not fit: 1 difference breaks calls of the runtime-rs to the cloud-api-adaptor',
      ['remote true true'],
    ]);
    const [reported] = report.copies?.[0]?.findings ?? [];
    expect(
      [...(reported?.witnesses.values() ?? [])].map(({ writer, reader, proven }) => [writer, reader, proven]),
    ).toEqual([['/remote.Hypervisor/CreateVM', 'UNIMPLEMENTED', true]]);
  });

  test('3.23.0 mends it', async () => {
    expect(
      (await judge('3.11.0', '3.23.0')).copies?.map(({ verdict, findings }) => [verdict, findings.length]),
    ).toEqual([['pass', 0]]);
  });
});
