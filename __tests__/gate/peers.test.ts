/** Two copies as they are now, compared with each other and nothing else. */
import { describe, expect, test } from '@jest/globals';
import { copySettings, judgePeers } from '../../src/gate/copies.ts';
import { peersReport } from '../../src/gate/copies-reason.ts';
import { createParses } from '../../src/gate/parses.ts';
import { readPart, writtenPart } from '../../src/gate/part.ts';
import { findPolicy } from '../../src/gate/policy.ts';
import type { CopiesReport, Report } from '../../src/report/report.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';

const copy = (methods: string): string =>
  `syntax = "proto3"; package p; service S { ${methods} } message In { string id = 1; } message Out {}`;
const [GET, PUT] = ['rpc Get(In) returns (Out);', 'rpc Put(In) returns (Out);'];

async function judge(client: FakeFiles, server: FakeFiles) {
  const policy = { config: null, options: {}, proofs: false };
  const tree = fakeTree({});
  const found = await findPolicy(policy, tree);
  if (!('config' in found)) throw new Error(JSON.stringify(found));
  const places = {
    name: 'old/ and new/',
    id: null,
    client: { tree: fakeTree(client), path: '', shown: 'old/' },
    server: { tree: fakeTree(server), path: '', shown: 'new/' },
  };
  return judgePeers(places, copySettings(found.config, policy), createParses());
}

async function report(client: string, server: string): Promise<Report> {
  const found = await judge({ 'a.proto': client }, { 'b.proto': server });
  if (!('findings' in found)) throw new Error(JSON.stringify(found));
  return peersReport(found, 'f.yml');
}

describe('two copies', () => {
  test('that fit', async () => {
    const { copies, ...rest } = await report(copy(GET), copy(GET + PUT));
    expect(rest).toEqual({
      verdict: 'pass',
      reason: expect.stringMatching(/^the two copies fit/),
      next: [],
      problems: [],
      untold: [],
      unseen: [],
      surfaces: [],
    });
    expect(copies?.map(({ reason }) => reason)).toEqual([rest.reason]);
  });

  test('that do not: all that differs counts', async () => {
    const { verdict, reason, next, copies } = await report(copy(GET + PUT), copy(GET));
    expect([verdict, reason, next]).toEqual([
      'fail',
      'the two copies do not fit: 1 difference breaks calls of the client to the server',
      [['make old/ and new/ say the same', 'accept it by fingerprint in f.yml']],
    ]);
    const told = copies?.[0]?.findings.map(({ finding, introduced, since }) => [finding.element, introduced, since]);
    expect(told).toEqual([['p.S.Put', true, []]]);
  });

  test('of which one is not there, or cannot be read', async () => {
    const files = { 'a.proto': copy(GET) };
    const problem = (side: string, shown: string) => ({
      problems: [
        expect.objectContaining({
          message: `there is no .proto file in ${shown}, the ${side}'s copy of a protocol`,
          fatal: true,
        }),
      ],
      next: 'correct the path of the copy',
    });
    expect(await judge({}, files)).toEqual(problem('client', 'old/'));
    expect(await judge(files, {})).toEqual(problem('server', 'new/'));
    expect(await judge(files, { 'a.proto': 'message {' })).toMatchObject({ problems: [{ file: 'a.proto', line: 1 }] });
  });

  test('their report is read back as it was written', async () => {
    const whole = await report(copy(GET + PUT), copy(GET));
    const compared = { base: null, head: null, tag: null };
    const text = JSON.stringify({ part: writtenPart({ compared, surfaces: [], report: whole }) });
    const read = readPart(text);
    const told = ({ copies }: Report): readonly unknown[] =>
      (copies ?? []).map(({ name, reason, findings }: CopiesReport) => [
        name,
        reason,
        findings.map(({ finding, fingerprint }) => [finding.rule, finding.element, fingerprint, finding.consequences]),
      ]);
    expect('wrong' in read ? read : told(read.report)).toEqual(told(whole));
  });
});
