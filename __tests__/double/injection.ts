/** What goes wrong on purpose, and what happens in between. */
import type { JsonObject } from './contract.ts';
import { type Call, type Reply, refusal } from './world.ts';

/** Which requests are meant. What is left out matches all. */
export interface Match {
  /** An operation's id, or `graphql`. */
  readonly operation?: string;
  /** The how manieth of those that match otherwise, from 1. */
  readonly nth?: number;
  readonly when?: (call: Call) => boolean;
}

/** What becomes of a request. */
export type Fault =
  /** This answer; the request is not carried out. */
  | { readonly reply: Reply }
  /** The request is carried out and its answer changed, without being held against the description. */
  | { readonly change: (reply: Reply) => Reply }
  /** The connection breaks: `before` the request is carried out, `after` it, or `during` the answer. */
  | { readonly reset: 'before' | 'during' | 'after' }
  /** The answer ends in its middle. */
  | { readonly cut: true }
  /** The answer comes that many milliseconds late. */
  | { readonly slow: number };

/** A rule that was set; `hits` is how often it applied. */
export interface Rule {
  readonly hits: number;
  remove(): void;
}

interface Entry {
  readonly match: Match;
  readonly fault: Fault | null;
  readonly action: ((call: Call) => Promise<void> | void) | null;
  seen: number;
  hits: number;
}

export function injector() {
  const entries: Entry[] = [];
  const add = (match: Match, fault: Entry['fault'], action: Entry['action']): Rule => {
    const entry: Entry = { match, fault, action, seen: 0, hits: 0 };
    entries.push(entry);
    return {
      get hits() {
        return entry.hits;
      },
      remove: () => void entries.splice(entries.indexOf(entry), 1),
    };
  };
  const applies = (entry: Entry, call: Call): boolean => {
    const { operation, when, nth } = entry.match;
    if (operation !== undefined && operation !== call.operation) return false;
    if (when !== undefined && !when(call)) return false;
    entry.seen += 1;
    if (nth !== undefined && entry.seen !== nth) return false;
    entry.hits += 1;
    return true;
  };
  return {
    /** From now on, requests that match fail so. */
    inject: (match: Match, fault: Fault): Rule => add(match, fault, null),
    /** `action` runs before a request that matches is carried out: someone else was faster. */
    before: (match: Match, action: (call: Call) => Promise<void> | void): Rule => add(match, null, action),
    /** Counts the answers that match, as they are after what was set before. */
    watch: (match: Match, isMeant: (reply: Reply) => boolean): { readonly hits: number } => {
      const seen = { hits: 0 };
      const change = (reply: Reply): Reply => {
        if (isMeant(reply)) seen.hits += 1;
        return reply;
      };
      add(match, { change }, null);
      return seen;
    },
    /** Runs the actions that this request sets off and returns its faults, in the order they were set. */
    async meet(call: Call): Promise<readonly Fault[]> {
      const met = entries.filter((entry) => applies(entry, call));
      for (const { action } of met) await action?.(call);
      return met.flatMap(({ fault }) => fault ?? []);
    },
  };
}

/** GitHub is in trouble. */
export const serverError = (status: 500 | 502 | 503 | 504 = 502): Fault => ({
  reply: refusal(status, status === 502 ? 'Server Error' : 'Unavailable'),
});

/** Too much in too short a time. */
export const secondaryLimit = (retryAfter: number, status: 403 | 429 = 403): Fault => ({
  reply: refusal(status, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', {
    'retry-after': String(retryAfter),
  }),
});

/** The hour's requests are used up; more in `seconds`. */
export const primaryLimit = (seconds: number): Fault => ({
  reply: refusal(403, 'API rate limit exceeded for installation ID 1.', {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + seconds),
  }),
});

/** GraphQL gave up on some objects: they are null, and the errors say so, with status 200. */
export function partial(
  lost: (alias: string) => boolean,
  message = 'Something went wrong while executing your query',
): Fault {
  return {
    change: (reply) => {
      const body = reply.body as { readonly data: { readonly repository: JsonObject } };
      const fields = Object.entries(body.data.repository);
      const repository = Object.fromEntries(fields.map(([alias, value]) => [alias, lost(alias) ? null : value]));
      const errors = fields
        .filter(([alias]) => lost(alias))
        .map(([alias]) => ({ message, path: ['repository', alias] }));
      return { ...reply, body: { data: { repository }, errors } };
    },
  };
}
