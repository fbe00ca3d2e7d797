/** The comparison of two loaded versions of a surface, from the roots its config names. */
import { type CompareOptions, compareAtMost, weightOf } from '../compat/compare.ts';
import type { Finding } from '../compat/finding.ts';
import type { AnyRule } from '../compat/rule.ts';
import { RULES } from '../compat/rules/index.ts';
import { count } from '../report/words.ts';
import { asMet, withoutOwnBreaks } from './as-built.ts';
import { documentDifferences } from './documents.ts';
import type { Loaded } from './load.ts';
import { partsOf, withoutRepeats } from './parts.ts';
import { type Fault, isFault } from './ports.ts';
import type { Evidence } from './prove.ts';
import type { Settings } from './settings.ts';
import type { NoSurface } from './surface.ts';
import { withTwinKeys } from './twin-keys.ts';

/** What was found between two versions, what it is proven from, and patterns of the config that name nothing. */
export interface Differences {
  readonly findings: readonly Finding[];
  readonly unknownRoots: readonly string[];
  readonly evidence: readonly Evidence[];
}

/**
 * Everything between two versions of a surface, harmless differences included. Clients are taken to be built from the
 * version, unless it says that its clients are not.
 * @param rules what is looked for, where not everything is of interest: then in the protocol alone
 */
export function differences(
  old: Loaded,
  next: Loaded,
  settings: Settings,
  rules: readonly AnyRule[] = RULES,
): Differences | NoSurface {
  const met = metDifferences(old, next, settings, rules);
  if (isFault(met)) return met;
  const stored = rules === RULES ? documentDifferences(old.documents, next.documents, settings.documents) : NONE;
  if ('problem' in stored) return { problems: [stored.problem], next: stored.problem.elsewhere ? ELSEWHERE : HERE };
  const findings = stored.findings.length === 0 ? met.findings : [...met.findings, ...stored.findings];
  return weightOf(findings) > settings.mostFindings ? tooMany(settings) : { ...met, findings };
}

const NONE = { findings: [] };
const HERE = 'correct this, then run it again';
const ELSEWHERE = 'compare with another release (`--base`), or leave the file out (`stored.schemas`)';

function tooMany({ mostFindings }: Settings): Fault {
  return {
    kind: 'too-many-findings',
    message: `two versions differ in more than ${count(mostFindings, 'way')}, which is the limit`,
    next: 'compare versions that are closer together, or raise `limits.findings` in the config',
  };
}

function metDifferences(old: Loaded, next: Loaded, settings: Settings, rules: readonly AnyRule[]): Differences | Fault {
  const direct = compared(old, next, settings, rules);
  if (isFault(direct) || (old.clients === undefined && next.clients === undefined)) return direct;
  const oldClients = old.clients === undefined ? direct : compared(old.clients.loaded, next, settings, rules);
  const newClients = next.clients === undefined ? direct : compared(old, next.clients.loaded, settings, rules);
  if (isFault(oldClients)) return oldClients;
  if (isFault(newClients)) return newClients;
  return {
    findings: asMet({
      direct: direct.findings,
      oldClients: oldClients.findings,
      newClients: newClients.findings,
    }),
    evidence: [...new Set([...direct.evidence, ...oldClients.evidence, ...newClients.evidence])],
    unknownRoots: direct.unknownRoots,
  };
}

/** @returns the findings of `differences` between a release and what follows it, without what its own clients missed in it already */
export function sinceRelease(
  release: Loaded,
  { findings }: Differences,
  settings: Settings,
): readonly Finding[] | Fault {
  const { clients, ...server } = release;
  if (clients === undefined) return findings;
  const oldClients = compared(clients.loaded, server, settings, RULES);
  const newClients = compared(server, clients.loaded, settings, RULES);
  if (isFault(oldClients)) return oldClients;
  if (isFault(newClients)) return newClients;
  return withoutOwnBreaks(findings, { oldClients: oldClients.findings, newClients: newClients.findings });
}

function compared(old: Loaded, next: Loaded, settings: Settings, rules: readonly AnyRule[]): Differences | Fault {
  const stored = matching(settings.stored, old, next);
  const roots = matching(settings.roots, old, next);
  const parts = partsOf(old, next);
  const evidence: Evidence[] = [];
  let left = settings.mostFindings;
  for (const { old: before, new: after, owns } of parts) {
    const options: CompareOptions = {
      rules,
      stored: stored.names,
      roots: roots.names,
      // A part without a service is not a surface without one.
      ...(parts.length > 1 && { everyMessage: !hasServices(old) && !hasServices(next) }),
      ...(parts.length === 1 && isNarrow(old, next) && { everyMessage: !servesAny(old, next) }),
      owns,
      json: settings.json,
      transport: settings.peers.transport,
      contractOptions: settings.contractOptions,
    };
    const comparison = compareAtMost(before, after, options, left);
    if (comparison === null) return tooMany(settings);
    left -= weightOf(comparison.findings);
    evidence.push({ old: before, new: after, comparison });
  }
  const told = withoutRepeats(evidence.map(({ comparison }) => comparison.findings));
  const findings = withTwinKeys(told, old.schema, next.schema);
  return { findings, evidence, unknownRoots: [...stored.unknown, ...roots.unknown] };
}

function hasServices(loaded: Loaded): boolean {
  return servingIn(loaded).some((path) => loaded.own.has(path));
}

/** The files with services, read or not. */
function servingIn({ serving, schema }: Loaded): readonly string[] {
  if (serving !== undefined) return [...serving];
  return [...schema.files.values()].filter(({ services }) => services.length > 0).map(({ path }) => path);
}

function isNarrow(...sides: readonly Loaded[]): boolean {
  return sides.some(({ serving }) => serving !== undefined);
}

function servesAny(old: Loaded, next: Loaded): boolean {
  return [...servingIn(old), ...servingIn(next)].some((path) => old.own.has(path) || next.own.has(path));
}

/** The messages of either side that patterns name, and the patterns that name none. */
function matching(
  patterns: readonly string[],
  old: Loaded,
  next: Loaded,
): { names: readonly string[]; unknown: readonly string[] } {
  if (patterns.length === 0) return { names: [], unknown: [] };
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
