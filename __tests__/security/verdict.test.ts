/** What fails though no finding blocks. */
import { expect, test } from '@jest/globals';
import { gateFolders } from '../../src/gate/folders.ts';
import { gateRepository } from '../../src/gate/gate.ts';
import { createParses } from '../../src/gate/parses.ts';
import { openRepository } from '../../src/source/git.ts';
import { isFault } from '../../src/source/source.ts';
import { fakeTree } from '../gate/fake-repository.ts';
import { createRepository } from '../support/git.ts';

const proto = (methods: string): string => `syntax = "proto3"; service S { ${methods} } message M {}`;
const GET = 'rpc Get (M) returns (M);';
const PUT = 'rpc Put (M) returns (M);';

test('a version that goes back fails, though nothing changed', async () => {
  const sample = createRepository();
  sample.commit({ 'a.proto': proto(GET), VERSION: '1.1.0\n' });
  sample.annotatedTag('1.1.0');
  sample.branch('change');
  sample.commit({ VERSION: '1.0.9\n' });
  const repository = await openRepository(sample.folder);
  if (isFault(repository)) throw new Error(repository.message);
  const request = { base: 'main', head: 'change', tag: null, baseVersion: null, headVersion: null };
  const outcome = await gateRepository(repository, request, { config: null, options: {} }, createParses());
  await repository.close();
  expect(outcome).toMatchObject({ report: { verdict: 'fail', surfaces: [{ findings: [] }] } });
});

test('an accepted break still needs its version', async () => {
  const judge = async (config: string) => {
    const head = fakeTree({ 'a.proto': proto(GET), VERSION: '1.1.0\n' });
    const base = fakeTree({ 'a.proto': proto(GET + PUT), VERSION: '1.0.0\n', '.github/skewgate.yml': config });
    const policy = { config: null, options: {} };
    const outcome = await gateFolders({ base, head }, { base: null, head: null }, policy, createParses());
    if (!('report' in outcome)) throw new Error(JSON.stringify(outcome.badConfig));
    return outcome.report;
  };
  const [finding] = (await judge('')).surfaces.flatMap(({ findings }) => findings);
  const { verdict, surfaces } = await judge(`accept: [{ fingerprint: ${finding?.fingerprint}, reason: agreed }]`);
  expect(surfaces.flatMap(({ findings }) => findings.map(({ blocking }) => blocking))).toEqual([false]);
  expect(verdict).toBe('fail');
});
