import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CLI, skewgate, skewgateJson, surfaceOf } from '../support/cli.ts';
import {
  createRepository,
  type Files,
  removeTemporaryFolders,
  type TestRepository,
  temporaryFolder,
} from '../support/git.ts';

afterAll(removeTemporaryFolders);

const proto = (methods: string): string =>
  `syntax = "proto3";\nservice S { rpc Get(M) returns (M); ${methods} }\nmessage M { int32 id = 1; }\n`;
let repo: TestRepository;

beforeAll(() => {
  repo = createRepository('agent');
  repo.commit({ 'api/a.proto': proto('rpc Put(M) returns (M);'), VERSION: '1.0.0\n' });
  repo.tag('1.0.0');
  repo.commit({ 'api/a.proto': proto('') });
});

describe('where it is run', () => {
  test('in a subfolder: the whole repository', () => {
    expect(skewgate(['check'], { cwd: join(repo.folder, 'api') })).toEqual(skewgate(['check'], { cwd: repo.folder }));
  });

  test('in a hook, whose GIT_DIR is another repository', () => {
    const other = createRepository('other');
    const env = { GIT_DIR: join(other.folder, '.git'), GIT_WORK_TREE: other.folder, GIT_INDEX_FILE: '/nowhere' };
    expect(skewgate(['check', '--repo', repo.folder], { env })).toEqual(skewgate(['check', '--repo', repo.folder]));
    expect(skewgate(['demo'], { env }).exit).toBe(0);
    expect(other.git('for-each-ref')).toBe('');
  });

  test('outside a repository, and in one without a commit', () => {
    const folder = temporaryFolder();
    expect(skewgate(['check'], { cwd: folder })).toEqual({
      exit: 3,
      stdout: `COULD NOT DECIDE  ${folder} is not in a git repository\n\nnext  name one with \`--repo\`, or compare folders with \`--base-dir\` and \`--head-dir\`\n`,
      stderr: '',
    });
    const empty = createRepository('empty');
    for (const args of [['check'], ['tag', '1.0.0'], ['plan'], ['check', '--base', 'none']]) {
      expect(skewgate(args, { cwd: empty.folder })).toEqual({
        exit: 3,
        stdout:
          'COULD NOT DECIDE  this repository has no commit yet\n\nnext  commit the .proto files first, or compare folders with `--base-dir` and `--head-dir`\n',
        stderr: '',
      });
    }
  });

  test('on a detached HEAD', () => {
    const detached = repo.clone();
    detached.git('checkout', '--quiet', '--detach');
    expect(surfaceOf(skewgateJson(['check', '--repo', detached.folder])).baseline.ref).toBe('1.0.0');
  });

  test('without git', () => {
    const env = { PATH: '/nowhere' };
    expect(skewgate(['check'], { cwd: repo.folder, env })).toEqual({
      exit: 3,
      stdout:
        'COULD NOT DECIDE  the program `git` was not found\n\nnext  install git, or compare folders with `--base-dir` and `--head-dir`\n',
      stderr: '',
    });
    expect(skewgate(['demo'], { env })).toEqual({
      exit: 3,
      stdout: 'The demo builds a git repository, but the program `git` was not found. Install git.\n',
      stderr: '',
    });
  });
});

describe('where its output goes', () => {
  const shell = (command: string): SpawnSyncReturns<string> =>
    spawnSync('bash', ['-c', command], {
      maxBuffer: 2 ** 28,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NODE: process.execPath, CLI, REPO: repo.folder },
    });

  test('a reader that has seen enough changes nothing', () => {
    const { status, stderr } = shell('set -o pipefail; "$NODE" "$CLI" check --repo "$REPO" | true');
    expect([status, stderr]).toEqual([1, '']);
  });

  test('a report that cannot be written is no verdict', () => {
    const { status, stderr } = shell('"$NODE" "$CLI" plan --repo "$REPO" > /dev/full');
    expect([status, stderr]).toEqual([3, 'skewgate: the report could not be written (ENOSPC)\n']);
  });

  test('closed streams do not matter', () => {
    expect(shell('"$NODE" "$CLI" check --repo "$REPO" <&- >&- 2>&-').status).toBe(1);
  });

  test('a large report arrives whole, through a pipe that is read late', () => {
    const fields = Array.from({ length: 3000 }, (_, i) => `int32 field_${i} = ${i + 2};`).join(' ');
    const big = createRepository('big');
    big.commit({ 'a.proto': proto('') });
    big.tag('1.0.0');
    big.commit({ 'a.proto': proto('').replace('int32 id = 1;', `int32 id = 1; ${fields}`) });
    const command = `"$NODE" "$CLI" check --repo '${big.folder}' --format json | (sleep 1; cat)`;
    const { stdout } = shell(command);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect((JSON.parse(stdout) as { surfaces: { findings: unknown[] }[] }).surfaces[0]?.findings.length).toBe(3000);
  });

  test('no colours without a terminal', () => {
    const { stdout } = skewgate(['check', '--repo', repo.folder], { env: { CLICOLOR_FORCE: '1' } });
    expect(stdout).not.toContain('\u001b');
  });
});

