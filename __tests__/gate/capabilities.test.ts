import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type CapabilitiesResult, capabilitiesOf } from '../../src/gate/capabilities.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { Repository } from '../../src/gate/ports.ts';
import {
  type Capabilities,
  renderCapabilitiesJson,
  renderCapabilitiesMarkdown,
  renderCapabilitiesText,
} from '../../src/report/capabilities.ts';
import { kataHistory } from '../support/kata-history.ts';
import { type FakeFiles, fakeRepository } from './fake-repository.ts';

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/capabilities.schema.json'), 'utf8'));
const fits = new Ajv2020({ strict: true, allErrors: true, strictRequired: false, allowUnionTypes: true }).compile(
  schema,
);

async function outcome(repository: Repository, range: string | null = null, config: string | null = null) {
  const policy = { config: config === null ? null : { file: 'skewgate.yml', text: config }, options: {} };
  return capabilitiesOf(repository, policy, createParses(), range);
}

async function capabilities(...asked: Parameters<typeof outcome>): Promise<CapabilitiesResult> {
  const found = await outcome(...asked);
  if (!('capabilities' in found)) throw new Error(JSON.stringify(found));
  for (const each of found.capabilities) {
    expect(fits(JSON.parse(renderCapabilitiesJson(each))) ? [] : fits.errors).toEqual([]);
  }
  return found;
}

/** `name since-until guards`. */
const told = ({ capabilities: all }: CapabilitiesResult, like = /./): readonly string[] =>
  all.flatMap(({ elements }) =>
    elements
      .filter(({ name }) => like.test(name))
      .map(({ kind, name, since, until, guardedBy }) =>
        `${kind} ${name} ${since}-${until ?? ''} ${guardedBy ?? ''}`.trim(),
      ),
  );

/** Releases in ascending order, by version; the head is the last unless another is given. */
function history(releases: Readonly<Record<string, string | FakeFiles>>, head?: string | FakeFiles): Repository {
  const files = (source: string | FakeFiles): FakeFiles =>
    typeof source === 'string' ? { 'a.proto': source } : source;
  const names = Object.keys(releases);
  const commits = Object.fromEntries(
    Object.entries(releases).map(([name, source]) => [name, { files: files(source) }]),
  );
  const last = names.at(-1) ?? '';
  return fakeRepository({
    commits: head === undefined ? commits : { ...commits, head: { files: files(head), parents: [last] } },
    tags: Object.fromEntries(names.map((name) => [name, name])),
    head: head === undefined ? last : 'head',
  });
}

const message = (fields: string): string => `syntax = "proto3"; package p; message M { ${fields} }`;

describe('the kata agent', () => {
  const MARKED = '  // @guarded-by GuestDetailsResponse.support_mem_hotplug_probe\n  rpc MemHotplugByProbe(';

  test('AddInterface until 1.5, MemHotplugByProbe since 1.6.0', async () => {
    const found = await capabilities(kataHistory('1.12.0'));
    expect(
      told(found, /\.(AddInterface|MemHotplugByProbe|PauseContainer|pciAddr|CreateContainer|mem_hotplug_probe)$/),
    ).toEqual([
      'method grpc.AgentService.AddInterface 1.0.0-1.5.0',
      'method grpc.AgentService.CreateContainer 1.0.0-',
      'method grpc.AgentService.MemHotplugByProbe 1.6.0-',
      'method grpc.AgentService.PauseContainer 1.1.0-',
      'field grpc.GuestDetailsRequest.mem_hotplug_probe 1.6.0-',
      // The message went to another package, and the field got another name.
      'field grpc.Interface.pciAddr 1.3.0-1.3.0',
      'field types.Interface.pciAddr 1.4.0-1.9.0',
    ]);
    expect(found.notices).toEqual([]);
    expect(found.capabilities[0]?.releases).toHaveLength(10);
  });

  test('of 1.6.0, with what the comments of the head say', async () => {
    const path = 'protocols/grpc/agent.proto';
    const text = readFileSync(resolve(import.meta.dirname, `../../examples/kata-agent/1.6.0/${path}`), 'utf8');
    const marked = kataHistory(
      '1.6.0',
      (release): FakeFiles => (release === '1.6.0' ? { [path]: text.replace('  rpc MemHotplugByProbe(', MARKED) } : {}),
    );
    expect(told(await capabilities(marked), /\.(AddInterface|MemHotplugByProbe)$/)).toEqual([
      'method grpc.AgentService.AddInterface 1.0.0-1.5.0',
      'method grpc.AgentService.MemHotplugByProbe 1.6.0- grpc.GuestDetailsResponse.support_mem_hotplug_probe',
    ]);
  });

  test('a range leaves the rest out', async () => {
    const found = await capabilities(kataHistory('1.12.0'), '>=1.4.0 <1.6.0');
    expect(told(found, /\.(AddInterface|MemHotplugByProbe)$/)).toEqual([
      'method grpc.AgentService.AddInterface 1.4.0-',
    ]);
  });
});

