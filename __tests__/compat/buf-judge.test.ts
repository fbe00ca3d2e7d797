/** Whatever `buf breaking` reports, we report at the same element; or it is listed as hurting nobody. */
import {
  type DescMessage,
  type FileRegistry,
  fromBinary,
  fromJson,
  type JsonValue,
  toBinary,
  toJson,
} from '@bufbuild/protobuf';
import { beforeAll, describe, expect, test } from '@jest/globals';
import protobuf from 'protobufjs';
import type { Finding } from '../../src/compat/finding.ts';
import { BUF_RULES } from '../../src/compat/peers/buf-rules.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { descriptorsOf } from '../schema/judge/judge.ts';
import { type Annotation, breaking, bufRuleIds, isAbout, rowOf, withTrees } from '../support/buf-breaking.ts';
import { BUF_CASES } from '../support/buf-cases.ts';
import { must } from '../support/compat.ts';
import { findingsOf } from '../support/schema.ts';

type Files = Readonly<Record<string, string>>;
interface Input {
  readonly title: string;
  readonly before: Files;
  readonly after: Files;
}

const cases = Object.entries(BUF_CASES).map(([id, { before, after }]): Input => {
  const folder = id.toLowerCase();
  return { title: id, before: placed(before, folder), after: placed(after, folder) };
});

/** Examples in which two files of one version declare `google` would hide the real one. */
const examples = RULES.flatMap((rule) => rule.examples.map((example) => ({ rule, example })))
  .filter(({ example }) => !JSON.stringify(example).includes('package google'))
  .map(({ rule, example }, i): Input => {
    const inFolder = (side: string | Files): Files => {
      const files = typeof side === 'string' ? { 'a.proto': side } : side;
      return placed(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, packaged(text)])), `e${i}`);
    };
    return { title: `${rule.id}: ${example.name}`, before: inFolder(example.before), after: inFolder(example.after) };
  });

/** Puts files into a folder, and their packages into a package, of their own. */
function placed(files: Files, folder: string): Files {
  const moved = (text: string): string =>
    Object.keys(files).reduce((all, path) => all.replaceAll(`"${path}"`, `"${folder}/${path}"`), text);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, moved(text).replaceAll('$', folder)]),
  );
}

function packaged(text: string): string {
  const declared = /package ([\w.]+);/;
  if (declared.test(text)) return text.replace(declared, (_, name) => `package $.${name};`);
  return text.replace(/(syntax|edition) = "\w+";/, (head) => `${head} package $;`);
}

const all = [...cases, ...examples];
const found = new Map<Input, { readonly annotations: Annotation[]; readonly findings: readonly Finding[] }>();

beforeAll(async () => {
  const tree = (side: 'before' | 'after') => new Map(all.flatMap((input) => Object.entries(input[side])));
  const annotations = await withTrees({ before: tree('before'), after: tree('after') }, breaking);
  for (const input of all) found.set(input, { annotations: [], findings: findingsOf(input.before, input.after) });
  for (const annotation of annotations) found.get(inputOf(annotation))?.annotations.push(annotation);
}, 60_000);

