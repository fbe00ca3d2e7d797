/**
 * What docs/security.md says must never happen, each with the line that prevents it and a test that sees it happen when
 * that line is taken away. `npm run guards` takes them away, one by one.
 */
import { PASSES } from './guards-passes.ts';
import { REPORTS } from './guards-reports.ts';
import { TOKENS } from './guards-tokens.ts';
import { WORK } from './guards-work.ts';

/** One line of the program that prevents something. */
export interface Guard {
  /** Its name, never changed. */
  readonly id: string;
  /** What it does, as the page says it. */
  readonly does: string;
  /** The source file. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  /** What stands there when the guard is taken away. */
  readonly replace: string;
  /** The file of the test. */
  readonly test: string;
  /** The title of the test as it is written, behind those of its groups: `group > test`. */
  readonly title: string;
  /** The test runs the bundles. */
  readonly bundled?: true;
}

/** Guards of one part of the page. */
export interface GuardSection {
  /** The heading of the part. */
  readonly heading: string;
  readonly guards: readonly Guard[];
}

/** In the order of the page. */
export const SECTIONS: readonly GuardSection[] = [
  { heading: 'A pass by accident', guards: PASSES },
  { heading: 'The token used for the author', guards: TOKENS },
  { heading: 'A report that lies', guards: REPORTS },
  { heading: 'A check without an end', guards: WORK },
];

/** All of them. */
export const GUARDS: readonly Guard[] = SECTIONS.flatMap(({ guards }) => guards);
