import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import {
  createRepository,
  removeTemporaryFolders,
  type TestRepository,
  temporaryFolder,
  writeFiles,
} from '../support/git.ts';

afterAll(removeTemporaryFolders);

const FILE = '.github/skewgate.yml';
const proto = (methods: string, field = 'int32 id'): string =>
  `syntax = "proto3";\npackage a;\nservice S { rpc Get(Q) returns (Q); ${methods} }\nmessage Q { ${field} = 1; }\n`;
const OLD = proto('rpc Put(Q) returns (Q); rpc Del(Q) returns (Q);');

let repo: TestRepository;
beforeEach(() => {
  repo = createRepository();
  repo.commit({ 'a.proto': OLD, VERSION: '1.5.0\n' });
  repo.tag('1.5.0');
});

const cli = (...args: string[]) => run([...args, '--repo', repo.folder, '--no-witness'], { colour: false });
const accept = (...args: string[]) => cli('accept', ...args);
const comments = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('#'));
const entries = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

async function prints(): Promise<readonly string[]> {
  const { stdout } = await accept('--format', 'json');
  return JSON.parse(stdout).entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
}

/** The verdict and what is told besides. */
async function check(...args: string[]): Promise<readonly unknown[]> {
  const { exit, stdout } = await cli('check', '--format', 'json', ...args);
  const { reason, problems } = JSON.parse(stdout);
  return [exit, reason, problems.map(({ message }: { message: string }) => message)];
}

