/** The command line: which command, with which options, or what is wrong with it. Means may grow, never change. */
import { parseArgs } from 'node:util';
import { nearest } from '../config/suggest.ts';

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

export const FORMATS = ['text', 'json', 'markdown', 'sarif', 'github', 'html', 'svg'] as const;
export type Format = (typeof FORMATS)[number];
/** A plan and a matrix are no lists of findings. Commands that are not named here print any but those of the matrix. */
const PRINTS: { readonly [K in CommandName]?: readonly Format[] } = {
  plan: ['text', 'json'],
  accept: ['text', 'json'],
  surfaces: ['text', 'json'],
  notes: ['text', 'markdown', 'json'],
  peers: ['text', 'markdown', 'json'],
  matrix: ['text', 'json', 'html', 'svg', 'markdown'],
  capabilities: ['text', 'json', 'markdown'],
};
/** What is printed where no format is named: capabilities are for programs. */
const FIRST_FORMAT: { readonly [K in CommandName]?: Format } = { capabilities: 'json' };

/** Every option there is; `help.ts` names each. */
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
type Values = { readonly [K in OptionName]?: OptionValue<K> | undefined };

export interface Command {
  readonly kind: 'command';
  readonly name: CommandName;
  /** The tag of `tag`, the rule of `explain`. */
  readonly argument: string | null;
  /** Everything that `accept` names; the files of `merge`. */
  readonly words?: readonly string[];
  readonly format: Format;
  readonly values: Values;
}

export interface Usage {
  readonly kind: 'usage';
  readonly message: string;
}

/** `--help` or `--version`. */
export type Information = { readonly kind: 'help' } | { readonly kind: 'version' };

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
const TAKES: Readonly<Record<CommandName, readonly OptionName[]>> = {
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

/** @param args what follows the program's name */
export function parseCommand(args: readonly string[]): Command | Usage | Information {
  const parsed = readArgs(args);
  if ('kind' in parsed) return parsed;
  const { values, positionals } = parsed;
  const [name, argument = null, ...rest] = positionals;
  if (values.version) return { kind: 'version' };
  if (values.help || name === undefined)
    return name === undefined && !values.help ? usage('no command') : { kind: 'help' };
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined) return usage(`there is no command "${name}"${meant(name, COMMANDS, '')}`);
  const fault = argumentFault(command, argument, rest) ?? optionFault(command, values);
  if (fault !== null) return usage(fault);
  const format = FORMATS.find((known) => known === (values.format ?? FIRST_FORMAT[command] ?? 'text'));
  const prints = PRINTS[command];
  if (format === undefined || (prints === undefined && PICTURES.includes(format)))
    return usage(formatFault(values.format));
  return prints === undefined || prints.includes(format)
    ? {
        kind: 'command',
        name: command,
        argument,
        format,
        values,
        ...((command === 'accept' || command === 'merge') && { words: positionals.slice(1) }),
      }
    : usage(`${command} prints ${listed(prints)}, not "${format}"`);
}

function readArgs(args: readonly string[]): { values: Values; positionals: string[] } | Usage {
  try {
    const config = { args: [...args], options: OPTIONS, allowPositionals: true, strict: true, tokens: true } as const;
    const { values, positionals, tokens } = parseArgs(config);
    const twice = repeated(tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : [])));
    return twice === undefined ? { values, positionals } : usage(`--${twice} is given twice`);
  } catch (error) {
    return usage(argsFault(String(error).replace(/^\w*Error(?: \[\w+\])?: /, '')));
  }
}

/** One of several values would be dropped without a word. */
function repeated(names: readonly string[]): string | undefined {
  return names.find((name, i) => name !== 'protos' && names.indexOf(name) !== i);
}

/** The first sentence of what Node says, and the option that was perhaps meant. */
function argsFault(message: string): string {
  const [first = message] = message.split(/\.\s/);
  const unknown = /^Unknown option '--?([\w-]+)'/.exec(first)?.[1];
  return unknown === undefined ? first : `${first}${meant(unknown, Object.keys(OPTIONS), '--')}`;
}

function meant(word: string, known: readonly string[], prefix: string): string {
  const near = nearest(word, known);
  return near === null ? '' : `; did you mean "${prefix}${near}"?`;
}

function usage(message: string): Usage {
  return { kind: 'usage', message };
}

function argumentFault(command: CommandName, argument: string | null, rest: readonly string[]): string | null {
  if (command === 'tag' && !argument) return 'tag needs the name of a tag: skewgate tag 1.6.0';
  if (command === 'explain' && !argument) return 'explain needs the id of a rule: skewgate explain rpc-removed';
  if (command === 'merge' && !argument)
    return 'merge needs the files to merge: skewgate merge surfaces.json report-*.json';
  if (command === 'accept' || command === 'merge') return null;
  const extra = command === 'tag' || command === 'explain' ? rest[0] : argument;
  return extra === undefined || extra === null ? null : `${command} does not take "${extra}"`;
}

function optionFault(command: CommandName, values: Values): string | null {
  const given = (Object.keys(values) as OptionName[]).filter((name) => values[name] !== undefined);
  const foreign = given.find((name) => !TAKES[command].includes(name));
  if (foreign !== undefined) return `${command} does not take --${foreign}`;
  // What a script writes whose variable is not set. Taken as "not given" it would ask another question.
  const empty = given.find((name) => values[name] === '');
  if (empty !== undefined) return `--${empty} has no value`;
  if (values.base !== undefined && values['base-dir'] !== undefined) return '--base and --base-dir exclude each other';
  if (values.head !== undefined && values['head-dir'] !== undefined) return '--head and --head-dir exclude each other';
  if (values['head-dir'] !== undefined && values['base-dir'] === undefined) return '--head-dir needs --base-dir';
  if (values['base-dir'] !== undefined && values.head !== undefined)
    return '--base-dir goes with --head-dir, not --head';
  if (command !== 'check' && command !== 'accept' && values['base-dir'] !== undefined)
    return `${command} needs a repository, not --base-dir`;
  if (values['base-dir'] !== undefined && values.surface !== undefined)
    return '--surface needs a repository, not --base-dir';
  if (values['base-dir'] !== undefined && values.repo !== undefined) return '--repo and --base-dir exclude each other';
  return null;
}

/** What only the matrix is drawn as. */
const PICTURES: readonly Format[] = ['html', 'svg'];

function formatFault(format: string | undefined): string {
  return PICTURES.some((picture) => picture === format)
    ? `--format ${format} is not yet there`
    : `--format is text, json, markdown, sarif or github, not "${format}"`;
}

/** `text, json or svg` */
function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
