/** What the checker of the config's shape says, in words and with a place. */
import type * as z from 'zod/mini';
import type { Range } from '../schema/ast.ts';
import { oneOf } from './suggest.ts';
import { notOneOf, shown } from './values.ts';
import type { Path, Places, Tree } from './yaml-tree.ts';

/** One thing that is wrong in the file: where in the tree, what and what to do, and where in the text. */
export interface Complaint {
  readonly message: string;
  readonly range: Range;
}

type Issue = z.core.$ZodIssue;

/** @returns a complaint per issue, or per unknown key */
export function explain(issue: Issue, tree: Tree, places: Places): readonly Complaint[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const given = valueAt(tree, path);
  if (issue.code === 'invalid_union') {
    const meant = branchFor(given, issue.errors);
    if (meant === null) return [complain(path, wrongKind(issue.errors.flat(), given), places.valueAt(path))];
    return meant.flatMap((inner) => explain({ ...inner, path: [...issue.path, ...inner.path] }, tree, places));
  }
  if (issue.code === 'unrecognized_keys') {
    const messages = issue.message.split('\n');
    return issue.keys.map((key, i) => complain(path, messages[i] ?? '', places.keyAt([...path, key])));
  }
  if (given === undefined) {
    const around = path.slice(0, -1);
    return [complain(around, `the key "${path.at(-1)}" is missing`, places.keyAt(around))];
  }
  const ofKey = issue.code === 'custom' && issue.params?.key === true;
  return [complain(path, reason(issue, given), ofKey ? places.keyAt(path) : places.valueAt(path))];
}

/** @returns the complaint, with the place in the tree in front: `surfaces[0].promise: …` */
export function complain(path: Path, what: string, range: Range): Complaint {
  const where = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${plain(part)}`)).join('');
  return { message: where === '' ? what : `${where.replace(/^\./, '')}: ${what}`, range };
}

function plain(key: string): string {
  return /^[\w./-]+$/.test(key) ? key : key === '' ? '""' : shown(key);
}

function valueAt(tree: Tree, path: Path): Tree | undefined {
  let value: Tree | undefined = tree;
  for (const part of path) {
    if (typeof value === 'string' || value === undefined) return undefined;
    value = (value as { readonly [part: string | number]: Tree })[part];
  }
  return value;
}

/** Of several forms that a value may have, the one whose kind was given; null if none has it. */
function branchFor(given: Tree | undefined, branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const isWord = typeof given === 'string';
  const fits = (issue: Issue): boolean =>
    issue.path.length > 0 || (issue.code !== 'invalid_type' && (isWord || issue.code !== 'invalid_value'));
  return branches.find((issues) => issues.every(fits)) ?? null;
}

function reason(issue: Issue, given: Tree): string {
  if (issue.code === 'invalid_type') return wrongKind([issue], given);
  if (issue.code !== 'invalid_value') return issue.message;
  return typeof given === 'string' ? notOneOf(issue.values.map(String), given) : wrongKind([issue], given);
}

function wrongKind(issues: readonly Issue[], given: Tree | undefined): string {
  const expected = issues.filter(({ path }) => path.length === 0 || issues.length === 1).flatMap(kindExpected);
  return `expected ${oneOf([...new Set(expected)])}, found ${kindOf(given)}`;
}

function kindExpected(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_type') return [];
  return [KINDS.get(issue.expected) ?? issue.expected];
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['array', 'a list'],
  ['object', 'a block of keys'],
  ['record', 'a block of keys'],
]);

function kindOf(given: Tree | undefined): string {
  if (typeof given === 'string' || given === undefined) return shown(given ?? '');
  return Array.isArray(given) ? 'a list' : 'a block of keys';
}
