/** What holds where nothing is configured. The only place where defaults live. */
import { DEFAULT_PRESET, promiseOf } from '../release/promise.ts';
import { DEFAULT_TAG_PATTERN } from '../release/tag-pattern.ts';
import { DEFAULT_WINDOW } from '../release/window.ts';
import { LINK_LIMITS, DEFAULT_LIMITS as PARSE_LIMITS } from '../schema/limits.ts';
import type { Config, Limits, SurfaceConfig } from './config.ts';

export const DEFAULT_SURFACE: SurfaceConfig = {
  name: null,
  promise: promiseOf(DEFAULT_PRESET),
  contracts: ['binary'],
  role: 'server',
  unstablePackages: [],
  client: null,
  server: null,
  protos: null,
  exclude: null,
  imports: new Map(),
  roots: [],
  stored: [],
  storedJson: null,
  versionFile: { kind: 'auto' },
  tagPattern: DEFAULT_TAG_PATTERN,
  window: DEFAULT_WINDOW,
  assumeNext: 'minor',
  zeroMajor: 'breaking-is-minor',
  accept: [],
  guards: false,
  versionMethod: null,
  clients: new Map(),
  clientsComplete: false,
  clientProtocol: new Map(),
  contractOptions: [],
  json: { reader: 'strict', names: 'json' },
  transport: 'grpc',
  runtimes: null,
  components: [],
  workloads: 'containers',
};

/** Globs that take nothing: of several surfaces one that names schemas alone is made of them alone. */
export const NO_PROTOS: readonly string[] = ['!**'];

export const DEFAULT_LIMITS: Limits = {
  seconds: 120,
  fileBytes: 5_000_000,
  totalBytes: 250_000_000,
  fileWords: PARSE_LIMITS.tokens,
  messageFields: PARSE_LIMITS.fieldsPerMessage,
  publicImports: LINK_LIMITS.publicSteps,
  filePairs: LINK_LIMITS.twins,
  findings: 50_000,
};

/** Folders, at any depth, whose files belong to somebody else or are no protocol. */
export const DEFAULT_EXCLUDE: readonly string[] = ['vendor', 'third_party', 'node_modules', 'testdata'].map(
  (folder) => `**/${folder}/**`,
);

/** A repository without a config file. */
export const NO_CONFIG: Config = { common: {}, surfaces: [], limits: DEFAULT_LIMITS, copies: [], given: [] };