describe('since and until', () => {
  test('of what vanished and came back: once for each time', async () => {
    const found = await capabilities(
      history({
        '1.0.0': message('int32 a = 1; int32 b = 2;'),
        '1.0.1': message('int32 a = 1; int32 b = 2;'),
        '1.1.0': message('int32 a = 1;'),
        '1.2.0': message('int32 a = 1; int32 b = 2;'),
        '1.3.0': message('int32 a = 1;'),
        '1.4.0': message('int32 a = 1; int32 b = 2;'),
      }),
    );
    expect(told(found)).toEqual([
      'field p.M.a 1.0.0-',
      'field p.M.b 1.0.0-1.0.1',
      'field p.M.b 1.2.0-1.2.0',
      'field p.M.b 1.4.0-',
    ]);
  });

  test('what was only brought to an older line is not said to be in what came between', async () => {
    const [bare, more] = [message('int32 a = 1;'), message('int32 a = 1; int32 b = 2;')];
    const found = await capabilities(history({ '1.4.2': bare, '1.4.3': more, '1.5.0': bare, '1.5.1': more }));
    expect(told(found, /b$/)).toEqual(['field p.M.b 1.4.3-1.4.3', 'field p.M.b 1.5.1-']);
  });

  test('methods, fields, values; names like those of objects, maps and nested types too', async () => {
    const text =
      'syntax = "proto3"; service S { rpc constructor(M) returns (M); } enum E { ZERO = 0; } message M { map<string, int32> __proto__ = 1; message N { E e = 1; enum F { NONE = 0; } } }';
    expect(told(await capabilities(history({ '1.0.0': text })))).toEqual([
      'method S.constructor 1.0.0-',
      'field M.N.e 1.0.0-',
      'field M.__proto__ 1.0.0-',
      'enum-value E.ZERO 1.0.0-',
      'enum-value M.N.F.NONE 1.0.0-',
    ]);
  });

  test('a release that cannot be read begins and ends nothing, and is told', async () => {
    const found = await capabilities(
      history({
        '1.0.0': message('int32 a = 1;'),
        '1.1.0': 'message {',
        '1.2.0': message('int32 a = 1; int32 b = 2;'),
      }),
    );
    expect(told(found)).toEqual(['field p.M.a 1.0.0-', 'field p.M.b 1.2.0-']);
    expect(found.notices.map(({ message: text }) => text)).toEqual([
      expect.stringMatching(/^1\.1\.0 could not be read, so it begins and ends nothing: a\.proto:1:9: /),
    ]);
  });

  test('what is at the head alone is in no release', async () => {
    const found = await capabilities(
      history({ '1.0.0': message('int32 a = 1;') }, message('int32 a = 1; int32 b = 2;')),
    );
    expect(told(found)).toEqual(['field p.M.a 1.0.0-']);
  });

  test('a guard is of what is there; one that names nothing is told', async () => {
    const head = message('int32 a = 1; // @guarded-by M.can\n int32 b = 2; // @guarded-by Nobody.can\n bool can = 3;');
    const found = await capabilities(history({ '1.0.0': message('int32 a = 1; int32 b = 2; bool can = 3;') }, head));
    expect(told(found)).toEqual(['field p.M.a 1.0.0- p.M.can', 'field p.M.b 1.0.0-', 'field p.M.can 1.0.0-']);
    expect(found.notices).toEqual([
      {
        file: 'a.proto',
        line: 2,
        column: 2,
        message: 'there is no field Nobody.can, so nothing is guarded by it',
        fatal: false,
      },
    ]);
  });

  test.each([
    ['no release', {}, null, 'no tag is a stable release, so there is nothing to compare'],
    ['none in range', { '1.0.0': message('') }, '>2', 'no release is in the range >2'],
    [
      'none that can be read',
      { '1.0.0': 'message {' },
      null,
      expect.stringMatching(/^no release could be read; 1\.0\.0: /),
    ],
  ])('%s: undecided', async (_, releases, range, reason) => {
    const found = await outcome(
      history({ ...releases, ...(Object.keys(releases).length === 0 && { next: message('') }) }),
      range,
    );
    expect('report' in found ? [found.report.verdict, found.report.reason] : found).toEqual(['undecided', reason]);
  });
});

