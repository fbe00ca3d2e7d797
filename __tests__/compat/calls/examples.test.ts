/** Calls are real: gRPC on this machine, of the versions in the rules' own examples, does what the rules say it does. */
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../../src/compat/rules/index.ts';
import { failureOf } from '../../../src/compat/status.ts';
import { findingsOf } from '../../support/schema.ts';
import { meet, meetItself } from './meet.ts';
import { seenWith } from './predict.ts';

/** The rules about calls, methods, services and packages. */
const ABOUT_CALLS = RULES.filter(
  ({ on, call }) => call !== undefined || on === 'method' || on === 'service' || on === 'package',
);
const examples = ABOUT_CALLS.flatMap((rule) =>
  rule.examples.map((example) => ({ rule, example, title: `${rule.id}: ${example.name}` })),
);

// Options are on no wire, and what declares them imports files that are not there.
const others = RULES.filter((rule) => !ABOUT_CALLS.includes(rule) && rule.id !== 'option-changed').flatMap((rule) =>
  rule.examples.map((example) => ({ rule, example, title: `${rule.id}: ${example.name}` })),
);

describe('in the examples of the rules about calls', () => {
  test('the rules are these', () => {
    expect(ABOUT_CALLS.map(({ id }) => id)).toEqual([
      'package-changed',
      'rpc-added',
      'rpc-idempotency-changed',
      'rpc-removed',
      'rpc-renamed',
      'rpc-request-type-changed',
      'rpc-response-type-changed',
      'rpc-streaming-changed',
      'service-added',
      'service-removed',
      'service-renamed',
    ]);
  });

  test.each(examples)('every call ends as predicted, and every prediction is seen: $title', async ({ example }) => {
    const findings = findingsOf(example.before, example.after, example.stored);
    const calls = await meet(example.before, example.after, findings);
    expect(calls.map(({ title, observed }) => `${title} ${observed}`)).toEqual(
      calls.map(({ title, predicted }) => `${title} ${predicted.text}`),
    );
    const shown = new Set(calls.map(({ predicted }) => predicted.because));
    const promised = findings.flatMap((finding) =>
      finding.consequences.filter((one) => seenWith(one, 'js') && failureOf(one, finding) !== null),
    );
    expect(promised.filter((one) => !shown.has(one))).toEqual([]);
  });

  test.each(examples)('a version and itself always understand each other: $title', async ({ example }) => {
    const calls = (await Promise.all([meetItself(example.before), meetItself(example.after)])).flat();
    expect(calls.length).toBeGreaterThanOrEqual(2);
    expect(calls.filter(({ observed }) => observed !== 'OK')).toEqual([]);
  });
});

describe('in the examples of all other rules', () => {
  test.each(others)('a full message gets through, unless every message is refused: $title', async ({ example }) => {
    const calls = await meet(example.before, example.after, findingsOf(example.before, example.after, example.stored));
    expect(calls.map(({ title, observed }) => `${title} ${observed}`)).toEqual(
      calls.map(({ title, predicted }) => `${title} ${predicted.text}`),
    );
  });
});
