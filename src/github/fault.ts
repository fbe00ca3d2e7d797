/** What can go wrong between here and GitHub, in words that say what to do. */

/**
 * - `unauthorized`: the token is not accepted. `forbidden`: it may not do this. `not-found`: unknown, or hidden from it.
 * - `refused`: any other 4xx. `rate-limited`: too many requests, and the wait is too long.
 * - `unreachable`: no answer, a broken one, or GitHub's own failure.
 */
export type ApiFaultKind = 'unauthorized' | 'forbidden' | 'not-found' | 'refused' | 'rate-limited' | 'unreachable';

/** An expected failure. `message` and `next` are clauses that read as `message; next`. */
export interface ApiFault {
  readonly kind: ApiFaultKind;
  readonly message: string;
  readonly next: string;
  /** The HTTP status, null if there was no answer. */
  readonly status: number | null;
  /** GitHub's own words, '' if there are none. One line, as it came otherwise: escape it before it is shown. */
  readonly said: string;
}

/** True if `value` is an {@link ApiFault}. */
export function isApiFault(value: unknown): value is ApiFault {
  return typeof value === 'object' && value !== null && 'kind' in value && 'next' in value && 'said' in value;
}

/** An HTTP answer that means failure: its status, headers with names in lower case, and body. */
export interface FailedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
}

/** The fault of an answer; `doing` completes "cannot …". `now` is in milliseconds. */
export function answerFault(doing: string, answer: FailedAnswer, now: number): ApiFault {
  const { status } = answer;
  const said = wordsOf(answer.data);
  const told = { status, said };
  const because = `cannot ${doing}: GitHub answered ${status}${said === '' ? '' : ` (${said})`}`;
  if (isLimit(answer, said)) return { ...limitFault(doing, answer, now), ...told };
  if (status === 401) return { kind: 'unauthorized', message: because, next: WRONG_TOKEN, ...told };
  if (status === 403) return { kind: 'forbidden', message: because, next: permissionHint(answer), ...told };
  if (status === 404) return { kind: 'not-found', message: because, next: NOT_FOUND, ...told };
  if (status === 409 && /\bempty\b/i.test(said)) return { kind: 'not-found', message: because, next: EMPTY, ...told };
  if (status < 500)
    return { kind: 'refused', message: because, next: 'run the job again; if it stays so, report it', ...told };
  return { kind: 'unreachable', message: because, next: AGAIN, ...told };
}

const WRONG_TOKEN = 'check the input `github-token`: it is not valid, or no longer';
const NOT_FOUND = 'check that it exists and that the token may see it: a job needs the permission `contents: read`';
const EMPTY = 'push a commit to it first';
const AGAIN = 'run the job again when GitHub works again';

/** The fault of a request that was not sent, for an earlier one was told that the token is not valid. */
export function tokenFault(doing: string): ApiFault {
  const message = `cannot ${doing}: GitHub does not accept the token`;
  return { kind: 'unauthorized', message, next: WRONG_TOKEN, status: 401, said: '' };
}

/** The fault of a request that got no answer, or a broken one. */
export function networkFault(doing: string, reason: string, host: string): ApiFault {
  const message = `cannot ${doing}: no answer from ${host} (${oneLine(reason)})`;
  return {
    kind: 'unreachable',
    message,
    next: `run the job again; check that ${host} can be reached from it`,
    status: null,
    said: '',
  };
}

/** The fault of an answer that says it worked and has not what GitHub describes: nobody knows whether it worked. */
export function strangeFault(doing: string, host: string): ApiFault {
  return networkFault(doing, 'what came is not of the form that GitHub describes', host);
}

/** GitHub says 403 or 429 with a time to wait, or that nothing is left; a missing permission has neither. */
function isLimit({ status, headers }: FailedAnswer, said: string): boolean {
  if (status !== 403 && status !== 429) return false;
  const spent = String(headers['x-ratelimit-remaining'] ?? '') === '0';
  return status === 429 || headers['retry-after'] !== undefined || spent || /\brate limit\b/i.test(said);
}

/** The fault of a limit that lasts too long to wait for. */
export function limitFault(doing: string, { headers }: Pick<FailedAnswer, 'headers'>, now: number): ApiFault {
  const wait = Number(headers['retry-after']);
  const reset = Number(headers['x-ratelimit-reset']);
  const until = wait > 0 ? now + wait * 1000 : reset > 0 ? reset * 1000 : Number.NaN;
  const time = new Date(until);
  // Nobody has to send a time that a calendar has.
  const isTime = !Number.isNaN(time.getTime());
  const when = isTime ? ` until ${time.toISOString().slice(0, 19).replace('T', ' ')} UTC` : '';
  const message = `cannot ${doing}: the rate limit of the GitHub API is used up${when}`;
  return { kind: 'rate-limited', message, next: 'run the job again after that', status: null, said: '' };
}

/** What to write into the workflow. GitHub names the permissions, with `;` between sets of which one is enough. */
function permissionHint({ headers }: FailedAnswer): string {
  const accepted = String(headers['x-accepted-github-permissions'] ?? '');
  const sets = accepted
    .split(';')
    .map((set) => set.trim())
    .filter((set) => /^[a-z_=, ]+$/.test(set));
  if (sets.length === 0) return 'check what the token may do';
  const inWords = sets.map((set) =>
    set
      .split(/, */)
      .map((pair) => `\`${pair.replaceAll('_', '-').replace('=', ': ')}\``)
      .join(' and '),
  );
  return `add ${inWords.join(' or ')} to the \`permissions:\` of the job`;
}

const MAX_WORDS = 300;

/** What an answer says in its `message` and `errors`. A page of HTML says nothing. */
function wordsOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '';
  const { message, errors } = data as { readonly message?: unknown; readonly errors?: unknown };
  const details = Array.isArray(errors) ? errors.flatMap((error) => detailOf(error)) : [];
  return oneLine([typeof message === 'string' ? message : '', ...details].filter((text) => text !== '').join(': '));
}

function detailOf(error: unknown): readonly string[] {
  if (typeof error === 'string') return [error];
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : null;
  return typeof message === 'string' ? [message] : [];
}

/** `text` without line breaks and control characters, not longer than a sentence or two. */
export function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > MAX_WORDS ? `${line.slice(0, MAX_WORDS - 1)}…` : line;
}
