import { describe, expect, test } from '@jest/globals';
import { SEVERITIES } from '../../src/compat/severity.ts';
import { SIGNS, STATE_WORDS, STATES } from '../../src/report/matrix-words.ts';
import type { Report, Verdict } from '../../src/report/report.ts';
import { palette } from '../../src/report/style.ts';
import { renderText } from '../../src/report/text.ts';
import { skewText } from '../../src/report/words.ts';

/** What is told by a colour is told by a word or a sign as well. */
describe('without colours', () => {
  const distinct = (texts: readonly string[]): void => {
    expect(texts.every((text) => text.trim() !== '')).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
  };

  test('verdicts', () => {
    const first = (verdict: Verdict): string => {
      const report: Report = { verdict, reason: 'x', next: [], problems: [], untold: [], unseen: [], surfaces: [] };
      return renderText(report, { colour: false, quiet: true, explain: false }).split('  ')[0] ?? '';
    };
    distinct((['pass', 'fail', 'undecided'] as const).map(first));
  });

  test('what becomes of a pair of peers', () => {
    const texts = SEVERITIES.map((severity) =>
      skewText({
        broken: severity === 'broken' ? 1 : 0,
        degraded: severity === 'degraded' ? 1 : 0,
      }),
    );
    distinct(texts);
    // They have colours of their own, so there is something to lose.
    distinct(SEVERITIES.map((severity) => palette(true).severity(severity, 'x')));
  });

  test('the cells of the matrix', () => {
    distinct(STATES.map((state) => SIGNS[state]));
    distinct(STATES.map((state) => STATE_WORDS[state]));
  });
});
