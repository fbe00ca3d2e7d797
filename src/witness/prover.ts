/** The proof of what a finding says, consequence by consequence. */
import type { JsonUse } from '../compat/context.ts';
import type { Consequence, Finding } from '../compat/finding.ts';
import { RUNTIMES, type Runtime } from '../compat/outcome.ts';
import type { Transport } from '../compat/status.ts';
import type { Ways } from '../compat/ways.ts';
import type { Field, Message, Schema } from '../schema/model.ts';
import type { Attempt, Sides } from './attempt.ts';
import { isOfCall, proveCall, proveHttpCall } from './calls.ts';
import { binaryChannel, type Channel, jsonChannel } from './channel.ts';
import { messageOf } from './held.ts';
import { createImage, type Image, sideOf } from './image.ts';
import { type Library, loadLibrary } from './library.ts';
import { proveLone } from './lone.ts';
import { orient, type Place, placesOf, writerIn } from './place.ts';
import { onlyRuntime, show, witnessOf } from './show.ts';
import { unproven, type Witness } from './witness.ts';

export interface Prover {
  /** @returns a witness for each consequence in `binary` and `json`, by the consequence itself; none where there is nothing to show */
  readonly prove: (finding: Finding) => ReadonlyMap<Consequence, Witness>;
}

/** What the witnesses of one comparison share. */
export interface Bench {
  readonly old: Image;
  readonly new: Image;
  readonly schemas: { readonly old: Schema; readonly new: Schema };
  readonly fieldsOf: (message: Message) => readonly Field[];
  readonly ways: Ways;
  readonly transport: Transport;
  readonly json: JsonUse;
  readonly protobufjs: Library;
}

/** How peers speak; default: gRPC, strict readers of JSON, writers with JSON names. */
export interface ProverOptions {
  readonly transport?: Transport;
  readonly json?: JsonUse;
}

/**
 * Loads protobufjs; it parses and compiles only what is asked for. A finding is the same with and without its proof.
 * @param ways of the comparison that found them
 */
export async function createProver(
  old: Schema,
  next: Schema,
  ways: Ways,
  { transport = 'grpc', json = { reader: 'strict', names: 'json' } }: ProverOptions = {},
): Promise<Prover> {
  const protobufjs = await loadLibrary();
  const fieldsOf = ({ knownFields }: Message): readonly Field[] => knownFields;
  const bench: Bench = {
    old: createImage(old, protobufjs),
    new: createImage(next, protobufjs),
    schemas: { old, new: next },
    fieldsOf,
    ways,
    transport,
    json,
    protobufjs,
  };
  return {
    prove: (finding) =>
      new Map(
        shownOf(finding).flatMap((consequence) => {
          const witness = prove(finding, consequence, bench);
          return witness === null ? [] : [[consequence, witness]];
        }),
      ),
  };
}

/** @returns what stands for the proofs of a finding that nobody looked for */
export function untried(finding: Finding, why: string): ReadonlyMap<Consequence, Witness> {
  return new Map(shownOf(finding).map((consequence) => [consequence, unproven(why)]));
}

/** What a message can show. */
function shownOf({ consequences }: Finding): readonly Consequence[] {
  return consequences.filter(({ contract }) => contract !== 'source');
}

function prove(finding: Finding, consequence: Consequence, bench: Bench): Witness | null {
  if (isOfCall(finding, consequence)) return proveCall(finding, consequence, bench);
  if (consequence.flow === null) return proveHttpCall(finding, consequence, bench);
  const { pair } = finding;
  if (pair.kind === 'type') return proveLone(pair, consequence, bench);
  return proveReading(finding, consequence, bench);
}

/** Sends messages until one shows it: on the whole way, then begun further inside. */
function proveReading(finding: Finding, consequence: Consequence, bench: Bench): Witness {
  const whole = placesOf(finding, consequence, bench.ways);
  // A reader of JSON that refuses leaves nothing to look at, so that what else is refused is left out; in binary what
  // is always set may take the place of what is looked for.
  const isBare = consequence.contract === 'json' || consequence.effect !== 'rejected';
  const bare = isBare ? whole.map((place): Place => ({ ...place, bare: true })) : [];
  const places = [...whole, ...bare];
  let why = 'no message was found that shows it';
  for (const channel of channelsFor(places, consequence, bench)) {
    for (const place of places) {
      const sides = sidesOf(place, consequence, bench);
      if ('fault' in sides) {
        why = sides.fault;
        continue;
      }
      const { effect, triggers } = consequence;
      const attempt: Attempt = { place, sides, effect, triggers, channel, protobufjs: bench.protobufjs };
      const found = show(attempt);
      if (found !== null) return witnessOf(found, attempt, channel.runtime);
    }
  }
  const only = onlyRuntime(consequence);
  return only === null ? unproven(why) : unproven(`only ${only} shows it`, only);
}

function channelsFor(places: readonly Place[], consequence: Consequence, bench: Bench): readonly Channel[] {
  const { protobufjs, fieldsOf, json: use } = bench;
  const only = onlyRuntime(consequence);
  if (consequence.contract === 'json') {
    const { writer, reader } = orient(bench.schemas, writerIn(consequence));
    // Only those that ask for required fields refuse a message that requires itself.
    const others: Runtime[] = places.some(({ end }) => [end.writer, end.reader].some(requiresItself)) ? ['go'] : [];
    return [only, ...others].map((runtime) => jsonChannel(runtime, { use, fieldsOf, writer, reader }, protobufjs));
  }
  // protobufjs refuses groups in a message without fields (`DEVIATIONS`): what others read is told by another one.
  const refuses = places.some(({ start }) => holds(start.reader, isEmpty) && holds(start.writer, hasGroup));
  const { runtimes } = consequence;
  const others = refuses ? (runtimes === 'all' ? RUNTIMES : runtimes).filter((one) => one !== 'js').slice(0, 1) : [];
  return [only, ...others].map((runtime) => binaryChannel(runtime, protobufjs));
}

const isEmpty = ({ knownFields }: Message): boolean => knownFields.length === 0;
const hasGroup = ({ knownFields }: Message): boolean => knownFields.some(({ delimited }) => delimited);

/** Whether a message, or one inside it, is such. */
function holds(message: Message, is: (one: Message) => boolean): boolean {
  const inside = new Set([message]);
  // A set that grows while it is walked: every message once.
  for (const one of inside) {
    if (is(one)) return true;
    for (const field of one.knownFields) for (const inner of [messageOf(field)]) if (inner !== null) inside.add(inner);
  }
  return false;
}

function requiresItself(message: Message): boolean {
  const needed = new Set<Message>();
  const queue = [message];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    const inner = one.fields.flatMap(({ presence, type }) =>
      presence === 'required' && type.kind === 'message' ? [type.message] : [],
    );
    if (inner.includes(message)) return true;
    for (const next of inner) if (!needed.has(next)) queue.push(next);
    for (const next of inner) needed.add(next);
  }
  return false;
}

function sidesOf(
  { start }: Place,
  consequence: Consequence,
  { old, new: next, fieldsOf }: Bench,
): Sides | { readonly fault: string } {
  const writerIsOld = writerIn(consequence) === 'old';
  const [here, there] = writerIsOld ? [old, next] : [next, old];
  const writer = sideOf(start.writer, here, fieldsOf);
  if ('fault' in writer) return writer;
  const reader = sideOf(start.reader, there, fieldsOf);
  return 'fault' in reader ? reader : { writer, reader };
}
