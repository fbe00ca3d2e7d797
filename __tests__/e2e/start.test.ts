import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { CLI, skewgate } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders, temporaryFolder } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const FOLDERS = ['check', '--base-dir', 'examples/kata-agent/1.9.0', '--head-dir', 'examples/kata-agent/1.12.0'];
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Loaded {
  /** Of the bundle, each without the hash in its name. */
  readonly files: readonly string[];
  /** What they were made of: sources and packages. */
  readonly parts: ReadonlySet<string>;
}

/** What Node.js read of the bundle to run a command, by its own account. */
function loadedBy(args: readonly string[], cwd = ROOT): Loaded {
  const folder = temporaryFolder();
  const { exit, stderr } = skewgate(args, { cwd, env: { NODE_V8_COVERAGE: folder } });
  expect([stderr, exit === 0 || exit === 1]).toEqual(['', true]);
  const urls = readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: { url: string }[] };
    return result.flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
  });
  const texts = urls.map((path) => readFileSync(path, 'utf8'));
  const parts = texts.flatMap((text) =>
    [...text.matchAll(/^\/\/ (src\/\S+|node_modules\/(?:@[^/]+\/)?[^/]+)/gm)].map(([, part = '']) => part),
  );
  const files = urls.map((path) => relative(join(CLI, '..'), path).replace(/-[A-Z0-9]{8}(?=\.js$)/, ''));
  return { files: files.sort(), parts: new Set(parts) };
}

/** None of it is needed to compare two folders and tell a person. */
const LATER = [
  ...['accept', 'capabilities', 'demo', 'explain', 'formats', 'help', 'init', 'matrix', 'merge', 'notes', 'peers'].map(
    (name) => `src/cli/${name}.ts`,
  ),
  'src/cli/plan.ts',
  'src/cli/surfaces.ts',
  'src/config/parse.ts',
  'src/gate/gate.ts',
  'src/gate/matrix.ts',
  'src/gate/schema-check.ts',
  'src/report/json.ts',
  'src/report/markdown.ts',
  'src/report/matrix-html.ts',
  'src/report/sarif.ts',
  'src/source/cache.ts',
  'src/source/git.ts',
  'src/witness/prover.ts',
  'node_modules/ajv',
  'node_modules/protobufjs',
  'node_modules/yaml',
  'node_modules/zod',
];

describe('the program reads what a command needs, and no more', () => {
  test('two folders, told to a person: two files, the start and the core', () => {
    const { files, parts } = loadedBy([...FOLDERS, '--no-witness']);
    expect(files).toEqual(['cli.js', 'cli/chunk.js']);
    expect([...parts]).toEqual(expect.arrayContaining(['src/cli/run.ts', 'src/gate/folders.ts', 'src/report/text.ts']));
    expect(LATER.filter((part) => parts.has(part))).toEqual([]);
  });

  test('what is loaded later is there when it is wanted', () => {
    const repository = createRepository();
    repository.commit({ 'a.proto': 'syntax = "proto3"; message M { int32 id = 1; }' });
    const own = (args: readonly string[], cwd?: string): readonly string[] => {
      const { parts } = loadedBy(args, cwd);
      return LATER.filter((part) => parts.has(part));
    };
    expect(own([...FOLDERS, '--no-witness', '--format', 'json'])).toEqual([
      'src/cli/formats.ts',
      'src/report/json.ts',
      'src/report/markdown.ts',
      'src/report/sarif.ts',
    ]);
    expect(own(FOLDERS)).toEqual(['src/witness/prover.ts', 'node_modules/protobufjs']);
    const inRepository = own(['check', '--base', 'HEAD', '--no-witness'], repository.folder);
    expect(inRepository).toEqual(expect.arrayContaining(['src/gate/gate.ts', 'src/source/git.ts']));
    expect(inRepository.filter((part) => !/^src\/(gate|source|report)\//.test(part))).toEqual([]);
    expect(own(['explain', 'rpc-removed'])).toEqual(['src/cli/explain.ts']);
    expect(own(['--help'])).toEqual(['src/cli/help.ts']);
    expect(own(['--version'])).toEqual([]);
  });
});
