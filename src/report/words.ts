/** The one table of words: what ids mean to a person. Every sentence of every report is made here. */
import type { Consequence } from '../compat/finding.ts';
import type { Effect } from '../compat/outcome.ts';
import { runtimesText } from '../compat/runtimes.ts';
import { MEETINGS, type Side, type Skew } from '../compat/skew.ts';
import type { Peers } from './report.ts';

/** `old kata-runtime + new kata-agent` */
export function skewLabel(skew: Skew, { client, server, sameAge }: Peers): string {
  if (sameAge) return `${client} + ${server}`;
  switch (skew) {
    case 'old-client-new-server':
      return `old ${client} + new ${server}`;
    case 'new-client-old-server':
      return `new ${client} + old ${server}`;
    case 'old-data-new-reader':
      return 'old data + new reader';
    case 'new-data-old-reader':
      return 'new data + old reader';
    case 'old-user-new-code':
      return 'old code + new generated code';
  }
}

/** What becomes of a pair of peers: `works`, `2 changes break it, 1 degrades it`. */
export function skewText({ broken, degraded }: { readonly broken: number; readonly degraded: number }): string {
  if (broken + degraded === 0) return 'works';
  const breaks = broken === 0 ? [] : [`${count(broken, 'change')} ${broken === 1 ? 'breaks' : 'break'} it`];
  const many = broken === 0 ? count(degraded, 'change') : `${degraded}`;
  const degrades = degraded === 0 ? [] : [`${many} ${degraded === 1 ? 'degrades' : 'degrade'} it`];
  return [...breaks, ...degrades].join(', ');
}

/** Who sends and who reads in one consequence, by name: `the old kata-agent`. */
interface Actors {
  readonly writer: string;
  readonly reader: string;
  readonly client: string;
  readonly server: string;
  readonly flow: Consequence['flow'];
  readonly transport: Peers['transport'];
  /** What is read is a document of JSON with properties. */
  readonly isDocument: boolean;
}

const SENTENCES: Readonly<Record<Effect, (actors: Actors) => string>> = {
  unimplemented: ({ server, transport }) =>
    transport === 'grpc'
      ? `${server} does not have the method and answers UNIMPLEMENTED`
      : `${server} does not have the method and answers with an error (INVALID_ARGUMENT from ttrpc-rust, UNIMPLEMENTED from ttrpc-go)`,
  rejected: ({ reader, flow }) =>
    flow === 'response'
      ? `${reader} cannot read the answer and the call fails, after the server has acted`
      : `${reader} refuses the whole ${flow === 'stored' ? 'record' : 'request'}`,
  altered: ({ reader }) => `${reader} silently reads another value`,
  hangs: ({ client }) => `${client} waits until its deadline`,
  dropped: ({ reader }) => `${reader} loses the value`,
  unnamed: ({ reader, isDocument }) =>
    isDocument
      ? `${reader} keeps the value, but its code has no case for it`
      : `${reader} keeps the number but has no name for it, so its code has no case for it`,
  ignored: ({ reader, flow, isDocument }) =>
    flow === 'stored'
      ? `${reader} has no such ${isDocument ? 'property' : 'field'} and skips what was stored`
      : `${reader} has no such field and ignores it`,
  absent: ({ reader, writer, flow }) =>
    `${reader} still reads it, but ${writer} does not ${flow === 'stored' ? 'write' : 'send'} it, so it sees the default`,
  presence: ({ reader, isDocument }) =>
    isDocument ? `${reader} sees the zero value` : `${reader} cannot tell "set to the default" from "not set"`,
  retyped: ({ reader }) => `${reader} sees the same value in another type`,
  uncompilable: () => 'code that used it no longer compiles',
};

/** What happens, as one sentence without a full stop: who, what, and when. */
export function consequenceText(consequence: Consequence, peers: Peers): string {
  const plain = SENTENCES[consequence.effect](actorsOf(consequence, peers));
  const sentence = consequence.contract === 'json' ? `in ProtoJSON, ${plain}` : plain;
  const conditions = [
    consequence.when === null ? null : `when ${consequence.when}`,
    consequence.novel && consequence.effect !== 'unimplemented' ? 'only when the new side uses it' : null,
    consequence.runtimes === 'all' ? null : `seen with ${runtimesText(consequence.runtimes)}`,
  ].filter((text) => text !== null);
  return conditions.length === 0 ? sentence : `${sentence} (${conditions.join('; ')})`;
}

function actorsOf({ skew, flow, contract }: Consequence, peers: Peers): Actors {
  const ages =
    skew === 'new-client-old-server' ? { client: 'new ', server: 'old ' } : { client: 'old ', server: 'new ' };
  const client = `the ${peers.sameAge ? '' : ages.client}${peers.client}`;
  const server = `the ${peers.sameAge ? '' : ages.server}${peers.server}`;
  const facts = { client, server, flow, transport: peers.transport, isDocument: contract === 'document' };
  if (flow === 'request' || flow === null) return { writer: client, reader: server, ...facts };
  if (flow === 'response') return { writer: server, reader: client, ...facts };
  const writer = MEETINGS.find((meeting) => meeting.skew === skew)?.writer ?? 'old';
  return { writer: `the ${writer} version`, reader: `the ${other(writer)} version`, ...facts };
}

function other(side: Side): Side {
  return side === 'old' ? 'new' : 'old';
}

/** `1 change`, `2 changes` */
export function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
