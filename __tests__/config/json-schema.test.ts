import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { CONFIG_EXAMPLES, configPage } from '../../src/config/config-page.ts';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { FILE_KEYS, SURFACE_KEYS } from '../../src/config/key-docs.ts';
import { parseConfig } from '../../src/config/parse.ts';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictNumbers: false }).compile(configJsonSchema());
/** As an editor reads it: YAML 1.2 with numbers and booleans. */
const editorTakes = (text: string): boolean => validate(parse(text));
const parserTakes = (text: string): boolean => 'config' in parseConfig(text, 'f');

/** Every key there is, as plainly as YAML lets them be written. */
const EVERYTHING =
  readFileSync(join(import.meta.dirname, 'parse.test.ts'), 'utf8').match(/EVERYTHING = `([^`]*)`/)?.[1] ?? '';

describe('what is right', () => {
  test.each([
    ['every key', EVERYTHING],
    ...Object.entries(CONFIG_EXAMPLES),
    ['nothing', ''],
    [
      'numbers and booleans',
      'name: 5\nguards: true\nclients-complete: false\nlimits: {seconds: 60, file-bytes: "100"}\nwindow: {minors: 2}',
    ],
    [
      'a fingerprint of digits',
      'accept: [{fingerprint: 012345678901, reason: x}, {fingerprint: 123456789012, reason: 5}]',
    ],
    ['a fingerprint that looks like a power of ten', 'accept: [{fingerprint: 4e1234567890, reason: x}]'],
    ['switches', 'guards: on\nclients-complete: off'],
    ['one for a list', 'contracts: json\nruntimes: go\nprotos: a/**\nstored: a.*'],
    ['revisions that look like numbers', 'client-protocol: {1.6.0: 8e48125, v1.7.0: 12345}'],
    ['a promise with costs', 'promise: {preset: full, new-client-old-server: {broken: never}}'],
    [
      'surfaces',
      'surfaces: [{name: a, protos: a/**, promise: none}, {name: b, protos: b/**, limits-are-not: 1}]'.replace(
        ', limits-are-not: 1',
        '',
      ),
    ],
    [
      'components',
      'components: [{name: qemu, upgrade: restart, version: versions.yaml#/qemu/version}, {name: proxy, interface: none}]',
    ],
  ])('%s', (_, text) => {
    expect(text === '' ? EVERYTHING.length : 1).toBeGreaterThan(0);
    expect({ parser: parserTakes(text), editor: editorTakes(text), errors: validate.errors }).toEqual({
      parser: true,
      editor: true,
      errors: null,
    });
  });
});

/** The configs that pages and examples show: blocks with keys of the config, and files of that name. */
function shownConfigs(): readonly (readonly [string, string])[] {
  const root = join(import.meta.dirname, '../..');
  const files = ['README.md', 'docs', 'examples'].flatMap((start) => {
    const below = start === 'README.md' ? [''] : readdirSync(join(root, start), { recursive: true, encoding: 'utf8' });
    return below.map((path) => join(start, path));
  });
  const keys = new Set(Object.keys((validate.schema as { properties: object }).properties));
  return files.flatMap((file) => {
    const isConfig = file.endsWith('skewgate.yml');
    if (!isConfig && !file.endsWith('.md')) return [];
    const text = readFileSync(join(root, file), 'utf8');
    const blocks = isConfig ? [text] : [...text.matchAll(/^```ya?ml\n(.*?)^```/gms)].map(([, block = '']) => block);
    const own = blocks.filter((block) => Object.keys(parse(block) ?? {}).every((key) => keys.has(key)));
    return own.map((block, i) => [`${file} ${i + 1}`, block] as const);
  });
}

describe('every config that is shown somewhere', () => {
  const shown = shownConfigs().filter(([file]) => !file.startsWith('docs/accepting'));
  test('is found', () => expect(shown.length).toBeGreaterThan(10));
  test.each(shown)('%s', (_, text) => {
    expect({ parser: parserTakes(text), editor: editorTakes(text) }).toEqual({ parser: true, editor: true });
  });
});

describe('what is wrong, and a schema can know', () => {
  test.each([
    'promis: full',
    'promise: fulll',
    'promise: {preset: full, old-client: {broken: major}}',
    'promise: {old-client-new-server: {broken: huge}}',
    'contracts: []',
    'contracts: [binary, xml]',
    'contracts:',
    'protos: []',
    'protos: [{a: b}]',
    'client: [a]',
    'client: ""',
    'role: proxy',
    'unstable-packages: gamma',
    'unstable-packages: true',
    'version-file: {path: VERSION}',
    'tag-pattern: v1.0.0',
    'tag-pattern: v{major}.{version}',
    'window: {minors: 0}',
    'window: {minors: 1.5}',
    'window: {majors: 1}',
    'assume-next: patch',
    'zero-major: loose',
    'accept: {fingerprint: 012345abcdef, reason: x}',
    'accept: [{fingerprint: 012345abcdef}]',
    'accept: [{reason: x}]',
    'accept: [{fingerprint: xyz, reason: x}]',
    'accept: [{fingerprint: 012345abcdef, reason: ""}]',
    'accept: [{fingerprint: 012345abcdef, reason: x, until: 2.0}]',
    'accept: [{fingerprint: 012345abcdef, reason: x, until: soon}]',
    'accept:',
    'guards: maybe',
    'version-method: grpc.Health.Version',
    'clients: [a]',
    'clients: {a: [not a method]}',
    'client-protocol: {latest: main}',
    'contract-options: [no good]',
    'json: {reader: lenient}',
    'json: strict',
    'transport: http',
    'runtimes: [rust]',
    'limits: {seconds: 0}',
    'limits: {seconds: 3601}',
    'limits: {minutes: 1}',
    'copies: [{client: a}]',
    'copies: {client: a, server: b}',
    'surfaces: {agent: {}}',
    'surfaces: [{limits: {seconds: 1}}]',
    'surfaces: [{promise: strong}]',
    'surfaces: [{surfaces: []}]',
    'components: [{upgrade: live}]',
    'components: [{name: a, upgrade: later}]',
    'workloads: [a]',
    '[]',
    'text',
  ])('%s', (text) => {
    expect({ parser: parserTakes(text), editor: editorTakes(text) }).toEqual({ parser: false, editor: false });
  });
});

test('what the schema refuses, the parser refuses too: the keys one by one with all kinds of values', () => {
  const values = [
    'x',
    '5',
    '1.5',
    'true',
    'on',
    '[]',
    '[x]',
    '{}',
    '{x: y}',
    '',
    '1.0.0',
    'a.b',
    '[1]',
    '"*"',
    'a b',
    '-1',
    '0',
  ];
  const keys = [...new Set([...SURFACE_KEYS, ...FILE_KEYS].map(({ key }) => key))].filter((key) =>
    /^[a-z-]+$/.test(key),
  );
  const wrong = keys
    .flatMap((key) => values.map((value) => `${key}: ${value}`))
    .filter((text) => parserTakes(text) && !editorTakes(text));
  expect(wrong).toEqual([]);
});

test('every key has a description, and no other', () => {
  const described = [...SURFACE_KEYS, ...FILE_KEYS].map(({ key }) => key);
  expect(new Set(described).size).toBe(described.length);
  for (const { text } of [...SURFACE_KEYS, ...FILE_KEYS]) expect(text).toMatch(/^[^\n]{10,}[.:]$|\.$/);
  const properties = (validate.schema as { properties: object }).properties;
  for (const key of Object.keys(properties)) expect(described).toContain(key);
});

test.each([
  ['configuration.md', () => configPage()],
  ['skewgate.schema.json', () => `${JSON.stringify(configJsonSchema(), null, 2)}\n`],
])('docs/%s is what the sources say (npm run docs)', (name, text) => {
  expect(readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8')).toBe(text());
});
