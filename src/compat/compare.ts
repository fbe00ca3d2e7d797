/** The comparison of two versions of a protocol: walk from the roots, judge every pair that is met. */
import type { Enum, Message, Schema, SchemaFile, ValueType } from '../schema/model.ts';
import { type Context, createContext } from './context.ts';
import type { Finding } from './finding.ts';
import { judge, type Reach } from './judge.ts';
import type { MethodPair, Pair, ServicePair, TypePair } from './pair.ts';
import { pairValues } from './pair-enums.ts';
import { pairOneofs } from './pair-fields.ts';
import { pairMethods, pairServices, type ServicePairs } from './pair-services.ts';
import type { AnyRule } from './rule.ts';
import type { Flow } from './skew.ts';
import { type Node, rootsOf, startWalk, type Walk } from './walk.ts';

export interface CompareOptions {
  readonly rules: readonly AnyRule[];
  /** Full names of messages that one version stores and another reads. */
  readonly stored?: readonly string[];
  /** Full names of messages that travel without a method: payloads of `Any`, topics. Judged in both call flows. */
  readonly roots?: readonly string[];
  /** Which files are the surface's own; what others declare is compared only where it is reached. Default: all. */
  readonly owns?: (file: SchemaFile) => boolean;
}

export interface Comparison {
  /** Every difference, harmless ones included, in the order of the walk. */
  readonly findings: readonly Finding[];
  /** Names of `stored` and `roots` that are in neither schema. */
  readonly unknownRoots: readonly string[];
}

/** Compares two linked schemas. Comparing a schema with itself gives no findings. */
export function compare(old: Schema, next: Schema, options: CompareOptions): Comparison {
  const services = pairServices(old, next);
  const packages = new Map(services.packages.map((pair) => [pair.old.package, pair.new.package]));
  const context = createContext(old, next, packages);
  const walk = startWalk(context);
  const owns = options.owns ?? (() => true);
  const methods = services.services.flatMap((pair) => (pair.old && pair.new ? pairMethods(pair, context) : []));
  for (const method of methods) enterMethod(walk, method);
  const roots = enterRoots(walk, context, options, services.services.length > 0 ? () => false : owns);
  const unused = meetUnused(walk, context, options, new Set(roots.alone.map((pair) => pair.old ?? pair.new)));
  const judged = (pair: Pair, reach: Reach): Finding[] => judge(pair, reach, options.rules, context);
  const findings = [
    ...judgeCalls(services, methods, judged),
    ...[...roots.alone, ...unused].flatMap((pair) => judged(pair, reachOf(pair))),
    ...[...walk.nodes()].flatMap((node) => judgeNode(node, judged)),
  ];
  return { findings, unknownRoots: roots.unknown };
}

type Judge = (pair: Pair, reach: Reach) => Finding[];

function enterMethod(walk: Walk, method: MethodPair): void {
  if (method.old === null || method.new === null) return;
  walk.enter(method.old.input, method.new.input, 'request', method);
  walk.enter(method.old.output, method.new.output, 'response', method);
}

interface Roots {
  readonly alone: readonly TypePair[];
  readonly unknown: readonly string[];
}

/** Enters stored messages and message roots, and says which of them are on one side only. */
function enterRoots(walk: Walk, context: Context, options: CompareOptions, owns: (file: SchemaFile) => boolean): Roots {
  const alone: TypePair[] = [];
  const unknown: string[] = [];
  const enter = (name: string, role: 'root' | 'stored'): void => {
    const old = context.old.messages.get(name) ?? null;
    const next = versionOf(name, old, context);
    if (old === null && next === null) unknown.push(name);
    else if (old === null || next === null) alone.push({ kind: 'type', old, new: next, role });
    else for (const flow of flowsOf(role)) walk.enter(asType(old), asType(next), flow, null);
  };
  for (const name of options.stored ?? []) enter(name, 'stored');
  for (const name of new Set([...(options.roots ?? []), ...topLevel(context, owns)])) enter(name, 'root');
  return { alone, unknown };
}

/** Names of the top-level messages of a surface: the old names, and the new ones that no old message became. */
function topLevel(context: Context, owns: (file: SchemaFile) => boolean): readonly string[] {
  const messages = (schema: Schema): Message[] =>
    [...schema.files.values()].filter(owns).flatMap((file) => file.messages);
  const old = messages(context.old);
  const taken = new Set(old.map((message) => versionOf(message.fullName, message, context)));
  return [...old, ...messages(context.new).filter((message) => !taken.has(message))].map((message) => message.fullName);
}

/** The new version of a message that is looked up by name: the same name, or its name in a renamed package. */
function versionOf(name: string, old: Message | null, context: Context): Message | null {
  const same = context.new.messages.get(name);
  if (same !== undefined) return same;
  const moved = old === null ? undefined : context.packages.get(old.file.package);
  if (old === null || moved === undefined) return null;
  return context.new.messages.get(moved + name.slice(old.file.package.length)) ?? null;
}

