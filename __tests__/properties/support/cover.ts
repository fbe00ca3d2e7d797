/** Which findings speak of which place in a message. */
import type { Finding } from '../../../src/compat/finding.ts';
import type { Effect } from '../../../src/compat/outcome.ts';
import type { FieldPair, MessagePair, Pair } from '../../../src/compat/pair.ts';
import type { Meeting } from '../../../src/compat/skew.ts';
import type { Difference, PathStep } from './observe.ts';
import type { Judge } from './peer.ts';

/** One message on its way. */
export interface Journey {
  readonly meeting: Meeting;
  /** The method that sends it, by the name of the old side; null for what travels alone. */
  readonly method: string | null;
}

/** Whether some finding tells of an effect of this kind on this runtime. */
export function isTold(
  findings: readonly Finding[],
  { meeting, method }: Journey,
  judge: Judge,
  { path, enums, as }: Difference,
): boolean {
  const sides = meeting.writer === 'old' ? (['writer', 'reader'] as const) : (['reader', 'writer'] as const);
  return findings.some((finding) => {
    const told = happens(finding, meeting, judge, as);
    if (!told && !isAllAltered(finding, meeting, judge)) return false;
    if (finding.pair.kind === 'method') return finding.pair.old?.fullName === method;
    return path.some((step, i) => {
      const isLast = i === path.length - 1;
      return (
        finding.pair.kind !== 'stored' && (told || !isLast) && covers(finding.pair, step, sides, isLast ? enums : null)
      );
    });
  });
}

/** What is always read as another field is altered all through. */
function isAllAltered({ effects }: Finding, { skew, flow }: Meeting, judge: Judge): boolean {
  return effects.some(
    (one) =>
      one.contract === 'binary' &&
      one.skew === skew &&
      one.flow === flow &&
      one.effect === 'altered' &&
      (one.when === null || one.when.includes('what is sent can be read as the other field')) &&
      (one.runtimes === 'all' || one.runtimes.includes(judge)),
  );
}

/** Whether some finding that can be met on this way tells that the message is refused. */
export function isRefusalTold(findings: readonly Finding[], { meeting, method }: Journey, judge: Judge): boolean {
  return findings.some(
    (finding) =>
      happens(finding, meeting, judge, ['rejected']) &&
      (method === null || finding.reachedBy.some(({ old }) => old?.fullName === method)),
  );
}

function happens({ effects }: Finding, { skew, flow }: Meeting, judge: Judge, as: readonly Effect[]): boolean {
  return effects.some(
    (one) =>
      one.contract === 'binary' &&
      one.skew === skew &&
      one.flow === flow &&
      as.includes(one.effect) &&
      (one.runtimes === 'all' || one.runtimes.includes(judge)),
  );
}

type Sides = readonly ['writer' | 'reader', 'writer' | 'reader'];

function covers(pair: Pair, step: PathStep, [old, next]: Sides, enums: Difference['enums'] | null): boolean {
  const isHere = (parents: MessagePair): boolean =>
    parents.old.fullName === step[old] && parents.new.fullName === step[next];
  switch (pair.kind) {
    case 'field':
      return isHere(pair.parents) && [pair, ...pair.moves].some((one) => hasNumber(one, step.number));
    case 'oneof':
      return isHere(pair.parents);
    case 'enum':
      return enums !== null && pair.old.fullName === enums[old] && pair.new.fullName === enums[next];
    case 'enum-value':
      return enums !== null && pair.parents.old.fullName === enums[old] && pair.parents.new.fullName === enums[next];
    default:
      return false;
  }
}

function hasNumber({ old, new: next }: FieldPair, number: number): boolean {
  return old?.number === number || next?.number === number;
}
