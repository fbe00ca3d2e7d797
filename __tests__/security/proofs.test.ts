/** Proofs cost more than comparing: they are counted, and what is not proven is found all the same. */
import { expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { witnessesOf } from '../../src/gate/prove.ts';
import { schemaOf } from '../support/schema.ts';

test('of a message in which all changed the first findings are proven', async () => {
  const text = (type: string): string => {
    const fields = Array.from({ length: 50 }, (_, i) => `${type} f${i} = ${i + 1};`).join('');
    return `syntax = "proto3"; service S { rpc Do (M) returns (M); } message M { ${fields} }`;
  };
  const sides = { old: schemaOf(text('int32')), new: schemaOf(text('string')) };
  const comparison = compare(sides.old, sides.new, { rules: RULES });
  const evidence = [{ ...sides, comparison }];
  const speech = { peers: { transport: 'grpc' }, json: { reader: 'strict', names: 'json' } } as const;
  expect(comparison.findings).toHaveLength(50);
  // 20 for each, and the fields of both messages around.
  const counted = async (most?: number): Promise<readonly number[]> => {
    const proofs = [...(await witnessesOf(comparison.findings, evidence, speech, most)).values()];
    const all = proofs.map((proof) => [...proof.values()]);
    const isUntried = ({ proven, reader }: { proven: boolean; reader: string }): boolean =>
      !proven && reader === 'unproven: not looked for, as too many fields changed';
    return [
      all.filter((witnesses) => witnesses.length > 0 && witnesses.every(({ proven }) => proven)).length,
      all.filter((witnesses) => witnesses.length > 0 && witnesses.every(isUntried)).length,
    ];
  };
  // 20 for each, and the fields of both messages around.
  expect(await counted(120 * 7 + 119)).toEqual([7, 43]);
  expect(await counted()).toEqual([50, 0]);
});
