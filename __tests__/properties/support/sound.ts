/** Soundness: nothing is observed that no finding tells. */
import type { DescMessage } from '@bufbuild/protobuf';
import type { Built } from './cases.ts';
import { isRefusalTold, isTold, type Journey } from './cover.ts';
import { deviating } from './deviations.ts';
import { methodsOf, type Travel, travels } from './journeys.ts';
import { type Difference, differences } from './observe.ts';
import { JUDGES, type Judge, type Tree } from './peer.ts';
import { randomFrom } from './random.ts';
import { type Meet, randomMessage } from './values.ts';

/** Something that happens and is not told, in words. */
export interface Fault {
  readonly what: string;
  readonly message: Tree | null;
}

/** What was looked at. */
export interface Seen {
  readonly faults: readonly Fault[];
  readonly decodes: number;
  /** Whether anything but waiting for a new field differs. */
  readonly differs: boolean;
  /** Messages that a runtime was no judge of, by runtime. */
  readonly excused: Readonly<Record<Judge, number>>;
}

/** @param messages how many to send on each way */
export function checkSound(built: Built, messages = 4): Seen {
  const r = randomFrom(built.origin.messages);
  const look = new Look(built);
  look.calls();
  for (const travel of travels(built, built.peers))
    for (let i = 0; i < messages && look.faults.length === 0; i++) {
      const meet = meetOf(built, travel);
      look.message(travel, meet, randomMessage(r, meet, travel.writer, travel.reader), i === 0);
    }
  return look;
}

function meetOf({ peers }: Built, { meeting }: Journey): Meet {
  return meeting.writer === 'old' ? { writer: peers.old, reader: peers.new } : { writer: peers.new, reader: peers.old };
}

class Look implements Seen {
  readonly faults: Fault[] = [];
  decodes = 0;
  differs = false;
  readonly excused = { es: 0, js: 0 };
  private readonly built: Built;

  constructor(built: Built) {
    this.built = built;
  }

  /** Every method that only the client has is a call that fails, and the other way round. */
  calls(): void {
    const { findings } = this.built;
    for (const [skew, side, other] of [
      ['old-client-new-server', 'old', 'new'],
      ['new-client-old-server', 'new', 'old'],
    ] as const) {
      const served = new Map(methodsOf(this.built[other]).map((method) => [method.fullName, method]));
      const failing = findings.filter(({ effects }) =>
        effects.some((one) => one.skew === skew && one.effect === 'unimplemented'),
      );
      const told = new Set(failing.flatMap(({ reachedBy }) => reachedBy.map((method) => method[side]?.fullName)));
      for (const method of methodsOf(this.built[side])) {
        const server = served.get(method.fullName);
        if (server === undefined) this.differs = true;
        if ((server === undefined) !== told.has(method.fullName))
          this.fault(`${skew}: ${method.fullName} ${server ? 'is served' : 'is not served, and nobody tells'}`);
        if (server !== undefined) this.streaming(skew, method.fullName, method.streams, server.streams);
      }
    }
  }

  /** A side that streams to one that does not may send none or several. */
  private streaming(skew: string, name: string, client: readonly boolean[], server: readonly boolean[]): void {
    const expected = [
      ...(client[0] && !server[0] ? ['request rejected', 'request dropped'] : []),
      ...(server[1] && !client[1] ? ['response hangs', 'response rejected', 'response altered'] : []),
    ];
    if (expected.length > 0) this.differs = true;
    const found = this.built.findings.filter(
      ({ rule, pair }) => rule.id === 'rpc-streaming-changed' && pair.kind === 'method' && pair.old?.fullName === name,
    );
    const told = found.flatMap(({ effects }) =>
      effects.filter((one) => one.skew === skew).map(({ flow, effect }) => `${flow} ${effect}`),
    );
    if ([...told].sort().join() !== [...expected].sort().join())
      this.fault(`${skew}: streaming of ${name} does ${expected}, told is ${told}`);
  }

  /** @param proves whether to see that the writer's own version reads what was written */
  message(travel: Travel, meet: Meet, tree: Tree, proves: boolean): void {
    const { writer, reader } = travel;
    const bytes = meet.writer.encode(writer, tree);
    const excused = deviating(meet, writer, tree, reader);
    for (const judge of JUDGES) {
      this.decodes++;
      if (excused.has(judge)) {
        this.excused[judge]++;
        continue;
      }
      const meant = meet.writer.decode(judge, writer, bytes);
      if (meant === null) {
        this.fault(`${judge} does not read its own message ${writer.typeName}`, tree);
        continue;
      }
      if (proves) this.ownReading(judge, meet, writer, tree, meant);
      const seen = meet.reader.decode(judge, reader, bytes);
      if (seen === null) this.refusal(travel, judge, tree);
      else {
        const found = differences(meet, writer, meant, reader, seen);
        // A runtime that repairs text in the writer's own version does no harm by leaving it as it was written.
        const raw = hasInvalidText(tree) ? differences(meet, writer, tree, reader, seen) : found;
        this.readings(
          travel,
          judge,
          tree,
          found.filter((one) => raw.some((other) => isSame(one, other))),
        );
      }
    }
  }

  private ownReading(judge: Judge, { writer }: Meet, desc: DescMessage, tree: Tree, read: Tree): void {
    const [first] = differences({ writer, reader: writer }, desc, tree, desc, read);
    if (first !== undefined && !hasInvalidText(tree))
      this.fault(`${judge} reads its own message as another: ${first.what}`, tree);
  }

  private refusal(travel: Travel, judge: Judge, tree: Tree): void {
    this.differs = true;
    if (!isRefusalTold(this.built.findings, travel, judge))
      this.fault(`${placeOf(travel)}: ${judge} refuses ${travel.writer.typeName}`, tree);
  }

  private readings(travel: Travel, judge: Judge, tree: Tree, found: readonly Difference[]): void {
    for (const difference of found) {
      if (!difference.as.includes('absent')) this.differs = true;
      if (isTold(this.built.findings, travel, judge, difference)) continue;
      const path = difference.path.map(({ writer, number }) => `${writer}#${number}`).join(' > ');
      this.fault(`${placeOf(travel)} on ${judge}, ${path}: ${difference.what} (${difference.as.join(' or ')})`, tree);
      return;
    }
  }

  private fault(what: string, message: Tree | null = null): void {
    this.faults.push({ what, message });
  }
}

function isSame(a: Difference, b: Difference): boolean {
  return a.what === b.what && JSON.stringify(a.path) === JSON.stringify(b.path);
}

function placeOf({ meeting: { skew, flow }, method }: Travel): string {
  return `${skew} ${flow}${method === null ? '' : ` of ${method}`}`;
}

function hasInvalidText(tree: Tree): boolean {
  return [...tree.values()]
    .flat()
    .some((leaf) => leaf instanceof Uint8Array || (leaf instanceof Map && hasInvalidText(leaf)));
}
