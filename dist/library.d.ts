/** skewgate as a library. */

/**
 * Compares, decides and proves.
 * @returns what `skewgate check --format json` prints; what cannot be decided is a report whose verdict is `undecided`
 * @throws TypeError if an option or the config is wrong: its message says what was expected
 */
export declare function check(options: CheckOptions): Promise<Report>;

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

/**
 * What was found out and decided. Members may be added, never changed.
 */
export interface Report {
  schemaVersion: 1;
  tool: {
    name: 'skewgate';
    version: string;
  };
  /**
   * Undecided never passes.
   */
  verdict: 'pass' | 'fail' | 'undecided';
  /**
   * One sentence.
   */
  reason: string;
  /**
   * What was met while reading.
   */
  problems: Problem[];
  /**
   * Empty where nothing could be decided, or there is nothing to compare with.
   */
  surfaces: Surface[];
  /**
   * There if the config names copies, or the command is `peers`.
   */
  copies?: Copies[];
  /**
   * What was not looked at, and what no schema shows.
   */
  notSeen: string[];
}
export interface Problem {
  file: string | null;
  line: number | null;
  column: number | null;
  message: string;
  /**
   * It leaves no verdict.
   */
  fatal: boolean;
}
export interface Surface {
  name: string;
  promise: 'none' | 'backward' | 'forward' | 'full' | 'full-strict' | 'live';
  /**
   * Those that count.
   *
   * @minItems 1
   */
  contracts: ('binary' | 'json' | 'source' | 'document')[];
  window: string;
  /**
   * The releases the head was compared with, ascending.
   *
   * @minItems 1
   */
  against: string[];
  /**
   * What becomes of calls between the head and each of them; empty where there is only one.
   */
  meetings: {
    release: string;
    /**
     * @minItems 2
     * @maxItems 2
     */
    skews: {
      id:
        | 'old-client-new-server'
        | 'new-client-old-server'
        | 'old-data-new-reader'
        | 'new-data-old-reader'
        | 'old-user-new-code';
      severity: 'safe' | 'degraded' | 'broken';
      broken: number;
      degraded: number;
    }[];
  }[];
  /**
   * Releases whose clients are built from another copy of the protocol.
   */
  clientProtocols: {
    release: string;
    ref: string;
    /**
     * The commit; null for a folder and for the work tree.
     */
    sha: string | null;
  }[];
  /**
   * The config that judged.
   */
  policy: {
    file: string | null;
    sha: string | null;
  };
  /**
   * Which of the two peers the project is.
   */
  role: 'server' | 'client';
  baseline: Revision;
  head: Revision;
  /**
   * The bump that the changes cost.
   */
  required: 'none' | 'patch' | 'minor' | 'major' | 'never';
  /**
   * The bump that was said.
   */
  declared: ('none' | 'patch' | 'minor' | 'major') | null;
  declaredBy: ('version-file' | 'tag' | 'option' | 'assumed') | null;
  /**
   * The lowest version the next release may carry.
   */
  minimumVersion: string | null;
  /**
   * Findings that count and are not accepted.
   *
   * @minItems 2
   * @maxItems 5
   */
  skews: Summary[];
  /**
   * The same for each listed client.
   */
  clients: {
    name: string;
    /**
     * @minItems 2
     * @maxItems 2
     */
    skews: Summary[];
  }[];
  /**
   * What counts, and new API surface.
   */
  findings: Finding[];
  /**
   * Everything else, in the same shape.
   */
  notes: Finding[];
  components: Component[];
}
export interface Revision {
  /**
   * As it was asked for; the folder, for a folder.
   */
  ref: string;
  /**
   * The commit; null for a folder and for the work tree.
   */
  sha: string | null;
  version: string | null;
}
export interface Summary {
  id:
    | 'old-client-new-server'
    | 'new-client-old-server'
    | 'old-data-new-reader'
    | 'new-data-old-reader'
    | 'old-user-new-code';
  severity: 'safe' | 'degraded' | 'broken';
  broken: number;
  degraded: number;
  label: string;
}
export interface Finding {
  /**
   * The rule; `skewgate explain RULE` says more.
   */
  rule: string;
  /**
   * What `accept:` names.
   */
  fingerprint: string;
  /**
   * As the newest version that has it names it.
   */
  element: string;
  /**
   * The worst in the contracts that count.
   */
  severity: 'safe' | 'degraded' | 'broken';
  /**
   * The bump that it costs.
   */
  requires: 'none' | 'patch' | 'minor' | 'major' | 'never';
  /**
   * It makes the gate fail.
   */
  blocking: boolean;
  message: string;
  remedy: string;
  /**
   * Where it stands at the baseline.
   */
  old: Place | null;
  /**
   * Where it stands at the head.
   */
  new: Place | null;
  /**
   * Where `old` stands, if not at the baseline.
   */
  from: {
    ref: string;
    /**
     * The commit; null for a folder and for the work tree.
     */
    sha: string | null;
  } | null;
  /**
   * Those worse than safe, worst first.
   */
  consequences: Consequence[];
  /**
   * The methods and stored messages through which it is met.
   */
  reachedBy: string[];
  /**
   * The releases against which it was found.
   *
   * @minItems 1
   */
  since: string[];
  /**
   * By this pull request; else it is on the base branch already.
   */
  introduced: boolean;
  /**
   * In a package that promises nothing.
   */
  unstable: boolean;
  /**
   * What a new client asks before it uses the addition.
   */
  guarded: {
    /**
     * @minItems 1
     */
    by: string[];
    /**
     * @minItems 1
     */
    asks: string[];
  } | null;
  /**
   * The listed clients that it hurts.
   */
  clients: string[];
  accepted: {
    reason: string;
    until: string | null;
  } | null;
}
/**
 * Lines and columns begin at 1, in UTF-16 code units; the end is the first position behind.
 */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}
