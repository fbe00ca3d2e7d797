import { describe, expect, test } from '@jest/globals';
import { COMMANDS, type CommandName, FORMATS, OPTIONS, TAKES } from '../../src/cli/commands.ts';
import { help } from '../../src/cli/help.ts';
import { COMMAND_WORDS } from '../../src/cli/help-words.ts';
import { parseCommand } from '../../src/cli/options.ts';
import { run } from '../../src/cli/run.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { STORED_RULES } from '../../src/compat/stored-json/rules/index.ts';
import { ASSUMED_BUMPS } from '../../src/release/declared.ts';
import { PRESETS } from '../../src/release/promise.ts';

const PLAIN = { colour: false };
const HELP = help(null, PLAIN);

describe('help', () => {
  test('names every option, and no other', () => {
    const named = new Set([...HELP.matchAll(/--([a-z][a-z-]*)/g)].map(([, name]) => name));
    expect([...named].sort()).toEqual(Object.keys(OPTIONS).sort());
  });

  test('names every short option, and no other', () => {
    const named = [...HELP.matchAll(/(?<![\w-])-([a-zA-Z])\b/g)].map(([, letter]) => letter);
    const known = Object.values(OPTIONS).flatMap((option) => ('short' in option ? [option.short] : []));
    expect(named.sort()).toEqual(known.sort());
  });

  test('names every command, and no other', () => {
    const named = new Set([...HELP.matchAll(/^ {2}skewgate ([a-z]+)/gm)].map(([, name]) => name));
    expect([...named].sort()).toEqual([...COMMANDS, 'help'].sort());
  });

  test('lists every word that an option takes', () => {
    const words = (line: RegExp): readonly string[] => line.exec(HELP)?.[1]?.split(/, | or /) ?? [];
    expect(words(/--promise PRESET +(.*)\n/)).toEqual([...PRESETS]);
    expect(words(/--assume-next BUMP .*: (.*)\n/)).toEqual([...ASSUMED_BUMPS]);
    const formats = /--format FORMAT +(.*)\n/.exec(HELP)?.[1] ?? '';
    expect(formats.match(/\b[a-z]+\b/g)).toEqual(expect.arrayContaining([...FORMATS]));
  });

  test('fits on a screen', () => {
    const lines = HELP.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect([lines.length <= 56, HELP.endsWith('\n')]).toEqual([true, true]);
  });
});

/** A command line as a shell reads it, without where its output goes. */
function argumentsOf(line: string): readonly string[] {
  const [command = ''] = line.split(' > ');
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '').slice(1);
}

describe('help of a command', () => {
  const section = (page: string, title: string): string =>
    new RegExp(`^${title}\n((?: .*\n)+)`, 'm').exec(page)?.[1] ?? '';
  const namesIn = (page: string): readonly (string | undefined)[] =>
    [...section(page, 'options').matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);

  test.each(COMMANDS)('%s: what it does, its options and no other, examples', (command) => {
    const page = help(command, PLAIN);
    const { text, examples } = COMMAND_WORDS[command];
    expect(page.startsWith(`skewgate ${command}`)).toBe(true);
    expect(page.split('\n')[0]).toContain(`: ${text}`);
    expect([...namesIn(page)].sort()).toEqual([...TAKES[command], 'help'].sort());
    for (const [line, why] of examples)
      expect(section(page, 'examples')).toMatch(new RegExp(`${line.replaceAll(/[.*+?^$|()[\]]/g, '\\$&')}\\s+${why}`));
    expect(page).toMatch(/^exit status: 0 /m);
    expect(page).not.toMatch(/undefined|[ \t]$/m);
  });

  const examples = COMMANDS.flatMap((name) => COMMAND_WORDS[name].examples.map(([line]) => [line, name] as const));

  test.each(examples)('%s is an example of %s', (line, name) => {
    expect(parseCommand(argumentsOf(line))).toMatchObject({ kind: 'command', name });
  });

  test.each([40, 60, 80, 100, 200])('in %i columns no line is longer', (width) => {
    for (const command of [null, ...COMMANDS]) {
      const long = help(command, { colour: false, width })
        .split('\n')
        .filter((line) => line.length > Math.min(width, 100));
      // A word is not broken, and an example can be copied.
      expect(long.filter((line) => !line.startsWith('  skewgate ') && line.trim().includes(' '))).toEqual([]);
    }
  });

  test('the rules that can be explained are listed', () => {
    const [, list = ''] = help('explain', PLAIN).split('\nrules\n');
    const ids = (list.split('\n\n')[0] ?? '').split(/,\s/);
    expect(ids).toEqual([...RULES, ...STORED_RULES].map(({ id }) => id).sort());
  });

  test('what an option means differs by command', () => {
    expect(help('peers', PLAIN)).toContain("--client PATH     the client's copy");
    expect(help('matrix', PLAIN)).toContain('--client NAME          one of the clients that the config lists');
    expect(help('capabilities', PLAIN)).toContain('(text, json or markdown; default: json)');
  });

  test('colours are for headings, and take no room', () => {
    const colours = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    const page = help('check', { colour: true });
    expect(page.match(colours)?.length).toBe(4);
    expect(page.replaceAll(colours, '')).toBe(help('check', PLAIN));
  });

  test.each<readonly [readonly string[], CommandName | null]>([
    [['--help'], null],
    [['help'], null],
    [['help', 'help'], null],
    [['help', 'check'], 'check'],
    [['check', '--help'], 'check'],
    [['-h', 'check'], 'check'],
    [['tag', '-h'], 'tag'],
    [['check', '--base', 'main', '-h'], 'check'],
  ])('%j', async (args, command) => {
    expect(await run(args, PLAIN)).toEqual({ exit: 0, stdout: help(command, PLAIN), stderr: '' });
  });
});
