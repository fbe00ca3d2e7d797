/** Random texts that are almost right, and what each reader of texts must do with any of them. */
import { parseConfig } from '../../../src/config/parse.ts';
import { valueInYaml } from '../../../src/config/yaml-value.ts';
import { linkSurface } from '../../../src/gate/link-apart.ts';
import { createParses } from '../../../src/gate/parses.ts';
import { valueInJson, valueInToml } from '../../../src/release/pointed-value.ts';
import { parseTagPattern } from '../../../src/release/tag-pattern.ts';
import { releasesOf } from '../../../src/release/tags.ts';
import { readVersionFile } from '../../../src/release/version-file.ts';
import { importResolver } from '../../../src/schema/imports.ts';
import type { Problem } from '../../../src/schema/model.ts';
import { spanOf } from '../../../src/schema/text.ts';

/** A number from 0 on, below `n`. */
type Random = (n: number) => number;

/** @returns the same numbers for the same seed (mulberry32) */
function randomFrom(seed: number): Random {
  let state = seed | 0;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

export const KINDS = ['proto', 'config', 'version', 'tags'] as const;
export type Kind = (typeof KINDS)[number];

/** One input. Bytes are Latin-1 text: each character is a byte. */
export interface Input {
  readonly kind: Kind;
  readonly path: string;
  readonly bytes: string;
  /** As the grammar made it: no option is unknown or of a wrong type, which are not looked at here. */
  readonly plain: boolean;
}

/** What became of an input: faults of ours, and whether it was taken without any complaint. */
export interface Outcome {
  readonly failures: readonly string[];
  readonly accepted: boolean;
}

const pick = <T>(random: Random, items: readonly [T, ...T[]]): T => items[random(items.length)] ?? items[0];
const list = (random: Random, most: number, item: () => string): string =>
  Array.from({ length: random(most + 1) }, item).join('');

const NAMES = [
  'a',
  'b',
  'A',
  'B',
  'E',
  'M',
  '__proto__',
  'constructor',
  'toString',
  'message',
  'option',
  'x1',
] as const;
const SCALARS = ['int32', 'string', 'bytes', 'bool', 'double', 'A', '.p.A', 'p.E', 'E', 'A.B', 'X'] as const;
const STRINGS = ['"a"', "'\\x41'", '"a" "b"', '"\\u00e9\\n"'] as const;

/** A file of the grammar, now and then with a meaning that protoc refuses. */
function proto(random: Random): string {
  const name = (): string => pick(random, NAMES);
  const number = (): string => String(1 + random(random(40) === 0 ? 600_000_000 : 30));
  const option = (...known: readonly [string, ...string[]]): string =>
    random(5) > 0 ? '' : ` [${pick(random, known)}]`;
  const field = (): string => {
    const label = pick(random, ['', '', 'optional ', 'repeated ', 'required ']);
    return `${label}${pick(random, SCALARS)} ${name()}${random(90)} = ${number()}${option('deprecated = true', 'packed = true', 'json_name = "q"', 'default = 1', 'features.field_presence = EXPLICIT')};\n`;
  };
  const value = (): string => `V${random(60)} = ${random(40) - 1}${option('deprecated = true', 'deprecated = false')};`;
  const enumeration = (): string => `enum ${name()}${random(9)} { V${random(60)} = 0; ${list(random, 4, value)} }\n`;
  const inside = (depth: number): string =>
    pick(random, [
      field,
      field,
      field,
      () => `oneof ${name()}${random(9)} { ${list(random, 3, field)} }`,
      () => `map<${pick(random, SCALARS)}, ${pick(random, SCALARS)}> ${name()}${random(90)} = ${number()};`,
      () => `reserved ${number()} to ${pick(random, ['max', '900', '3'])};`,
      () => `reserved "${name()}";`,
      () => `extensions ${number()} to max;`,
      () => `optional group G${random(9)} = ${number()} { ${list(random, 2, field)} }`,
      enumeration,
      () => (depth > 3 ? '' : message(depth + 1)),
      () => `option ${pick(random, ['deprecated', 'message_set_wire_format'])} = true;`,
      () => `extend ${pick(random, SCALARS)} { ${list(random, 2, field)} }`,
    ])();
  const message = (depth: number): string =>
    `message ${name()}${random(9)} { ${list(random, 6, () => inside(depth))} }\n`;
  const method = (): string =>
    `rpc ${name()}${random(9)} (${pick(random, ['', 'stream '])}${pick(random, SCALARS)}) returns (${pick(random, SCALARS)});`;
  const top = (): string =>
    pick(random, [
      () => message(0),
      () => message(0),
      enumeration,
      () => `service ${name()} { ${list(random, 4, method)} }`,
      () =>
        `import ${pick(random, ['', 'public ', 'weak '])}"${pick(random, ['google/protobuf/any.proto', 'a.proto', '../x.proto', 'b.proto'])}";`,
      () => `option ${pick(random, ['java_package', 'go_package'])} = ${pick(random, STRINGS)};`,
    ])();
  const head = pick(random, ['syntax = "proto3";', 'syntax = "proto2";', 'edition = "2023";', '']);
  return `${head}\n${random(3) > 0 ? 'package p;' : ''}\nmessage A { message B {} }\nenum E { Z = 0; }\n${list(random, 5, top)}`;
}

const CONFIG = [
  'promise: full\n',
  'protos: ["proto/**", "!x/*.proto"]\n',
  'accept:\n  - fingerprint: 0123456789ab\n    reason: a\n    until: 2.0.0\n',
  'clients: { a: [p.S.M], constructor: [p.S.N] }\n',
  'surfaces:\n  - name: a\n    protos: a/**\n  - name: b\n    protos: b/**\n',
  'window: { minors: 2 }\n',
  'limits: { seconds: 10, file-bytes: 100 }\n',
  'imports: { github.com/a: b }\n',
  'x: &x [1, *x, *x]\n',
  'name: "a\\u202eb"\n',
] as const;

const VERSIONS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['VERSION', '# a\n1.2.3-rc.1+b\n'],
  ['package.json', '{"a": [1, {"version": "9.9.9"}], "version": "1.2.3"}'],
  ['Cargo.toml', '[package]\nname = "a"\nversion = "1.2.3"\n[workspace.package]\nversion = "2.0.0"\n'],
  ['pyproject.toml', '[project]\nversion = "1.2.3"\ndynamic = ["version"]\n[tool.poetry]\nversion = "1.0.0"\n'],
  ['versions.yaml', 'a:\n  b: &v "1.2.3"\n  c: *v\n'],
];

