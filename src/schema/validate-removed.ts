/** Options that an edition took away (descriptor.proto, `edition_removed`; descriptor.cc, `ValidateOptions`). */
import type { FileNode, OptionNode, OptionValue } from './ast.ts';
import { type Edition, isSince } from './editions.ts';
import type { Fault } from './link-problems.ts';

interface Removed {
  readonly since: Edition;
  readonly instead: string;
  /** It may still be set to `false`. */
  readonly mayBeOff?: true;
}

const OF_FILE: ReadonlyMap<string, Removed> = new Map([
  [
    'java_string_check_utf8',
    { since: '2023', instead: 'Use `features.(pb.java).utf8_validation = VERIFY`.', mayBeOff: true },
  ],
  [
    'java_multiple_files',
    { since: '2024', instead: 'Delete it; `features.(pb.java).nest_in_file_class = YES` is the opposite.' },
  ],
  ['cc_enable_arenas', { since: '2026', instead: 'Delete it: arenas are always on.' }],
]);

const OF_FIELD: ReadonlyMap<string, Removed> = new Map([
  ['ctype', { since: '2024', instead: 'Use `features.(pb.cpp).string_type`.' }],
]);

/** @returns a fault for each option that the edition of the file no longer has */
export function removedFaults(
  { edition }: Pick<FileNode, 'edition'>,
  options: readonly OptionNode[],
  target: 'file' | 'field',
): Fault[] {
  const removed = target === 'file' ? OF_FILE : OF_FIELD;
  return options.flatMap(({ name, nameRange, value }) => {
    const entry = removed.get(name);
    if (entry === undefined || !isSince(edition, entry.since) || (entry.mayBeOff && isOff(value))) return [];
    const message = `edition ${edition} has no option \`${name}\`. ${entry.instead}`;
    return [{ message, range: nameRange, fatal: true }];
  });
}

function isOff(value: OptionValue): boolean {
  return value.kind === 'identifier' && value.text === 'false';
}
