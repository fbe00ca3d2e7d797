/** The second parser never disagrees about what is known; here it is made to. */
import { expect, jest, test } from '@jest/globals';
import type { Problem } from '../../src/schema/model.ts';

const DOUBT: Problem = { file: 'a.proto', line: 1, column: 2, message: 'read differently', fatal: true };
jest.unstable_mockModule('../../src/witness/second-opinion.ts', () => ({ secondOpinion: () => [DOUBT] }));
const { gateFolders } = await import('../../src/gate/folders.ts');
const { createParses } = await import('../../src/gate/parses.ts');
const { fakeTree } = await import('../gate/fake-repository.ts');

test('two parsers that read a file differently leave no verdict', async () => {
  const file = (field: string): string =>
    `syntax = "proto3"; service S { rpc Do (M) returns (M); } message M { ${field} }`;
  const sides = { base: fakeTree({ 'a.proto': file('') }), head: fakeTree({ 'a.proto': file('int32 a = 1;') }) };
  const judge = async (proofs: boolean) =>
    gateFolders(sides, { base: null, head: null }, { config: null, options: {}, proofs }, createParses());
  expect(await judge(true)).toMatchObject({ report: { verdict: 'undecided', problems: [DOUBT], surfaces: [] } });
  expect(await judge(false)).toMatchObject({ report: { verdict: 'pass' } });
});
