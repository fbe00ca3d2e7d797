/** How Octokit is built: limits respected, failures tried again, requests counted. */
import { getOctokit } from '@actions/github';
import { defaults } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

export type Octokit = ReturnType<typeof getOctokit>;
type OctokitOptions = NonNullable<Parameters<typeof getOctokit>[1]>;

/** How patient the client is. */
export interface Pace {
  /** How often a read that got no answer, or a 5xx, is tried again: after 1, 4, 9 … seconds. */
  readonly retries: number;
  /** The longest wait that GitHub may ask for when there were too many requests, in seconds. */
  readonly maxWait: number;
  /** How long one answer may take, in seconds. */
  readonly timeout: number;
  /** How many milliseconds a second has. Tests have no time. */
  readonly second: number;
}

export interface OctokitSettings {
  readonly token: string;
  readonly baseUrl: string;
  readonly pace: Pace;
  /** {@link Pace.maxWait}, as it is by now. */
  readonly maxWait: () => number;
  /** Takes what is worth knowing while it happens, one line each. */
  readonly say: (line: string) => void;
  /** Is called for every request that goes out. */
  readonly count: (kind: 'read' | 'write') => void;
}

/** Where @actions/github finds the API: GITHUB_API_URL, else `https://api.github.com`. */
export const DEFAULT_URL: string = defaults.baseUrl ?? 'https://api.github.com';

/**
 * An Octokit for REST. Reads are tried again, writes are not, for GitHub may have carried out what it did not confirm;
 * `request: {retries: 3}` among the parameters of a write says that doing it twice does no harm.
 */
export function restOctokit(settings: OctokitSettings): Octokit {
  const octokit = create(settings, false);
  octokit.hook.before('request', (request) => {
    if (request.method === 'GET' || request.request?.retries !== undefined) return;
    request.request = { ...request.request, retries: 0 };
  });
  return octokit;
}

/** An Octokit for GraphQL queries. They are POST requests and yet change nothing. */
export function queryOctokit(settings: OctokitSettings): Octokit {
  return create(settings, true);
}

/** Asking the same again is no answer to any 4xx; waiting for a limit is the throttling plugin's business. */
const CLIENT_ERRORS = Array.from({ length: 100 }, (_, i) => 400 + i);

function create(settings: OctokitSettings, queries: boolean): Octokit {
  const { token, baseUrl, pace, say } = settings;
  const options: OctokitOptions = {
    baseUrl,
    log: { debug: () => {}, info: () => {}, warn: say, error: say },
    request: { fetch: carefulFetch(settings, queries) },
    retry: { retries: pace.retries, retryAfterBaseValue: pace.second, doNotRetry: CLIENT_ERRORS },
  };
  const throttle = throttleOptions(settings, queries);
  return getOctokit(token, Object.assign(options, { throttle }), mendErrors, throttling, retry);
}

/** How often one request may wait for a limit. */
const MAX_WAITS = 2;

function throttleOptions({ pace: { second }, maxWait, say }: OctokitSettings, queries: boolean) {
  const wait = (seconds: number, _request: unknown, _octokit: unknown, waited: number): boolean => {
    if (seconds > maxWait() || waited >= MAX_WAITS) return false;
    say(`the rate limit of the GitHub API is reached: waiting ${seconds} seconds`);
    return true;
  };
  return {
    onRateLimit: wait,
    onSecondaryRateLimit: wait,
    retryAfterBaseValue: second,
    // GitHub asks for a second between two changes; three are wise where people are notified. The plugin takes queries
    // for changes.
    write: spaced(queries ? 0 : second),
    notifications: spaced(queries ? 0 : 3 * second),
  };
}

/** As much of a `Bottleneck.Group` as the throttling plugin uses: its jobs begin at least `ms` milliseconds apart. */
function spaced(ms: number) {
  let next = 0;
  const schedule = async (_options: unknown, job: () => Promise<void>): Promise<void> => {
    const now = Date.now();
    const start = Math.max(now, next);
    next = start + ms;
    await delay(start - now);
    return job();
  };
  return { key: () => ({ schedule }) };
}

/** Resolves after `ms` milliseconds. */
export function delay(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/**
 * Two things the plugins get wrong. A secondary limit is known by its words alone, though GitHub documents the header.
 * And a call that sets `retries` is tried again whatever the answer.
 */
function mendErrors({ hook }: Parameters<typeof retry>[0]): Record<string, never> {
  hook.error('request', (error) => {
    if (!('response' in error)) throw error;
    const { status, response, request } = error;
    const asked = response?.headers['retry-after'] !== undefined && (status === 403 || status === 429);
    if (asked && !/secondary rate/i.test(error.message)) error.message += ' (secondary rate limit)';
    if (CLIENT_ERRORS.includes(status)) error.request = { ...request, request: { ...request.request, retries: 0 } };
    throw error;
  });
  return {};
}

interface Answer {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  text(): Promise<string>;
}

type Fetch = (url: string, init: RequestInit) => Promise<Answer>;

/** Fetches as @actions/github would (through its proxy), but counts, and takes half an answer, or a late one, for none. */
function carefulFetch({ pace: { timeout, second }, count }: OctokitSettings, queries: boolean): Fetch {
  const send: Fetch = defaults.request?.fetch;
  return async (url, init) => {
    count(queries || init.method === 'GET' ? 'read' : 'write');
    const { status, url: reached, headers, ...answer } = await whole(send, url, init, timeout * second);
    return { status, url: reached, headers, text: () => Promise.resolve(answer.body) };
  };
}

async function whole(send: Fetch, url: string, init: RequestInit, ms: number) {
  const response = await send(url, { ...init, signal: AbortSignal.timeout(ms) });
  const { status, url: reached, headers } = response;
  const body = await response.text();
  // Octokit would hand out broken JSON as a string.
  if (body !== '' && /\bjson\b/.test(headers.get('content-type') ?? '')) JSON.parse(body);
  return { status, url: reached, headers, body };
}
