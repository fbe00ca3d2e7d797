import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Effect } from '../../src/compat/outcome.ts';
import { type Severity, severityOf } from '../../src/compat/severity.ts';
import type { Flow, Skew } from '../../src/compat/skew.ts';
import { PRESETS, promiseOf } from '../../src/release/promise.ts';

/** The cells of the table below a heading, without its first two lines. */
function rowsOf(page: string, heading: string): readonly (readonly string[])[] {
  const text = readFileSync(resolve(import.meta.dirname, '../../docs', page), 'utf8');
  const section = text.slice(text.indexOf(`## ${heading}`));
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  const end = section.split('\n').findIndex((line, i, all) => line.startsWith('|') && !all[i + 1]?.startsWith('|'));
  const count = section
    .split('\n')
    .slice(0, end + 1)
    .filter((line) => line.startsWith('|')).length;
  return lines.slice(2, count).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('the costs of every promise', () => {
  const said = rowsOf('promises.md', 'What each costs');
  const cell = (preset: (typeof PRESETS)[number], skew: Skew): string => {
    const { broken, degraded } = promiseOf(preset).cells[skew];
    return `${broken} / ${degraded}`;
  };
  expect(said).toEqual(
    PRESETS.map((preset) => [
      `\`${preset}\``,
      cell(preset, 'old-client-new-server'),
      cell(preset, 'new-client-old-server'),
    ]),
  );
});

describe('how bad each effect is', () => {
  const said = rowsOf('verdicts.md', 'Effects and severity');
  const of = (effect: Effect, flow: Flow | null, skew: Skew, novel = false): Severity =>
    severityOf(effect, { flow, skew, novel });
  const [OLD, NEW] = ['old-client-new-server', 'new-client-old-server'] as const;
  const [READ, WRITTEN] = ['old-data-new-reader', 'new-data-old-reader'] as const;
  const EVERYWHERE = (['request', 'response'] as const).flatMap((flow) =>
    [OLD, NEW].map((skew) => [flow, skew] as const),
  );

  const text = (effect: Effect): string => {
    if (effect === 'ignored')
      return `request: ${of(effect, 'request', OLD)}, ${of(effect, 'request', NEW, true)} if new; response: ${of(effect, 'response', OLD)}; stored: ${of(effect, 'stored', READ)} for old data, ${of(effect, 'stored', WRITTEN)} for new`;
    if (effect === 'absent')
      return `request: ${of(effect, 'request', OLD)} for old clients, ${of(effect, 'request', NEW)} for new; response: ${of(effect, 'response', OLD)} for old clients, ${of(effect, 'response', NEW)} for new; stored: ${of(effect, 'stored', READ)} for old data, ${of(effect, 'stored', WRITTEN)} for new`;
    const usual = new Set(EVERYWHERE.map(([flow, skew]) => of(effect, flow, skew)));
    const novel = new Set(EVERYWHERE.map(([flow, skew]) => of(effect, flow, skew, true)));
    const [one, other] = [[...usual].join(), [...novel].join()];
    return one === other ? one : `${one}; ${other} if only new values are hurt`;
  };

  test.each(said.map(([name = '', , severity]) => [name.replaceAll('`', ''), severity] as const))(
    '%s',
    (name, severity) => {
      expect(severity).toBe(text(name as Effect));
    },
  );

  test('none is missing', () => {
    expect(said.map(([name]) => name)).toEqual(
      [
        'unimplemented',
        'rejected',
        'altered',
        'hangs',
        'uncompilable',
        'dropped',
        'unnamed',
        'ignored',
        'absent',
        'presence',
        'retyped',
      ].map((name) => `\`${name}\``),
    );
  });
});
