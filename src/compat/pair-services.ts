/** Which service, method and package of the new schema takes the place of which of the old one. */
import type { Message, Method, Schema, SchemaFile, Service, ValueType } from '../schema/model.ts';
import type { Context } from './context.ts';
import { matchBest, relatedBy } from './match.ts';
import type { MethodPair, ServicePair } from './pair.ts';

/**
 * Pairs services by full name, then those left over by what they contain.
 * @param owns which files count: a service that a dependency declares is served by somebody else
 */
export function pairServices(old: Schema, next: Schema, owns: (file: SchemaFile) => boolean): readonly ServicePair[] {
  const before = [...old.services.values()].filter((service) => owns(service.file));
  const after = new Map([...next.services].filter(([, service]) => owns(service.file)));
  const names = new Set(before.map((service) => service.fullName));
  const heirs = matchBest(
    before.filter((service) => !after.has(service.fullName)),
    [...after.values()].filter((service) => !names.has(service.fullName)),
    likeness,
    ({ name, methods }) => [`service ${name}`, ...methods.map((method) => `rpc ${method.name}`)],
  );
  const pairs = before.map((service): ServicePair => {
    const heir = after.get(service.fullName) ?? heirs.get(service) ?? null;
    return { kind: 'service', old: service, new: heir };
  });
  const taken = new Set(pairs.map((pair) => pair.new));
  const added = [...after.values()].filter((service) => !taken.has(service));
  return [...pairs, ...added.map((service): ServicePair => ({ kind: 'service', old: null, new: service }))];
}

/** Whether two services do the same work: the same name elsewhere, or mostly the same methods. 0 if they do not. */
function likeness(a: Service, b: Service): number {
  const names = new Set(a.methods.map((method) => method.name));
  const shared = b.methods.filter((method) => names.has(method.name)).length;
  const overlap = shared / Math.max(1, a.methods.length, b.methods.length);
  if (a.name === b.name) return shared > 0 ? overlap + 1 : 0;
  return overlap >= 0.5 ? overlap : 0;
}

/** Pairs methods by name, then those left over whose types and streaming say that only the name changed. */
export function pairMethods(services: ServicePair, context: Context): readonly MethodPair[] {
  const pairs: MethodPair[] = [];
  const old = services.old?.methods ?? [];
  const next = new Map((services.new?.methods ?? []).map((method) => [method.name, method]));
  const pair = (before: Method | null, after: Method | null): void => {
    if (after !== null) next.delete(after.name);
    pairs.push({ kind: 'method', old: before, new: after, services });
  };
  const gone = old.filter((method) => {
    const same = next.get(method.name);
    if (same !== undefined) pair(method, same);
    return same === undefined;
  });
  const candidates = [...next.values()];
  const heirs = relatedBy(gone, candidates, typeKeys);
  const rivals = relatedBy(candidates, gone, typeKeys);
  for (const method of gone) pair(method, renamedTo(method, heirs.get(method) ?? [], rivals, context));
  for (const method of next.values()) pair(null, method);
  return pairs;
}

/** The one method left over that has the types of `method`; null if none, or if the types say too little. */
function renamedTo(
  method: Method,
  candidates: readonly Method[],
  rivals: ReadonlyMap<Method, readonly Method[]>,
  context: Context,
): Method | null {
  const alike = (a: Method, b: Method): boolean =>
    telling(a) &&
    telling(b) &&
    a.clientStreaming === b.clientStreaming &&
    a.serverStreaming === b.serverStreaming &&
    sameType(a.input, b.input, context) &&
    sameType(a.output, b.output, context);
  const heirs = candidates.filter((candidate) => alike(method, candidate));
  const [heir] = heirs;
  if (heir === undefined || heirs.length > 1) return null;
  return (rivals.get(heir) ?? []).filter((other) => alike(other, heir)).length === 1 ? heir : null;
}

/** What two methods with the same types have in common: both names, or the fields of what was renamed. */
function typeKeys({ input, output }: Method): readonly string[] {
  return keysOfType(input).flatMap((from) => keysOfType(output).map((to) => `${from} ${to}`));
}

function keysOfType(type: ValueType): readonly string[] {
  if (type.kind === 'opaque') return [`opaque ${type.name}`];
  return type.kind === 'message' ? [`name ${type.message.fullName}`, `fields ${fieldsLine(type.message)}`] : [];
}

const lines = new WeakMap<Message, string>();

function fieldsLine(message: Message): string {
  const fields = [...message.fields].sort((a, b) => a.number - b.number);
  const line = lines.get(message) ?? fields.map(({ number, name }) => `${number}=${name}`).join(',');
  lines.set(message, line);
  return line;
}

/** The same name, or a renamed message: candidates have the same fields, and two that have none are no sign of kinship. */
function sameType(a: ValueType, b: ValueType, context: Context): boolean {
  if (a.kind === 'opaque' || b.kind === 'opaque')
    return a.kind === 'opaque' && b.kind === 'opaque' && a.name === b.name;
  if (a.kind !== 'message' || b.kind !== 'message') return false;
  if (a.message.fullName === b.message.fullName) return true;
  return a.message.fields.length > 0 && context.corresponds(a.message, b.message);
}

/** Whether a request says enough to recognise a renamed method by. */
function telling(method: Method): boolean {
  return (
    method.input.kind === 'opaque' ||
    (method.input.message.fields.length > 0 && !method.input.message.fullName.startsWith('google.'))
  );
}
