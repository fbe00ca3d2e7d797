/** Two versions of a protocol, and what the comparison makes of parts of them. */
import { type CompareOptions, compare } from '../../src/compat/compare.ts';
import { type Context, createContext } from '../../src/compat/context.ts';
import type { Finding } from '../../src/compat/finding.ts';
import type { EnumPair, MessagePair } from '../../src/compat/pair.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { type Sources, schemaOf } from './schema.ts';

/** A proto3 file of package `p` with one method, `S.A`, from `Q` to `R`. */
export function call(text: string): string {
  return `syntax = "proto3"; package p; service S { rpc A(Q) returns (R); } ${text}`;
}

/** The same with one message `M`, which is both request and response. */
export function echo(text: string): string {
  return `syntax = "proto3"; package p; service S { rpc A(M) returns (M); } ${text}`;
}

/** The context of comparing two sources. */
export function contextOf(before: Sources, after: Sources): Context {
  return createContext(schemaOf(before), schemaOf(after));
}

/** Two messages as a pair; the second name is the first, if left out. */
export function messagePair({ old, new: next }: Context, name: string, later = name): MessagePair {
  return { kind: 'message', old: must(old.messages.get(name)), new: must(next.messages.get(later)) };
}

/** Two enums as a pair. */
export function enumPair({ old, new: next }: Context, name: string, later = name): EnumPair {
  return { kind: 'enum', old: must(old.enums.get(name)), new: must(next.enums.get(later)) };
}

/** @throws Error if there is nothing: a test then asks for what its own text does not declare */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('this test names something it does not declare');
  return value;
}

/** What a comparison finds, as `rule element`, followed by what is worse than safe. */
export function told(before: Sources, after: Sources, options: Omit<CompareOptions, 'rules'> = {}): readonly string[] {
  return compare(schemaOf(before), schemaOf(after), { rules: RULES, ...options }).findings.flatMap(linesOf);
}

/** `rule element` and, indented, `skew flow effect severity`, in binary. */
function linesOf({ rule, element, consequences }: Finding): readonly string[] {
  const binary = consequences.filter(({ contract }) => contract === 'binary');
  const harm = binary.map(({ skew, flow, effect, severity }) => `  ${skew} ${flow ?? '-'} ${effect} ${severity}`);
  return [`${rule.id} ${element}`, ...harm];
}