describe('what is printed', () => {
  test('an entry for each finding that blocks, and where it goes', async () => {
    repo.commit({ 'a.proto': proto('') });
    const { exit, stdout, stderr } = await accept();
    const [del, put] = await prints();
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`# Fill in each reason and paste the entries where their comment says.
# They count once they are in the branch that changes are merged into.

# at the top level of .github/skewgate.yml
accept:
  - fingerprint: "${del}" # rpc-removed a.S.Put
    reason: # say why nobody is hurt
    until: 2.0.0
  - fingerprint: ${put} # rpc-removed a.S.Del
    reason: # say why nobody is hurt
    until: 2.0.0
`);
  });

  test('filled in, it accepts them; not filled in, it is refused', async () => {
    repo.commit({ 'a.proto': proto('') });
    const { stdout } = await accept();
    repo.commit({ [FILE]: stdout });
    const unfilled = await cli('check');
    expect([unfilled.exit, unfilled.stderr.split('\n')[0]]).toEqual([
      2,
      `skewgate: ${FILE}:7:5: accept[0].reason: expected a reason: why the break is accepted, found nothing`,
    ]);
    repo.commit({ [FILE]: stdout.replaceAll('reason: #', 'reason: nobody calls it #') });
    expect(await check()).toEqual([
      0,
      'every break since 1.5.0 is accepted; the release that carries them needs 2.0.0 or higher',
      [],
    ]);
    expect(comments((await accept()).stdout)).toEqual(['# Nothing blocks, so there is nothing to accept.']);
  });

  test('one finding, by fingerprint or by rule and element; several at once', async () => {
    repo.commit({ 'a.proto': proto('', 'string id') });
    const all = await prints();
    expect(all).toHaveLength(3);
    const one = await accept('rpc-removed', 'a.S.Put');
    expect(entries(one.stdout)).toEqual([
      'accept:',
      `  - fingerprint: "${all.find((print) => one.stdout.includes(print))}" # rpc-removed a.S.Put`,
      '    reason: # say why nobody is hurt',
      '    until: 2.0.0',
    ]);
    const two = await accept(all[0] ?? '', 'rpc-removed', 'a.S.Put', all[0]?.toUpperCase() ?? '');
    expect([two.exit, entries(two.stdout).filter((line) => line.includes('fingerprint')).length]).toEqual([
      0,
      all[0] !== undefined && one.stdout.includes(all[0]) ? 1 : 2,
    ]);
  });

  test('what matches nothing, with the nearest', async () => {
    repo.commit({ 'a.proto': proto('rpc Del(Q) returns (Q);') });
    const [print = ''] = await prints();
    const near = `#   ${print} rpc-removed a.S.Put`;
    const wrong = [...print].map((digit, i) => (i === 3 ? (digit === '0' ? '1' : '0') : digit)).join('');
    expect(await accept(wrong)).toEqual({
      exit: 1,
      stdout: `# No finding is ${wrong}. The nearest:\n${near}\n`,
      stderr: '',
    });
    expect(comments((await accept('rpc-removed', 'a.S.Putt')).stdout)).toEqual([
      '# No finding is rpc-removed a.S.Putt. The nearest:',
      near,
    ]);
    expect((await accept('rpc-removed', 'a.S.Put', wrong)).exit).toBe(1);
    expect(comments((await accept('field-removed', 'b.X.y')).stdout)[1]).toBe(near);
  });

  test.each([
    [['rpc-removd', 'a.S.Put'], 'did you mean "rpc-removed"?'],
    [['rpc-removed'], 'accept rpc-removed needs the element too'],
    [['a.S.Put'], '"a.S.Put" is neither'],
  ])('%j is wrong usage', async (args, message) => {
    const { exit, stderr } = await accept(...args);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('undecided is 3', async () => {
    repo.commit({ 'a.proto': 'nonsense' });
    expect((await accept()).exit).toBe(3);
    expect((await accept('--base', 'nowhere')).exit).toBe(3);
  });

  test('two folders', async () => {
    const [old, next] = [temporaryFolder(), temporaryFolder()];
    writeFiles(old, { 'a.proto': OLD });
    writeFiles(next, { 'a.proto': proto('rpc Del(Q) returns (Q);') });
    const { exit, stdout } = await run(['accept', '--base-dir', old, '--head-dir', next], { colour: false });
    expect([exit, entries(stdout)]).toEqual([
      0,
      ['accept:', expect.stringContaining('# rpc-removed a.S.Put'), '    reason: # say why nobody is hurt'],
    ]);
  });
});

describe('where it goes', () => {
  const surfaces = (top: string, inner: string): string =>
    `${top}surfaces:\n  - name: one\n    protos: a.proto\n${inner}  - name: two\n    protos: b.proto\n`;
  const list = (indent: string): string =>
    `${indent}accept:\n${indent}  - fingerprint: "0123456789ab"\n${indent}    reason: long ago\n`;

  test.each<readonly [string, string, readonly string[]]>([
    ['at the top', '', ['# at the top level of .github/skewgate.yml', 'accept:']],
    ['with the others', list(''), ['# in the list "accept" at the top level of .github/skewgate.yml']],
    ['in the surface', surfaces('', ''), ['# in .github/skewgate.yml, in the surface one', '    accept:']],
    [
      'with the others of the surface',
      surfaces(list(''), list('    ')),
      ['# in the list "accept" in .github/skewgate.yml, in the surface one'],
    ],
    [
      'with those at the top that count for the surface',
      surfaces(list(''), ''),
      ['# in the list "accept" at the top level of .github/skewgate.yml'],
    ],
  ])('%s', async (_, config, expected) => {
    repo.commit({ [FILE]: config, 'b.proto': 'syntax = "proto3"; package b; message B { int32 a = 1; }' });
    repo.commit({ 'a.proto': proto('rpc Del(Q) returns (Q);') });
    const { stdout } = await accept();
    const lines = stdout.split('\n').slice(3);
    expect(lines.slice(0, expected.length)).toEqual(expected);
    expect(lines[expected.length]).toContain('- fingerprint: ');
    // Pasted there it holds.
    const inner = lines.slice(expected.length).join('\n').replace('reason: #', 'reason: agreed #');
    const pasted = config.includes('accept:')
      ? config.replace(/( *)accept:\n(?![\s\S]*accept:)/, (key) => `${key}${inner}`)
      : null;
    const added =
      config === ''
        ? `accept:\n${inner}`
        : config.replace('    protos: a.proto\n', (key) => `${key}    accept:\n${inner}`);
    repo.commit({ [FILE]: pasted ?? added });
    expect((await cli('check')).exit).toBe(0);
  });
});

describe('until', () => {
  const accepting = (print: string, until: string | null): string =>
    `accept:\n  - fingerprint: "${print}"\n    reason: agreed\n${until === null ? '' : `    until: ${until}\n`}`;
  const ended = (print: string): string =>
    `The acceptance of ${print} ended with 2.0.0. Remove it; if the break is still there, accept it anew or bump.`;
  const gone = (print: string): string =>
    `No finding has the accepted fingerprint ${print} any more. Remove the entry.`;

  test('holds below, ends with the version, and goes stale with the release', async () => {
    const broken = proto('rpc Del(Q) returns (Q);');
    repo.commit({ 'a.proto': broken });
    const [print = ''] = await prints();
    repo.commit({ [FILE]: accepting(print, '2.0.0') });
    expect((await check())[0]).toBe(0);
    repo.commit({ VERSION: '1.6.0\n' });
    // Accepted, but the version that is declared does not pay.
    expect((await check()).slice(0, 2)).toEqual([
      1,
      '1.6.0 needs a major release after 1.5.0 (2.0.0 or higher), accepted breaks included; the version file declares a minor',
    ]);
    repo.commit({ VERSION: '2.0.0-rc1\n' });
    expect(await check()).toEqual([0, expect.any(String), []]);
    repo.commit({ VERSION: '2.0.0\n' });
    expect(await check()).toEqual([0, expect.any(String), [ended(print)]]);
    repo.tag('2.0.0');
    repo.commit({ [FILE]: accepting(print, '3.0.0') });
    expect(await check()).toEqual([0, expect.any(String), [gone(print)]]);
  });

  test('an entry that has ended no longer accepts, and accept says what to do with it', async () => {
    repo.commit({ 'a.proto': proto('rpc Del(Q) returns (Q);') });
    const [print = ''] = await prints();
    repo.commit({ [FILE]: accepting(print, '1.5.0') });
    const [exit, , problems] = await check();
    expect([exit, problems]).toEqual([1, [ended(print).replace('2.0.0', '1.5.0')]]);
    const result = await accept();
    expect([result.exit, comments(result.stdout), entries(result.stdout)]).toEqual([
      1,
      [`# ${print} has an entry that has ended: change its "until" or remove it.`],
      [],
    ]);
  });

  test('what may never break has no until: it is needed in the release that carries it', async () => {
    repo.commit({ 'a.proto': proto('rpc Del(Q) returns (Q);'), [FILE]: 'promise: live\n' });
    const { stdout } = await accept();
    expect(stdout).not.toContain('until');
    const [print = ''] = await prints();
    repo.commit({ [FILE]: `promise: live\n${accepting(print, null)}`, VERSION: '2.0.0\n' });
    expect((await check())[0]).toBe(0);
    repo.commit({ [FILE]: `promise: live\n${accepting(print, '2.0.0')}` });
    expect(await check()).toEqual([1, expect.stringContaining('unless accepted by name'), [ended(print)]]);
  });

  test('below 1.0.0 it is the version that pays there', async () => {
    repo.commit({ VERSION: '0.3.0\n' });
    repo.tag('0.3.0');
    repo.git('tag', '--delete', '1.5.0');
    repo.commit({ 'a.proto': proto('rpc Del(Q) returns (Q);') });
    const { stdout } = await accept('--assume-next', 'none');
    expect(stdout).toContain('    until: 0.4.0\n');
  });

  test('each finding has its own', async () => {
    repo.commit({ 'a.proto': proto('rpc Put(Q) returns (Q);').replace('= 1; }', '= 1; bool fast = 2; }') });
    const { stdout } = await accept('--assume-next', 'none');
    expect(stdout.match(/until: .*/g)).toEqual(['until: 2.0.0', 'until: 1.6.0']);
  });

  test('where a version is declared, accept says that it does not help', async () => {
    repo.commit({ 'a.proto': proto('rpc Del(Q) returns (Q);'), VERSION: '1.6.0\n' });
    expect(comments((await accept()).stdout)[2]).toBe(
      '# A version is declared here, and a release pays for accepted breaks too: this fails until the version is raised.',
    );
  });
});

test('the policy that counts is the one at the target: an entry in the change itself does not help yet', async () => {
  repo.branch('change');
  repo.commit({ 'a.proto': proto('rpc Del(Q) returns (Q);') });
  const [print] = await prints();
  repo.commit({ [FILE]: `accept:\n  - fingerprint: "${print}"\n    reason: agreed\n` });
  expect((await check('--base', 'main'))[0]).toBe(1);
  repo.checkout('main');
  repo.commit({ [FILE]: `accept:\n  - fingerprint: "${print}"\n    reason: agreed\n` });
  repo.checkout('change');
  expect((await check('--base', 'main'))[0]).toBe(0);
});

describe('copies of one protocol', () => {
  const PAIRS = 'copies:\n  - {name: wire, client: c, server: a.proto}\n';

  test('an entry at the top level, which no version ends, and which then counts', async () => {
    repo.commit({ 'c/c.proto': OLD, [FILE]: `protos: a.proto\n${PAIRS}` });
    repo.commit({ 'c/c.proto': OLD.replace('rpc Put', 'rpc Add(Q) returns (Q); rpc Put') });
    const { exit, stdout } = await accept('--base', 'HEAD^');
    const [print] = JSON.parse((await accept('--base', 'HEAD^', '--format', 'json')).stdout).entries;
    expect(print).toMatchObject({ surface: null, copies: 'wire', file: FILE, within: null, until: null });
    expect([exit, entries(stdout)]).toEqual([
      0,
      [
        'accept:',
        expect.stringMatching(/^ {2}- fingerprint: "?[\da-f]{12}"? # rpc-removed a\.S\.Add \(copies wire\)$/),
        '    reason: # say why nobody is hurt',
      ],
    ]);
    repo.git('checkout', '--quiet', '-b', 'main2', 'HEAD^');
    const config = `protos: a.proto\n${PAIRS}${stdout.replaceAll('reason: #', 'reason: not called yet #')}`;
    repo.commit({ [FILE]: config });
    repo.commit({ 'c/c.proto': OLD.replace('rpc Put', 'rpc Add(Q) returns (Q); rpc Put') });
    const [code, , told] = await check('--base', 'HEAD^');
    expect([code, told]).toEqual([0, []]);
    const peers = (...more: string[]) => cli('peers', '--client', 'c', '--server', 'a.proto', ...more);
    expect((await peers()).exit).toBe(0);
    expect((await accept('rpc-removed', 'a.S.Add', '--base', 'HEAD^')).stdout).toContain('is accepted already.');
  });

  test('copies that nobody named: an entry for each, with its file', async () => {
    const second = OLD.replace('rpc Get', 'rpc Two(Q) returns (Q); rpc Get');
    repo.commit({ 'b.proto': second, VERSION: '1.6.0\n' });
    repo.tag('1.6.0');
    const less = (text: string): string => text.replace('rpc Put(Q) returns (Q);', '');
    repo.commit({ 'a.proto': less(OLD), 'b.proto': less(second) });
    const lines = entries((await accept()).stdout).filter((line) => line.includes('fingerprint'));
    expect(lines.map((line) => line.split(' # ')[1]).sort()).toEqual([
      'rpc-removed a.S.Put (a.proto)',
      'rpc-removed a.S.Put (b.proto)',
    ]);
  });
});
