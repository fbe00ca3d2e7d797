import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { createRepository, removeTemporaryFolders, type TestRepository, temporaryFolder } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const GET = 'rpc Get(Q) returns (Q);';
const BOTH = `${GET} rpc Put(Q) returns (Q);`;
const proto = (name: string, methods: string, imports = ''): string =>
  `syntax = "proto3";\npackage ${name};\n${imports}service S { ${methods} }\nmessage Q { int32 id = 1; ${imports === '' ? '' : 'shared.Part part = 2;'} }\n`;
const SHARED = 'import "shared/part.proto";\n';
const NAMES = ['alpha', 'beta', 'gamma', 'delta'];
const CONFIG = `surfaces:\n${NAMES.map(
  (name) =>
    `  - {name: ${name}, protos: ${name}/**, version-file: ${name}/VERSION, tag-pattern: '${name}-{version}'}\n`,
).join('')}`;

let repo: TestRepository;
let out: string;

beforeAll(() => {
  out = temporaryFolder();
  repo = createRepository('mono');
  repo.commit({
    '.github/skewgate.yml': CONFIG,
    'shared/part.proto': 'syntax = "proto3";\npackage shared;\nmessage Part { string a = 1; string b = 2; }\n',
    ...Object.fromEntries(NAMES.map((name) => [`${name}/VERSION`, '1.0.0\n'])),
    'alpha/a.proto': proto('alpha', BOTH),
    'beta/b.proto': proto('beta', BOTH, SHARED),
    'gamma/c.proto': proto('gamma', BOTH),
    'delta/d.proto': proto('delta', BOTH, SHARED),
  });
  // Nothing was released of `delta`.
  for (const name of ['alpha', 'beta', 'gamma']) repo.tag(`${name}-1.0.0`);
  repo.branch('change');
  repo.commit({
    'alpha/a.proto': proto('alpha', GET),
    'shared/part.proto': 'syntax = "proto3";\npackage shared;\nmessage Part { string a = 1; int32 b = 2; }\n',
  });
});

const cli = (...args: string[]) =>
  run([...args, ...(args[0] === 'merge' ? [] : ['--repo', repo.folder])], { colour: false });
const between = ['--base', 'main', '--head', 'change'];

function keep(name: string, text: string): string {
  writeFileSync(join(out, name), text);
  return join(out, name);
}

async function list(...args: string[]): Promise<string> {
  const { exit, stdout, stderr } = await cli('surfaces', '--format', 'json', ...args);
  expect([exit, stderr]).toEqual([0, '']);
  return keep('surfaces.json', stdout);
}

async function part(...names: string[]): Promise<string> {
  const { stdout } = await cli('check', ...between, '--surface', names.join('\n'), '--format', 'json');
  return keep(`${names.join('-')}.json`, stdout);
}

describe('surfaces', () => {
  test('are all told, a line each', async () => {
    expect(await cli('surfaces')).toEqual({ exit: 0, stdout: 'alpha\nbeta\ngamma\ndelta\n', stderr: '' });
  });

  test('that a change touches are those whose own files or imports differ', async () => {
    const { stdout } = await cli('surfaces', '--changed', ...between);
    expect(stdout).toBe('alpha\nbeta\ndelta\n');
  });

  test('are one line of JSON with a matrix of at most so many jobs', async () => {
    const { stdout } = await cli('surfaces', '--changed', ...between, '--jobs', '2', '--format', 'json');
    expect(stdout.split('\n')).toHaveLength(2);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      tool: { name: 'skewgate', version: '0.1.0' },
      compared: { base: repo.git('rev-parse', 'main'), head: repo.git('rev-parse', 'change'), tag: null },
      surfaces: [
        { name: 'alpha', changed: true },
        { name: 'beta', changed: true },
        { name: 'gamma', changed: false },
        { name: 'delta', changed: true },
      ],
      matrix: {
        include: [
          { job: 1, surfaces: 'alpha' },
          { job: 2, surfaces: 'beta\ndelta' },
        ],
      },
    });
  });

  test.each([
    [['--changed'], 2, '--changed needs to know what the change will be merged into: --base main. See'],
    [['--jobs', '0'], 2, '--jobs takes a number from 1 to 256, not "0". See'],
    [['--jobs', '257'], 2, '--jobs takes a number from 1 to 256, not "257". See'],
    [['--changed', '--base', 'nowhere'], 3, 'COULD NOT DECIDE'],
  ])('%j: exit %d, and nothing that is taken for a list', async (args, exit, said) => {
    const result = await cli('surfaces', ...args);
    expect([result.exit, result.stdout]).toEqual([exit, '']);
    expect(result.stderr).toContain(said);
  });
});

describe('one surface', () => {
  test('is judged alone, and the report is as ever', async () => {
    const { exit, stdout } = await cli('check', ...between, '--surface', 'gamma');
    expect([exit, stdout.split('\n')[0]]).toEqual([0, 'PASS  no change here needs a new version after 1.0.0']);
  });

  test('that is not there leaves no verdict, for nothing would be judged', async () => {
    const { exit, stdout } = await cli('check', ...between, '--surface', 'alpha\nomega');
    expect([exit, stdout.split('\n')[0]]).toEqual([3, 'COULD NOT DECIDE  there is no surface "omega"']);
    expect(stdout).toContain('name one of those that the config lists: alpha, beta, gamma, delta');
  });
});

describe('merge', () => {
  const json = (text: string) => {
    const { tool: _, part: __, ...rest } = JSON.parse(text);
    return rest;
  };

  test.each([
    ['one job for each', [['alpha'], ['beta'], ['gamma'], ['delta']]],
    [
      'two jobs',
      [
        ['alpha', 'beta'],
        ['gamma', 'delta'],
      ],
    ],
    ['one job, in another order', [['delta', 'gamma', 'beta', 'alpha']]],
  ])('makes the report of all at once from %s', async (_, jobs) => {
    const files = [await list(...between)];
    for (const names of jobs) files.push(await part(...names));
    const merged = await cli('merge', ...files.reverse(), '--format', 'json');
    const whole = await cli('check', ...between, '--format', 'json');
    expect(json(merged.stdout)).toEqual(json(whole.stdout));
    expect([merged.exit, merged.stderr]).toEqual([whole.exit, '']);
    const text = await cli('merge', ...files);
    expect(text.stdout).toBe((await cli('check', ...between)).stdout);
    expect(text.stdout.split('\n')[0]).toBe('FAIL  3 of 4 surfaces fail: alpha, beta, delta');
  });

  test('asks for no report of what the change does not touch', async () => {
    const { exit, stdout } = await cli(
      'merge',
      await list('--changed', ...between),
      await part('alpha', 'beta', 'delta'),
    );
    expect([exit, stdout.split('\n')[0]]).toEqual([
      1,
      'FAIL  3 of 3 surfaces fail: alpha, beta, delta; 1 other is not touched by the change',
    ]);
  });

  test('of nothing passes only if nothing was to be judged', async () => {
    const same = await list('--changed', '--base', 'main', '--head', 'main');
    const { exit, stdout } = await cli('merge', same);
    expect([exit, stdout.split('\n')[0]]).toEqual([0, 'PASS  no surface is touched by the change, of 4']);
    expect((await cli('merge', await list(...between))).exit).toBe(3);
  });

  test('without a report of each surface leaves no verdict, and says which is missing', async () => {
    const { exit, stdout } = await cli('merge', await list(...between), await part('gamma'), await part('delta'));
    expect([exit, stdout.split('\n')[0]]).toEqual([3, 'COULD NOT DECIDE  no report tells of 2 surfaces: alpha, beta']);
    expect(stdout).toContain('run the jobs again whose reports are missing or wrong, then this one');
  });

  test('is undecided where one of them is, and still shows the others', async () => {
    const broken = createRepository('mono');
    broken.commit({
      '.github/skewgate.yml': CONFIG,
      ...Object.fromEntries(NAMES.map((name) => [`${name}/VERSION`, '1.0.0\n'])),
      ...Object.fromEntries(NAMES.map((name) => [`${name}/a.proto`, proto(name, BOTH)])),
    });
    for (const name of NAMES) broken.tag(`${name}-1.0.0`);
    broken.branch('change');
    broken.commit({ 'alpha/a.proto': 'not a proto', 'beta/a.proto': proto('beta', GET) });
    const at = (...args: string[]) => run([...args, '--repo', broken.folder, '--format', 'json'], { colour: false });
    const files = [keep('list.json', (await at('surfaces', ...between)).stdout)];
    for (const name of NAMES)
      files.push(keep(`${name}.json`, (await at('check', ...between, '--surface', name)).stdout));
    const { exit, stdout } = await cli('merge', ...files, '--format', 'json');
    const { verdict, reason, surfaces } = JSON.parse(stdout);
    expect([exit, verdict, surfaces.map(({ name }: { name: string }) => name)]).toEqual([
      3,
      'undecided',
      ['beta', 'gamma', 'delta'],
    ]);
    expect(reason).toMatch(/^alpha: alpha\/a\.proto:1:1: /);
  });

  test.each([
    ['no list', async () => [await part('alpha')], 'nothing says which surfaces there should be reports of'],
    [
      'two lists',
      async () => [
        await list(...between),
        keep('x.json', JSON.stringify(JSON.parse((await cli('surfaces', '--format', 'json')).stdout))),
      ],
      'are both lists of surfaces',
    ],
    [
      'a report of other commits',
      async () => [await list('--base', 'main', '--head', 'main'), await part('alpha', 'beta', 'gamma', 'delta')],
      'alpha-beta-gamma-delta.json is a report of other commits',
    ],
    [
      'two reports of one surface',
      async () => [await list(...between), await part('alpha', 'beta', 'gamma', 'delta'), await part('beta')],
      'both tell of beta',
    ],
    [
      'a file that is not there',
      async () => [await list(...between), join(out, 'gone.json')],
      'gone.json cannot be read',
    ],
    [
      'a report of everything',
      async () => [
        await list(...between),
        keep('all.json', (await cli('check', ...between, '--format', 'json')).stdout),
      ],
      'all.json is no JSON report of named surfaces',
    ],
  ])('of %s leaves no verdict', async (_, files, said) => {
    const { exit, stdout } = await cli('merge', ...(await files()));
    expect([exit, stdout.startsWith('COULD NOT DECIDE')]).toEqual([3, true]);
    expect(stdout).toContain(said);
  });
});
