/** The comparison of two loaded versions of a surface, from the roots its config names. */
import { compare } from '../compat/compare.ts';
import type { Finding } from '../compat/finding.ts';
import { RULES } from '../compat/rules/index.ts';
import type { Loaded } from './load.ts';
import type { Settings } from './settings.ts';

/** Everything between two versions of a surface, harmless differences included. */
export function differences(
  old: Loaded,
  next: Loaded,
  settings: Settings,
): { findings: readonly Finding[]; unknownRoots: readonly string[] } {
  const owns = ({ path }: { readonly path: string }): boolean => old.own.has(path) || next.own.has(path);
  const stored = matching(settings.stored, old, next);
  const roots = matching(settings.roots, old, next);
  const { findings } = compare(old.schema, next.schema, {
    rules: RULES,
    stored: stored.names,
    roots: roots.names,
    owns,
  });
  return { findings, unknownRoots: [...stored.unknown, ...roots.unknown] };
}

/** The messages of either side that patterns name, and the patterns that name none. */
function matching(
  patterns: readonly string[],
  old: Loaded,
  next: Loaded,
): { names: readonly string[]; unknown: readonly string[] } {
  const all = [...new Set([...old.schema.messages.keys(), ...next.schema.messages.keys()])];
  const found = patterns.map((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.$^()[\]{}+?|\\]/g, '\\$&'));
    const expression = new RegExp(`^${parts.join('[^.]*')}$`);
    return { pattern, names: all.filter((name) => expression.test(name)) };
  });
  return {
    names: [...new Set(found.flatMap(({ names }) => names))],
    unknown: found.filter(({ names }) => names.length === 0).map(({ pattern }) => pattern),
  };
}
