/** One surface as it is judged: its config, told in the terms of the rooms that use it. */
import type { JsonUse } from '../compat/context.ts';
import type { Limits, SurfaceConfig } from '../config/config.ts';
import { compileGlobs } from '../config/globs.ts';
import type { Component } from '../release/component.ts';
import { promiseOf } from '../release/promise.ts';
import type { Stage } from '../release/stage.ts';
import type { Window } from '../release/window.ts';
import type { Peers } from '../report/report.ts';
import type { ClientPolicy } from './clients.ts';
import type { Policy } from './decide.ts';
import type { GuardPolicy } from './guards.ts';
import type { Selection } from './load.ts';
import type { RevisionPolicy } from './revisions.ts';

export interface Settings {
  /** Null: the surface is named after the repository or folder. */
  readonly name: string | null;
  readonly selection: Selection;
  readonly policy: Policy;
  readonly revisions: RevisionPolicy;
  readonly peers: Peers;
  readonly window: Window;
  /** Full names, `*` for any part: stored messages, and messages that travel without a method. */
  readonly stored: readonly string[];
  readonly roots: readonly string[];
  /** How peers that speak ProtoJSON do it. */
  readonly json: JsonUse;
  /** Full names of the custom options whose values are contract. */
  readonly contractOptions: readonly string[];
  /** Stages whose packages are promised to nobody. */
  readonly unstablePackages: readonly Stage[];
  /** What is installed with a release, and what it then must not disturb. */
  readonly components: readonly Component[];
  readonly workloads: string;
  /** Null: what comments say of guards is not heeded. */
  readonly guards: GuardPolicy | null;
  /** Null: the project lists no clients. */
  readonly clients: ClientPolicy | null;
  /** Whether what is reported is proven, and files with findings are read by a second parser. */
  readonly proofs: boolean;
}

/**
 * @param inTrees where the config is in the trees of releases; null: it was given, and holds for all of them
 * @returns the settings of one resolved surface
 */
export function settingsOf(
  surface: SurfaceConfig,
  limits: Limits,
  proofs = true,
  inTrees: string | null = null,
): Settings {
  const { name, promise, contracts, zeroMajor, accept, runtimes, client, server, transport, stored, roots } = surface;
  return {
    name,
    selection: {
      includes: compileGlobs(surface.protos, surface.exclude),
      explicit: surface.protos !== null,
      prefixes: surface.imports,
      maxBytes: limits.fileBytes,
    },
    policy: {
      promise: promiseOf(promise.preset, promise.overrides, surface.role),
      contracts,
      zeroMajor,
      accept,
      runtimes,
      stored: stored.length > 0,
    },
    revisions: { tagPattern: surface.tagPattern, versionFile: surface.versionFile, assumeNext: surface.assumeNext },
    peers: { client: client ?? 'client', server: server ?? 'server', transport },
    window: surface.window,
    stored,
    roots,
    json: surface.json,
    contractOptions: surface.contractOptions,
    components: surface.components,
    workloads: surface.workloads,
    unstablePackages: surface.unstablePackages,
    clients:
      surface.clients.size === 0 ? null : { lists: surface.clients, complete: surface.clientsComplete, file: inTrees },
    guards: surface.guards ? { versionMethod: surface.versionMethod } : null,
    proofs,
  };
}

const LATER: readonly { readonly what: string; readonly set: (surface: SurfaceConfig) => boolean }[] = [
  { what: 'client-protocol', set: ({ clientProtocol }) => clientProtocol.size > 0 },
];

/** What the config asks for that cannot be followed: to be refused, for silence would be a pass by accident. */
export function notYet(surface: SurfaceConfig): readonly string[] {
  const later = LATER.filter(({ set }) => set(surface)).map(
    ({ what }) => `${what}: not yet there; remove it from the config`,
  );
  const alone = surface.clientsComplete && surface.clients.size === 0;
  return [...later, ...(alone ? ['clients-complete: no clients are listed; list them under "clients"'] : [])];
}
