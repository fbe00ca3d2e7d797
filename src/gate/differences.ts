/** The comparison of two loaded versions of a surface, from the roots its config names. */
import { compare } from '../compat/compare.ts';
import type { Finding } from '../compat/finding.ts';
import type { AnyRule } from '../compat/rule.ts';
import { RULES } from '../compat/rules/index.ts';
import type { Loaded } from './load.ts';
import { partsOf, withoutRepeats } from './parts.ts';
import type { Evidence } from './prove.ts';
import type { Settings } from './settings.ts';

/**
 * Everything between two versions of a surface, harmless differences included.
 * @param rules what is looked for, where not everything is of interest
 */
export function differences(
  old: Loaded,
  next: Loaded,
  settings: Settings,
  rules: readonly AnyRule[] = RULES,
): { findings: readonly Finding[]; unknownRoots: readonly string[]; evidence: readonly Evidence[] } {
  const stored = matching(settings.stored, old, next);
  const roots = matching(settings.roots, old, next);
  const parts = partsOf(old, next);
  const evidence = parts.map(({ old: before, new: after, owns }): Evidence => {
    const comparison = compare(before, after, {
      rules,
      stored: stored.names,
      roots: roots.names,
      // A part without a service is not a surface without one.
      ...(parts.length > 1 && { everyMessage: !hasServices(old) && !hasServices(next) }),
      owns,
      json: settings.json,
      contractOptions: settings.contractOptions,
    });
    return { old: before, new: after, comparison };
  });
  const findings = withoutRepeats(evidence.map(({ comparison }) => comparison.findings));
  return { findings, evidence, unknownRoots: [...stored.unknown, ...roots.unknown] };
}

function hasServices({ schema, own }: Loaded): boolean {
  return [...schema.files.values()].some(({ path, services }) => services.length > 0 && own.has(path));
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
