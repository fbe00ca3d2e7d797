/** The same files and values in protobuf-es and protobufjs: two more readers and writers of JSON, by way of bytes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileRegistry, fromBinary, fromJson, type JsonValue, toBinary, toJson } from '@bufbuild/protobuf';
import protobuf from 'protobufjs';
import { fromJson as fromProtoJson, toJson as toProtoJson } from 'protobufjs/ext/protojson.js';
import type { JsonUse } from '../../../src/compat/context.ts';
import { isList, isObject, type Json } from '../../../src/compat/json/json.ts';
import { descriptorsOf } from '../../schema/judge/judge.ts';

/** A runtime that knows one file's message `M`. */
export interface Peer {
  readonly runtime: 'es' | 'js';
  /** @returns what it writes; null if it does not */
  readonly write: (bytes: Uint8Array) => Json | null;
  /** @returns what it reads, in binary; null if it refuses */
  readonly read: (json: Json, unknown: JsonUse['reader']) => Uint8Array | null;
}

/** @param texts files of package `t` with a message `M` */
export async function peersOf(texts: readonly string[]): Promise<readonly (readonly Peer[])[]> {
  const root = mkdtempSync(join(tmpdir(), 'skewgate-json-'));
  try {
    texts.forEach((text, i) => {
      writeFileSync(join(root, `f${i}.proto`), text.replace('package t;', `package t${i};`));
    });
    const registry = await descriptorsOf(root, []);
    return texts.map((text, i) => [esPeer(registry, `t${i}.M`), jsPeer(text)]);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function orNull<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}

function esPeer(registry: FileRegistry, name: string): Peer {
  const desc = registry.getMessage(name);
  if (desc === undefined) throw new Error(`no message ${name}`);
  return {
    runtime: 'es',
    write: (bytes) => orNull(() => fromPlain(toJson(desc, fromBinary(desc, bytes), { registry }))),
    read: (json, unknown) => {
      const ignoreUnknownFields = unknown === 'ignore-unknown';
      return orNull(() =>
        toBinary(desc, fromJson(desc, toPlain(json) as JsonValue, { registry, ignoreUnknownFields })),
      );
    },
  };
}

const WELL_KNOWN = ['any', 'duration', 'empty', 'field_mask', 'struct', 'timestamp', 'wrappers'];

function jsPeer(text: string): Peer {
  const root = new protobuf.Root();
  for (const name of WELL_KNOWN) root.addJSON(protobuf.common.get(`google/protobuf/${name}.proto`)?.nested ?? {});
  protobuf.parse(text, root, { keepCase: true });
  root.resolveAll();
  const type = root.lookupType('t.M');
  return {
    runtime: 'js',
    write: (bytes) => orNull(() => fromPlain(toProtoJson(type, type.decode(bytes)) as JsonValue)),
    read: (json, unknown) => {
      const ignoreUnknownFields = unknown === 'ignore-unknown';
      return orNull(() =>
        type.encode(fromProtoJson(type, toPlain(json) as Record<string, unknown>, { ignoreUnknownFields })).finish(),
      );
    },
  };
}

function fromPlain(plain: JsonValue): Json {
  if (Array.isArray(plain)) return plain.map(fromPlain);
  if (typeof plain !== 'object' || plain === null) return plain;
  return new Map(Object.entries(plain).map(([key, value]) => [key, fromPlain(value ?? null)]));
}

function toPlain(json: Json): unknown {
  if (isList(json)) return json.map(toPlain);
  if (!isObject(json)) return json;
  return Object.fromEntries([...json].map(([key, value]) => [key, toPlain(value)]));
}
