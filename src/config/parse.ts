/** The config file, from text to decisions. */
import { CONTRACTS, SKEWS } from '../compat/skew.ts';
import { DEFAULT_PRESET, type Preset, type PromiseCell, type PromiseOverrides, promiseOf } from '../release/promise.ts';
import { STAGES } from '../release/stage.ts';
import type { Problem } from '../schema/model.ts';
import { spanOf } from '../schema/text.ts';
import { checkConfig } from './check.ts';
import type { Config, GivenKey, Limits, Place, SurfaceConfig, SurfaceOptions } from './config.ts';
import { DEFAULT_LIMITS } from './defaults.ts';
import { type Complaint, explain } from './explain.ts';
import { configSchema, type WrittenLimits, type WrittenSurface } from './schema.ts';
import { type Path, type Places, readYaml, type Tree } from './yaml-tree.ts';

/**
 * @param text the content of a config file; an empty one decides nothing
 * @param path its path, for the problems
 * @returns the config, or all that is wrong with it in the order of the file, each with its place, what was expected and
 * what to do. Places do not count a byte order mark.
 */
export function parseConfig(
  text: string,
  path: string,
): { readonly config: Config } | { readonly problems: readonly Problem[] } {
  const source = { text: text.replace(/^\uFEFF/, '') };
  const placeOf = (range: Complaint['range']): Place => {
    const { line, column } = spanOf(source, range);
    return { line, column };
  };
  const result = readConfig(source.text, placeOf);
  if ('config' in result) return result;
  const sorted = [...result.complaints].sort((a, b) => a.range.start - b.range.start);
  return {
    problems: sorted.map(({ message, range }) => ({ file: path, ...placeOf(range), message, fatal: true })),
  };
}

type PlaceOf = (range: Complaint['range']) => Place;

function readConfig(text: string, placeOf: PlaceOf): { config: Config } | { complaints: readonly Complaint[] } {
  const yaml = readYaml(text);
  if ('faults' in yaml) return { complaints: yaml.faults };
  const { tree, places } = yaml;
  const parsed = configSchema.safeParse(tree);
  if (!parsed.success) return { complaints: parsed.error.issues.flatMap((issue) => explain(issue, tree, places)) };
  const { limits, copies = [], surfaces = [], ...common } = parsed.data;
  const preset = presetOf(common) ?? DEFAULT_PRESET;
  const at = (path: Path): Place => placeOf(places.valueAt(path));
  const config: Config = {
    common: surfaceOf(common, preset, [], at),
    surfaces: surfaces.map((surface, i) => surfaceOf(surface, preset, ['surfaces', i], at)),
    limits: { ...DEFAULT_LIMITS, ...limitsIn(limits ?? {}) },
    copies: copies.map(({ name, client, server }) => ({ name: name ?? null, client, server })),
    given: givenKeys(tree, places, placeOf),
  };
  const complaints = checkConfig(config, places);
  return complaints.length > 0 ? { complaints } : { config };
}

function limitsIn(written: WrittenLimits): Partial<Limits> {
  return defined<Limits>({
    seconds: written.seconds,
    fileBytes: written['file-bytes'],
    totalBytes: written['total-bytes'],
    fileWords: written['file-words'],
    messageFields: written['message-fields'],
    publicImports: written['public-imports'],
    filePairs: written['file-pairs'],
    findings: written.findings,
  });
}

function presetOf({ promise }: WrittenSurface): Preset | undefined {
  return typeof promise === 'string' ? promise : promise?.preset;
}

/** @param preset where the surface adjusts a promise without naming one */
function surfaceOf(written: WrittenSurface, preset: Preset, path: Path, at: (path: Path) => Place): SurfaceOptions {
  const { promise, contracts, window, accept, json, 'unstable-packages': stages } = written;
  return defined<SurfaceConfig>({
    name: written.name,
    promise: promise && promiseOf(presetOf(written) ?? preset, typeof promise === 'string' ? {} : overridesOf(promise)),
    contracts: contracts && CONTRACTS.filter((contract) => contracts.includes(contract)),
    role: written.role,
    unstablePackages: stages && STAGES.filter((stage) => stages.includes(stage)),
    client: written.client,
    server: written.server,
    protos: written.protos,
    exclude: written.exclude,
    imports: written.imports,
    roots: written.roots,
    ...storedIn(written),
    versionFile: written['version-file'],
    tagPattern: written['tag-pattern'],
    window: window && ('minors' in window ? { kind: 'minors', count: window.minors } : window),
    assumeNext: written['assume-next'],
    zeroMajor: written['zero-major'],
    accept: accept?.map(({ fingerprint, reason, until = null }, i) => {
      return { fingerprint, reason, until, place: at([...path, 'accept', i]) };
    }),
    guards: written.guards,
    versionMethod: written['version-method'],
    clients: written.clients,
    clientsComplete: written['clients-complete'],
    clientProtocol: written['client-protocol'],
    contractOptions: written['contract-options'],
    json: json && { reader: json.reader ?? 'strict', names: json.names ?? 'json' },
    transport: written.transport,
    runtimes: written.runtimes,
    components: written.components,
    workloads: written.workloads,
  });
}

/** Both, or neither: what a surface says of stored data takes the place of what is said at the top level. */
function storedIn({ stored }: WrittenSurface): {
  readonly stored: readonly string[] | undefined;
  readonly storedJson: SurfaceConfig['storedJson'] | undefined;
} {
  if (stored === undefined) return { stored: undefined, storedJson: undefined };
  return 'messages' in stored ? { stored: stored.messages, storedJson: stored.json } : { stored, storedJson: null };
}

type WrittenPromise = Exclude<NonNullable<WrittenSurface['promise']>, string>;

function overridesOf(promise: WrittenPromise): PromiseOverrides {
  const overrides: { -readonly [S in keyof PromiseOverrides]: PromiseOverrides[S] } = {};
  for (const skew of SKEWS) {
    const cell = promise[skew];
    if (cell !== undefined)
      overrides[skew] = defined<Omit<PromiseCell, 'added'>>({ broken: cell.broken, degraded: cell.degraded });
  }
  return overrides;
}

/** @returns the object without keys that have no value; every key must be named, so none is forgotten */
function defined<T extends object>(values: { readonly [K in keyof T]-?: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function givenKeys(tree: Tree, places: Places, placeOf: PlaceOf): GivenKey[] {
  const keys = (at: Tree | undefined, path: Path, surface: number | null): GivenKey[] =>
    isBlock(at) ? Object.keys(at).map((key) => ({ surface, key, place: placeOf(places.keyAt([...path, key])) })) : [];
  const listed = isBlock(tree) ? tree.surfaces : undefined;
  const surfaces = Array.isArray(listed) ? listed : [];
  const all = [...keys(tree, [], null), ...surfaces.flatMap((surface, i) => keys(surface, ['surfaces', i], i))];
  return all.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function isBlock(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && !Array.isArray(tree);
}
