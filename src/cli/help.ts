/** What `--help` prints: all commands and options, or one command with examples. */
import { RULES } from '../compat/rules/index.ts';
import { STORED_RULES } from '../compat/stored-json/rules/index.ts';
import { oneOf } from '../config/suggest.ts';
import { palette } from '../report/style.ts';
import { foldLine } from '../report/wrap.ts';
import {
  COMMANDS,
  type CommandName,
  FIRST_FORMAT,
  FORMATS,
  OPTIONS,
  type OptionName,
  PICTURES,
  PRINTS,
  TAKES,
} from './commands.ts';
import { COMMAND_WORDS, EXIT_WORDS } from './help-words.ts';
import { OPTION_GROUPS, OPTION_WORDS, type OptionWords } from './option-words.ts';
import type { Terminal } from './result.ts';

/** As wide as people read where nobody says. */
const USUAL_WIDTH = 100;

/** The left column, and what is said of it. */
type Row = readonly [string, string];

/** @returns the page of the command, or that of all of them */
export function help(command: CommandName | null, terminal: Terminal): string {
  const { bold } = palette(terminal.colour);
  const width = Math.min(terminal.width ?? USUAL_WIDTH, USUAL_WIDTH);
  const sections = command === null ? overview() : pageOf(command);
  const blocks = sections.map(({ title, rows, prose }) =>
    [
      ...(title === undefined ? [] : [bold(title)]),
      ...(prose ?? []).map((line) => foldLine(line, width)),
      ...columns(rows ?? [], width),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

interface Section {
  readonly title?: string;
  readonly prose?: readonly string[];
  readonly rows?: readonly Row[];
}

function overview(): readonly Section[] {
  return [
    { prose: ['skewgate: which old and new peers stop working together, and which version bump that costs'] },
    {
      rows: [
        ...COMMANDS.map((name): Row => [usage(name), COMMAND_WORDS[name].text]),
        ['skewgate help COMMAND', 'what it does, its options, examples'],
      ],
    },
    ...OPTION_GROUPS.map(([title, lines]) => ({
      title,
      rows: lines.map(
        ({ names, text }): Row => [
          names.map((name) => optionName(name, OPTION_WORDS[name])).join('; '),
          text ?? OPTION_WORDS[names[0]].text,
        ],
      ),
    })),
    { prose: [`exit status: ${EXIT_WORDS}`] },
  ];
}

function usage(command: CommandName): string {
  const { takes } = COMMAND_WORDS[command];
  return `skewgate ${command}${takes === undefined ? '' : ` ${takes}`}`;
}

function pageOf(command: CommandName): readonly Section[] {
  const { text, about, exit, examples } = COMMAND_WORDS[command];
  return [
    { prose: [`${usage(command)}: ${text}`, '', about] },
    { title: 'options', rows: optionsOf(command).map((name) => optionRow(command, name)) },
    { title: 'examples', rows: examples.map(([line, why]): Row => [line, why]) },
    ...(command === 'explain' ? [{ title: 'rules', prose: [ruleIds().join(', ')] }] : []),
    { prose: [`exit status: ${exit ?? EXIT_WORDS}`] },
  ];
}

function ruleIds(): readonly string[] {
  return [...RULES, ...STORED_RULES].map(({ id }) => id).sort();
}

/** Those that the command takes, in the order of the page of all of them. */
function optionsOf(command: CommandName): readonly OptionName[] {
  const taken = new Set<OptionName>([...TAKES[command], 'help']);
  return OPTION_GROUPS.flatMap(([, lines]) => lines.flatMap(({ names }) => names)).filter((name) => taken.has(name));
}

function optionRow(command: CommandName, name: OptionName): Row {
  const words = COMMAND_WORDS[command].options?.[name] ?? OPTION_WORDS[name];
  const more = name === 'format' ? formatsOf(command) : words.more;
  return [
    optionName(name, words),
    `${name === 'format' ? 'how it is printed' : words.text}${more === undefined ? '' : ` (${more})`}`,
  ];
}

function formatsOf(command: CommandName): string {
  const formats = PRINTS[command] ?? FORMATS.filter((format) => !PICTURES.includes(format));
  return `${oneOf(formats)}; default: ${FIRST_FORMAT[command] ?? 'text'}`;
}

function optionName(name: OptionName, { value }: OptionWords): string {
  const option = OPTIONS[name];
  return `--${name}${value === undefined ? '' : ` ${value}`}${'short' in option ? `, -${option.short}` : ''}`;
}

/** Two columns; where the left one leaves too little room, what is said stands below. */
function columns(rows: readonly Row[], width: number): readonly string[] {
  const left = Math.max(0, ...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, text]) =>
    left > width / 2
      ? [`  ${name}`, foldLine(`      ${text}`, width)]
      : [foldLine(`  ${name}`.padEnd(left) + text, width, left)],
  );
}
