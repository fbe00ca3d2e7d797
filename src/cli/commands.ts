/** The words of the command line: which commands there are, which options each takes, what each prints. Means may grow, never change. */

/** Every command, as `--help` lists them. */
export const COMMANDS = [
  'check',
  'tag',
  'plan',
  'matrix',
  'peers',
  'notes',
  'capabilities',
  'accept',
  'surfaces',
  'merge',
  'init',
  'explain',
  'demo',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What a report can be printed as. */
export const FORMATS = ['text', 'json', 'markdown', 'sarif', 'github', 'html', 'svg'] as const;
export type Format = (typeof FORMATS)[number];
/** What only the matrix is drawn as. */
export const PICTURES: readonly Format[] = ['html', 'svg'];

/** A plan and a matrix are no lists of findings. Commands that are not named here print any but those of the matrix. */
export const PRINTS: { readonly [K in CommandName]?: readonly Format[] } = {
  plan: ['text', 'json'],
  accept: ['text', 'json'],
  surfaces: ['text', 'json'],
  notes: ['text', 'markdown', 'json'],
  peers: ['text', 'markdown', 'json'],
  matrix: ['text', 'json', 'html', 'svg', 'markdown'],
  capabilities: ['text', 'json', 'markdown'],
};
/** What is printed where no format is named: capabilities are for programs. */
export const FIRST_FORMAT: { readonly [K in CommandName]?: Format } = { capabilities: 'json' };

/** Every option there is; `help-words.ts` says what each is for. */
export const OPTIONS = {
  repo: { type: 'string' },
  base: { type: 'string' },
  'base-dir': { type: 'string' },
  head: { type: 'string' },
  'head-dir': { type: 'string' },
  'client-dir': { type: 'string' },
  'server-dir': { type: 'string' },
  client: { type: 'string' },
  server: { type: 'string' },
  'base-version': { type: 'string' },
  'head-version': { type: 'string' },
  promise: { type: 'string' },
  contracts: { type: 'string' },
  protos: { type: 'string', multiple: true },
  config: { type: 'string' },
  format: { type: 'string' },
  window: { type: 'string' },
  'assume-next': { type: 'string' },
  'tag-pattern': { type: 'string' },
  'version-file': { type: 'string' },
  cache: { type: 'string' },
  history: { type: 'string' },
  tags: { type: 'string' },
  output: { type: 'string' },
  surface: { type: 'string' },
  jobs: { type: 'string' },
  changed: { type: 'boolean' },
  'no-witness': { type: 'boolean' },
  quiet: { type: 'boolean' },
  explain: { type: 'boolean' },
  keep: { type: 'boolean' },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

export type OptionName = keyof typeof OPTIONS;
type OptionValue<K extends OptionName> = K extends 'protos'
  ? readonly string[]
  : (typeof OPTIONS)[K]['type'] extends 'boolean'
    ? boolean
    : string;
/** The options that were given, with their values. */
export type Values = { readonly [K in OptionName]?: OptionValue<K> | undefined };

const COMPARING: readonly OptionName[] = [
  'repo',
  'base',
  'base-dir',
  'head',
  'head-dir',
  'base-version',
  'head-version',
  'promise',
  'contracts',
  'protos',
  'config',
  'format',
  'window',
  'assume-next',
  'tag-pattern',
  'version-file',
  'cache',
  'no-witness',
  'quiet',
  'explain',
];

/** Notes judge nothing, so nothing is assumed or proven for them. */
const NOT_FOR_NOTES: readonly OptionName[] = ['assume-next', 'no-witness', 'quiet', 'explain'];

const OF_COPIES: readonly OptionName[] = ['client-dir', 'server-dir', 'client', 'server'];

/** Which options each command takes, besides `--help`. */
export const TAKES: Readonly<Record<CommandName, readonly OptionName[]>> = {
  check: [...COMPARING, 'surface'],
  tag: [...COMPARING.filter((name) => name !== 'head-version'), 'surface'],
  plan: [...COMPARING, 'history'],
  notes: COMPARING.filter((name) => !NOT_FOR_NOTES.includes(name)),
  matrix: ['repo', 'tags', 'client', 'contracts', 'protos', 'config', 'tag-pattern', 'format', 'output', 'no-witness'],
  capabilities: ['repo', 'tags', 'protos', 'config', 'tag-pattern', 'format', 'output', 'surface'],
  peers: [...OF_COPIES, 'repo', 'head', 'contracts', 'config', 'format', 'no-witness', 'quiet', 'explain'],
  accept: COMPARING.filter((name) => name !== 'quiet' && name !== 'explain'),
  surfaces: ['repo', 'base', 'head', 'config', 'protos', 'changed', 'jobs', 'format', 'cache'],
  merge: ['format', 'quiet', 'explain'],
  init: ['repo', 'write'],
  explain: [],
  demo: ['keep'],
};
