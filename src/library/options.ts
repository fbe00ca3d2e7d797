/** What a program may ask of the gate. This file stands by itself: it is a part of the package's types as it is. */

/** Texts or bytes by path, such as `{ 'api/shop.proto': 'syntax = …' }`, or the path of a folder. */
export type Files = string | Readonly<Record<string, string | Uint8Array>>;

/** Two sets of files. */
export interface FilesToCheck {
  readonly base: Files;
  readonly head: Files;
}

/** A git repository. */
export interface RepositoryToCheck {
  /** Its folder. */
  readonly repo: string;
  /** A revision, or `none`; by default the release that the version tells. */
  readonly base?: string;
  /** A revision; by default the work tree, or HEAD if that is the same. */
  readonly head?: string;
  /** Judges this tag, which need not exist yet, in place of `head`. */
  readonly tag?: string;
}

/** What counts; each wins over the config. */
export interface Policy {
  /** The text of a config, in place of `.github/skewgate.yml`. */
  readonly config?: string;
  readonly promise?: 'none' | 'backward' | 'forward' | 'full' | 'full-strict' | 'live';
  readonly contracts?: readonly ('binary' | 'json' | 'source')[];
  /** Globs of the files that are the protocol. */
  readonly protos?: readonly string[];
  /** `previous`, `minors: 2`, or a range such as `>=1.4.0`. */
  readonly window?: string;
  readonly assumeNext?: 'none' | 'minor' | 'major';
  readonly tagPattern?: string;
  readonly versionFile?: string;
  /** In place of the version of the tag or version file. */
  readonly baseVersion?: string;
  readonly headVersion?: string;
  /** False: nothing is proven, which is faster. By default true. */
  readonly witness?: boolean;
}

export type CheckOptions = (FilesToCheck | RepositoryToCheck) & Policy;