export interface Consequence {
  /**
   * Which versions meet.
   */
  skew:
    | 'old-client-new-server'
    | 'new-client-old-server'
    | 'old-data-new-reader'
    | 'new-data-old-reader'
    | 'old-user-new-code';
  /**
   * What no longer holds.
   */
  contract: 'binary' | 'json' | 'source' | 'document';
  /**
   * Who writes; null where no message is at fault.
   */
  flow: ('request' | 'response' | 'stored') | null;
  /**
   * What the reader makes of what the writer sent.
   */
  effect:
    | 'unimplemented'
    | 'rejected'
    | 'altered'
    | 'hangs'
    | 'dropped'
    | 'unnamed'
    | 'ignored'
    | 'absent'
    | 'presence'
    | 'retyped'
    | 'uncompilable';
  severity: 'degraded' | 'broken';
  /**
   * Only what the older version could not say is hurt.
   */
  novel: boolean;
  /**
   * The values for which it is so; null: for all.
   */
  when: string | null;
  /**
   * The runtimes that do so.
   */
  runtimes: 'all' | ('go' | 'java' | 'cpp' | 'python' | 'js' | 'es')[];
  witness: Witness | null;
}
/**
 * The smallest message that shows the effect.
 */
export interface Witness {
  /**
   * What the writer means, as JSON; the path of the method, for a call.
   */
  writer: string;
  /**
   * What is sent, in hexadecimal.
   */
  bytes: string | null;
  /**
   * What the reader sees, its error, or the status of the call.
   */
  reader: string;
  /**
   * What wrote and read it.
   */
  runtime: string;
  /**
   * Whether it shows the effect.
   */
  proven: boolean;
  /**
   * The message on both sides; null for a call.
   */
  message: {
    writer: string | null;
    reader: string | null;
  } | null;
}
export interface Component {
  name: string;
  upgrade: 'live' | 'new-workloads-only' | 'restart';
  interface: 'protocol' | 'none';
  baseline: string | null;
  head: string | null;
  /**
   * Null: not known, and `problems` says why.
   */
  changed: boolean | null;
  problems: string[];
}
export interface Copies {
  name: string;
  verdict: 'pass' | 'fail';
  reason: string;
  /**
   * Both peers, in words.
   */
  label: string;
  /**
   * @minItems 1
   */
  contracts: ('binary' | 'json' | 'source' | 'document')[];
  /**
   * The copy that the client is built from.
   */
  client: {
    name: string;
    path: string;
    files: number;
  };
  server: {
    name: string;
    path: string;
    files: number;
  };
  /**
   * What differed there is from before; null: everything counts.
   */
  before: Revision | null;
  severity: 'safe' | 'degraded' | 'broken';
  broken: number;
  degraded: number;
  findings: Difference[];
}
export interface Difference {
  rule: string;
  /**
   * What `accept:` names.
   */
  fingerprint: string;
  element: string;
  severity: 'safe' | 'degraded' | 'broken';
  blocking: boolean;
  introduced: boolean;
  accepted: {
    reason: string;
    until: string | null;
  } | null;
  message: string;
  remedy: string;
  /**
   * Where it stands in the client's copy.
   */
  client: Place | null;
  /**
   * Where it stands in the server's copy.
   */
  server: Place | null;
  consequences: {
    /**
     * What no longer holds.
     */
    contract: 'binary' | 'json' | 'source' | 'document';
    /**
     * Who writes; null where no message is at fault.
     */
    flow: ('request' | 'response' | 'stored') | null;
    /**
     * What the reader makes of what the writer sent.
     */
    effect:
      | 'unimplemented'
      | 'rejected'
      | 'altered'
      | 'hangs'
      | 'dropped'
      | 'unnamed'
      | 'ignored'
      | 'absent'
      | 'presence'
      | 'retyped'
      | 'uncompilable';
    severity: 'degraded' | 'broken';
    /**
     * The values for which it is so; null: for all.
     */
    when: string | null;
    /**
     * The runtimes that do so.
     */
    runtimes: 'all' | ('go' | 'java' | 'cpp' | 'python' | 'js' | 'es')[];
    witness: Witness | null;
  }[];
  reachedBy: string[];
}
