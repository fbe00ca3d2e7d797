/** The rules that can say something of a call: the others would be asked, and heard by nobody. */
import type { AnyRule } from '../compat/rule.ts';
import { RULES } from '../compat/rules/index.ts';
import type { Contract } from '../compat/skew.ts';

/** What a rule can do without touching a call. */
const APART: readonly string[] = ['differs', 'sentence', 'shapes', 'source'];

/** @returns the rules whose changes can hurt a call in one of these contracts, reduced to what they say of calls there */
export function rulesOfCalls(contracts: readonly Contract[]): readonly AnyRule[] {
  const rules = RULES.map(({ source, ...rule }): AnyRule => rule);
  const counted = contracts.includes('json') ? rules : rules.map(({ json, jsonCall, ...rule }): AnyRule => rule);
  return counted.filter((rule) =>
    Object.entries(rule).some(([name, part]) => typeof part === 'function' && !APART.includes(name)),
  );
}
