/** The one way to GitHub. Nothing here throws for what GitHub or the network does: that is an {@link ApiFault}. */
import { faultOf, type GraphAnswer, graphResult } from './errors.ts';
import { type ApiFault, strangeFault, tokenFault } from './fault.ts';
import { DEFAULT_URL, delay, type Octokit, type Pace, queryOctokit, restOctokit } from './octokit.ts';

const PACE: Pace = { retries: 3, maxWait: 120, timeout: 60, second: 1000 };

export interface ClientOptions {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** By default what GITHUB_API_URL says, else `https://api.github.com`. */
  readonly apiUrl?: string;
  readonly pace?: Partial<Pace>;
  /** Takes what is worth knowing while it happens, one line each. */
  readonly log?: (line: string) => void;
}

/** How many requests went out, those that were tried again included. GraphQL queries are reads. */
export interface Requests {
  readonly reads: number;
  readonly writes: number;
}

/**
 * GitHub, as far as one repository is concerned. `doing` completes "cannot …" in the message of a fault. Once it was told
 * that the token is not valid, no request is sent any more.
 */
export interface Client {
  readonly owner: string;
  readonly name: string;
  requests(): Requests;
  /** Resolves after so many seconds. */
  wait(seconds: number): Promise<void>;
  /** From now on that is the longest wait that GitHub may ask for. */
  waitAtMost(seconds: number): void;
  /** One REST request that reads; `route` is like `GET /repos/{owner}/{repo}/git/trees/{tree_sha}`. */
  get(doing: string, route: string, parameters: Parameters): Promise<{ readonly data: unknown } | ApiFault>;
  /** One GraphQL query. `$owner` and `$name` are given if it has them. `retries` is that of {@link Pace}, if not said otherwise. */
  query(doing: string, document: string, variables?: Parameters, retries?: number): Promise<GraphAnswer | ApiFault>;
  /**
   * Any call of Octokit, typed. Writes are not tried again; see `restOctokit`. An answer that has not the `shape` is as
   * good as none.
   */
  attempt<T>(doing: string, call: (octokit: Octokit) => Promise<T>, shape?: Shape): Promise<T | ApiFault>;
}

/** As much of a zod schema as is used. */
interface Shape {
  safeParse(value: unknown): { readonly success: boolean };
}

type Parameters = Readonly<Record<string, unknown>>;

function parts({ token, repository }: ClientOptions): { readonly owner: string; readonly name: string } {
  if (token === '') throw new TypeError('the token is empty');
  const [owner = '', name = '', ...more] = repository.split('/');
  if (owner === '' || name === '' || more.length > 0) throw new TypeError(`not owner/name: ${repository}`);
  return { owner, name };
}

function counter(): { readonly sent: Requests; readonly count: (kind: 'read' | 'write') => void } {
  const sent = { reads: 0, writes: 0 };
  const count = (kind: 'read' | 'write') => {
    sent[`${kind}s`] += 1;
  };
  return { sent, count };
}

/** The longest wait, which may change on the way. */
function patience({ maxWait }: Pace): Pick<Client, 'waitAtMost'> & { readonly maxWait: () => number } {
  let longest = maxWait;
  return {
    maxWait: () => longest,
    waitAtMost: (seconds) => {
      longest = seconds;
    },
  };
}

/** A client for one repository. @throws TypeError if the token is empty or the repository is not `owner/name` */
export function createClient(options: ClientOptions): Client {
  const { token, apiUrl: baseUrl = DEFAULT_URL, log: say = () => {} } = options;
  const { owner, name } = parts(options);
  const pace = { ...PACE, ...options.pace };
  const { host } = new URL(baseUrl);
  const { sent, count } = counter();
  const { maxWait, waitAtMost } = patience(pace);
  const settings = { token, baseUrl, pace, maxWait, say, count };
  const [rest, queries] = [restOctokit(settings), queryOctokit(settings)];

  let rejected = false;
  const failed = (doing: string, error: unknown): ApiFault => {
    const fault = faultOf(doing, error, host);
    rejected ||= fault.kind === 'unauthorized';
    return fault;
  };

  const attempt: Client['attempt'] = async (doing, call, shape) => {
    if (rejected) return tokenFault(doing);
    try {
      const answer = await call(rest);
      return shape?.safeParse(answer).success === false ? strangeFault(doing, host) : answer;
    } catch (error) {
      // A page of HTML in place of a list is no mistake of this program.
      return shape !== undefined && error instanceof TypeError ? strangeFault(doing, host) : failed(doing, error);
    }
  };

  return {
    owner,
    name,
    requests: () => ({ ...sent }),
    wait: (seconds) => delay(seconds * pace.second),
    waitAtMost,
    attempt,
    get: (doing, route, parameters) =>
      attempt(doing, async ({ request }) => {
        const { data } = await request(route, { owner, repo: name, ...parameters });
        return { data: data as unknown };
      }),
    async query(doing, document, variables = {}, retries = pace.retries) {
      if (rejected) return tokenFault(doing);
      try {
        const given = { ...(document.includes('$owner') && { owner, name }), ...variables, request: { retries } };
        return { data: (await queries.graphql(document, given)) as unknown, errors: [] };
      } catch (error) {
        return graphResult(doing, error) ?? failed(doing, error);
      }
    },
  };
}
