/** How a message or enum is met: from a method or a message that travels alone, inwards through fields. */
import type { Enum, Field, Message, ValueType } from '../schema/model.ts';
import type { EnumPair, MessagePair, MethodPair } from './pair.ts';
import type { Flow } from './skew.ts';
import type { WireContract } from './steps.ts';
import type { Node, Walk } from './walk.ts';

/** One field, as both sides declare it. */
export interface Step {
  readonly old: Field;
  readonly new: Field;
}

/** The shortest way to a pair in one flow. */
export interface Way {
  /** The method whose request or answer it begins with; null for a message that travels alone. */
  readonly method: MethodPair | null;
  /** The message it begins with. */
  readonly old: Message;
  readonly new: Message;
  /** From the outermost message inwards. The last one holds the pair; empty if the pair is where it begins. */
  readonly through: readonly Step[];
}

/** The ways of one comparison, worked out on first use. */
export interface Ways {
  /** One way to a pair of messages; to a pair of enums one per kind of field that holds it. None if nothing leads there. */
  readonly to: (pair: MessagePair | EnumPair, flow: Flow, contract?: WireContract) => readonly Way[];
}

/** @param walk after everything was entered */
export function createWays(walk: Walk): Ways {
  const known = new Map<string, ReadonlyMap<Node['pair'], readonly Way[]>>();
  return {
    to: (pair, flow, contract = 'binary') => {
      const key = `${contract} ${flow}`;
      const ways = known.get(key) ?? explore(walk, flow, contract);
      known.set(key, ways);
      return ways.get(pair) ?? [];
    },
  };
}

/** Breadth first, so that what is found first is shortest. */
function explore(walk: Walk, flow: Flow, contract: WireContract): ReadonlyMap<Node['pair'], readonly Way[]> {
  const ways = new Map<Node['pair'], Way[]>();
  const uses = new Map<Node, Set<string>>();
  const queue: { readonly node: Node; readonly way: Way }[] = [];
  const arrive = (node: Node, way: Way): void => {
    if (!ways.has(node.pair)) queue.push({ node, way });
    ways.set(node.pair, [...(ways.get(node.pair) ?? []), way]);
  };
  for (const { old, new: next, flow: entered, method } of walk.entries()) {
    const node = entered === flow ? walk.nodeOf(old, next) : null;
    if (node !== null && !ways.has(node.pair)) arrive(node, { method, old, new: next, through: [] });
  }
  for (const at of queue) {
    // The queue grows while it is walked.
    for (const { node, step, key } of behind(walk, at.node, contract)) {
      const seen = uses.get(node) ?? new Set<string>();
      if (node.pair.kind === 'enum' ? seen.has(key) : ways.has(node.pair)) continue;
      uses.set(node, seen.add(key));
      arrive(node, { ...at.way, through: [...at.way.through, step] });
    }
  }
  return ways;
}

interface Behind {
  readonly node: Node;
  readonly step: Step;
  /** How the field uses the enum, if it holds one. */
  readonly key: string;
}

function behind(walk: Walk, node: Node, contract: WireContract): readonly Behind[] {
  return walk.behind(node, contract).flatMap((step) => {
    const [old, next] = [declared(step.types.old), declared(step.types.new)];
    const found = old === null || next === null ? null : walk.nodeOf(old, next);
    return found === null ? [] : [{ node: found, step, key: useKey(step.old, step.new) }];
  });
}

function declared(type: ValueType): Message | Enum | null {
  if (type.kind === 'message') return type.message;
  return type.kind === 'enum' ? type.enum : null;
}

function useKey(old: Field, next: Field): string {
  const kind = ({ map, repeated, presence, oneof }: Field): string =>
    [map !== null, repeated, presence, oneof !== null].join();
  return `${kind(old)} ${kind(next)}`;
}
