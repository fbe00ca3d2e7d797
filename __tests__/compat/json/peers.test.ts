import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readMessage } from '../../../src/compat/json/decode.ts';
import { writeMessage } from '../../../src/compat/json/encode.ts';
import { isList, isObject, type Json, jsonText, sameJson } from '../../../src/compat/json/json.ts';
import type { MessageValue } from '../../../src/compat/outcome.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import type { Message } from '../../../src/schema/model.ts';
import { dialectOf } from '../wire/measured.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';
import { type Peer, peersOf } from './peers.ts';
import { messageValue } from './values.ts';
import { versions } from './versions.ts';

const SEED = Number(process.env.SEED ?? 20_261_122);
const PAIRS = Number(process.env.RUNS ?? 150);
const PER_PAIR = 8;
const types = { fieldsOf: (message: Message) => message.fields, messageNamed: () => undefined };

interface Sample {
  readonly from: number;
  readonly to: number;
  readonly json: Json;
  readonly value: MessageValue;
}

const pairs = fc.sample(versions, { seed: SEED, numRuns: PAIRS });
const texts = pairs.flat();
const messages = texts.map((text) => messageIn(schemaOf(text), 't.M'));
const samples = pairs.flatMap((_, i): Sample[] => {
  const message = messages[2 * i] as Message;
  return fc.sample(messageValue(message), { seed: SEED + i, numRuns: PER_PAIR }).flatMap((value) => {
    const written = writeMessage(message, value, { ...types, names: 'json' });
    return written === null ? [] : [{ from: 2 * i, to: 2 * i + 1, json: written.json, value }];
  });
});

/** What is read, as the JSON that the interpreter writes of it; null if it is refused. */
function meaning(message: Message, value: MessageValue | null): Json | 'refused' {
  const written = value === null ? null : writeMessage(message, value, { ...types, names: 'json' });
  return written === null ? 'refused' : written.json;
}

/** JavaScript has no floats of 32 bits: both runtimes write all digits of the double, where others write the shortest. */
function sameInFloats(a: Json, b: Json): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.fround(a) === Math.fround(b);
  if (isList(a) && isList(b)) return a.length === b.length && a.every((one, i) => sameInFloats(one, b[i] ?? null));
  if (!isObject(a) || !isObject(b)) return sameJson(a, b);
  return a.size === b.size && [...a].every(([key, one]) => b.has(key) && sameInFloats(one, b.get(key) ?? null));
}

const show = (json: Json | null): string => (json === null ? 'nothing' : jsonText(json));

describe('protobuf-es and protobufjs', () => {
  let peers: readonly (readonly Peer[])[] = [];
  beforeAll(async () => {
    peers = await peersOf(texts);
  }, 60_000);

  test('write what the interpreter writes, but for the digits of floats', () => {
    const wrong: string[] = [];
    let floats = 0;
    for (const { from, json, value } of samples) {
      const writer = messages[from] as Message;
      for (const { runtime, write } of peers[from] ?? []) {
        const theirs = write(encodeMessage(writer.fields, value));
        const loosely = theirs !== null && sameInFloats(theirs, json);
        if (!loosely) wrong.push(`${runtime} writes ${show(theirs)}, not ${show(json)}`);
        if (loosely && !sameJson(theirs, json)) floats++;
      }
    }
    expect(wrong).toEqual([]);
    expect(floats).toBeGreaterThan(0);
    expect(samples.length).toBeGreaterThan(PAIRS * PER_PAIR * 0.9);
  });

  test.each(['strict', 'ignore-unknown'] as const)('read what the interpreter reads: %s', (unknown) => {
    const wrong: string[] = [];
    const counts = { refused: 0, read: 0 };
    for (const { to, json } of samples) {
      const reader = messages[to] as Message;
      const ours = meaning(reader, readMessage(reader, json, { ...types, unknown }));
      counts[ours === 'refused' ? 'refused' : 'read']++;
      for (const { runtime, read } of peers[to] ?? []) {
        const bytes = read(json, unknown);
        const theirs = meaning(reader, bytes && decodeMessage(reader.fields, bytes, dialectOf('python')));
        if (!sameJson(theirs, ours)) wrong.push(`${runtime} reads ${show(json)} as ${show(theirs)}, not ${show(ours)}`);
      }
    }
    expect(wrong).toEqual([]);
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(samples.length / 10);
  });
});
