/** What a project decides: the shapes of the configuration, free of how it is written. */
import type { Runtime } from '../compat/outcome.ts';
import type { Contract } from '../compat/skew.ts';
import type { ReaderModel } from '../compat/stored-json/pair.ts';
import type { Acceptance } from '../release/acceptance.ts';
import type { Component } from '../release/component.ts';
import type { AssumedBump } from '../release/declared.ts';
import type { PromisePolicy, Role, ZeroMajorMode } from '../release/promise.ts';
import type { Stage } from '../release/stage.ts';
import type { TagPattern } from '../release/tag-pattern.ts';
import type { Window } from '../release/window.ts';

/** 1-based, in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** `auto`: the first at the root that carries a version; `none`: only tags tell versions. */
export type VersionFile = { readonly kind: 'auto' | 'none' } | { readonly kind: 'path'; readonly path: string };

/** An accepted break with its place in the config file. */
export interface ConfiguredAcceptance extends Acceptance {
  readonly place: Place | null;
}

/** A method that tells the server's version and the field of its response that holds it, by full name and by path. */
export interface VersionMethod {
  readonly method: string;
  readonly field: string;
}

/** How the project's ProtoJSON readers and writers are set up. */
export interface JsonUse {
  readonly reader: 'strict' | 'ignore-unknown';
  readonly names: 'json' | 'proto';
}

/** Data that is stored as JSON, and described by JSON Schemas. */
export interface StoredJson {
  /** Globs of the `.schema.json` files. */
  readonly schemas: readonly string[];
  readonly reader: ReaderModel;
  /** Names that lead to the constant that tells the version of the data; empty: there is none. */
  readonly versionField: readonly string[];
}

/** Everything that is decided for one surface. */
export interface SurfaceConfig {
  /** Null: named after the repository or folder. */
  readonly name: string | null;
  readonly promise: PromisePolicy;
  /** In the fixed order of the contracts, each once, at least one. */
  readonly contracts: readonly Contract[];
  /** Which of the two peers this project is. */
  readonly role: Role;
  /** Stages whose packages are promised to nobody. */
  readonly unstablePackages: readonly Stage[];
  /** What the sentences call the two peers; null: "client", "server". */
  readonly client: string | null;
  readonly server: string | null;
  /** Globs of the surface's files; null: all but the excluded and the vendored. */
  readonly protos: readonly string[] | null;
  /** Globs; null: the usual folders of foreign files, unless `protos` is set. */
  readonly exclude: readonly string[] | null;
  /** Import path prefix to folder, both without a slash at the end; the root folder is empty. */
  readonly imports: ReadonlyMap<string, string>;
  /** Full names of messages, `*` for any part of one. */
  readonly roots: readonly string[];
  readonly stored: readonly string[];
  /** Null: no JSON is stored. */
  readonly storedJson: StoredJson | null;
  readonly versionFile: VersionFile;
  readonly tagPattern: TagPattern;
  readonly window: Window;
  readonly assumeNext: AssumedBump;
  readonly zeroMajor: ZeroMajorMode;
  readonly accept: readonly ConfiguredAcceptance[];
  readonly guards: boolean;
  readonly versionMethod: VersionMethod | null;
  /** Full names of the methods each client calls. */
  readonly clients: ReadonlyMap<string, readonly string[]>;
  readonly clientsComplete: boolean;
  /** Version of a release to the git revision whose protocol its clients were built from. */
  readonly clientProtocol: ReadonlyMap<string, string>;
  /** Full names of custom options whose values are contract. */
  readonly contractOptions: readonly string[];
  readonly json: JsonUse;
  readonly transport: 'grpc' | 'ttrpc';
  /** The runtimes in use; null: any. */
  readonly runtimes: readonly Runtime[] | null;
  /** What is installed with a release, each under a name of its own. */
  readonly components: readonly Component[];
  /** What runs while a release is installed, in the plural: containers, jobs. */
  readonly workloads: string;
}

/** A part of the decisions: what is missing is decided elsewhere. */
export type SurfaceOptions = { readonly [K in keyof SurfaceConfig]?: SurfaceConfig[K] };

/** Bounds on one run; reaching one ends undecided. */
export interface Limits {
  /** Longest time to wait for an exhausted rate limit. */
  readonly seconds: number;
  /** Largest file that is read, in bytes. */
  readonly fileBytes: number;
  /** All files that are parsed, of all versions together, in bytes; files that are equal count once. */
  readonly totalBytes: number;
  /** Words, literals and marks of one file. */
  readonly fileWords: number;
  readonly messageFields: number;
  /** Files that are met on the way through `import public`, for all files of a version together. */
  readonly publicImports: number;
  /** Pairs of files that declare the same names, each in its own way. */
  readonly filePairs: number;
  /** Differences between two versions; one counts once more for every 20 methods that reach it. */
  readonly findings: number;
}

/** Two folders that hold copies of one protocol. */
export interface Copies {
  readonly name: string | null;
  readonly client: string;
  readonly server: string;
}

/** A key that the file sets. `surface` is the place in the list, null at the top. */
export interface GivenKey {
  readonly surface: number | null;
  readonly key: string;
  readonly place: Place;
}

/** A config file as read. */
export interface Config {
  /** Holds for every surface that does not say otherwise. */
  readonly common: SurfaceOptions;
  readonly surfaces: readonly SurfaceOptions[];
  readonly limits: Limits;
  readonly copies: readonly Copies[];
  /** In the order of the file. */
  readonly given: readonly GivenKey[];
}
