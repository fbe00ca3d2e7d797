/** Random faults of random requests. */
import type { Double } from '../../double/double.ts';
import type { Fault, Rule } from '../../double/injection.ts';
import type { Call } from '../../double/world.ts';
import { FAULTS, type FaultKind } from '../faults/kinds.ts';
import { isQuery, kindOf } from '../faults/play.ts';
import { pick, type Random } from './protocol.ts';

/** What was set to go wrong; `hits` is how often it did. */
export interface Trouble {
  readonly names: readonly string[];
  hits(): number;
  end(): void;
}

const KINDS = [
  'list tags',
  'compare',
  'list files',
  'read files',
  'create the check run',
  'update the check run',
  'list check runs',
  'read the pull request',
  'ask whose token it is',
  'list comments',
  'create the comment',
  'update the comment',
  'make the tag object',
  'make the reference',
];
/** The clock of the runs is quicker: they wait three seconds for an answer. */
const SLOW: Fault = { slow: 3500 };

/** Three faults at most, each at a random request; none in three runs of ten. */
export function stirUp(double: Double, random: Random): Trouble {
  const count = random() < 0.3 ? 0 : 1 + Math.floor(random() * 3);
  const rules: Rule[] = [];
  const names: string[] = [];
  for (let i = 0; i < count; i++) {
    const kind = pick(random, KINDS);
    const fitting = FAULTS.filter(({ graphql }) => graphql === undefined || isQuery({ kind, nth: 1 }));
    const fault = pick(random, fitting);
    rules.push(inject(double, kind, fault, 1 + Math.floor(random() * 2)));
    names.push(`${kind}: ${fault.name}, ${fault.lasts}`);
  }
  return {
    names,
    hits: () => rules.reduce((sum, { hits }) => sum + hits, 0),
    end: () => {
      for (const rule of rules) rule.remove();
    },
  };
}

function inject(double: Double, kind: string, { fault, lasts }: FaultKind, nth: number): Rule {
  let seen = 0;
  const when = (call: Call): boolean => {
    if (kindOf(call) !== kind) return false;
    seen += 1;
    return lasts === 'once' ? seen === nth : seen >= nth;
  };
  return double.inject({ when }, 'slow' in fault ? SLOW : fault);
}
