import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileRegistry } from '@bufbuild/protobuf';
import { afterAll, describe, expect, test } from '@jest/globals';
import { SAMPLE_RELEASES } from '../../src/cli/demo-history.ts';
import { descriptorsOf } from '../schema/judge/judge.ts';
import { skewgate, skewgateJson } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders, temporaryFolder } from '../support/git.ts';
import { type Claim, verify } from '../witness/verify.ts';

afterAll(removeTemporaryFolders);

const releaseFolder = (version: string): string =>
  fileURLToPath(new URL(`../../examples/kata-agent/${version}`, import.meta.url));
const between = (from: string, to: string, ...more: readonly string[]): string[] => [
  'check',
  ...['--base-dir', releaseFolder(from), '--head-dir', releaseFolder(to), '--contracts', 'binary,json,source'],
  ...more,
];

/** A release as buf sees it: its imports name two folders. */
async function descriptors(version: string): Promise<FileRegistry> {
  const folder = temporaryFolder();
  const types = 'pkg/types/types.proto';
  cpSync(join(releaseFolder(version), 'protocols/grpc'), folder, { recursive: true });
  if (existsSync(join(releaseFolder(version), types))) {
    const target = join(folder, 'github.com/kata-containers/agent', types);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(releaseFolder(version), types), target);
  }
  return descriptorsOf(folder, []);
}

interface Told {
  readonly consequences: readonly (Omit<Claim, 'witness'> & { readonly witness: Claim['witness'] | null })[];
}

/** Every proof in a JSON report. */
function claimsIn({ surfaces }: ReturnType<typeof skewgateJson>): readonly Claim[] {
  const told = surfaces.flatMap(({ findings, notes }) => [...findings, ...notes] as unknown as readonly Told[]);
  return told.flatMap(({ consequences }) =>
    consequences.flatMap((each) => (each.witness === null ? [] : [{ ...each, witness: each.witness }])),
  );
}

describe('proofs', () => {
  const steps = SAMPLE_RELEASES.slice(1).map((to, i) => [SAMPLE_RELEASES[i] ?? '', to] as const);

  test('from every release of the kata agent to the next: another runtime sees what the report says', async () => {
    let shown = 0;
    for (const [from, to] of steps) {
      const trees = { old: await descriptors(from), new: await descriptors(to) };
      for (const claim of claimsIn(skewgateJson(between(from, to)))) {
        expect([claim.witness.proven, verify(claim, trees).fault]).toEqual([true, null]);
        shown++;
      }
    }
    expect(shown).toBeGreaterThan(40);
  });

  test('findings are the same without them', () => {
    const without = (text: string): unknown =>
      JSON.parse(text, (key, value) => (key === 'witness' || key === 'notSeen' ? undefined : value));
    const args = between('1.5.0', '1.6.0', '--format', 'json');
    const [proven, bare] = [skewgate(args), skewgate([...args, '--no-witness'])];
    expect(without(bare.stdout)).toEqual(without(proven.stdout));
    expect([bare.exit, proven.exit]).toEqual([1, 1]);
    expect(bare.stdout.match(/"witness": null/g)?.length).toBe(bare.stdout.match(/"witness":/g)?.length);
    expect(proven.stdout).toContain('"writer": "{\\"memHotplugProbe\\":true}"');
  });

  test('are shown where explanations are asked for', () => {
    const { stdout } = skewgate(between('1.5.0', '1.6.0', '--explain'));
    expect(stdout).toContain('      proof  new client + old server: {"memHotplugProbe":true} → 10 01 → {}\n');
    expect(stdout).toContain('      proof  old client + new server: /grpc.AgentService/AddInterface → UNIMPLEMENTED\n');
  });
});

describe('the window', () => {
  test('a number that was dropped two releases ago and is reused now', () => {
    const repository = createRepository();
    const proto = (fields: string): Record<string, string> => ({
      'a.proto': `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; ${fields} }`,
    });
    for (const [version, fields] of [
      ['1.0.0', 'string email = 2;'],
      ['1.1.0', 'reserved 2;'],
      ['1.2.0', 'reserved 2; bool on = 3;'],
    ] as const) {
      repository.commit(proto(fields));
      repository.tag(version);
    }
    repository.commit(proto('string phone = 2; bool on = 3; reserved "email";'));
    const check = (...more: readonly string[]) => skewgate(['check', '--repo', repository.folder, ...more]);
    expect(check().exit).toBe(0);
    const { exit, stdout } = check('--window', '>=1.0.0');
    expect(exit).toBe(1);
    expect(stdout).toContain('  window    >=1.0.0: 2 older releases, from 1.0.0\n');
    expect(stdout).toContain('      found against 1.0.0, not against 1.2.0\n');
  });
});
