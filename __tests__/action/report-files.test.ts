import { describe, expect, test } from '@jest/globals';
import { told } from '../../src/action/report-files.ts';
import { renderJson } from '../../src/report/json.ts';
import type { Report } from '../../src/report/report.ts';
import { TOOL } from '../../src/report/tool.ts';

const PASS: Report = {
  verdict: 'pass',
  reason: 'nothing changed',
  next: [],
  problems: [],
  untold: [],
  unseen: [],
  surfaces: [],
};

/** A report with more in it than a text can hold. */
const HUGE: Report = {
  ...PASS,
  get reason(): string {
    return 'x'.repeat(2 ** 29);
  },
};

const MESSAGE = 'the report would have more than 500 million characters, which is more than a text can hold';
const STEP = 'compare versions that are closer together, or leave files out with `protos:` or `exclude:` in the config';
const NONE: Report = {
  ...PASS,
  verdict: 'undecided',
  reason: MESSAGE,
  next: [[STEP]],
  problems: [{ file: null, line: null, column: null, message: `${MESSAGE}; ${STEP}`, fatal: true }],
};

describe('the JSON report', () => {
  test('is that of the judgement, which stands', () => {
    expect(told({ report: PASS, plan: 'a plan', notes: 'notes' })).toEqual({
      report: PASS,
      plan: 'a plan',
      notes: 'notes',
      json: renderJson(PASS, TOOL),
    });
  });

  test('is written as the judgement says', () => {
    const jsonOf = ({ verdict }: Report): string => `part: ${verdict}`;
    expect(told({ report: PASS, plan: null, notes: null, jsonOf })).toEqual({
      report: PASS,
      plan: null,
      notes: null,
      json: 'part: pass',
    });
  });

  test('that no text can hold leaves no verdict, and says so', () => {
    expect(told({ report: HUGE, plan: 'a plan', notes: 'notes' })).toEqual({
      report: NONE,
      plan: null,
      notes: null,
      json: renderJson(NONE, TOOL),
    });
    const jsonOf = ({ verdict, reason }: Report): string => `part: ${verdict}, ${reason}`;
    expect(told({ report: HUGE, plan: null, notes: null, jsonOf }).json).toBe(`part: undecided, ${MESSAGE}`);
  });

  test('another error is none of that', () => {
    const jsonOf = (): string => {
      throw new TypeError('a bug');
    };
    expect(() => told({ report: PASS, plan: null, notes: null, jsonOf })).toThrow(new TypeError('a bug'));
  });
});
