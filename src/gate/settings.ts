/** One surface as it is judged: its config, told in the terms of the rooms that use it. */
import type { JsonUse } from '../compat/context.ts';
import type { Contract } from '../compat/skew.ts';
import type { Limits, SurfaceConfig } from '../config/config.ts';
import { NO_PROTOS } from '../config/defaults.ts';
import { compileGlobs, compileSchemaGlobs } from '../config/globs.ts';
import type { Component } from '../release/component.ts';
import { promiseOf } from '../release/promise.ts';
import type { Stage } from '../release/stage.ts';
import type { Window } from '../release/window.ts';
import type { Peers } from '../report/report.ts';
import type { ClientPolicy } from './clients.ts';
import type { Policy } from './decide.ts';
import type { DocumentPolicy } from './documents.ts';
import type { GuardPolicy } from './guards.ts';
import type { RevisionPolicy } from './revisions.ts';
import type { Selection } from './tree-files.ts';

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
  /** JSON that one version stores and another reads; null: there is none. */
  readonly documents: DocumentPolicy | null;
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
  /** Versions of releases whose clients are built from another revision, with that revision. */
  readonly clientProtocol: ReadonlyMap<string, string>;
  /** Whether what is reported is proven, and files with findings are read by a second parser. */
  readonly proofs: boolean;
  /** Between two versions; if there are more, there is no verdict. */
  readonly mostFindings: number;
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
  const { name, promise, zeroMajor, accept, runtimes, client, server, transport, stored, roots } = surface;
  return {
    name,
    selection: {
      includes: compileGlobs(surface.protos, surface.exclude),
      explicit: surface.protos !== null,
      prefixes: surface.imports,
      maxBytes: limits.fileBytes,
      linking: { publicSteps: limits.publicImports, twins: limits.filePairs },
    },
    policy: {
      promise: promiseOf(promise.preset, promise.overrides, surface.role),
      contracts: contractsOf(surface),
      zeroMajor,
      accept,
      runtimes,
      stored: stored.length > 0 || surface.storedJson !== null,
    },
    revisions: { tagPattern: surface.tagPattern, versionFile: surface.versionFile, assumeNext: surface.assumeNext },
    peers: { client: client ?? 'client', server: server ?? 'server', transport },
    window: surface.window,
    stored,
    documents: documentsOf(surface),
    roots,
    json: surface.json,
    contractOptions: surface.contractOptions,
    components: surface.components,
    workloads: surface.workloads,
    unstablePackages: surface.unstablePackages,
    clients:
      surface.clients.size === 0 ? null : { lists: surface.clients, complete: surface.clientsComplete, file: inTrees },
    clientProtocol: surface.clientProtocol,
    guards: surface.guards ? { versionMethod: surface.versionMethod } : null,
    proofs,
    mostFindings: limits.findings,
  };
}

/** What is stored as JSON counts wherever it is named; a surface of nothing else has no other contract. */
function contractsOf({ contracts, protos, storedJson }: SurfaceConfig): readonly Contract[] {
  if (storedJson === null) return contracts;
  return protos === NO_PROTOS ? ['document'] : [...contracts, 'document'];
}

function documentsOf({ storedJson, protos, exclude }: SurfaceConfig): DocumentPolicy | null {
  if (storedJson === null) return null;
  const { schemas, reader, versionField } = storedJson;
  return {
    includes: compileSchemaGlobs(schemas, exclude),
    use: { model: reader, versionField },
    alone: protos === NO_PROTOS,
  };
}

/** What the config asks for that cannot be followed: to be refused, for silence would be a pass by accident. */
export function unfit({ clientsComplete, clients }: SurfaceConfig): readonly string[] {
  return clientsComplete && clients.size === 0
    ? ['clients-complete: no clients are listed; list them under "clients"']
    : [];
}
