import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { line, type Proof, proofsOf } from './prove.ts';

const root = join(import.meta.dirname, '../../examples/kata-agent');
const releases = readdirSync(root).filter((name) => /^\d/.test(name));

function protosOf(release: string): Record<string, string> {
  const folder = join(root, release);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.proto'));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

test('between all releases of the kata agent everything is proven', async () => {
  const trees = new Map(releases.map((release) => [release, protosOf(release)]));
  const proofs: Proof[] = [];
  for (const [from, before] of trees)
    for (const [to, after] of trees) if (from !== to) proofs.push(...(await proofsOf(before, after)));
  expect(proofs.filter(({ witness }) => !witness.proven).map(line)).toEqual([]);
  expect(proofs.length).toBeGreaterThan(1000);
});

test('a removed method and a new field, from 1.5.0 to 1.6.0', async () => {
  const proofs = await proofsOf(protosOf('1.5.0'), protosOf('1.6.0'));
  const shown = proofs.map(line);
  expect(shown).toContain(
    'rpc-removed grpc.AgentService.AddInterface: old-client-new-server - unimplemented: /grpc.AgentService/AddInterface -> UNIMPLEMENTED',
  );
  expect(shown).toContain(
    'field-added grpc.GuestDetailsRequest.mem_hotplug_probe: new-client-old-server request ignored: {"memHotplugProbe":true} [1001] -> {}',
  );
});
