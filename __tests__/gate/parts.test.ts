import { describe, expect, test } from '@jest/globals';
import { gateFolders } from '../../src/gate/folders.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { Report } from '../../src/report/report.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';

/** A proto3 file. */
function proto(text: string, ...imports: readonly string[]): string {
  return `syntax = "proto3";\n${imports.map((path) => `import "${path}";\n`).join('')}${text}`;
}

const GET = 'rpc Get(GetRequest) returns (GetReply);';
const PUT = 'rpc Put(GetRequest) returns (GetReply);';
const service = (methods: string, fields = 'string id = 1;'): string =>
  `package p; service S { ${methods} } message GetRequest { ${fields} } message GetReply { string name = 1; }`;

async function gate(before: FakeFiles, after: FakeFiles): Promise<Report> {
  const sides = { base: fakeTree(before, 'before'), head: fakeTree(after, 'after') };
  const policy = { config: null, options: {}, proofs: true };
  const outcome = await gateFolders(sides, { base: null, head: null }, policy, createParses());
  if (!('report' in outcome)) throw new Error('no report');
  return outcome.report;
}

/** `file rule element` of everything that is not safe, then the reason if nothing was decided. */
function told({ verdict, reason, surfaces }: Report): readonly string[] {
  if (verdict === 'undecided') return [`undecided: ${reason}`];
  return surfaces.flatMap(({ findings }) =>
    findings.map(({ finding }) => {
      const element = finding.new ?? finding.old;
      const file = element?.kind === 'file' ? element : element?.file;
      return `${file?.path} ${finding.rule.id} ${finding.element}`;
    }),
  );
}

const notices = ({ problems }: Report): readonly string[] =>
  problems.map(({ file, line, message }) => `${file}:${line} ${message.split('. ')[0]}`);

describe('files that declare the same names and never meet', () => {
  const copies = { 'a/s.proto': proto(service(GET)), 'b/s.proto': proto(service(`${GET} ${PUT}`)) };

  test('are compared apart: no change, no finding', async () => {
    const report = await gate(copies, copies);
    expect([report.verdict, told(report)]).toEqual(['pass', []]);
    expect(notices(report)).toEqual([
      'b/s.proto:2 `p.GetRequest` is declared in a/s.proto:2 too (and 2 more names of this file)',
    ]);
  });

  test('a change of one copy is found there, in every copy, with the names as ever', async () => {
    const first = { ...copies, 'a/s.proto': proto(service('')) };
    expect(told(await gate(copies, first))).toEqual(['a/s.proto rpc-removed p.S.Get']);
    const second = { ...copies, 'b/s.proto': proto(service(GET)) };
    // The two copies are one text now, and linked as one.
    expect(told(await gate(copies, second))).toEqual(['b/s.proto rpc-removed p.S.Put']);
    const both = { 'a/s.proto': proto(service('')), 'b/s.proto': proto(service(PUT)) };
    expect(told(await gate(copies, both))).toEqual(['a/s.proto rpc-removed p.S.Get', 'b/s.proto rpc-removed p.S.Get']);
  });

  test('copies that were one text and part', async () => {
    const alike = { 'a/s.proto': proto(service(GET)), 'b/s.proto': proto(service(GET)) };
    const parted = { ...alike, 'b/s.proto': proto(service(GET, 'bytes id = 1;')) };
    expect(told(await gate(alike, parted))).toEqual(['b/s.proto field-type-changed p.GetRequest.id']);
    expect(told(await gate(parted, alike))).toEqual(['b/s.proto field-type-changed p.GetRequest.id']);
    expect(told(await gate(alike, alike))).toEqual([]);
  });

  test('findings are proven in the part they are from', async () => {
    const changed = { ...copies, 'b/s.proto': proto(service(`${GET} ${PUT}`, 'fixed32 id = 1;')) };
    const [surface] = (await gate(copies, changed)).surfaces;
    const [reported] = surface?.findings ?? [];
    expect(reported?.finding.rule.id).toBe('field-type-changed');
    const read = (reported?.finding.consequences ?? []).filter(({ contract }) => contract !== 'source');
    expect(read.length).toBeGreaterThan(0);
    expect(read.map((each) => reported?.witnesses.get(each)?.proven)).toEqual(read.map(() => true));
  });

  test('a package that becomes that of another file: the file changed, the other did not', async () => {
    const before = { 'a.proto': proto(service(GET)), 'b.proto': proto(service(GET).replace('package p', 'package q')) };
    const after = { ...before, 'b.proto': proto(`${service(GET)} // by now`) };
    expect(told(await gate(before, after))).toEqual(['b.proto package-changed q']);
  });

  test('a renamed copy is the copy it was', async () => {
    const renamed = { 'a/s.proto': copies['a/s.proto'], 'c/s.proto': proto(service(GET)) };
    expect(told(await gate(copies, { ...renamed, 'c/s.proto': copies['b/s.proto'] }))).toEqual([]);
    const without = { ...renamed, 'c/s.proto': `${proto(service(PUT))} // a copy` };
    expect(told(await gate(copies, without))).toEqual(['b/s.proto rpc-removed p.S.Get']);
  });

  test('a copy that is gone: whoever used it uses the one that is left', async () => {
    const { 'a/s.proto': small, 'b/s.proto': large } = copies;
    expect(told(await gate(copies, { 'a/s.proto': small }))).toEqual(['b/s.proto rpc-removed p.S.Put']);
    expect(told(await gate(copies, { 'b/s.proto': large }))).toEqual(['b/s.proto rpc-added p.S.Put']);
  });

  test('a second copy is new surface, and nothing is lost', async () => {
    const report = await gate({ 'a/s.proto': copies['a/s.proto'] }, copies);
    expect([report.verdict, told(report)]).toEqual(['pass', ['b/s.proto service-added p.S']]);
  });
});

