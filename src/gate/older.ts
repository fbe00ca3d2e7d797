/**
 * Releases before the previous one. What a past release broke it has paid for, so against an older release only that
 * counts which the previous release had not yet done to it.
 */
import type { Finding } from '../compat/finding.ts';

/** What lies between an older release and what came after it. */
export interface OlderFindings {
  /** As it is written in `since`. */
  readonly release: string;
  readonly toHead: readonly Finding[];
  readonly toBaseline: readonly Finding[];
  /** To the merge base, where only what a change introduces counts; else null. */
  readonly toBefore: readonly Finding[] | null;
}

/** A finding, and against which releases it was found. */
export interface DatedFinding {
  readonly finding: Finding;
  /** Older releases first. */
  readonly since: readonly string[];
  /** Whether it was there before the change; null: that is asked of the previous release, as ever. */
  readonly known: boolean | null;
}

type Print = (finding: Finding) => string;

/**
 * @param findings against the previous release
 * @param older in ascending order of the releases
 * @param print the fingerprint: findings of one fingerprint are one finding
 * @returns those against the previous release in their order, then those that only older releases show
 */
export function datedFindings(
  findings: readonly Finding[],
  baseline: string,
  older: readonly OlderFindings[],
  print: Print,
): readonly DatedFinding[] {
  const present = findings.map((finding) => ({ finding, print: print(finding), since: [] as string[] }));
  const told = new Set(present.map((each) => each.print));
  const further = new Map<string, { finding: Finding; since: string[]; known: boolean }>();
  for (const { release, toHead, toBaseline, toBefore } of older) {
    const paid = new Counter(toBaseline.map(print));
    const before = new Counter((toBefore ?? []).map(print));
    const here = new Counter(toHead.map(print));
    for (const each of present) if (here.take(each.print)) each.since.push(release);
    for (const finding of toHead) {
      const name = print(finding);
      const known = before.take(name);
      // What hurts nobody is told of the previous release alone.
      if (finding.consequences.length === 0) continue;
      if (paid.take(name) || told.has(name)) continue;
      const entry = further.get(name) ?? { finding, since: [], known: true };
      if (entry.since.at(-1) !== release) entry.since.push(release);
      // Introduced here if it is new to any of the releases.
      entry.known &&= known;
      further.set(name, entry);
    }
  }
  return [
    ...present.map(({ finding, since }) => ({ finding, since: [...since, baseline], known: null })),
    ...further.values(),
  ];
}

/** How often each fingerprint is there: a second one of the same is another finding. */
class Counter {
  private readonly counts = new Map<string, number>();

  constructor(prints: readonly string[]) {
    for (const print of prints) this.counts.set(print, (this.counts.get(print) ?? 0) + 1);
  }

  /** Takes one away. @returns whether there was one */
  take(print: string): boolean {
    const left = this.counts.get(print) ?? 0;
    if (left > 0) this.counts.set(print, left - 1);
    return left > 0;
  }
}
