/** Some of the surfaces of a config, judged without the others. */
import { expect, test } from '@jest/globals';
import { gateRepository } from '../../src/gate/gate.ts';
import { createParses } from '../../src/gate/parses.ts';
import { fakeRepository } from './fake-repository.ts';

const surface = (name: string): string =>
  `  - {name: ${name}, protos: ${name}/**, version-file: none, tag-pattern: '${name}-{version}'}\n`;
const proto = (name: string): string =>
  `syntax = "proto3"; package ${name}; service S { rpc Get(Q) returns (Q); } message Q {}`;
const files = {
  '.github/skewgate.yml': `accept: [{fingerprint: 0123456789ab, reason: agreed}]\nsurfaces:\n${surface('a')}${surface('b')}`,
  'a/a.proto': proto('a'),
  'b/b.proto': proto('b'),
};

async function judged(...only: readonly string[]) {
  const repository = fakeRepository({ commits: { c: { files } }, branches: { main: 'c' }, head: 'c' });
  const request = { base: 'main', head: null, tag: null, baseVersion: null, headVersion: null };
  const policy = { config: null, options: {}, proofs: false, only };
  const outcome = await gateRepository(repository, request, policy, createParses());
  if (!('report' in outcome)) throw new Error(JSON.stringify(outcome));
  const { reason, problems, surfaces } = outcome.report;
  return { reason, names: surfaces.map(({ name }) => name), told: problems.map(({ message }) => message) };
}

test('what is accepted may be a finding of a surface that is not judged', async () => {
  const stale = 'No finding has the accepted fingerprint 0123456789ab any more. Remove the entry.';
  expect(await judged('a', 'b')).toMatchObject({ names: ['a', 'b'], told: [stale] });
  expect(await judged('b')).toMatchObject({ names: ['b'], told: [] });
});

test('a surface that is not there leaves no verdict', async () => {
  expect(await judged('a', 'c')).toMatchObject({ reason: 'there is no surface "c"', names: [] });
});
