/** The command line as it was typed: which command, with which options, or what is wrong with it. */
import { parseArgs } from 'node:util';
import { nearest, oneOf } from '../config/suggest.ts';
import {
  COMMANDS,
  type CommandName,
  FIRST_FORMAT,
  FORMATS,
  type Format,
  OPTIONS,
  type OptionName,
  PICTURES,
  PRINTS,
  TAKES,
  type Values,
} from './commands.ts';

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
  /** Absent where it is not known which one was meant. */
  readonly command?: CommandName;
  readonly message: string;
}

/** `--help`, of one command where one is named, or `--version`. */
export type Information = { readonly kind: 'help'; readonly command?: CommandName } | { readonly kind: 'version' };

/** @param args what follows the program's name */
export function parseCommand(args: readonly string[]): Command | Usage | Information {
  const parsed = readArgs(args);
  if ('kind' in parsed) return parsed;
  const { values, positionals } = parsed;
  const [name, argument = null, ...rest] = positionals;
  if (values.version) return { kind: 'version' };
  if (name === 'help') return helpOf(argument, rest);
  const command = COMMANDS.find((known) => known === name);
  if (values.help) return { kind: 'help', ...(command !== undefined && { command }) };
  if (name === undefined) return usage('no command');
  if (command === undefined) return usage(noCommand(name));
  const fault = argumentFault(command, argument, rest) ?? optionFault(command, values);
  if (fault !== null) return usage(fault, command);
  const format = FORMATS.find((known) => known === (values.format ?? FIRST_FORMAT[command] ?? 'text'));
  const prints = PRINTS[command];
  if (format === undefined || (prints === undefined && PICTURES.includes(format)))
    return usage(formatFault(values.format), command);
  return prints === undefined || prints.includes(format)
    ? {
        kind: 'command',
        name: command,
        argument,
        format,
        values,
        ...((command === 'accept' || command === 'merge') && { words: positionals.slice(1) }),
      }
    : usage(`${command} prints ${oneOf(prints)}, not "${format}"`, command);
}

/** `skewgate help` and `skewgate help check`. */
function helpOf(about: string | null, rest: readonly string[]): Usage | Information {
  if (rest[0] !== undefined) return usage(`help does not take "${rest[0]}"`);
  if (about === null || about === 'help') return { kind: 'help' };
  const command = COMMANDS.find((known) => known === about);
  return command === undefined ? usage(noCommand(about)) : { kind: 'help', command };
}

function noCommand(name: string): string {
  return `there is no command "${name}"${meant(name, [...COMMANDS, 'help'], '')}`;
}

function readArgs(args: readonly string[]): { values: Values; positionals: string[] } | Usage {
  try {
    const config = { args: [...args], options: OPTIONS, allowPositionals: true, strict: true, tokens: true } as const;
    const { values, positionals, tokens } = parseArgs(config);
    const twice = repeated(tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : [])));
    return twice === undefined ? { values, positionals } : usage(`--${twice} is given twice`);
  } catch (error) {
    const command = COMMANDS.find((name) => args.includes(name));
    return usage(argsFault(String(error).replace(/^\w*Error(?: \[\w+\])?: /, ''), command), command);
  }
}

/** One of several values would be dropped without a word. */
function repeated(names: readonly string[]): string | undefined {
  return names.find((name, i) => name !== 'protos' && names.indexOf(name) !== i);
}

/** The first sentence of what Node says, and the option that was perhaps meant. */
function argsFault(message: string, command: CommandName | undefined): string {
  const [first = message] = message.split(/\.\s/);
  const unknown = /^Unknown option '--?([\w-]+)'/.exec(first)?.[1];
  if (unknown === undefined) return first;
  const all = Object.keys(OPTIONS);
  const own = command === undefined ? all : [...TAKES[command], 'help', 'version'];
  return `${first}${meant(unknown, own, '--') || meant(unknown, all, '--')}`;
}

function meant(word: string, known: readonly string[], prefix: string): string {
  const near = nearest(word, known);
  return near === null ? '' : `; did you mean "${prefix}${near}"?`;
}

function usage(message: string, command?: CommandName): Usage {
  return { kind: 'usage', message, ...(command !== undefined && { command }) };
}

function argumentFault(command: CommandName, argument: string | null, rest: readonly string[]): string | null {
  if (command === 'tag' && !argument) return 'tag needs the name of a tag: skewgate tag 1.6.0';
  if (command === 'explain' && !argument) return 'explain needs the id of a rule: skewgate explain rpc-removed';
  if (command === 'merge' && !argument)
    return 'merge needs the files to merge: skewgate merge surfaces.json report-*.json';
  if (command === 'accept' || command === 'merge') return null;
  const extra = command === 'tag' || command === 'explain' ? rest[0] : argument;
  if (extra === undefined || extra === null) return null;
  const meant = TAKES[command].includes('base') ? `; did you mean "--base ${extra}"?` : '';
  return `${command} does not take "${extra}"${meant}`;
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

function formatFault(format: string | undefined): string {
  return PICTURES.some((picture) => picture === format)
    ? `--format ${format} is not yet there`
    : `--format is text, json, markdown, sarif or github, not "${format}"`;
}
