/** Sentences for names that mean nothing, or the wrong thing, where they are written. */
import { type Entry, fileOf, isScope, join, lookup, type Scope } from './scope.ts';

const KINDS = {
  package: 'a package',
  message: 'a message',
  enum: 'an enum',
  service: 'a service',
  field: 'a field',
  oneof: 'a oneof',
  'enum-value': 'an enum value',
  method: 'an rpc',
} as const;

/** @returns "an rpc", "an extension", …: what the name stands for */
export function meaningOf(entry: Entry): string {
  return entry.kind === 'field' && entry.extension ? 'an extension' : KINDS[entry.kind];
}

/**
 * @param name as written where it could not be resolved
 * @param scope the innermost scope there
 * @param expected "a message"
 * @returns what is wrong and what to do: which file to import, or how to write the name
 */
export function unknownName(name: string, scope: Scope, expected: string): string {
  const elsewhere = lookup(scope, name, null, true);
  const file = elsewhere === null ? null : fileOf(elsewhere);
  if (elsewhere !== null && file !== null && isType(elsewhere)) {
    return `\`${name}\` is declared in ${file.path}, which is not imported for types here. Add an import of it.`;
  }
  const meant = meantBy(name, scope);
  if (meant !== null) return `\`${name}\` means nothing here. Write \`.${meant}\` if that is meant.`;
  return `\`${name}\` is declared neither in this file nor in one that it imports; expected ${expected}. Import its file, or correct the name.`;
}

/** A type that the name would mean if all its components were looked for at once, or without its leading dot. */
function meantBy(name: string, scope: Scope): string | null {
  const bare = name.startsWith('.') ? name.slice(1) : name;
  for (let around: Scope | null = scope; around !== null; around = around.parent) {
    const full = join(around.fullName, bare);
    const entry = lookup(scope, `.${full}`, null, true);
    if (entry !== null && isType(entry)) return full;
  }
  return null;
}

function isType(entry: Entry): boolean {
  return isScope(entry) && entry.type !== null;
}
