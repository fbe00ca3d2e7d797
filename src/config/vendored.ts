/** Copies of other people's protocols that many repositories carry: known by their packages. */

/** A file by its path and its `package`, empty if it declares none. */
export interface PackagedFile {
  readonly path: string;
  readonly package: string;
}

/** The copied files of one family. */
export interface VendoredFamily {
  readonly family: string;
  readonly paths: readonly string[];
}

export interface Split<F extends PackagedFile> {
  readonly own: readonly F[];
  /** In the order of the table of families, paths as given. */
  readonly vendored: readonly VendoredFamily[];
}

/** A family and how its packages begin; `runtime.v1*` also begins `runtime.v1alpha2`, but no other `runtime`. */
const FAMILIES: readonly (readonly [family: string, ...packages: string[]])[] = [
  ['google', 'google'],
  ['gogoproto', 'gogoproto'],
  ['kubernetes', 'k8s'],
  ['containerd', 'containerd', 'io.containerd', 'runtimeoptions', 'cri.runtimeoptions'],
  ['cri', 'runtime.v1*'],
  ['csi', 'csi'],
  // grpc alone is a package that projects give to services of their own.
  [
    'grpc',
    'grpc.health',
    'grpc.reflection',
    'grpc.channelz',
    'grpc.lb',
    'grpc.lookup',
    'grpc.gateway.protoc_gen_openapiv2',
  ],
  ['envoy', 'envoy'],
  ['xds', 'xds', 'udpa'],
  ['cncf', 'cncf'],
  ['protoc-gen-validate', 'validate'],
  ['protovalidate', 'buf.validate'],
  ['opencensus', 'opencensus'],
  ['opentelemetry', 'opentelemetry'],
  ['prometheus', 'io.prometheus.client'],
];

/**
 * Files of known foreign families are not the project's, unless one family is more than half of all files (then the
 * repository is that family's home), or nothing else would be left.
 * @param files all `.proto` files that could be the project's
 */
export function splitVendored<F extends PackagedFile>(files: readonly F[]): Split<F> {
  const families = new Map<string, F[]>(FAMILIES.map(([family]) => [family, []]));
  // Of the files of one package the first tells the family of all.
  const known = new Map<string, string | null>();
  for (const file of files) {
    if (!known.has(file.package)) known.set(file.package, familyOf(file.package));
    const family = known.get(file.package) ?? null;
    if (family !== null) families.get(family)?.push(file);
  }
  const foreign = [...families].filter(([, members]) => members.length > 0 && members.length <= files.length / 2);
  const away = new Set(foreign.flatMap(([, members]) => members));
  if (away.size === files.length) return { own: files, vendored: [] };
  return {
    own: files.filter((file) => !away.has(file)),
    vendored: foreign.map(([family, members]) => ({ family, paths: members.map(({ path }) => path) })),
  };
}

/** What the packages of all families begin with; most packages begin with nothing of it. */
const STARTS: ReadonlySet<string> = new Set(
  FAMILIES.flatMap(([, ...packages]) => packages).map((prefix) => startOf(prefix)),
);

function startOf(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

function familyOf(name: string): string | null {
  if (!STARTS.has(startOf(name))) return null;
  const found = FAMILIES.find(([, ...packages]) => packages.some((prefix) => begins(name, prefix)));
  return found?.[0] ?? null;
}

function begins(name: string, prefix: string): boolean {
  if (prefix.endsWith('*')) return name.startsWith(prefix.slice(0, -1));
  return name === prefix || name.startsWith(`${prefix}.`);
}
