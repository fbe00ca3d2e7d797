import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Command, parseCommand } from '../../src/cli/options.ts';
import { answer, badConfig, wrong } from '../../src/cli/result.ts';
import { run } from '../../src/cli/run.ts';
import type { Report } from '../../src/report/report.ts';
import { TOOL } from '../../src/report/tool.ts';

function command(...args: string[]): Command {
  const parsed = parseCommand(args);
  if (parsed.kind !== 'command') throw new Error(JSON.stringify(parsed));
  return parsed;
}

const report = (verdict: Report['verdict']): Report => ({
  verdict,
  reason: 'because',
  next: [],
  problems: [],
  untold: [],
  unseen: [],
  surfaces: [],
});
const PLAIN = { colour: false };

describe('exit statuses', () => {
  test.each([
    ['pass', 0, 'PASS'],
    ['fail', 1, 'FAIL'],
    ['undecided', 3, 'COULD NOT DECIDE'],
  ] as const)('%s: %i', async (verdict, exit, word) => {
    expect(await answer({ report: report(verdict) }, command('check'), PLAIN)).toEqual({
      exit,
      stdout: `${word}  because\n`,
      stderr: '',
    });
    const json = await answer({ report: report(verdict) }, command('check', '--format', 'json'), { colour: true });
    expect([json.exit, json.stderr, JSON.parse(json.stdout)]).toEqual([
      exit,
      '',
      { schemaVersion: 1, tool: TOOL, verdict, reason: 'because', problems: [], surfaces: [], notSeen: [] },
    ]);
  });

  test('wrong usage and a wrong config: 2, and nothing on stdout', async () => {
    expect(wrong('no command')).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'skewgate: no command. See skewgate --help.\n',
    });
    expect(wrong('did you mean it?').stderr).toBe('skewgate: did you mean it? See skewgate --help.\n');
    const problem = { file: 'x.yml', line: 2, column: 1, message: 'unknown key', fatal: true };
    const problems = [
      problem,
      { ...problem, line: null, column: null },
      { ...problem, file: null, line: null, column: null },
    ];
    const result = {
      exit: 2,
      stdout: '',
      stderr: 'skewgate: x.yml:2:1: unknown key\nskewgate: x.yml: unknown key\nskewgate: unknown key\n',
    };
    expect([badConfig(problems), await answer({ badConfig: problems }, command('check'), PLAIN)]).toEqual([
      result,
      result,
    ]);
  });

  test('nothing that is shown acts on a terminal', () => {
    expect(wrong('there is no command "\u001b[2J\n"').stderr).toBe(
      'skewgate: there is no command "⟨U+001B⟩[2J ". See skewgate --help.\n',
    );
    const problem = { file: 'x.yml', line: 1, column: 1, message: 'found "\u202e"', fatal: true };
    expect(badConfig([problem]).stderr).toBe('skewgate: x.yml:1:1: found "⟨U+202E⟩"\n');
  });
});

describe('what needs no repository', () => {
  test('help, the version, and the pages of rules', async () => {
    expect(await run(['--version'], PLAIN)).toEqual({ exit: 0, stdout: `skewgate ${TOOL.version}\n`, stderr: '' });
    expect((await run(['-h'], PLAIN)).stdout).toMatch(/^skewgate: which old and new peers/);
    expect((await run(['explain', 'rpc-added'], PLAIN)).stdout).toMatch(/^rpc-added: /);
    expect(await run([], PLAIN)).toEqual(wrong('no command'));
  });

  test('a rule that is none, with those it may be', async () => {
    expect(await run(['explain', 'service-gone'], PLAIN)).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'skewgate: there is no rule "service-gone"; there is service-added, service-removed, service-renamed. See skewgate explain --help.\n',
    });
    expect((await run(['explain', 'xx'], PLAIN)).stderr).toBe(
      'skewgate: there is no rule "xx". See skewgate explain --help.\n',
    );
    expect((await run(['explain', 'field'], PLAIN)).stderr.split(', ').length).toBe(8);
  });

  test('the version is that of the package', () => {
    const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(TOOL).toEqual({ name, version });
  });
});
