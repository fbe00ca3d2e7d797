/** The config file as it may be written: every scalar is text, read by the readers of `values.ts`. */
import * as z from 'zod/mini';
import { RUNTIMES } from '../compat/outcome.ts';
import { CONTRACTS, SKEWS } from '../compat/skew.ts';
import { READER_MODELS } from '../compat/stored-json/pair.ts';
import { REQUIRED_BUMPS } from '../release/bump.ts';
import { type Component, INTERFACES, UPGRADES } from '../release/component.ts';
import { ASSUMED_BUMPS } from '../release/declared.ts';
import { PRESETS, ROLES, ZERO_MAJOR_MODES } from '../release/promise.ts';
import { STAGES } from '../release/stage.ts';
import type { StoredJson } from './config.ts';
import { nearest } from './suggest.ts';
import {
  type Reading,
  readCount,
  readFieldPath,
  readFingerprint,
  readGlob,
  readImportPrefix,
  readMessageName,
  readMethod,
  readName,
  readOptionName,
  readPath,
  readReason,
  readRelease,
  readRevision,
  readSchemaGlob,
  readSwitch,
  readTagPattern,
  readValueReference,
  readVersion,
  readVersionFilePath,
  readVersionMethod,
  readWindow,
} from './values.ts';

/** Text that `reader` understands. */
function text<T>(reader: (text: string) => Reading<T>) {
  return z.pipe(
    z.string(),
    z.transform((given: string, context): T => {
      const reading = reader(given);
      if ('value' in reading) return reading.value;
      context.issues.push({ code: 'custom', message: reading.problem, input: given });
      return z.NEVER;
    }),
  );
}

/** A list; a single value stands for a list of one. */
function list<S extends z.core.SomeType>(item: S) {
  return z.union([z.array(item), listOf(item)]);
}

/** A single value as a list. */
function listOf<S extends z.core.SomeType>(item: S) {
  return z.pipe(
    item,
    z.transform((value: z.output<S>) => [value]),
  );
}

function mapOf<K, V extends z.core.SomeType>(reader: (key: string) => Reading<K>, value: V) {
  return z.pipe(
    z.record(z.string(), value),
    z.transform((record: Record<string, z.output<V>>, context): ReadonlyMap<K, z.output<V>> => {
      const entries = Object.entries(record).flatMap(([key, each]): [K, z.output<V>][] => {
        const reading = reader(key);
        if ('value' in reading) return [[reading.value, each]];
        context.issues.push({
          code: 'custom',
          message: reading.problem,
          input: record,
          path: [key],
          params: { key: true },
        });
        return [];
      });
      return new Map(entries);
    }),
  );
}

/** Of these keys and no others. One unknown key is one line of the message, in the order of the issue's keys. */
function block<S extends z.core.$ZodShape>(shape: S) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => unknownKey(key, known)).join('\n') : undefined,
  });
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  const advice = meant === null ? `Known here: ${known.join(', ')}` : `Did you mean "${meant}"?`;
  return `unknown key "${key}". ${advice}`;
}

const optional = z.optional;
const cell = block({ broken: optional(z.enum(REQUIRED_BUMPS)), degraded: optional(z.enum(REQUIRED_BUMPS)) });

const [oldClient, newClient, oldData, newData, oldUser] = SKEWS;
const promise = block({
  preset: optional(z.enum(PRESETS)),
  [oldClient]: optional(cell),
  [newClient]: optional(cell),
  [oldData]: optional(cell),
  [newData]: optional(cell),
  [oldUser]: optional(cell),
});

const accepted = block({
  fingerprint: text(readFingerprint),
  reason: text(readReason),
  until: optional(text(readVersion)),
});

/** A stop or a leftover is told where the version changes, so it must be known; of a byte forwarder nothing is. */
const component = z.pipe(
  block({
    name: text(readName),
    upgrade: optional(z.enum(UPGRADES)),
    interface: optional(z.enum(INTERFACES)),
    version: optional(text(readValueReference)),
  }),
  z.transform((given, context): Component => {
    const { name, interface: speaks = 'protocol', version = null } = given;
    const { upgrade = speaks === 'none' ? ('live' as const) : undefined } = given;
    const missing =
      upgrade === undefined
        ? 'upgrade'
        : upgrade !== 'live' && speaks !== 'none' && version === null
          ? 'version'
          : null;
    if (missing !== null) context.issues.push({ code: 'custom', message: 'missing', input: given, path: [missing] });
    return missing !== null || upgrade === undefined ? z.NEVER : { name, upgrade, interface: speaks, version };
  }),
);

