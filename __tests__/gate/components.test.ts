import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { compareComponents, componentNotices } from '../../src/gate/components.ts';
import { gateFolders } from '../../src/gate/folders.ts';
import { createParses } from '../../src/gate/parses.ts';
import { isFault } from '../../src/gate/ports.ts';
import { componentTexts, type ReportedComponent } from '../../src/report/components.ts';
import { jsonObject } from '../../src/report/json.ts';
import { NO_CONTEXT, renderComment, renderJobSummary } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { renderText } from '../../src/report/text.ts';
import { TOOL } from '../../src/report/tool.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';

/** The components of a config, between two trees. */
async function compared(
  config: string,
  before: FakeFiles,
  after: FakeFiles,
  most = 1_000_000,
): Promise<readonly ReportedComponent[]> {
  const parsed = parseConfig(`components: ${config}`, 'skewgate.yml');
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const sides = { baseline: fakeTree(before, 'refs/tags/1.0.0'), head: fakeTree(after) };
  const found = await compareComponents(parsed.config.common.components ?? [], sides, most);
  if (isFault(found)) throw new Error(found.message);
  return found;
}

/** The two versions and what is wrong, of the only one. */
async function one(reference: string, before: FakeFiles, after: FakeFiles = before, most?: number): Promise<unknown> {
  const config = `[{name: qemu, upgrade: restart, version: "${reference}"}]`;
  const [component] = await compared(config, before, after, most);
  if (component === undefined) throw new Error('none');
  const { baseline, head, changed, problems } = component;
  return problems.length === 0 ? [baseline, head, changed] : problems;
}

const AT = 'v.yaml#/assets/qemu/version';
const yaml = (version: string): FakeFiles => ({ 'v.yaml': `assets:\n  qemu:\n    version: ${version}\n` });