function asType(message: Message): ValueType {
  return { kind: 'message', message };
}

function flowsOf(role: TypePair['role']): readonly Flow[] {
  if (role === 'unused') return [];
  return role === 'stored' ? ['stored'] : ['request', 'response'];
}

/** Pairs by name what no root reaches on the old side, and lists what is on one side only. */
function meetUnused(
  walk: Walk,
  context: Context,
  options: CompareOptions,
  told: ReadonlySet<Message | Enum | null>,
): TypePair[] {
  const { old, new: next } = context;
  const owns = options.owns ?? (() => true);
  const alone: TypePair[] = [];
  const usedBefore = reachable(context, old, options, told);
  const usedNow = reachable(context, next, options, told);
  for (const type of typesOf(old, owns)) {
    if (walk.paired(type) || told.has(type)) continue;
    const same = next.messages.get(type.fullName) ?? next.enums.get(type.fullName);
    if (same !== undefined && !walk.paired(same)) walk.meet(type, same);
    // A type that went with the method that used it is part of that change.
    if (same === undefined && !usedBefore.has(type)) alone.push({ kind: 'type', old: type, new: null, role: 'unused' });
  }
  for (const type of typesOf(next, owns)) {
    const isNew = !old.messages.has(type.fullName) && !old.enums.has(type.fullName);
    if (isNew && !walk.paired(type) && !told.has(type) && !usedNow.has(type))
      alone.push({ kind: 'type', old: null, new: type, role: 'unused' });
  }
  return alone;
}

function typesOf(schema: Schema, owns: (file: SchemaFile) => boolean): (Message | Enum)[] {
  const messages = [...schema.messages.values()].filter((message) => !message.mapEntry);
  return [...messages, ...schema.enums.values()].filter((type) => owns(type.file));
}

/** Every type that a method, a root or a stored message of one schema leads to; `told` are roots without a partner. */
function reachable(
  { fieldsOf }: Context,
  schema: Schema,
  options: CompareOptions,
  told: ReadonlySet<Message | Enum | null>,
): ReadonlySet<Message | Enum> {
  const methods = [...schema.services.values()].flatMap((service) => service.methods);
  const named = [...(options.stored ?? []), ...(options.roots ?? [])].map((name) => schema.messages.get(name));
  const queue: ValueType[] = methods.flatMap((method) => [method.input, method.output]);
  const alone = [...told].filter((type) => type?.kind === 'message');
  queue.push(...[...named, ...alone].filter((message) => message !== undefined).map(asType));
  const seen = new Set<Message | Enum>();
  for (let type = queue.pop(); type !== undefined; type = queue.pop()) {
    if (type.kind === 'enum') seen.add(type.enum);
    if (type.kind !== 'message' || seen.has(type.message)) continue;
    seen.add(type.message);
    queue.push(...fieldsOf(type.message).map((field) => field.type));
  }
  return seen;
}

function judgeCalls({ services, packages }: ServicePairs, methods: readonly MethodPair[], judged: Judge): Finding[] {
  const ofService = (pair: ServicePair): MethodPair[] => {
    const inside = methods.filter((method) => method.services === pair);
    if (inside.length > 0) return inside;
    return (
      (pair.old ?? pair.new)?.methods.map(
        (method): MethodPair =>
          pair.old
            ? { kind: 'method', old: method, new: null, services: pair }
            : { kind: 'method', old: null, new: method, services: pair },
      ) ?? []
    );
  };
  return [
    ...packages.flatMap((pair) =>
      judged(
        pair,
        reachedThrough(() => pair.services.flatMap(ofService)),
      ),
    ),
    ...services.flatMap((pair) =>
      judged(
        pair,
        reachedThrough(() => ofService(pair)),
      ),
    ),
    ...methods.flatMap((pair) =>
      judged(pair, { ...reachedThrough(() => [pair]), flows: new Set(['request', 'response']) }),
    ),
  ];
}

function reachedThrough(methods: () => readonly MethodPair[]): Reach {
  return { flows: new Set(), methods, uses: [] };
}

function reachOf(pair: TypePair): Reach {
  return { flows: new Set(flowsOf(pair.role)), methods: () => [], uses: [] };
}

function judgeNode(node: Node, judged: Judge): Finding[] {
  const reach: Reach = { flows: node.flows, methods: () => rootsOf(node), uses: [...node.uses.values()] };
  if (node.pair.kind === 'enum') return [node.pair, ...pairValues(node.pair)].flatMap((pair) => judged(pair, reach));
  return [node.pair, ...node.fields, ...pairOneofs(node.pair)].flatMap((pair) => judged(pair, reach));
}
