/** One surface as it is judged: its config, told in the terms of the rooms that use it. */
import type { Limits, SurfaceConfig } from '../config/config.ts';
import { compileGlobs } from '../config/globs.ts';
import { windowText } from '../release/window.ts';
import type { Peers } from '../report/report.ts';
import type { Policy } from './decide.ts';
import type { Selection } from './load.ts';
import type { RevisionPolicy } from './revisions.ts';

export interface Settings {
  /** Null: the surface is named after the repository or folder. */
  readonly name: string | null;
  readonly selection: Selection;
  readonly policy: Policy;
  readonly revisions: RevisionPolicy;
  readonly peers: Peers;
  readonly window: string;
  /** Full names, `*` for any part: stored messages, and messages that travel without a method. */
  readonly stored: readonly string[];
  readonly roots: readonly string[];
}

/** @returns the settings of one resolved surface */
export function settingsOf(surface: SurfaceConfig, limits: Limits): Settings {
  const { name, promise, contracts, zeroMajor, accept, runtimes, client, server, transport, stored, roots } = surface;
  return {
    name,
    selection: {
      includes: compileGlobs(surface.protos, surface.exclude),
      explicit: surface.protos !== null,
      prefixes: surface.imports,
      maxBytes: limits.fileBytes,
    },
    policy: { promise, contracts, zeroMajor, accept, runtimes, stored: stored.length > 0 },
    revisions: { tagPattern: surface.tagPattern, versionFile: surface.versionFile, assumeNext: surface.assumeNext },
    peers: { client: client ?? 'client', server: server ?? 'server', transport },
    window: windowText(surface.window),
    stored,
    roots,
  };
}

const LATER: readonly { readonly what: string; readonly set: (surface: SurfaceConfig) => boolean }[] = [
  { what: 'contracts other than binary', set: ({ contracts }) => contracts.some((contract) => contract !== 'binary') },
  { what: 'window other than previous', set: ({ window }) => window.kind !== 'previous' },
  { what: 'guards', set: ({ guards }) => guards },
  { what: 'clients', set: ({ clients }) => clients.size > 0 },
  { what: 'contract-options', set: ({ contractOptions }) => contractOptions.length > 0 },
];

/** What the config asks for that is not yet there: to be refused, for silence would be a pass by accident. */
export function notYet(surface: SurfaceConfig): readonly string[] {
  return LATER.filter(({ set }) => set(surface)).map(({ what }) => `${what}: not yet there; remove it from the config`);
}