describe('the published schema', () => {
  const element = { kind: 'field', name: 'a.B.c', since: '1.0.0', until: null, guardedBy: null };
  const whole = (each: object): object => ({ schemaVersion: 1, surface: 'agent', elements: [each] });

  test.each([
    ['a kind', { ...element, kind: 'message' }],
    ['a name', { ...element, name: '' }],
    ['a version', { ...element, since: '1.0' }],
    ['no end', { ...element, until: undefined }],
    ['an empty guard', { ...element, guardedBy: '' }],
  ])('refuses what is no such object: %s', (_, wrong) => {
    expect([fits(whole(element)), fits(JSON.parse(JSON.stringify(whole(wrong))))]).toEqual([true, false]);
  });
});

describe('as text', () => {
  const of: Capabilities = {
    surface: 'agent|::x',
    releases: ['1.0.0', '1.1.0'],
    elements: [
      { kind: 'method', name: 'S.Get', since: '1.0.0', until: '1.0.0', guardedBy: null },
      { kind: 'enum-value', name: 'E.ONE', since: '1.1.0', until: null, guardedBy: 'M.a M.b' },
    ],
  };

  test('a table in Markdown', () => {
    expect(renderCapabilitiesMarkdown([of])).toBe(
      [
        '### agent&#124;::x',
        '',
        '2 releases, 1.0.0 to 1.1.0',
        '',
        '| What | Name | Since | Until | Checked first |',
        '|:---|:---|:---|:---|:---|',
        '| call | `S.Get` | 1.0.0 | 1.0.0 |  |',
        '| value | `E.ONE` | 1.1.0 |  | `M.a`, `M.b` |',
        '',
      ].join('\n'),
    );
  });

  test('columns for a terminal', () => {
    expect(renderCapabilitiesText([{ ...of, surface: 'agent' }])).toBe(
      [
        'agent: 2 releases, 1.0.0 to 1.1.0',
        '  call   S.Get  1.0.0  until 1.0.0',
        '  value  E.ONE  1.1.0               checks M.a, M.b',
        '',
      ].join('\n'),
    );
  });

  test('one object, without what a runner obeys', () => {
    expect(JSON.parse(renderCapabilitiesJson({ ...of, surface: '##[error]x' })).surface).toBe('##[error]x');
    expect(renderCapabilitiesJson({ ...of, surface: '##[error]x' })).not.toContain('##[');
    expect(renderCapabilitiesJson({ surface: 'a', releases: ['1.0.0'], elements: [] })).toBe(
      '{\n  "schemaVersion": 1,\n  "surface": "a",\n  "elements": []\n}\n',
    );
  });
});
