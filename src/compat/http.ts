/** The calls by HTTP that `google.api.http` maps to a method (google/api/http.proto, "HttpRule"). */
import type { OptionValue } from '../schema/ast.ts';
import type { Method, Schema } from '../schema/model.ts';
import { HTTP, optionValueOf } from './contract-options.ts';

/** One way to call a method. */
export interface HttpCall {
  readonly verb: string;
  /** A template: `/v1/{name=shelves/*}`. */
  readonly path: string;
}

/** @returns every mapping of a method, those under `additional_bindings` included; none if it has none */
export function httpCallsOf(method: Method, schema: Schema): readonly HttpCall[] {
  return callsIn(optionValueOf(method, HTTP, schema));
}

const VERBS = ['get', 'put', 'post', 'delete', 'patch'];

function callsIn(value: OptionValue | null): readonly HttpCall[] {
  if (value?.kind === 'list') return value.items.flatMap(callsIn);
  if (value?.kind !== 'message') return [];
  return value.entries.flatMap(({ name, value: inner }) => {
    if (name === 'additional_bindings') return callsIn(inner);
    if (name === 'custom') return customIn(inner);
    return VERBS.includes(name) && inner.kind === 'string'
      ? [{ verb: name.toUpperCase(), path: textOf(inner.bytes) }]
      : [];
  });
}

function customIn(value: OptionValue): readonly HttpCall[] {
  const entries = value.kind === 'message' ? value.entries : [];
  const [verb, path] = ['kind', 'path'].map((wanted) => {
    const found = entries.find(({ name }) => name === wanted)?.value;
    return found?.kind === 'string' ? textOf(found.bytes) : null;
  });
  return verb && path ? [{ verb, path }] : [];
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** @returns whether some path fits both templates; `*` is one segment, `**` any number of them */
export function canBeSame(one: string, other: string): boolean {
  return meet(segmentsOf(one), segmentsOf(other));
}

/** A variable stands for its pattern; what follows a colon is the custom verb and a segment of its own. */
function segmentsOf(template: string): readonly string[] {
  const plain = template.replace(/\{[^}=]*\}/g, '*').replace(/\{[^}=]*=([^}]*)\}/g, '$1');
  const [, path = plain, verb = ''] = /^(.*?)(:[^:/]*)?$/.exec(plain) ?? [];
  return [...path.split('/').slice(1), verb];
}

function meet([a, ...as]: readonly string[], [b, ...bs]: readonly string[]): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a === '**') return meet(as, [b, ...bs]) || meet([a, ...as], bs);
  if (b === '**') return meet([b, ...bs], [a, ...as]);
  return (a === b || (a === '*' && isSegment(b)) || (b === '*' && isSegment(a))) && meet(as, bs);
}

function isSegment(text: string): boolean {
  return text !== '' && !text.startsWith(':');
}
