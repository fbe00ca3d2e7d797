/** What the double remembers, and the words in which its parts speak to each other. */
import type { Json, JsonObject, Understood } from './contract.ts';
import type { GitData } from './git-data.ts';

/** Who sends a request. `permissions` are those of the workflow file, `-` as `_`. */
export interface Token {
  readonly login: string;
  /** `app`: the token of a workflow or of a GitHub App. `pat`: a person's, which may not write check runs. */
  readonly kind: 'app' | 'pat';
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
}

/** A request that keeps to the description. */
export interface Call extends Understood {
  /** The operation's id, `graphql` for GraphQL. */
  readonly operation: string;
  readonly body: JsonObject;
  readonly token: Token;
  /** The address that was asked, without its query. */
  readonly address: string;
}

/** An answer; `body` undefined means none. */
export interface Reply {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (call: Call, world: World) => Promise<Reply> | Reply;

export interface CheckRun {
  readonly id: number;
  name: string;
  readonly head_sha: string;
  external_id: string | null;
  details_url: string | null;
  status: string;
  conclusion: string | null;
  started_at: string | null;
  completed_at: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  readonly annotations: JsonObject[];
}

export interface Comment {
  readonly id: number;
  /** The number of the pull request. */
  readonly issue: number;
  readonly author: string;
  body: string;
  readonly created_at: string;
  updated_at: string;
}

export interface Pull {
  readonly number: number;
  /** The branch it goes to. */
  base: string;
  /** Any revision; what it names may move. */
  head: string;
  state: 'open' | 'closed';
  draft: boolean;
  locked: boolean;
  /** Its head lies in another repository (the commits of both are found in one). */
  fork: boolean;
}

/** Where GitHub cuts. A test lowers them. */
export interface Limits {
  /** Entries of one tree answer. */
  treeEntries: number;
  /** Bytes of a blob's text in GraphQL. */
  blobText: number;
}

export interface World {
  readonly owner: string;
  readonly name: string;
  readonly git: GitData;
  readonly limits: Limits;
  readonly checkRuns: CheckRun[];
  readonly comments: Comment[];
  readonly pulls: Map<number, Pull>;
  /** A new id. */
  nextId(): number;
  /** The time of the next event: a second after the last. */
  now(): string;
}

export function createWorld(repository: string, git: GitData): World {
  const [owner = '', name = ''] = repository.split('/');
  let id = 1000;
  let seconds = Date.UTC(2026, 0, 1) / 1000;
  return {
    owner,
    name,
    git,
    limits: { treeEntries: 100_000, blobText: 512_000 },
    checkRuns: [],
    comments: [],
    pulls: new Map(),
    nextId: () => ++id,
    now: () => new Date(++seconds * 1000).toISOString().replace('.000Z', 'Z'),
  };
}

/** An error as GitHub words it. */
export function refusal(status: number, message: string, headers: Reply['headers'] = {}): Reply {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return { status, body, headers };
}

export const notFound = (): Reply => refusal(404, 'Not Found');

/** A 422 about one field. */
export function invalid(resource: string, field: string, message: string): Reply {
  const errors = [{ resource, code: 'invalid', field, message }];
  return {
    ...refusal(422, 'Validation Failed'),
    body: { message: 'Validation Failed', errors, documentation_url: 'https://docs.github.com/rest' },
  };
}

/** One page of `items`, with the `Link` header that leads to the others. */
export function page<T>(
  { query, address }: Call,
  items: readonly T[],
): { readonly items: readonly T[]; readonly headers: Record<string, string> } {
  const size = Math.min(Number(query.per_page ?? 30), 100);
  const number = Number(query.page ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (target: number, rel: string) => {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries({ ...query, page: target })) search.set(key, String(value));
    return `<${address}?${search}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  const headers = links.length > 0 ? { link: links.join(', ') } : {};
  return { items: items.slice((number - 1) * size, number * size), headers };
}
