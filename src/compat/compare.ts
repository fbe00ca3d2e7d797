/** The comparison of two versions of a protocol: walk from the roots, judge every pair that is met. */
import type { Schema, SchemaFile } from '../schema/model.ts';
import { type Context, createContext, type JsonUse } from './context.ts';
import type { Finding } from './finding.ts';
import { judge, type Reach } from './judge.ts';
import type { FilePair, MethodPair, PackagePair, Pair, ServicePair, TypePair } from './pair.ts';
import { pairValues } from './pair-enums.ts';
import { pairLooseExtensions } from './pair-extensions.ts';
import { pairOneofs } from './pair-oneofs.ts';
import { pairPackages } from './pair-packages.ts';
import { pairMethods, pairServices } from './pair-services.ts';
import { enterRoots, findRoots, flowsOf } from './roots.ts';
import type { AnyRule } from './rule.ts';
import type { Transport } from './status.ts';
import { meetUnused } from './unused.ts';
import { type Node, rootsOf, startWalk, type Walk } from './walk.ts';
import { createWays, type Ways } from './ways.ts';

export interface CompareOptions {
  readonly rules: readonly AnyRule[];
  /** Full names of messages that one version stores and another reads. */
  readonly stored?: readonly string[];
  /** Full names of messages that travel without a method: payloads of `Any`, topics. Judged in both call flows. */
  readonly roots?: readonly string[];
  /**
   * Which files are the surface's own; what others declare is compared only where it is reached. Default: all but the
   * well-known types.
   */
  readonly owns?: (file: SchemaFile) => boolean;
  /** Whether every top-level message of the surface is a root. Default: if the surface has no service. */
  readonly everyMessage?: boolean;
  /** How peers that speak ProtoJSON do it. Default: strict readers, writers with JSON names. */
  readonly json?: JsonUse;
  /** How calls travel. Default: gRPC. */
  readonly transport?: Transport;
  /** Full names of the custom options whose values are contract. */
  readonly contractOptions?: readonly string[];
}

export interface Comparison {
  /** Every difference, harmless ones included, in the order of the walk. */
  readonly findings: readonly Finding[];
  /** Names of `stored` and `roots` that are in neither schema. */
  readonly unknownRoots: readonly string[];
  /** How every pair is met. */
  readonly ways: Ways;
}

/** Compares two linked schemas. Comparing a schema with itself gives no findings. */
export function compare(old: Schema, next: Schema, options: CompareOptions): Comparison {
  const comparison = compareAtMost(old, next, options, Number.POSITIVE_INFINITY);
  if (comparison === null) throw new TypeError('there is always room for more');
  return comparison;
}

/**
 * The same, as long as it does not find too much.
 * @param most findings, as {@link weightOf} counts them
 * @returns null if there are more
 */
export function compareAtMost(old: Schema, next: Schema, options: CompareOptions, most: number): Comparison | null {
  const { rules, stored = [], roots: named = [], owns = isNoWellKnown } = options;
  const services = pairServices(old, next, owns);
  const packages = pairPackages(old, next, services, owns);
  const renamed = new Map(packages.map((pair) => [pair.old.package, pair.new.package]));
  const { json, transport, contractOptions } = options;
  const context = createContext(old, next, renamed, {
    ...(json && { json }),
    ...(transport && { transport }),
    ...(contractOptions && { contractOptions }),
    payloads: new Set(named),
  });
  const walk = startWalk(context);
  const methods = services.flatMap((pair) => (pair.old && pair.new ? pairMethods(pair, context) : []));
  for (const method of methods) enterMethod(walk, method);
  const { roots, unknown } = findRoots(context, {
    stored,
    roots: named,
    owns,
    all: options.everyMessage ?? services.length === 0,
  });
  const alone = enterRoots(walk, roots);
  const unused = meetUnused(walk, context, owns, roots);
  const count = { left: most };
  const judged = counting(count, (pair, reach) => judge(pair, reach, rules, context));
  // How others keep their house is not for this project to mend.
  const serious = rules.filter((rule) => rule.floor !== 'none');
  const judgedAbroad = counting(count, (pair, reach) => judge(pair, reach, serious, context));
  const findings = [
    ...judgeCalls({ services, packages, methods }, judged),
    ...[...alone, ...unused].flatMap((pair) => judged(pair, reachOf(pair))),
    ...[...walk.nodes()].flatMap((node) => {
      const { old: before, new: after } = node.pair;
      return judgeNode(node, owns(before.file) || owns(after.file) ? judged : judgedAbroad);
    }),
    ...[...pairLooseExtensions(walk, context, owns), ...filePairs(context, owns)].flatMap((pair) =>
      judged(
        pair,
        reachedThrough(() => []),
      ),
    ),
  ];
  return count.left < 0 ? null : { findings, unknownRoots: unknown, ways: createWays(walk) };
}