const TAGS = 'v1.0.0\n1.0.0\n1.2.3-rc1\n__proto__\nagent/v2.0.0\n2.1-alpha0\n20191207\n99999999999999999999.0.0\n';

/** Pieces that readers of text have tripped over. */
const TRAPS = [
  '\0',
  '\u202e',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '/*',
  '*/',
  '//',
  '\r',
  '\n',
  '\t',
  ';',
  '=',
  '&a ',
  '*a',
  '!!a',
  '? ',
  '- ',
  ': ',
  '#',
  '%',
  '\ufeff',
  'é',
  '\x80',
  '\xff\xfe',
  '0x',
  '1e999',
  '-',
  '.',
  '..',
  '__proto__',
  '::error::',
  '##[error]',
  '9'.repeat(400),
  'a'.repeat(5000),
  '{'.repeat(300),
  '['.repeat(300),
  'message A {'.repeat(40),
] as const;

function mutate(text: string, random: Random): string {
  let result = text;
  for (let n = random(4); n > 0; n--) {
    const at = random(result.length + 1);
    const end = Math.min(result.length, at + 1 + random(random(4) === 0 ? 200 : 8));
    const piece = result.slice(at, end);
    const put = pick(random, [
      '',
      piece + piece,
      pick(random, TRAPS),
      pick(random, TRAPS) + piece,
      piece.split('').reverse().join(''),
    ]);
    result = result.slice(0, at) + put + result.slice(end);
  }
  return random(40) === 0 ? result.slice(0, random(result.length + 1)) : result;
}

