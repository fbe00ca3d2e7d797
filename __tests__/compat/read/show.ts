/** Outcomes as lines, so that tests can state all of them at a glance. */
import type { Outcome, Value } from '../../../src/compat/outcome.ts';
import { isMessage } from '../../../src/compat/wire/value.ts';

function show(value: Value): string {
  if (isMessage(value))
    return `{${[...value].map(([number, values]) => `${number}: ${values.map(show).join(', ')}`).join('; ')}}`;
  if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString('hex')}`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** `effect aspect trigger when …; beyond; on …` */
export function line({ effect, aspect, trigger, when, beyondReader, runtimes }: Outcome): string {
  const words = [
    `${effect} ${aspect} ${trigger === null ? '-' : show(trigger)}`,
    ...(when === null ? [] : [`when ${when}`]),
    ...(beyondReader ? ['beyond'] : []),
    ...(runtimes === 'all' ? [] : [`on ${runtimes.join(' ')}`]),
  ];
  return words.join('; ');
}

export function lines(outcomes: readonly Outcome[]): string[] {
  return outcomes.map(line);
}
