/** What is tried: an effect, a place to show it at, and how messages get there. */
import type { Effect, MessageValue } from '../compat/outcome.ts';
import { around } from './candidates.ts';
import type { Channel } from './channel.ts';
import type { Side } from './deliver.ts';
import type { Library } from './library.ts';
import { leastOf, type Oriented, type Place } from './place.ts';

/** The two sides of a place, with protobufjs' types of what is sent. */
export type Sides = Oriented<Side>;

/** One attempt to show an effect at a place. */
export interface Attempt {
  readonly place: Place;
  readonly sides: Sides;
  readonly effect: Effect;
  readonly triggers: readonly MessageValue[];
  readonly channel: Channel;
  readonly protobufjs: Library;
}

/** @returns the message that is sent, with `inner` where the way of `place` ends */
export function wrapped(inner: MessageValue, place: Place): MessageValue {
  return place.through.reduceRight((value, { writer }) => {
    const least = writer.parent === null ? new Map() : leastOf(writer.parent, place);
    return around(writer, value, least);
  }, inner);
}
