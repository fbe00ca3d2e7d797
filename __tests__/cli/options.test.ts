import { describe, expect, test } from '@jest/globals';
import { COMMANDS, OPTIONS } from '../../src/cli/commands.ts';
import { parseCommand } from '../../src/cli/options.ts';

const fault = (...args: string[]): string => {
  const parsed = parseCommand(args);
  return parsed.kind === 'usage' ? parsed.message : parsed.kind;
};

/** Every option with a value it takes. */
const VALUES: Readonly<Record<string, string>> = { format: 'json', contracts: 'binary', window: 'previous' };
const given = (name: string): string[] => {
  const option = OPTIONS[name as keyof typeof OPTIONS];
  return option.type === 'boolean' ? [`--${name}`] : [`--${name}`, VALUES[name] ?? 'x'];
};

describe('commands', () => {
  test('check with nothing else', () => {
    expect(parseCommand(['check'])).toEqual({
      kind: 'command',
      name: 'check',
      argument: null,
      format: 'text',
      values: {},
    });
  });

  test('tag and explain take one argument, before or behind the options', () => {
    for (const args of [
      ['tag', '1.6.0', '--format', 'json', '--protos', 'a/**', '--protos=b/**', '--quiet'],
      ['--format=json', 'tag', '--protos', 'a/**', '1.6.0', '--quiet', '--protos', 'b/**'],
    ]) {
      expect(parseCommand(args)).toEqual({
        kind: 'command',
        name: 'tag',
        argument: '1.6.0',
        format: 'json',
        values: { format: 'json', protos: ['a/**', 'b/**'], quiet: true },
      });
    }
    expect(parseCommand(['explain', 'rpc-removed'])).toMatchObject({ name: 'explain', argument: 'rpc-removed' });
  });

  test('help and version, wherever they are asked for', () => {
    for (const args of [['--help'], ['-h'], ['nonsense', '-h'], ['help'], ['help', 'help'], ['help', '-h']])
      expect(parseCommand(args)).toEqual({ kind: 'help' });
    for (const args of [
      ['check', '--help'],
      ['help', 'check'],
      ['--help', 'check'],
      ['help', 'check', '--help'],
    ])
      expect(parseCommand(args)).toEqual({ kind: 'help', command: 'check' });
    for (const args of [['--version'], ['-V'], ['check', '-V'], ['-V', '-h']])
      expect(parseCommand(args)).toEqual({ kind: 'version' });
  });

  test.each<readonly [readonly string[], string]>([
    [[], 'no command'],
    [['chek'], 'there is no command "chek"; did you mean "check"?'],
    [['xyzzy'], 'there is no command "xyzzy"'],
    [['hlep'], 'there is no command "hlep"; did you mean "help"?'],
    [['help', 'chek'], 'there is no command "chek"; did you mean "check"?'],
    [['help', 'check', 'tag'], 'help does not take "tag"'],
    [[''], 'there is no command ""'],
    [['check', 'x'], 'check does not take "x"; did you mean "--base x"?'],
    [['plan', '3'], 'plan does not take "3"; did you mean "--base 3"?'],
    [['demo', 'x'], 'demo does not take "x"'],
    [['tag'], 'tag needs the name of a tag: skewgate tag 1.6.0'],
    [['tag', ''], 'tag needs the name of a tag: skewgate tag 1.6.0'],
    [['tag', '1.0.0', '1.1.0'], 'tag does not take "1.1.0"; did you mean "--base 1.1.0"?'],
    [['explain'], 'explain needs the id of a rule: skewgate explain rpc-removed'],
    [['explain', 'a', 'b'], 'explain does not take "b"'],
    [['merge'], 'merge needs the files to merge: skewgate merge surfaces.json report-*.json'],
    [['surfaces', 'x'], 'surfaces does not take "x"; did you mean "--base x"?'],
    [['surfaces', '--format', 'sarif'], 'surfaces prints text or json, not "sarif"'],
    [['check', '--base-dir', 'a', '--surface', 'b'], '--surface needs a repository, not --base-dir'],
    [['check', '--jobs', '2'], 'check does not take --jobs'],
  ])('%j: %s', (args, message) => {
    expect(fault(...args)).toBe(message);
  });
});