type Judge = (pair: Pair, reach: Reach) => Finding[];

/** Once it is too much, nothing more is looked at. */
function counting(count: { left: number }, judged: Judge): Judge {
  return (pair, reach) => {
    if (count.left < 0) return [];
    const found = judged(pair, reach);
    count.left -= weightOf(found);
    return found;
  };
}

/** A finding names every method that reaches it. */
const METHODS_FOR_ONE = 20;

/** @returns how many findings they count for: one for each, and one more for every 20 methods that reach it */
export function weightOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { reachedBy }) => sum + 1 + Math.floor(reachedBy.length / METHODS_FOR_ONE), 0);
}

function filePairs({ old, files }: Context, owns: (file: SchemaFile) => boolean): readonly FilePair[] {
  return [...old.files.values()]
    .filter(owns)
    .map((file): FilePair => ({ kind: 'file', old: file, new: files.get(file) ?? null }));
}

function isNoWellKnown(file: SchemaFile): boolean {
  return file.package !== 'google.protobuf';
}

function enterMethod(walk: Walk, method: MethodPair): void {
  if (method.old === null || method.new === null) return;
  walk.enter(method.old.input, method.new.input, 'request', method);
  walk.enter(method.old.output, method.new.output, 'response', method);
}

interface Calls {
  readonly services: readonly ServicePair[];
  readonly packages: readonly PackagePair[];
  readonly methods: readonly MethodPair[];
}

/** What happens to whole calls. A service on one side only is told once, for all its methods. */
function judgeCalls({ services, packages, methods }: Calls, judged: Judge): Finding[] {
  const inService = new Map<MethodPair['services'], MethodPair[]>(services.map((pair) => [pair, []]));
  for (const method of methods) inService.get(method.services)?.push(method);
  const ofService = (pair: ServicePair): readonly MethodPair[] =>
    pair.old && pair.new ? (inService.get(pair) ?? []) : methodsAlone(pair);
  const flows = new Set(['request', 'response'] as const);
  return [
    // Nothing is read as a package, but an Any in JSON says in which one its payload is.
    ...packages.flatMap((pair) =>
      judged(pair, { ...reachedThrough(() => pair.services.flatMap(ofService)), jsonFlows: flows }),
    ),
    ...services.flatMap((pair) =>
      judged(
        pair,
        reachedThrough(() => ofService(pair)),
      ),
    ),
    ...methods.flatMap((pair) => judged(pair, { ...reachedThrough(() => [pair]), flows, jsonFlows: flows })),
  ];
}

function methodsAlone(services: ServicePair): readonly MethodPair[] {
  return [
    ...(services.old?.methods ?? []).map((old): MethodPair => ({ kind: 'method', old, new: null, services })),
    ...(services.new?.methods ?? []).map((next): MethodPair => ({ kind: 'method', old: null, new: next, services })),
  ];
}

function reachedThrough(methods: () => readonly MethodPair[]): Reach {
  return { flows: new Set(), jsonFlows: new Set(), methods, uses: [] };
}

function reachOf(pair: TypePair): Reach {
  const flows = new Set(flowsOf(pair.role));
  return { flows, jsonFlows: flows, methods: () => [], uses: [] };
}

function judgeNode(node: Node, judged: Judge): Finding[] {
  const reach: Reach = {
    flows: node.flows,
    jsonFlows: node.jsonFlows,
    methods: () => rootsOf(node),
    uses: [...node.uses.values()],
  };
  if (node.pair.kind === 'enum') return [node.pair, ...pairValues(node.pair)].flatMap((pair) => judged(pair, reach));
  return [node.pair, ...node.fields, ...pairOneofs(node.pair)].flatMap((pair) => judged(pair, reach));
}
