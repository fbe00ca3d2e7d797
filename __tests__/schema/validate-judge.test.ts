/** One case per rule: what buf rejects, we reject, at the place marked; its nearest neighbour both accept. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem } from '../../src/schema/model.ts';
import { CASES, type Case, type FileSet } from './judge/invalid-cases.ts';
import { bufErrors, schemaOf } from './judge/judge.ts';

/** A file set as written to disk, and the places marked in it. */
interface Written {
  readonly rule: string;
  readonly folder: string;
  readonly paths: readonly string[];
  readonly marked: readonly string[];
}

function write(root: string, rule: string, folder: string, set: FileSet): Written {
  const files = typeof set === 'string' ? { 'a.proto': set } : set;
  const marked: string[] = [];
  const paths = Object.entries(files).map(([name, text]) => {
    const path = `${folder}/${name}`;
    const [before = '', after] = text.replaceAll('$', folder).split('¦');
    const lines = before.split('\n');
    if (after !== undefined) marked.push(`${path}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), before + (after ?? ''));
    return path;
  });
  return { rule, folder, paths, marked };
}

function writeAll(root: string, choose: (entry: Case) => FileSet): Written[] {
  return CASES.map((entry, index) => write(root, entry.rule, `c${String(index).padStart(3, '0')}`, choose(entry)));
}

function fatal(root: string, { paths }: Written): Problem[] {
  return schemaOf(root, paths).problems.filter((problem) => problem.fatal);
}

const places = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, column }) => `${file}:${line}:${column}`);

const roots = { bad: '', good: '' };
let bad: Written[] = [];
let good: Written[] = [];

beforeAll(() => {
  roots.bad = mkdtempSync(join(tmpdir(), 'skewgate-bad-'));
  roots.good = mkdtempSync(join(tmpdir(), 'skewgate-good-'));
  bad = writeAll(roots.bad, (entry) => entry.bad);
  good = writeAll(roots.good, (entry) => entry.good);
});

afterAll(() => {
  rmSync(roots.bad, { recursive: true });
  rmSync(roots.good, { recursive: true });
});

test('there are as many rules as cases, each with one mark', () => {
  expect(new Set(CASES.map(({ rule }) => rule)).size).toBe(CASES.length);
  expect(CASES.length).toBe(212);
  expect(bad.filter(({ marked }) => marked.length !== 1)).toEqual([]);
  expect(good.filter(({ marked }) => marked.length !== 0)).toEqual([]);
});

describe('what is wrong', () => {
  test('we find the marked fault in each case, and no other', () => {
    expect(bad.map((entry) => [entry.rule, places(fatal(roots.bad, entry))])).toEqual(
      bad.map(({ rule, marked }) => [rule, marked]),
    );
  });

  test('every message is a fault, and then what to do', () => {
    const messages = bad.flatMap((entry) => fatal(roots.bad, entry).map(({ message }) => message));
    expect(messages.filter((message) => !/^[a-z`].*[.?!] [A-Z].*[.;]$/.test(message))).toEqual([]);
  });

  test('buf rejects each of them, but for those where it is known to be lenient', () => {
    const errors = bufErrors(roots.bad);
    const missed = bad.filter(({ folder }) => !errors.includes(`${folder}/`)).map(({ rule }) => rule);
    expect(missed).toEqual(CASES.filter(({ bufIsLenient }) => bufIsLenient).map(({ rule }) => rule));
  });
});

describe('what is right', () => {
  test('we accept each neighbour', () => {
    expect(good.map((entry) => [entry.rule, fatal(roots.good, entry)])).toEqual(good.map(({ rule }) => [rule, []]));
  });

  test('buf accepts them all', () => {
    expect(bufErrors(roots.good)).toBe('');
  });
});