describe('a version', () => {
  test('that changed, and one that did not', async () => {
    expect(await one(AT, yaml('2.11.0'), yaml('2.11.2'))).toEqual(['2.11.0', '2.11.2', true]);
    expect(await one(AT, yaml('2.11.0'), yaml('"2.11.0" # the same'))).toEqual(['2.11.0', '2.11.0', false]);
  });

  test.each<readonly [string, string, string, string]>([
    ['v.yaml#/a/0/b~1c', 'a:\n- { b/c: 1.10 }', '1.10', 'no number: 1.10 is not 1.1'],
    ['v.yml#/b/v', 'a: &x { v: 2 }\nb: *x', '2', 'behind an alias'],
    ['v.yaml#/v', 'v: |\n  v1.2\n', 'v1.2', 'a block'],
    ['v.json#/a/1', '{"a": ["1", "1.2-rc"]}', '1.2-rc', 'in a list'],
    ['v.json#/', '{"": 7}', '7', 'behind an empty key'],
    ['v.toml#/a/b', '[a]\nb = "1.10"', '1.10', 'in a table'],
    ['v.toml#/day', 'day = 2024-05-01', '2024-05-01', 'a date'],
    ['KERNEL', '\n# the kernel\n 4.14.51-2.container \n', '4.14.51-2.container', 'alone in a file'],
    ['tools/package.json', '{"version": "1.0.0"}', '1.0.0', 'in a version file'],
    ['Cargo.toml', '[package]\nversion = "3.4.5"', '3.4.5', 'in another one'],
  ])('%s in %j is %s: %s', async (reference, text, version) => {
    expect(await one(reference, { [reference.replace(/#.*/, '')]: text })).toEqual([version, version, false]);
  });

  test.each<readonly [string, FakeFiles, string]>([
    [AT, {}, 'there is no file v.yaml'],
    [AT, { 'v.yaml': { link: 'w.yaml' } }, 'v.yaml is no regular file, and links are not followed'],
    [AT, { 'v.yaml': 'assets: {}' }, 'v.yaml has nothing there (/assets/qemu/version)'],
    [AT, { 'v.yaml': 'assets: {qemu: 1}' }, 'v.yaml has nothing there (/assets/qemu/version)'],
    [AT, yaml('[1]'), 'v.yaml has no text there (/assets/qemu/version)'],
    [AT, yaml(''), 'v.yaml has an empty value there (/assets/qemu/version)'],
    [AT, { 'v.yaml': 'a: [' }, 'v.yaml is not one readable YAML document (/assets/qemu/version)'],
    [AT, { 'v.yaml': '' }, 'v.yaml has nothing there (/assets/qemu/version)'],
    [AT, { 'v.yaml': 'a: 1\n---\nb: 2' }, 'v.yaml is not one readable YAML document (/assets/qemu/version)'],
    ['v.yaml#/a/00', { 'v.yaml': 'a: [1]' }, 'v.yaml has nothing there (/a/00)'],
    [
      'v.json#/a',
      { 'v.json': '{"a": 1.10}' },
      'v.json has a number with a fraction there: put the version in quotes (/a)',
    ],
    ['v.json#/a/length', { 'v.json': '{"a": []}' }, 'v.json has nothing there (/a/length)'],
    ['v.json#/constructor', { 'v.json': '{}' }, 'v.json has nothing there (/constructor)'],
    ['v.json#/a', { 'v.json': '{"a": null}' }, 'v.json has nothing there (/a)'],
    ['v.json#/a', { 'v.json': '{' }, 'v.json is not JSON (/a)'],
    ['v.toml#/a', { 'v.toml': 'a = true' }, 'v.toml has no text there (/a)'],
    ['v.toml#/a', { 'v.toml': 'x = 1\na = ' }, 'v.toml is not TOML (line 2) (/a)'],
    ['KERNEL', { KERNEL: '# nothing yet' }, 'KERNEL holds no version'],
  ])('%s of %j cannot be told: %s', async (reference, files, problem) => {
    expect(await one(reference, files)).toEqual([`${problem} (at 1.0.0)`, `${problem} (at HEAD)`]);
  });

  test('on one side alone leaves it open whether it changed', async () => {
    expect(await one(AT, {}, yaml('2'))).toEqual(['there is no file v.yaml (at 1.0.0)']);
    expect(await one(AT, yaml('2'), {})).toEqual(['there is no file v.yaml (at HEAD)']);
  });

  test('of a file that is too large, or that is not there any more in the repository', async () => {
    expect(await one(AT, yaml('2'), yaml('2'), 5)).toEqual([
      expect.stringMatching(/^v\.yaml: .* \(at 1\.0\.0\)$/),
      expect.stringMatching(/^v\.yaml: .* \(at HEAD\)$/),
    ]);
  });

  test('of two components in one file is read from it once', async () => {
    const sides = { baseline: fakeTree(yaml('2')), head: fakeTree(yaml('2')) };
    const component = (name: string) =>
      ({ name, upgrade: 'live', interface: 'protocol', version: { file: 'v.yaml', pointer: ['assets'] } }) as const;
    await compareComponents([component('a'), component('b')], sides, 1000);
    expect([sides.baseline.reads, sides.head.reads]).toEqual([[['v.yaml']], [['v.yaml']]]);
  });
});

describe('what is said of each', () => {
  const config = `
- { name: runtime, upgrade: live }
- { name: proxy, interface: none }
- { name: shim, upgrade: live, version: S }
- { name: kernel, upgrade: new-workloads-only, version: K }
- { name: tap, interface: none, upgrade: new-workloads-only, version: K }
- { name: qemu, upgrade: restart, version: Q }
- { name: firmware, upgrade: restart, version: F }`;
  const files = (version: string): FakeFiles => ({ S: version, K: version, Q: version, F: '1' });
  const texts = async (before: FakeFiles, after: FakeFiles): Promise<readonly string[]> =>
    componentTexts({ components: await compared(config, before, after), workloads: 'sandboxes' });

  test('nothing, if all stay what they are', async () => {
    expect(await texts(files('1'), files('1'))).toEqual([]);
  });

  test('from what to what, and what becomes of what is running', async () => {
    expect(await texts(files('1'), files('2'))).toEqual([
      'shim changes from 1 to 2.',
      'kernel changes from 1 to 2; running sandboxes keep the old one.',
      'tap changes from 1 to 2; running sandboxes keep the old one.',
      'qemu changes from 1 to 2 and cannot be upgraded live.',
    ]);
  });

  test('that it is not known, and why', async () => {
    const without = await compared(config, files('1'), { S: '1', K: '1', F: '1' });
    expect(componentTexts({ components: without, workloads: 'jobs' })).toEqual([
      'Whether qemu changes is not known, because there is no file Q (at HEAD); it cannot be upgraded live.',
    ]);
    expect(componentNotices(without).map(({ message, fatal }) => [message, fatal])).toEqual([
      ['The version of the component qemu is not known: there is no file Q (at HEAD).', false],
    ]);
  });
});

describe('in a report', () => {
  const proto = 'syntax = "proto3"; service S { rpc A(Q) returns (Q); } message Q { int32 id = 1; }';
  const config = 'components: [{name: qemu, upgrade: restart, version: V.json#/qemu}, {name: proxy, interface: none}]';
  async function report(before: string | null, after: string | null): Promise<Report> {
    const tree = (text: string | null, ref: string) =>
      fakeTree({ 'a.proto': proto, ...(text === null ? {} : { 'V.json': text }) }, ref);
    const policy = { config: { file: 'c.yml', text: config }, options: {} };
    const sides = { base: tree(before, 'old'), head: tree(after, 'new') };
    const outcome = await gateFolders(sides, { base: null, head: null }, policy, createParses());
    if (!('report' in outcome)) throw new Error(JSON.stringify(outcome));
    return outcome.report;
  }
  const every = (of: Report): readonly string[] => [
    renderText(of, { colour: false, quiet: false, explain: false }),
    renderComment(of, NO_CONTEXT),
    renderJobSummary(of, NO_CONTEXT),
  ];
  const json = (of: Report): unknown =>
    (jsonObject(of, TOOL) as { surfaces: { components: unknown }[] }).surfaces[0]?.components;
  const proxy = {
    name: 'proxy',
    upgrade: 'live',
    interface: 'none',
    baseline: null,
    head: null,
    changed: null,
    problems: [],
  };

  test('a change is a line, and passes', async () => {
    const changed = await report('{"qemu": "2.11.0"}', '{"qemu": "2.11.2"}');
    expect(changed.verdict).toBe('pass');
    for (const text of every(changed))
      expect(text).toMatch(/^( {2}|- )qemu changes from 2\.11\.0 to 2\.11\.2 and cannot be upgraded live\.$/m);
    const qemu = { name: 'qemu', upgrade: 'restart', interface: 'protocol', baseline: '2.11.0', head: '2.11.2' };
    expect(json(changed)).toEqual([{ ...qemu, changed: true, problems: [] }, proxy]);
  });

  test('no change is no line', async () => {
    const same = await report('{"qemu": "2"}', '{"qemu": "2"}');
    for (const text of every(same)) expect(text).not.toContain('qemu');
    expect(json(same)).toMatchObject([{ changed: false }, { changed: null }]);
  });

  test('a file that is missing is told, never passed over', async () => {
    const missing = await report('{"qemu": "2"}', null);
    for (const text of every(missing)) expect(text).toContain('there is no file V.json (at new)');
    expect(json(missing)).toMatchObject([
      { baseline: '2', head: null, changed: null, problems: ['there is no file V.json (at new)'] },
      {},
    ]);
  });
});