describe('what the trees hold', () => {
  const check = (...args: string[]): readonly string[] => skewgate(['check', ...args]).stdout.split('\n');

  test('no .proto file is no pass', () => {
    const none = createRepository('none');
    none.commit({ 'README.md': 'x' });
    none.tag('1.0.0');
    expect(skewgate(['check', '--repo', none.folder]).exit).toBe(3);
    expect(skewgate(['tag', '1.0.0', '--repo', none.folder]).exit).toBe(3);
    expect(skewgate(['check', '--repo', repo.folder, '--protos', 'proto/**'])).toMatchObject({
      exit: 3,
      stdout: 'COULD NOT DECIDE  no .proto file matches the globs of this surface\n\nnext  correct `protos`\n',
    });
    mkdirSync(join(none.folder, 'a'));
    const folders = ['--base-dir', join(none.folder, 'a'), '--head-dir', join(none.folder, 'a')];
    expect(skewgate(['check', ...folders]).exit).toBe(3);
  });

  test('links, submodules and pointers are never passed over', () => {
    const odd = createRepository('odd');
    odd.commit({ 'a.proto': proto('') });
    odd.tag('1.0.0');
    odd.commit({ lost: { linkTo: '../lost' } });
    odd.git('update-index', '--add', '--cacheinfo', `160000,${odd.git('rev-parse', 'HEAD')},lib`);
    odd.git('commit', '--quiet', '--message', 'a submodule');
    expect(check('--repo', odd.folder, '--head', 'HEAD').filter((line) => line.includes('not seen'))).toEqual([
      '  not seen: lost: a symbolic link out of the tree, which is not followed',
      '  not seen: lib: a submodule, which is not looked into',
      '  not seen: new values of existing fields, and changed behaviour: no schema shows them',
    ]);
    odd.commit({ 'a.proto': 'version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 3\n' });
    expect(check('--repo', odd.folder)[0]).toMatch(/^COULD NOT DECIDE {2}a\.proto: this is a Git LFS pointer/);
  });

  describe('links inside the tree are followed', () => {
    const [full, less] = [proto('rpc Put(M) returns (M);'), proto('')];
    const linked = (text: string): Files => ({
      'api/a.proto': { linkTo: '../inc/a.proto' },
      inc: { linkTo: 'src/deep' },
      'src/deep/a.proto': text,
      VERSION: '1.0.0\n',
    });
    /** In a commit, in the work tree, in a folder. */
    const everywhere = (before: Files, after: Files): readonly (readonly string[])[] => {
      const [sample, head] = [createRepository('linked'), createRepository('head')];
      sample.commit(before);
      sample.tag('1.0.0');
      sample.write(after);
      head.write(after);
      const globs = ['--protos', 'api/**'];
      const dirty = check('--repo', sample.folder, ...globs);
      const folders = check('--base-dir', sample.clone().folder, '--head-dir', head.folder, ...globs);
      sample.commit({});
      return [check('--repo', sample.folder, ...globs), dirty, folders];
    };

    test('to a file through a folder: what is removed there blocks, and is shown there', () => {
      for (const lines of everywhere(linked(full), linked(less))) {
        expect(lines[0]).toMatch(/^FAIL/);
        expect(lines.join('\n')).toMatch(/src\/deep\/a\.proto:2/);
      }
    });

    test('a file that is moved and linked has not changed', () => {
      const moved: Files = { ...linked(full), VERSION: '1.0.0\n' };
      for (const lines of everywhere({ 'api/a.proto': full, VERSION: '1.0.0\n' }, moved))
        expect(lines[0]).toMatch(/^PASS/);
    });

    test('out of the tree, nowhere and in circles: no verdict, and which link it is', () => {
      const outside = join(temporaryFolder(), 'a.proto');
      writeFileSync(outside, full);
      for (const linkTo of [outside, '../../a.proto', '../src/a.proto', 'a.proto'])
        for (const lines of everywhere({ 'api/a.proto': full }, { 'api/a.proto': { linkTo } }))
          expect(lines[0]).toBe(
            `COULD NOT DECIDE  api/a.proto: this symbolic link points to \`${linkTo}\`, ${reason(linkTo)}`,
          );
    });

    const reason = (linkTo: string): string => {
      if (linkTo === 'a.proto') return 'which leads back to the link; point it to a file, or put the file itself here';
      if (linkTo.startsWith('../src'))
        return 'and no .proto file of the tree is there; add it, or correct or remove the link';
      return 'which leads out of the tree; point it to a file in the tree, or put the file itself here';
    };
  });
});