interface StoredData {
  readonly messages: readonly string[];
  readonly json: StoredJson | null;
}

const messages = text(readMessageName);

/** What is stored, and how it is read: which way a reader of JSON behaves cannot be guessed. */
const storedBlock = z.pipe(
  block({
    messages: optional(list(messages)),
    schemas: optional(list(text(readSchemaGlob))),
    reader: optional(z.enum(READER_MODELS)),
    'version-field': optional(text(readFieldPath)),
  }),
  z.transform((given, context): StoredData => {
    const { messages: names = [], schemas, reader, 'version-field': versionField = [] } = given;
    const ofJson = [schemas, reader, given['version-field']].some((each) => each !== undefined);
    const missing = !ofJson && given.messages !== undefined ? [] : schemas === undefined ? ['schemas'] : [];
    if (schemas !== undefined && reader === undefined) missing.push('reader');
    for (const key of missing) context.issues.push({ code: 'custom', message: 'missing', input: given, path: [key] });
    if (schemas === undefined || reader === undefined) return { messages: names, json: null };
    return { messages: names, json: { schemas, reader, versionField } };
  }),
);

/** What a surface can decide, and what the top level can decide for all of them. */
const surfaceShape = {
  name: optional(text(readName)),
  promise: optional(z.union([z.enum(PRESETS), promise])),
  contracts: optional(list(z.enum(CONTRACTS))),
  role: optional(z.enum(ROLES)),
  'unstable-packages': optional(list(z.enum(STAGES))),
  client: optional(text(readName)),
  server: optional(text(readName)),
  protos: optional(list(text(readGlob))),
  exclude: optional(list(text(readGlob))),
  imports: optional(mapOf(readImportPrefix, text(readPath))),
  roots: optional(list(text(readMessageName))),
  stored: optional(z.union([z.array(messages), listOf(messages), storedBlock])),
  'version-file': optional(text(readVersionFilePath)),
  'tag-pattern': optional(text(readTagPattern)),
  window: optional(z.union([text(readWindow), block({ minors: text((given) => readCount(1000, given)) })])),
  'assume-next': optional(z.enum(ASSUMED_BUMPS)),
  'zero-major': optional(z.enum(ZERO_MAJOR_MODES)),
  accept: optional(z.array(accepted)),
  guards: optional(text(readSwitch)),
  'version-method': optional(text(readVersionMethod)),
  clients: optional(mapOf(readName, list(text(readMethod)))),
  'clients-complete': optional(text(readSwitch)),
  'client-protocol': optional(mapOf(readRelease, text(readRevision))),
  'contract-options': optional(list(text(readOptionName))),
  json: optional(
    block({ reader: optional(z.enum(['strict', 'ignore-unknown'])), names: optional(z.enum(['json', 'proto'])) }),
  ),
  transport: optional(z.enum(['grpc', 'ttrpc'])),
  runtimes: optional(list(z.enum(RUNTIMES))),
  components: optional(z.array(component)),
  workloads: optional(text(readName)),
};

const surface = block(surfaceShape);

const upTo = (most: number) => optional(text((given) => readCount(most, given)));

const limits = block({
  seconds: upTo(3600),
  'file-bytes': upTo(100_000_000),
  'total-bytes': upTo(10_000_000_000),
  'file-words': upTo(100_000_000),
  'message-fields': upTo(10_000_000),
  'public-imports': upTo(1_000_000_000),
  'file-pairs': upTo(10_000_000),
  findings: upTo(1_000_000),
});

/** The whole file. */
export const configSchema = block({
  ...surfaceShape,
  limits: optional(limits),
  copies: optional(z.array(block({ name: optional(text(readName)), client: text(readPath), server: text(readPath) }))),
  surfaces: optional(z.array(surface)),
});

export type WrittenLimits = z.output<typeof limits>;
export type WrittenSurface = z.output<typeof surface>;