/** A deleted file or package has no place, only a name. */
function inputOf({ path, message }: Annotation): Input {
  const names = [...(path === undefined ? [] : [path]), ...[...message.matchAll(/"([^"]*)"/g)].map(([, name]) => name)];
  const folders = names.map((name) => name?.split(/[/.]/)[0]);
  const input = all.find(({ before }) => folders.includes(Object.keys(before)[0]?.split('/')[0]));
  if (input === undefined) throw new Error(`of which input is this? ${message}`);
  return input;
}

/** Moved to a file that the old one imports as public, a declaration is found where it was. */
const PASSED_ON = 'declaration-moved: the old file passes it on, and Java has a class for each message';

/** Nobody misses what was not generated before. */
const MORE = 'file-option-changed: only more is generated';

/** Inputs that violate a rule of buf's and hurt nobody, though others that violate it do. */
const HARMLESS: readonly (readonly [title: string, type: string])[] = [
  [PASSED_ON, 'MESSAGE_NO_DELETE'],
  [MORE, 'FILE_SAME_PY_GENERIC_SERVICES'],
  [MORE, 'FILE_SAME_OPTIMIZE_FOR'],
];

/** Whether a rule of buf's says nothing of this input that hurts anybody. */
function isHarmless(type: string, { title }: Input): boolean {
  const listed = HARMLESS.some(([input, rule]) => input === title && rule === type);
  return listed || rowOf({ type, message: '' })?.contracts.length === 0;
}

/** What is reported and not found here. */
function missed(input: Input): readonly string[] {
  const { annotations, findings } = must(found.get(input));
  return annotations
    .filter((annotation) => {
      const { type } = annotation;
      const row = rowOf(annotation);
      return !findings.some(
        (finding) =>
          row?.rules.includes(finding.rule.id) &&
          isAbout(annotation, finding) &&
          (isHarmless(type, input) || finding.consequences.some(({ contract }) => row.contracts.includes(contract))),
      );
    })
    .map(({ type, message }) => `${type} ${message}`);
}

describe('the table', () => {
  test('has every rule that buf has, once', () => {
    expect(BUF_RULES.map(({ id }) => id).toSorted()).toEqual([...bufRuleIds()].toSorted());
    expect(BUF_RULES.length).toBe(64);
  });

  test('names rules that there are', () => {
    const known = new Set(RULES.map(({ id }) => id));
    expect(BUF_RULES.flatMap(({ rules }) => rules).filter((id) => !known.has(id))).toEqual([]);
  });

  test('calls at most 12 of them harmless, each with a reason', () => {
    const harmless = BUF_RULES.filter(({ contracts }) => contracts.length === 0);
    expect(harmless.length).toBeLessThanOrEqual(12);
    expect(harmless.filter(({ remark }) => remark === null)).toEqual([]);
  });

  /** By rule of buf's: what our findings at the same element are, as `rule` and as `contract`. */
  const shown = (as: (finding: Finding) => readonly string[]): ReadonlyMap<string, readonly string[]> => {
    const all = new Map(BUF_RULES.map(({ id }) => [id, new Set<string>()]));
    for (const { annotations, findings } of found.values())
      for (const annotation of annotations)
        for (const finding of findings.filter((each) => isAbout(annotation, each)))
          if (rowOf(annotation)?.rules.includes(finding.rule.id))
            for (const one of as(finding)) all.get(annotation.type)?.add(one);
    return new Map([...all].map(([id, ones]) => [id, [...ones].toSorted()]));
  };

  test('names no rule without an input that shows it', () => {
    const rules = shown(({ rule }) => [rule.id]);
    expect(BUF_RULES.map(({ id }) => [id, rules.get(id)])).toEqual(
      BUF_RULES.map(({ id, rules: named }) => [id, named.toSorted()]),
    );
  });

  test('says in which contracts they find it', () => {
    const contracts = shown(({ consequences }) => consequences.map(({ contract }) => contract));
    const listed = BUF_RULES.filter((rule) => rule.contracts.length > 0);
    expect(listed.map(({ id }) => [id, contracts.get(id)])).toEqual(
      listed.map(({ id, contracts: named }) => [id, named.toSorted()]),
    );
  });

  test('has an input for every rule', () => {
    expect(Object.keys(BUF_CASES).toSorted()).toEqual(BUF_RULES.map(({ id }) => id).toSorted());
  });
});

describe('buf breaking', () => {
  test.each(cases)('reports $title for its input', (input) => {
    expect(found.get(input)?.annotations.map(({ type }) => type)).toContain(input.title);
  });

  test.each(all)('reports nothing that we miss: $title', (input) => {
    expect(missed(input)).toEqual([]);
  });
});

/** What buf finds fault with, and a value of the message M. */
const FALSE_ALARMS: readonly { readonly type: string; readonly title: string; readonly value: JsonValue }[] = [
  { type: 'ENUM_SAME_JSON_FORMAT', title: 'ENUM_SAME_JSON_FORMAT', value: { e: 'A' } },
  { type: 'FILE_SAME_OPTIMIZE_FOR', title: MORE, value: { x: 5 } },
  { type: 'FILE_SAME_PY_GENERIC_SERVICES', title: MORE, value: { x: 5 } },
  { type: 'FILE_SAME_SYNTAX', title: 'FILE_SAME_SYNTAX', value: { x: 5 } },
  { type: 'MESSAGE_NO_DELETE', title: PASSED_ON, value: { t: { x: 5 } } },
  { type: 'MESSAGE_SAME_JSON_FORMAT', title: 'MESSAGE_SAME_JSON_FORMAT', value: { x: 5 } },
  { type: 'RESERVED_ENUM_NO_DELETE', title: 'RESERVED_ENUM_NO_DELETE', value: { e: 'A' } },
  { type: 'RESERVED_MESSAGE_NO_DELETE', title: 'RESERVED_MESSAGE_NO_DELETE', value: { x: 5 } },
  { type: 'RPC_SAME_IDEMPOTENCY_LEVEL', title: 'RPC_SAME_IDEMPOTENCY_LEVEL', value: { x: 5 } },
];

describe('false alarms', () => {
  const inputs = FALSE_ALARMS.map(({ title }) => must(all.find((input) => input.title === title)));
  let registries: readonly FileRegistry[] = [];
  beforeAll(async () => {
    const tree = (side: 'before' | 'after') => new Map(inputs.flatMap((input) => Object.entries(input[side])));
    registries = await withTrees({ before: tree('before'), after: tree('after') }, (before, after) =>
      Promise.all([descriptorsOf(before, []), descriptorsOf(after, [])]),
    );
  }, 30_000);

  test('are at most 12, and are those of the table', () => {
    const harmless = BUF_RULES.filter(({ contracts }) => contracts.length === 0).map(({ id }) => id);
    expect(FALSE_ALARMS.map(({ type }) => type)).toEqual([...harmless, ...HARMLESS.map(([, type]) => type)].toSorted());
    expect(FALSE_ALARMS.length).toBeLessThanOrEqual(12);
  });

  test.each(FALSE_ALARMS)(
    '$type: both versions write the same bytes and read the same value',
    ({ type, title, value }) => {
      const input = must(all.find((each) => each.title === title));
      expect(found.get(input)?.annotations.map((annotation) => annotation.type)).toContain(type);
      const name = `${must(Object.keys(input.before)[0]).split('/')[0]}.M`;
      const [old, next] = registries.map((registry) => must(registry.getMessage(name)));
      const [before, after] = [rootOf(input.before), rootOf(input.after)].map((root) => root.lookupType(name));
      const bytes = [old, next].map((desc) => bytesOf(must(desc), value));
      const others = [before, after].map((desc) =>
        must(desc)
          .encode(must(desc).fromObject(value as object))
          .finish(),
      );
      for (const [writer, written] of [...bytes, ...others].entries()) {
        expect([writer, Buffer.from(written).toString('hex')]).toEqual([
          writer,
          Buffer.from(must(bytes[0])).toString('hex'),
        ]);
        for (const desc of [old, next])
          expect(toJson(must(desc), fromBinary(must(desc), written))).toEqual(
            toJson(must(old), fromJson(must(old), value)),
          );
        for (const desc of [before, after])
          expect(must(desc).decode(written).toJSON()).toEqual(must(before).decode(written).toJSON());
      }
    },
  );
});

function bytesOf(desc: DescMessage, value: JsonValue): Uint8Array {
  return toBinary(desc, fromJson(desc, value));
}

/** The version as protobufjs reads it, which needs no imports where all files are there. */
function rootOf(files: Files): protobuf.Namespace {
  const root = new protobuf.Root();
  for (const text of Object.values(files)) protobuf.parse(text, root, { keepCase: true });
  return root.resolveAll();
}
