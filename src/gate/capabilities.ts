/** The use case of capabilities: since which release a peer knows each method, field and enum value. */
import { releasesIn } from '../release/range.ts';
import { releasesOf } from '../release/tags.ts';
import { CAPABILITY_KINDS, type Capabilities, type Capability } from '../report/capabilities.ts';
import { locate } from '../report/location.ts';
import type { Problem } from '../schema/model.ts';
import { type Case, type Outcome, openCase, tagNotices } from './gate.ts';
import { type Guardable, guardsOf } from './guard-comments.ts';
import { fieldNamed, guardablesIn } from './guards.ts';
import type { Loaded } from './load.ts';
import { HEAD, hasCalls, NO_CALLS, noRelease } from './matrix.ts';
import { type Protocols, readProtocols } from './matrix-protocols.ts';
import type { Parses } from './parses.ts';
import type { PolicyRequest } from './policy.ts';
import type { Repository } from './ports.ts';
import type { Settings } from './settings.ts';
import { loadSide, type NoSurface } from './surface.ts';
import { undecided } from './verdict.ts';

export interface CapabilitiesResult {
  /** In the order of the config. */
  readonly capabilities: readonly Capabilities[];
  /** What a person should know besides. */
  readonly notices: readonly Problem[];
}

/**
 * Computed from the tags; only what a client checks first is from the comments of the head.
 * @param range which versions; null: every stable release
 * @returns a report that could not be decided if there is no release, none can be read, or the head cannot
 */
export async function capabilitiesOf(
  repository: Repository,
  policy: PolicyRequest,
  parses: Parses,
  range: string | null,
): Promise<Outcome | CapabilitiesResult> {
  const found = await openCase(repository, HEAD, policy, parses);
  if (!('place' in found)) return found;
  if (found.place.tags.incomplete !== null) return { report: undecided(found.place.tags.incomplete) };
  const results: CapabilitiesResult[] = [];
  const surfaces = found.surfaces.filter(hasCalls);
  if (surfaces.length === 0) return { report: undecided(NO_CALLS) };
  for (const settings of surfaces) {
    const result = await surfaceCapabilities(found, settings, range);
    if (!('capabilities' in result)) return { report: undecided(result) };
    results.push(result);
  }
  return {
    capabilities: results.flatMap(({ capabilities }) => capabilities),
    notices: results.flatMap(({ notices }) => notices),
  };
}

async function surfaceCapabilities(
  { repository, place, parses }: Case,
  settings: Settings,
  range: string | null,
): Promise<CapabilitiesResult | NoSurface> {
  const releases = releasesOf(place.tags.tags, settings.revisions.tagPattern);
  const protocols = await readProtocols(repository, releasesIn(releases, range), settings, parses);
  if (protocols.releases.length === 0) return noRelease(range);
  if (protocols.loaded.size === 0) return noneRead(protocols);
  const head = await loadSide(place.head, settings, parses, '');
  if (!('schema' in head)) return head;
  const guards = guardsAt(head);
  const surface = settings.name ?? repository.name;
  return {
    capabilities: [
      {
        surface,
        releases: readable(protocols).map(({ version }) => version),
        elements: elementsIn(protocols, guards.by),
      },
    ],
    notices: [...tagNotices(releases), ...unreadNotices(protocols), ...guards.problems],
  };
}

interface Readable {
  readonly version: string;
  readonly protocol: number;
}

function readable({ releases }: Protocols): readonly Readable[] {
  return releases.flatMap((release) => ('protocol' in release ? [release] : []));
}

interface Row {
  readonly since: string;
  until: string | null;
}

/** A release that cannot be read neither begins nor ends anything. */
function elementsIn(protocols: Protocols, guards: ReadonlyMap<string, string>): readonly Capability[] {
  const rows = new Map<string, Row[]>();
  let before: { readonly version: string; readonly keys: ReadonlySet<string> } | null = null;
  const keysOf = new Map([...protocols.loaded].map(([protocol, loaded]) => [protocol, new Set(keysIn(loaded))]));
  for (const { version, protocol } of readable(protocols)) {
    const keys = keysOf.get(protocol) ?? new Set<string>();
    for (const key of keys)
      if (!before?.keys.has(key)) rows.set(key, [...(rows.get(key) ?? []), { since: version, until: null }]);
    for (const key of before?.keys ?? []) {
      const row = rows.get(key)?.at(-1);
      if (!keys.has(key) && row !== undefined) row.until = before?.version ?? null;
    }
    before = { version, keys };
  }
  return [...rows]
    .sort(([a], [b]) => orderKeys(a, b))
    .flatMap(([key, each]) =>
      each.map(({ since, until }): Capability => {
        const { kind, name } = readKey(key);
        return { kind, name, since, until, guardedBy: until === null ? (guards.get(key) ?? null) : null };
      }),
    );
}

function keysIn(loaded: Loaded): readonly string[] {
  return guardablesIn(loaded).map(keyOf);
}

function keyOf(element: Guardable): string {
  const name = element.kind === 'enum-value' ? `${element.parent.fullName}.${element.name}` : element.fullName;
  return `${CAPABILITY_KINDS.indexOf(element.kind)} ${name}`;
}

function readKey(key: string): Pick<Capability, 'kind' | 'name'> {
  const cut = key.indexOf(' ');
  return { kind: CAPABILITY_KINDS[Number(key.slice(0, cut))] ?? 'method', name: key.slice(cut + 1) };
}

function orderKeys(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The fields that comments name, whether or not guards count for the gate: what a client does it does in any case. */
function guardsAt(head: Loaded): { readonly by: ReadonlyMap<string, string>; readonly problems: readonly Problem[] } {
  const by = new Map<string, string>();
  const problems: Problem[] = [];
  for (const element of guardablesIn(head)) {
    const names = guardsOf(element).flatMap((guard) => (guard.kind === 'field' ? [guard.name] : []));
    const fields = names.map((name) => fieldNamed(name, element, head.schema));
    const { file, line, column } = names.length === 0 ? NOWHERE : locate(element, 'declaration');
    for (const [i, name] of names.entries())
      if (fields[i] === null)
        problems.push({
          file,
          line,
          column,
          message: `there is no field ${name}, so nothing is guarded by it`,
          fatal: false,
        });
    const known = fields.flatMap((field) => (field === null ? [] : [field.fullName]));
    if (known.length > 0) by.set(keyOf(element), [...new Set(known)].join(' '));
  }
  return { by, problems };
}

const NOWHERE = { file: null, line: null, column: null };

function unreadNotices({ releases }: Protocols): readonly Problem[] {
  return releases.flatMap((release) => {
    if (!('unread' in release)) return [];
    const message = `${release.version} could not be read, so it begins and ends nothing: ${release.unread}`;
    return [{ file: null, line: null, column: null, message, fatal: false }];
  });
}

function noneRead({ releases }: Protocols): NoSurface {
  const [first] = releases.flatMap((release) => ('unread' in release ? [release] : []));
  const message = `no release could be read; ${first?.version}: ${first?.unread}`;
  const next = 'choose other releases with `--tags`, or leave the file out (`--protos`)';
  return { kind: 'nothing-read', message, next };
}
