import { expect, test } from '@jest/globals';
import { gateRepository } from '../../src/gate/gate.ts';
import { createParses } from '../../src/gate/parses.ts';
import { openRepository } from '../../src/source/git.ts';
import { isFault } from '../../src/source/source.ts';
import { createRepository } from '../support/git.ts';

test('a merge base that cannot be read leaves no verdict', async () => {
  const sample = createRepository();
  const proto = (field: string): string =>
    `syntax = "proto3"; service S { rpc Do (M) returns (M); } message M { ${field} }`;
  sample.commit({ 'a.proto': proto('int32 a = 1; int32 b = 2;'), VERSION: '1.0.0\n' });
  sample.annotatedTag('1.0.0');
  sample.commit({ 'a.proto': 'message {' });
  sample.branch('change');
  sample.commit({ 'a.proto': proto('int32 a = 1;') });
  const repository = await openRepository(sample.folder);
  if (isFault(repository)) throw new Error(repository.message);
  const request = { base: 'main', head: 'change', tag: null, baseVersion: null, headVersion: null };
  const outcome = await gateRepository(repository, request, { config: null, options: {} }, createParses());
  await repository.close();
  expect(outcome).toMatchObject({
    report: {
      verdict: 'undecided',
      problems: [expect.objectContaining({ file: 'a.proto', message: expect.stringContaining('(at the merge base)') })],
    },
  });
});
