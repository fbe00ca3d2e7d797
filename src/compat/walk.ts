/**
 * The walk from the roots: which message and enum of the old schema meets which of the new one, and in which flows.
 * The wire is structural, so names are never looked up here: a pair is found by following equal field numbers.
 */
import type { Enum, Field, Message, ValueType } from '../schema/model.ts';
import type { Context } from './context.ts';
import type { EnumPair, FieldPair, MessagePair, MethodPair } from './pair.ts';
import { pairFields } from './pair-fields.ts';
import type { EnumUse } from './read/enum.ts';
import type { Flow } from './skew.ts';

/** How both sides use an enum in one place. */
export interface EnumUses {
  readonly old: EnumUse;
  readonly new: EnumUse;
  readonly flows: Set<Flow>;
}

/** One pair of types in the graph. A pair in no flow is compared by name only, and hurts nobody. */
export interface Node {
  readonly pair: MessagePair | EnumPair;
  readonly flows: Set<Flow>;
  /** Nodes and methods that lead here. */
  readonly from: Set<Node | MethodPair>;
  /** For messages: their fields, paired. */
  readonly fields: readonly FieldPair[];
  /** For enums: by the shape of the use. */
  readonly uses: Map<string, EnumUses>;
}

export interface Walk {
  readonly nodes: () => Iterable<Node>;
  /** Whether a type of either schema is part of a pair. */
  readonly paired: (type: Message | Enum) => boolean;
  /** The pairs of messages that a message of either schema is part of. */
  readonly partnersOf: (message: Message | null) => readonly MessagePair[];
  /** Adds a root: `pair` is met in `flow`, because of `because`. */
  readonly enter: (old: ValueType, next: ValueType, flow: Flow, because: MethodPair | null) => void;
  /** Adds a pair nothing reaches. */
  readonly meet: (old: Message | Enum, next: Message | Enum) => void;
}

/** Starts an empty walk over the two schemas of `context`. */
export function startWalk(context: Context): Walk {
  const graph = new Graph(context);
  return {
    nodes: () => graph.nodes.values(),
    paired: (type) => graph.met.has(type),
    partnersOf: (message) => (message === null ? [] : (graph.partners.get(message) ?? [])),
    enter: (old, next, flow, because) => graph.follow(old, next, new Set([flow]), because, null),
    meet: (old, next) => void graph.node(old, next),
  };
}

/** The methods from which `node` can be reached, each once, in no particular order. */
export function rootsOf(node: Node): ReadonlySet<MethodPair> {
  const methods = new Set<MethodPair>();
  const seen = new Set<Node>([node]);
  const queue: Node[] = [node];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    for (const source of current.from) {
      if ('services' in source) methods.add(source);
      else if (!seen.has(source)) {
        seen.add(source);
        queue.push(source);
      }
    }
  }
  return methods;
}

class Graph {
  readonly nodes = new Map<string, Node>();
  readonly met = new Set<Message | Enum>();
  readonly partners = new Map<Message, MessagePair[]>();
  readonly context: Context;
  private readonly ids = new Map<Message | Enum, number>();

  constructor(context: Context) {
    this.context = context;
  }

  /** The node of a pair, made on first sight. */
  node(old: Message | Enum, next: Message | Enum): Node | null {
    const key = `${this.id(old)}:${this.id(next)}`;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const pair = pairOf(old, next);
    if (pair === null) return null;
    const fields = pair.kind === 'message' ? pairFields(pair, this.context) : [];
    const node: Node = { pair, flows: new Set(), from: new Set(), fields, uses: new Map() };
    this.nodes.set(key, node);
    this.met.add(old).add(next);
    if (pair.kind === 'message')
      for (const side of [pair.old, pair.new]) this.partners.set(side, [...(this.partners.get(side) ?? []), pair]);
    return node;
  }

  /** Follows two value types that meet in `flows`, if they are two versions of one type, and everything behind them. */
  follow(
    old: ValueType,
    next: ValueType,
    flows: ReadonlySet<Flow>,
    from: Node | MethodPair | null,
    use: EnumUses | null,
  ): void {
    const queue: Step[] = [{ old, next, flows, from, use }];
    for (let step = queue.pop(); step !== undefined; step = queue.pop()) {
      const before = declared(step.old);
      const after = declared(step.next);
      if (before === null || after === null || !this.context.corresponds(before, after)) continue;
      const node = this.node(before, after);
      if (node === null) continue;
      if (step.from !== null) node.from.add(step.from);
      if (step.use !== null) addUse(node, step.use, step.flows);
      const news = new Set([...step.flows].filter((flow) => !node.flows.has(flow)));
      for (const flow of news) node.flows.add(flow);
      if (news.size > 0) queue.push(...stepsBehind(node, news));
    }
  }

  private id(type: Message | Enum): number {
    const known = this.ids.get(type);
    if (known !== undefined) return known;
    this.ids.set(type, this.ids.size);
    return this.ids.size - 1;
  }
}

interface Step {
  readonly old: ValueType;
  readonly next: ValueType;
  readonly flows: ReadonlySet<Flow>;
  readonly from: Node | MethodPair | null;
  readonly use: EnumUses | null;
}

/** What two fields of one number carry, if it is read as the same sort of thing: values of maps, else the type itself. */
export function innerTypes(pair: FieldPair): { readonly old: ValueType; readonly new: ValueType } | null {
  const { old, new: next } = pair;
  if (old === null || next === null || (pair.identity !== 'same' && pair.identity !== 'renamed')) return null;
  if ((old.map === null) !== (next.map === null)) return null;
  return { old: (old.map?.value ?? old).type, new: (next.map?.value ?? next).type };
}

function stepsBehind(node: Node, flows: ReadonlySet<Flow>): Step[] {
  const steps: Step[] = [];
  for (const pair of node.fields) {
    const inner = innerTypes(pair);
    if (inner === null || pair.old === null || pair.new === null) continue;
    const use =
      inner.old.kind === 'enum' ? { old: useOf(pair.old), new: useOf(pair.new), flows: new Set<Flow>() } : null;
    steps.push({ old: inner.old, next: inner.new, flows, from: node, use });
  }
  return steps;
}

/** How a field uses the enum it carries. */
export function useOf(field: Field): EnumUse {
  const cardinality = field.map !== null ? 'map-value' : field.repeated ? 'repeated' : 'singular';
  return { cardinality, required: field.presence === 'required', oneof: field.oneof !== null };
}

function addUse(node: Node, use: EnumUses, flows: ReadonlySet<Flow>): void {
  const key = JSON.stringify([use.old, use.new]);
  const known = node.uses.get(key) ?? { old: use.old, new: use.new, flows: new Set<Flow>() };
  for (const flow of flows) known.flows.add(flow);
  node.uses.set(key, known);
}

function declared(type: ValueType): Message | Enum | null {
  if (type.kind === 'message') return type.message;
  return type.kind === 'enum' ? type.enum : null;
}

function pairOf(old: Message | Enum, next: Message | Enum): MessagePair | EnumPair | null {
  if (old.kind === 'message' && next.kind === 'message') return { kind: 'message', old, new: next };
  if (old.kind === 'enum' && next.kind === 'enum') return { kind: 'enum', old, new: next };
  return null;
}
