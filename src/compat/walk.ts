/**
 * The walk from the roots: which message and enum of the old schema meets which of the new one, and in which flows.
 * The wire is structural, so type names are never looked up here: a pair is found by following equal field numbers in
 * binary, and equal field names in ProtoJSON.
 */
import type { Enum, Message, ValueType } from '../schema/model.ts';
import type { Context } from './context.ts';
import type { EnumPair, FieldPair, MessagePair, MethodPair } from './pair.ts';
import { pairFields } from './pair-fields.ts';
import type { EnumUse } from './read/enum.ts';
import type { Flow } from './skew.ts';
import { type Passage, passagesOf, useOf, type WireContract } from './steps.ts';

/** How both sides use an enum in one place. */
export interface EnumUses {
  readonly old: EnumUse;
  readonly new: EnumUse;
  readonly flows: Set<Flow>;
  /** The flows in which it is met by name, in ProtoJSON. */
  readonly jsonFlows: Set<Flow>;
}

/** One pair of types in the graph. A pair in no flow is compared by name only, and hurts nobody. */
export interface Node {
  readonly pair: MessagePair | EnumPair;
  readonly flows: Set<Flow>;
  /** The flows in which it is met by name, in ProtoJSON. */
  readonly jsonFlows: Set<Flow>;
  /** Nodes and methods that lead here. */
  readonly from: Set<Node | MethodPair>;
  /** For messages: their fields, paired. */
  readonly fields: readonly FieldPair[];
  /** For enums: by the shape of the use. */
  readonly uses: Map<string, EnumUses>;
}

/** Two messages that travel as such, in one flow. */
export interface Entry {
  readonly old: Message;
  readonly new: Message;
  readonly flow: Flow;
  readonly method: MethodPair | null;
}

export interface Walk {
  readonly nodes: () => Iterable<Node>;
  /** Whether a type of either schema is part of a pair. */
  readonly paired: (type: Message | Enum) => boolean;
  /** The pairs of messages that a message of either schema is part of. */
  readonly partnersOf: (message: Message | null) => readonly MessagePair[];
  /** Adds a root: `pair` is met in `flow`, because of `because`. */
  readonly enter: (old: ValueType, next: ValueType, flow: Flow, because: MethodPair | null) => void;
  /** What was entered so far, messages only. */
  readonly entries: () => readonly Entry[];
  /** The node of two types that meet; null if they do not. */
  readonly nodeOf: (old: Message | Enum, next: Message | Enum) => Node | null;
  /** The fields that lead on from a node. */
  readonly behind: (node: Node, contract: WireContract) => readonly Passage[];
  /** Adds a pair nothing reaches. */
  readonly meet: (old: Message | Enum, next: Message | Enum) => void;
}

/** Starts an empty walk over the two schemas of `context`. */
export function startWalk(context: Context): Walk {
  const graph = new Graph(context);
  const entries: Entry[] = [];
  return {
    nodes: () => graph.nodes.values(),
    paired: (type) => graph.met.has(type),
    partnersOf: (message) => (message === null ? [] : (graph.partners.get(message) ?? [])),
    entries: () => entries,
    nodeOf: (old, next) => graph.known(old, next),
    behind: (node, contract) => passagesOf(node, contract, context),
    enter: (old, next, flow, because) => {
      graph.follow(old, next, flow, because);
      if (old.kind === 'message' && next.kind === 'message')
        entries.push({ old: old.message, new: next.message, flow, method: because });
    },
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

  /** The node of a pair that was met before. */
  known(old: Message | Enum, next: Message | Enum): Node | null {
    return this.nodes.get(this.keyOf(old, next)) ?? null;
  }

  /** The node of a pair, made on first sight; null where the two are of different kinds, or the same throughout. */
  node(old: Message | Enum, next: Message | Enum): Node | null {
    if (this.context.unchanged(old, next)) {
      this.met.add(old).add(next);
      return null;
    }
    const key = this.keyOf(old, next);
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const pair = pairOf(old, next);
    if (pair === null) return null;
    const fields = pair.kind === 'message' ? pairFields(pair, this.context) : [];
    const node: Node = { pair, flows: new Set(), jsonFlows: new Set(), from: new Set(), fields, uses: new Map() };
    this.nodes.set(key, node);
    this.met.add(old).add(next);
    if (pair.kind === 'message')
      for (const side of [pair.old, pair.new]) this.partners.set(side, [...(this.partners.get(side) ?? []), pair]);
    return node;
  }

  /**
   * Follows two value types that meet in `flow`, if they are two versions of one type, and everything behind them: by
   * numbers, and once more by names.
   */
  follow(old: ValueType, next: ValueType, flow: Flow, from: MethodPair | null): void {
    const flows = new Set([flow]);
    const queue = (['json', 'binary'] as const).map(
      (contract): Step => ({ old, next, flows, contract, from, fields: null }),
    );
    for (let step = queue.pop(); step !== undefined; step = queue.pop()) {
      const before = declared(step.old);
      const after = declared(step.next);
      if (before === null || after === null || !this.context.corresponds(before, after)) continue;
      const node = this.node(before, after);
      if (node === null) continue;
      if (step.from !== null) node.from.add(step.from);
      addUse(node, step);
      const known = flowsIn(node, step.contract);
      const news = new Set([...step.flows].filter((one) => !known.has(one)));
      for (const one of news) known.add(one);
      if (news.size > 0) queue.push(...stepsBehind(node, news, step.contract, this.context));
    }
  }

  private keyOf(old: Message | Enum, next: Message | Enum): string {
    return `${this.id(old)}:${this.id(next)}`;
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
  readonly contract: WireContract;
  readonly from: Node | MethodPair | null;
  /** The fields that carry the two types; null for what travels as such. */
  readonly fields: Passage | null;
}

function stepsBehind(node: Node, flows: ReadonlySet<Flow>, contract: WireContract, context: Context): Step[] {
  return passagesOf(node, contract, context).map((fields) => {
    const { old, new: next } = fields.types;
    return { old, next, flows, contract, from: node, fields };
  });
}

function addUse({ uses }: Node, { fields, flows, contract }: Step): void {
  if (fields?.types.old.kind !== 'enum') return;
  const [old, next] = [useOf(fields.old), useOf(fields.new)];
  const key = JSON.stringify([old, next]);
  const known = uses.get(key) ?? { old, new: next, flows: new Set<Flow>(), jsonFlows: new Set<Flow>() };
  for (const flow of flows) flowsIn(known, contract).add(flow);
  uses.set(key, known);
}

function flowsIn({ flows, jsonFlows }: Pick<Node, 'flows' | 'jsonFlows'>, contract: WireContract): Set<Flow> {
  return contract === 'binary' ? flows : jsonFlows;
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
