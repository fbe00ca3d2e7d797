import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publint } from 'publint';
import { removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const root = resolve(import.meta.dirname, '../..');
let tarball: string;
/** A program that has the package installed. */
let user: string;

beforeAll(() => {
  const folder = temporaryFolder();
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const name = execFileSync('npm', args, { cwd: root, encoding: 'utf8' }).trim();
  tarball = join(folder, name);
  user = temporaryFolder();
  const at = join(user, 'node_modules/skewgate');
  mkdirSync(at, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', at, '--strip-components=1']);
}, 60_000);

const PROGRAM = `import { check, type CheckOptions, type Report } from 'skewgate';

const text = (type: string) => \`syntax = "proto3"; service S { rpc Get(M) returns (M); } message M { \${type} id = 1; }\`;
const options: CheckOptions = { base: { 'a.proto': text('int32') }, head: { 'a.proto': text('string') }, promise: 'full' };
const report: Report = await check(options);
const told: readonly string[] = report.surfaces.flatMap(({ findings }) => findings.map(({ rule }) => rule));
console.log(report.verdict, ...told);
`;

describe('as a library', () => {
  test('a program runs', () => {
    // Node 20 does not strip types; what is left is JavaScript.
    const program = PROGRAM.replaceAll(/, type \w+/g, '')
      .replaceAll(/(\w+): (?:readonly )?[\w[\]]+ =/g, '$1 =')
      .replace('(type: string)', '(type)');
    writeFiles(user, { 'program.mjs': program });
    expect(execFileSync(process.execPath, ['program.mjs'], { cwd: user, encoding: 'utf8' })).toBe(
      'fail field-type-changed\n',
    );
  });

  test.each([
    ['as it is', PROGRAM, /^$/],
    ['with an option that is none', PROGRAM.replace("'full'", "'fully'"), /Type '"fully"' is not assignable/],
    [
      'with a member that is none',
      PROGRAM.replace('{ rule }', '{ ruled }').replace('=> rule)', '=> ruled)'),
      /Property 'ruled' does not exist on type 'Finding'/,
    ],
  ])('its types hold %s', (_, program, told) => {
    const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2024', types: ['node'] };
    writeFiles(user, {
      'program.ts': program,
      'package.json': '{ "type": "module" }',
      'tsconfig.json': JSON.stringify({ compilerOptions, files: ['program.ts'] }),
    });
    mkdirSync(join(user, 'node_modules/@types'), { recursive: true });
    for (const name of ['@types/node', 'undici-types'])
      try {
        symlinkSync(join(root, 'node_modules', name), join(user, 'node_modules', name));
      } catch {
        // It is there from the case before.
      }
    const result = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', '.'], { cwd: user, encoding: 'utf8' });
    expect(result.stdout).toMatch(told);
    expect(result.stderr).toBe('');
  });

  test('publint has nothing to say', async () => {
    const data = readFileSync(tarball);
    const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
    const { messages } = await publint({ pack: { tarball: bytes } });
    expect(messages).toEqual([]);
  });

  test('the types are not wrong for whoever imports modules', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
    if (analysis.types === false) throw new Error('no types');
    const problems = analysis.problems.filter(
      // A module cannot be loaded by `require` before Node 22, whatever its types say.
      (problem) =>
        !(problem.kind === 'CJSResolvesToESM') && !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    expect(problems).toEqual([]);
  });
});

describe('as a command', () => {
  test('it runs as it was packed', () => {
    const program = join(user, 'node_modules/skewgate/dist/cli.js');
    expect(execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' })).toMatch(
      /^skewgate \d+\.\d+\.\d+\n$/,
    );
  });
});
