/** Reading the options that the language itself defines. Custom options are never interpreted. */
import type { OptionNode } from './ast.ts';

/** @returns the first option with that normalised name, or null */
export function findOption(options: readonly OptionNode[], name: string): OptionNode | null {
  for (const option of options) {
    if (option.name === name) return option;
  }
  return null;
}

/** @returns whether the option is set to `true`; any other value, or no such option, is false */
export function isSet(options: readonly OptionNode[], name: string): boolean {
  return booleanOption(options, name) === true;
}

/** @returns the value of a boolean option, null if it is not set or not a boolean */
export function booleanOption(options: readonly OptionNode[], name: string): boolean | null {
  const value = findOption(options, name)?.value;
  if (value?.kind !== 'identifier') return null;
  if (value.text === 'true') return true;
  return value.text === 'false' ? false : null;
}

/** @returns the value of a string option as text, null if it is not set or not a string */
export function stringOption(options: readonly OptionNode[], name: string): string | null {
  const value = findOption(options, name)?.value;
  return value?.kind === 'string' ? new TextDecoder().decode(value.bytes) : null;
}