describe('imports decide who meets whom', () => {
  const types = (fields: string): string => proto(`package t; message T { ${fields} }`);
  const user = (name: string, path: string): string =>
    proto(`package ${name}; service S { rpc Get(t.T) returns (t.T); }`, path);

  test('each file is compared with the copy that it imports', async () => {
    const before = {
      'a/s.proto': user('a', 'x/t.proto'),
      'b/s.proto': user('b', 'y/t.proto'),
      'x/t.proto': types('string id = 1;'),
      'y/t.proto': types('string id = 1; string name = 2;'),
    };
    const after = { ...before, 'y/t.proto': types('fixed64 id = 1; string name = 2;') };
    const [surface] = (await gate(before, after)).surfaces;
    expect(surface?.findings.map(({ finding }) => finding.reachedBy.map(({ old }) => old?.fullName))).toEqual([
      ['b.S.Get'],
    ]);
    // A file that turns to the other copy has other types now.
    const turned = { ...before, 'b/s.proto': user('b', 'x/t.proto') };
    expect(told(await gate(before, turned))).toEqual(['y/t.proto field-removed t.T.name']);
  });

  test('a file that imports both copies is refused, and so is one that imports its own', async () => {
    const both = { 'a.proto': types('string id = 1;'), 'b.proto': types('bytes id = 1;') };
    const report = await gate(both, { ...both, 'c.proto': proto('message M { t.T t = 1; }', 'a.proto', 'b.proto') });
    expect(told(report)).toEqual([
      'undecided: b.proto:2:20: `t.T` is declared in a.proto:2 already. Rename it, or leave one of the files out with `protos:` in the config.',
    ]);
    const own = { ...both, 'b.proto': proto('package t; message T { bytes id = 1; }', 'a.proto') };
    expect(told(await gate(both, own))[0]).toMatch(
      /^undecided: b\.proto:3:20: `t\.T` is declared in a\.proto:2 already/,
    );
  });

  test('one file declares a name twice: refused as ever', async () => {
    const twice = { 'a.proto': types('string id = 1;'), 'b.proto': types('bytes id = 1; } message T {') };
    expect(told(await gate({}, twice))[0]).toMatch(/^undecided: b\.proto:2:/);
  });

  test('what both import is told once', async () => {
    const shared = (type: string): string => proto(`package c; message C { ${type} x = 1; }`);
    const copy = (more: string): string =>
      proto(`package p; service S { rpc Get(c.C) returns (c.C); ${more} }`, 'common.proto');
    const put = 'rpc Put(c.C) returns (c.C);';
    const before = { 'a.proto': copy(''), 'b.proto': copy(put), 'common.proto': shared('string') };
    const after = { ...before, 'common.proto': shared('fixed32') };
    expect(told(await gate(before, after))).toEqual(['common.proto field-type-changed c.C.x']);
  });

  test('parts without services in a surface with services have no roots', async () => {
    const before = {
      'a.proto': proto(service(GET)),
      'm.proto': types('string id = 1;'),
      'n.proto': types('string id = 1; string name = 2;'),
    };
    const after = { ...before, 'n.proto': types('string id = 1;  string title = 3;') };
    expect(told(await gate(before, after))).toEqual([]);
  });

  test('and components that merge or split are compared with what became of them', async () => {
    const apart = {
      'a.proto': proto('package a; service A { rpc Get(M) returns (M); } message M { int32 x = 1; }'),
      't.proto': types('string id = 1;'),
      'u.proto': types('bytes id = 1;'),
    };
    const merged = {
      ...apart,
      'a.proto': proto(
        'package a; service A { rpc Get(M) returns (M); } message M { int32 x = 1; t.T t = 2; }',
        't.proto',
      ),
    };
    expect(told(await gate(apart, merged))).toEqual(['a.proto field-added a.M.t']);
    expect(told(await gate(merged, apart))).toEqual(['a.proto field-removed a.M.t']);
  });
});
