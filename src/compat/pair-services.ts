/** Which service, method and package of the new schema takes the place of which of the old one. */
import type { Message, Method, Schema, SchemaFile, Service, ValueType } from '../schema/model.ts';
import type { Context } from './context.ts';
import type { MethodPair, PackagePair, ServicePair } from './pair.ts';

export interface ServicePairs {
  readonly services: readonly ServicePair[];
  readonly packages: readonly PackagePair[];
}

/**
 * Pairs services by full name, then those left over by what they contain. Services that only changed their package
 * are listed with it, so that a renamed package is one change.
 */
export function pairServices(old: Schema, next: Schema): ServicePairs {
  const services: ServicePair[] = [];
  const gone: Service[] = [];
  const fresh = new Set([...next.services.values()].filter((service) => !old.services.has(service.fullName)));
  for (const service of old.services.values()) {
    const same = next.services.get(service.fullName);
    if (same === undefined) gone.push(service);
    else services.push({ kind: 'service', old: service, new: same });
  }
  for (const service of gone) {
    const heir = heirOf(service, fresh);
    if (heir !== null) fresh.delete(heir);
    services.push({ kind: 'service', old: service, new: heir });
  }
  for (const service of fresh) services.push({ kind: 'service', old: null, new: service });
  return { services, packages: pairPackages(old, next, services) };
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
  for (const method of gone) pair(method, renamedTo(method, gone, candidates, context));
  for (const method of next.values()) pair(null, method);
  return pairs;
}

/** A service left over on the new side that does the same work: same name elsewhere, or mostly the same methods. */
function heirOf(service: Service, fresh: ReadonlySet<Service>): Service | null {
  const names = new Set(service.methods.map((method) => method.name));
  let best: { service: Service; score: number } | null = null;
  for (const candidate of fresh) {
    const shared = candidate.methods.filter((method) => names.has(method.name)).length;
    const overlap = shared / Math.max(1, service.methods.length, candidate.methods.length);
    const score = overlap + (candidate.name === service.name ? 1 : 0);
    if ((overlap >= 0.5 || (candidate.name === service.name && shared > 0)) && score > (best?.score ?? 0))
      best = { service: candidate, score };
  }
  return best?.service ?? null;
}

/** The one method left over that has the types of `method`; null if none, or if the types say too little. */
function renamedTo(
  method: Method,
  gone: readonly Method[],
  candidates: readonly Method[],
  context: Context,
): Method | null {
  const alike = (a: Method, b: Method): boolean =>
    telling(a) &&
    a.clientStreaming === b.clientStreaming &&
    a.serverStreaming === b.serverStreaming &&
    sameType(a.input, b.input, context) &&
    sameType(a.output, b.output, context);
  const heirs = candidates.filter((candidate) => alike(method, candidate));
  const rivals = gone.filter((other) => heirs[0] !== undefined && alike(other, heirs[0]));
  return heirs.length === 1 && rivals.length === 1 ? (heirs[0] ?? null) : null;
}

/** The same name, or a renamed message with the same fields: two empty requests are no sign of kinship. */
function sameType(a: ValueType, b: ValueType, context: Context): boolean {
  if (a.kind === 'opaque' || b.kind === 'opaque')
    return a.kind === 'opaque' && b.kind === 'opaque' && a.name === b.name;
  if (a.kind !== 'message' || b.kind !== 'message') return false;
  if (a.message.fullName === b.message.fullName) return true;
  return context.corresponds(a.message, b.message) && sameFields(a.message, b.message);
}

function sameFields(a: Message, b: Message): boolean {
  const names = new Map(a.fields.map((field) => [field.number, field.name]));
  return (
    a.fields.length > 0 &&
    a.fields.length === b.fields.length &&
    b.fields.every((field) => names.get(field.number) === field.name)
  );
}

/** Whether a request says enough to recognise a renamed method by. */
function telling(method: Method): boolean {
  return (
    method.input.kind === 'opaque' ||
    (method.input.message.fields.length > 0 && !method.input.message.fullName.startsWith('google.'))
  );
}

/** Packages that are gone, each with the one new package that holds its services or messages now. */
function pairPackages(old: Schema, next: Schema, services: readonly ServicePair[]): readonly PackagePair[] {
  const before = packagesOf(old);
  const after = packagesOf(next);
  const pairs: PackagePair[] = [];
  for (const [name, file] of before) {
    if (after.has(name)) continue;
    const heirs = [...after].filter(
      ([heir, heirFile]) => !before.has(heir) && sharesTypes(name, heir, old, next, file, heirFile),
    );
    const heir = heirs.length === 1 ? heirs[0] : undefined;
    if (heir === undefined) continue;
    const moved = services.filter(
      (pair) =>
        pair.old?.file.package === name && pair.new?.file.package === heir[0] && pair.old.name === pair.new.name,
    );
    pairs.push({ kind: 'package', old: file, new: heir[1], services: moved });
  }
  return pairs;
}

function packagesOf(schema: Schema): Map<string, SchemaFile> {
  const packages = new Map<string, SchemaFile>();
  for (const file of schema.files.values()) if (!packages.has(file.package)) packages.set(file.package, file);
  return packages;
}

/** Whether most names declared in package `a` of the old schema are declared in package `b` of the new one. */
function sharesTypes(a: string, b: string, old: Schema, next: Schema, inA: SchemaFile, inB: SchemaFile): boolean {
  const names = namesIn(old, inA.package);
  const shared = [...namesIn(next, inB.package)].filter((name) => names.has(name)).length;
  return a !== b && shared * 2 > names.size;
}

function namesIn(schema: Schema, name: string): Set<string> {
  const names = new Set<string>();
  for (const file of schema.files.values()) {
    if (file.package !== name) continue;
    for (const element of [...file.messages, ...file.enums, ...file.services]) names.add(element.name);
  }
  return names;
}