describe('options', () => {
  test.each<readonly [readonly string[], string]>([
    [['check', '--bas'], `Unknown option '--bas'; did you mean "--base"?`],
    [['check', '--xyzzy'], `Unknown option '--xyzzy'`],
    // Of two that are as near, the one that the command takes.
    [['peers', '--serve', 'a'], `Unknown option '--serve'; did you mean "--server"?`],
    [['plan', '--histroy', '3'], `Unknown option '--histroy'; did you mean "--history"?`],
    [['matrix', '--tag', '*'], `Unknown option '--tag'; did you mean "--tags"?`],
    [['check', '--tag', 'v{version}'], `Unknown option '--tag'; did you mean "--tag-pattern"?`],
    [['check', '-x'], `Unknown option '-x'`],
    [['check', '--base'], `Option '--base <value>' argument missing`],
    [['check', '--base', '--head'], `Option '--base' argument is ambiguous`],
    [['check', '--quiet=yes'], `Option '--quiet' does not take an argument`],
    [['check', '--base', 'a', '--base', 'b'], '--base is given twice'],
    [['check', '--quiet', '--quiet'], '--quiet is given twice'],
    [['check', '--base', ''], '--base has no value'],
    [['check', '--promise='], '--promise has no value'],
    [['check', '--base', 'a', '--base-dir', 'b'], '--base and --base-dir exclude each other'],
    [['check', '--head', 'a', '--head-dir', 'b', '--base-dir', 'c'], '--head and --head-dir exclude each other'],
    [['check', '--head-dir', 'a'], '--head-dir needs --base-dir'],
    [['check', '--head-dir', 'a', '--base', 'b'], '--head-dir needs --base-dir'],
    [['check', '--base-dir', 'a', '--head', 'b'], '--base-dir goes with --head-dir, not --head'],
    [['check', '--base-dir', 'a', '--repo', 'b'], '--repo and --base-dir exclude each other'],
    [['tag', '1.0.0', '--base-dir', 'a'], 'tag needs a repository, not --base-dir'],
    [['plan', '--base-dir', 'a'], 'plan needs a repository, not --base-dir'],
    [['check', '--cache', ''], '--cache has no value'],
    [['matrix', '--cache', 'x'], 'matrix does not take --cache'],
    [['check', '--format', 'yaml'], '--format is text, json, markdown, sarif or github, not "yaml"'],
    [['plan', '--format', 'sarif'], 'plan prints text or json, not "sarif"'],
    [['notes', '--format', 'sarif'], 'notes prints text, markdown or json, not "sarif"'],
    [['notes', '--base-dir', 'a'], 'notes needs a repository, not --base-dir'],
    [['notes', '1.0.0'], 'notes does not take "1.0.0"; did you mean "--base 1.0.0"?'],
    [['plan', '--format', 'svg'], 'plan prints text or json, not "svg"'],
    [['matrix', '--format', 'sarif'], 'matrix prints text, json, html, svg or markdown, not "sarif"'],
    [['peers', '--client-dir', 'a', '--server-dir', 'b', '--promise', 'full'], 'peers does not take --promise'],
    [
      ['peers', '--client', 'a', '--server', 'b', '--format', 'sarif'],
      'peers prints text, markdown or json, not "sarif"',
    ],
    [['matrix', '--format', 'yaml'], '--format is text, json, markdown, sarif or github, not "yaml"'],
    [['capabilities', '--format', 'svg'], 'capabilities prints text, json or markdown, not "svg"'],
    [['matrix', '--promise', 'full'], 'matrix does not take --promise'],
    [['check', '--tags', '*'], 'check does not take --tags'],
    [['matrix', 'x'], 'matrix does not take "x"'],
    ...['html', 'svg'].map((format) => [['check', '--format', format], `--format ${format} is not yet there`] as const),
  ])('%j: %s', (args, message) => {
    expect(fault(...args)).toBe(message);
  });

  test('an argument that begins with a dash is written behind a =', () => {
    expect(parseCommand(['check', '--head=-x'])).toMatchObject({ kind: 'command', values: { head: '-x' } });
  });

  const TAKEN: Readonly<Record<(typeof COMMANDS)[number], readonly string[]>> = {
    peers: [
      'client',
      'client-dir',
      'config',
      'contracts',
      'explain',
      'format',
      'head',
      'no-witness',
      'quiet',
      'repo',
      'server',
      'server-dir',
    ],
    surfaces: ['base', 'cache', 'changed', 'config', 'format', 'head', 'jobs', 'protos', 'repo'],
    merge: ['explain', 'format', 'quiet'],
    capabilities: ['config', 'format', 'output', 'protos', 'repo', 'surface', 'tag-pattern', 'tags'],
    matrix: [
      'client',
      'config',
      'contracts',
      'format',
      'no-witness',
      'output',
      'protos',
      'repo',
      'tag-pattern',
      'tags',
    ],
    check: [
      'cache',
      'surface',
      'base',
      'base-version',
      'config',
      'explain',
      'format',
      'head',
      'head-version',
      'no-witness',
      'promise',
      'protos',
      'quiet',
      'repo',
      'tag-pattern',
      'version-file',
      'assume-next',
      'window',
      'contracts',
      'base-dir',
    ],
    tag: [
      'cache',
      'surface',
      'base',
      'base-version',
      'config',
      'explain',
      'format',
      'head',
      'no-witness',
      'promise',
      'protos',
      'quiet',
      'repo',
      'tag-pattern',
      'version-file',
      'assume-next',
      'window',
      'contracts',
    ],
    plan: [
      'cache',
      'base',
      'base-version',
      'config',
      'explain',
      'format',
      'head',
      'head-version',
      'history',
      'no-witness',
      'promise',
      'protos',
      'quiet',
      'repo',
      'tag-pattern',
      'version-file',
      'assume-next',
      'window',
      'contracts',
    ],
    notes: [
      'cache',
      'base',
      'base-version',
      'config',
      'contracts',
      'format',
      'head',
      'head-version',
      'promise',
      'protos',
      'repo',
      'tag-pattern',
      'version-file',
      'window',
    ],
    accept: [
      'cache',
      'base',
      'base-dir',
      'base-version',
      'config',
      'format',
      'head',
      'head-version',
      'no-witness',
      'promise',
      'protos',
      'repo',
      'tag-pattern',
      'version-file',
      'assume-next',
      'window',
      'contracts',
    ],
    init: ['repo', 'write'],
    explain: [],
    demo: ['keep'],
  };

  test.each(COMMANDS)('which of them %s takes', (command) => {
    const argument = command === 'tag' || command === 'explain' || command === 'merge' ? ['x'] : [];
    const taken = Object.keys(OPTIONS).filter((name) => fault(command, ...argument, ...given(name)) === 'command');
    expect(taken.sort()).toEqual([...TAKEN[command]].sort());
    const foreign = Object.keys(OPTIONS).find(
      (name) =>
        !['help', 'version'].includes(name) && !taken.includes(name) && !['head-dir', 'base-dir'].includes(name),
    );
    if (foreign !== undefined)
      expect(fault(command, ...argument, ...given(foreign))).toBe(`${command} does not take --${foreign}`);
  });
});
