/** The proof of what happens to a message that only one side has. */
import type { Consequence } from '../compat/finding.ts';
import type { TypePair } from '../compat/pair.ts';
import type { Contract } from '../compat/skew.ts';
import { smallest, someValue } from '../compat/wire/values-message.ts';
import type { Message } from '../schema/model.ts';
import { send } from './deliver.ts';
import { sideOf } from './image.ts';
import { jsonOf } from './json-text.ts';
import { objectsIn } from './library.ts';
import { orient, writerIn } from './place.ts';
import { toPlain } from './plain.ts';
import type { Bench } from './prover.ts';
import { hexOf, unproven, type Witness } from './witness.ts';

/** @returns what is sent and has no reader, or what a reader waits for and nobody writes */
export function proveLone(pair: TypePair, consequence: Consequence, bench: Bench): Witness {
  const age = writerIn(consequence);
  const { writer, reader } = orient(pair, age);
  const [here, there] = age === 'old' ? (['old', 'new'] as const) : (['new', 'old'] as const);
  if (consequence.effect === 'ignored' && writer?.kind === 'message')
    return proveUnread(writer, consequence.contract, here, there, bench);
  if (consequence.effect === 'absent' && reader?.kind === 'message') return proveUnwritten(reader, here, there, bench);
  return unproven('it is no message');
}

type Age = 'old' | 'new';

function proveUnread(message: Message, contract: Contract, here: Age, there: Age, bench: Bench): Witness {
  const side = sideOf(message, bench[here], bench.fieldsOf);
  if ('fault' in side) return unproven(side.fault);
  const { type } = side;
  const [field] = message.fields;
  const value = new Map([
    ...smallest(message),
    ...(field === undefined ? [] : [[field.number, [someValue(field)]] as const]),
  ]);
  const parcel = send(value, side, bench.protobufjs);
  if (parcel === null) return unproven('protobufjs cannot write it');
  return {
    writer: JSON.stringify(
      jsonOf(toPlain(parcel.value, type, bench.protobufjs.protobuf, 'show'), type, bench.protobufjs),
    ),
    bytes: parcel.bytes === null || contract === 'json' ? null : hexOf(parcel.bytes),
    reader: `error: there is no message ${message.fullName}`,
    runtime: 'protobufjs',
    proven: !seesMessage(message, there, bench),
    message: { writer: message.fullName, reader: null },
  };
}

function proveUnwritten(message: Message, here: Age, there: Age, bench: Bench): Witness {
  const typed = bench[there].typeOf(message);
  if ('fault' in typed) return unproven(typed.fault);
  return {
    writer: `error: there is no message ${message.fullName}`,
    bytes: null,
    reader: 'nothing comes',
    runtime: 'protobufjs',
    proven: !seesMessage(message, here, bench),
    message: { writer: null, reader: message.fullName },
  };
}

/** Whether protobufjs sees the message in any file of its package; true also where it cannot read one. */
function seesMessage({ fullName, file }: Message, side: Age, bench: Bench): boolean {
  const files = [...bench.schemas[side].files.values()].filter((other) => other.package === file.package);
  return files.some((other) => {
    const reading = bench[side].read(other);
    return 'fault' in reading || [...objectsIn(reading.root)].some((object) => object.fullName === `.${fullName}`);
  });
}