/** @returns the input of a number: the same for the same number */
export function inputOf(number: number): Input {
  const random = randomFrom(number);
  const kind = pick(random, ['proto', 'proto', 'proto', 'config', 'version', 'tags'] as const);
  const [path, text] =
    kind === 'proto'
      ? (['a.proto', proto(random)] as const)
      : kind === 'config'
        ? (['c.yml', list(random, 5, () => pick(random, CONFIG))] as const)
        : kind === 'version'
          ? pick(random, VERSIONS)
          : (['tags', TAGS] as const);
  // A third of the protos stays as it is: those are the ones that may be right.
  const plain = kind === 'proto' && random(3) === 0;
  return { kind, path, plain, bytes: plain ? text : mutate(text, random) };
}

/** Reads an input as the gate does. Throws nothing itself: whatever is thrown is a failure. */
export function readInput({ kind, path, bytes }: Pick<Input, 'kind' | 'path' | 'bytes'>): Outcome {
  const content = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  try {
    if (kind === 'proto') return readProto(content);
    const text = new TextDecoder().decode(content);
    if (kind === 'config') return readConfig(text, path);
    return kind === 'version' ? readVersion(text, path) : readTags(text);
  } catch (error) {
    return { failures: [`thrown: ${error instanceof Error ? error.stack : String(error)}`], accepted: false };
  }
}

function readProto(content: Uint8Array): Outcome {
  const { file, problems } = createParses().parse('id', content);
  const places = problems.map(({ range }) => ({ ...spanOf(file, range), range }));
  const outside = places.filter(
    ({ range }) => range.start < 0 || range.end > file.text.length || range.start > range.end,
  );
  const linked = linkSurface(new Map([['a.proto', file]]), importResolver(['a.proto'], {}));
  const fatal = linked.problems.filter((problem) => problem.fatal);
  return {
    failures: [
      ...outside.map(({ line, column }) => `a place outside of the text: ${line}:${column}`),
      ...misplaced(linked.problems, file.text),
    ],
    accepted: problems.length + fatal.length === 0,
  };
}

function misplaced(problems: readonly Problem[], text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return problems.flatMap(({ file, line, column, message }) => {
    const there = line === null ? undefined : lines[line - 1];
    const right = file !== null && there !== undefined && column !== null && column >= 1 && column <= there.length + 1;
    return right && message !== '' ? [] : [`no place: ${JSON.stringify({ file, line, column, message })}`];
  });
}

function readConfig(text: string, path: string): Outcome {
  const result = parseConfig(text, path);
  if ('config' in result) return { failures: [], accepted: true };
  const none = result.problems.length === 0 ? ['refused without a word'] : [];
  return { failures: [...none, ...misplaced(result.problems, text.replace(/^\uFEFF/, ''))], accepted: false };
}

function readVersion(text: string, path: string): Outcome {
  const keys = ['a', 'b'];
  for (const read of [valueInJson, valueInToml, valueInYaml]) read(text, keys);
  const result = readVersionFile(path, text);
  if ('version' in result) return { failures: [], accepted: true };
  return { failures: misplaced([result.problem], text.replace(/^\uFEFF/, '')), accepted: false };
}

function readTags(text: string): Outcome {
  const names = text.split('\n');
  const pattern = parseTagPattern(names[0] ?? '');
  const used =
    'pattern' in pattern ? pattern.pattern : { text: 'v{version}', prefix: 'v', suffix: '', optionalV: false };
  const { all, duplicates, skipped } = releasesOf(
    names.map((name) => ({ name, sha: null })),
    used,
  );
  const told = all.length + duplicates.length + skipped.length;
  return { failures: told === names.length ? [] : ['a tag was lost'], accepted: false };
}
