/** The one comment on a pull request: found by author and marker, edited in place, never older than what is there. */
import type { Client } from './client.ts';
import { type ApiFault, isApiFault, strangeFault } from './fault.ts';
import { allPages, PAGE_SIZE } from './pages.ts';
import { commentShape, commentsShape, pullShape } from './shapes.ts';

/** Which run wrote a comment. Runs are ordered by `run`, then by `attempt`. */
export interface Writer {
  /** Keeps several gates of one repository apart. */
  readonly key: string;
  readonly run: number;
  readonly attempt: number;
}

/** What to do about the comment. `resolved` replaces one that is there and creates none. */
export interface CommentRequest {
  readonly number: number;
  readonly headSha: string;
  /** The branch it went to when it was judged; null if nobody knows. */
  readonly baseRef: string | null;
  readonly writer: Writer;
  /** Null: there is nothing to say. */
  readonly body: string | null;
  readonly resolved: string;
}

/** What became of it, for the log. */
export interface CommentResult {
  readonly url: string | null;
  /** `superseded`: another run speaks for it, or nobody asks. `retargeted`: it goes to another branch by now. */
  readonly did: 'created' | 'updated' | 'resolved' | 'nothing' | 'superseded' | 'retargeted';
}

/** Whether a comment tells of something, or that it is gone. */
export type CommentState = 'open' | 'resolved';

/** The first line of the comment's body. */
export function markerOf({ key, run, attempt }: Writer, state: CommentState): string {
  return `<!-- skewgate:v1:${encodedKey(key)} run=${run}.${attempt} ${state} -->`;
}

/** Nothing in it can end an HTML comment. */
function encodedKey(key: string): string {
  return encodeURIComponent(key).replaceAll('-', '%2D');
}

interface Found {
  readonly id: number;
  readonly url: string;
  readonly writer: Pick<Writer, 'run' | 'attempt'> & { readonly state: CommentState };
}

/** A write that GitHub did not confirm. */
interface Lost {
  readonly lost: ApiFault;
}

/** How long to wait before all is looked at anew, because a write was not confirmed. */
const AGAIN_SECONDS = [1, 4];

/** Writes, rewrites or resolves the comment; a fault is for the log, the verdict stands without it. */
export async function publishComment(client: Client, request: CommentRequest): Promise<CommentResult | ApiFault> {
  for (const seconds of AGAIN_SECONDS) {
    const result = await publishOnce(client, request);
    if (!('lost' in result)) return result;
    // Another run may speak by then: only what was just looked at is written.
    await client.wait(seconds);
  }
  const last = await publishOnce(client, request);
  return 'lost' in last ? last.lost : last;
}

async function publishOnce(client: Client, request: CommentRequest): Promise<CommentResult | ApiFault | Lost> {
  const passed = await whatPassed(client, request);
  if (passed !== null) return { url: null, did: passed };
  const login = await ownLogin(client);
  const found = await ownComments(client, request, login);
  if (isApiFault(found)) return found;
  const [oldest] = found;
  if (oldest === undefined)
    return request.body === null ? { url: null, did: 'nothing' } : create(client, request, login, request.body);
  if (found.some(({ writer }) => isNewer(writer, request.writer))) return { url: oldest.url, did: 'superseded' };
  const body = request.body ?? request.resolved;
  if (request.body === null && oldest.writer.state === 'resolved') return { url: oldest.url, did: 'nothing' };
  const updated = await update(client, oldest.id, body);
  // Somebody deleted it meanwhile.
  if (isApiFault(updated) && updated.kind === 'not-found' && request.body !== null)
    return create(client, request, login, request.body);
  if (isApiFault(updated)) return failed(updated);
  await prune(client, found.slice(1));
  return { url: oldest.url, did: request.body === null ? 'resolved' : 'updated' };
}

function failed(fault: ApiFault): ApiFault | Lost {
  return fault.kind === 'unreachable' ? { lost: fault } : fault;
}

/** How the pull request has moved on, null if it has not. Not knowing is no reason to be silent. */
async function whatPassed(
  client: Client,
  { number, headSha, baseRef }: CommentRequest,
): Promise<'superseded' | 'retargeted' | null> {
  const pull = await client.attempt(
    'read the pull request',
    (octokit) => octokit.rest.pulls.get({ ...repo(client), pull_number: number }),
    pullShape,
  );
  if (isApiFault(pull)) return null;
  const { head, base, state } = pull.data;
  if (head.sha !== headSha || state === 'closed') return 'superseded';
  return baseRef !== null && base.ref !== baseRef ? 'retargeted' : null;
}

/** This gate's comments, the oldest first. A marker in somebody else's comment is only text. */
async function ownComments(
  client: Client,
  { number, writer }: CommentRequest,
  login: string | ApiFault,
): Promise<Found[] | ApiFault> {
  const place = { issue_number: number, per_page: PAGE_SIZE };
  const listed = await client.attempt(
    'list the comments',
    ({ rest }) => allPages(async (page) => (await rest.issues.listComments({ ...repo(client), ...place, page })).data),
    commentsShape,
  );
  if (isApiFault(listed)) return listed;
  const marked = listed.flatMap(({ id, html_url: url, body = '', user }) => {
    const written = readMarker(body, writer.key);
    return written === null ? [] : [{ id, url, writer: written, author: user?.login ?? '' }];
  });
  const ours = marked.filter(({ author }) => sameLogin(author, isApiFault(login) ? JOBS_OWN : login));
  // It may be ours all the same, and a second one would be worse than none.
  if (isApiFault(login) && ours.length < marked.length) return login;
  return ours.sort((a, b) => a.id - b.id);
}

const JOBS_OWN = 'github-actions[bot]';

/** Whose comments are ours: the token's own account. The job's token belongs to github-actions. */
async function ownLogin(client: Client): Promise<string | ApiFault> {
  const answer = await client.query('ask whose token this is', 'query { viewer { login } }');
  if (isApiFault(answer)) return answer;
  const { viewer } = (answer.data ?? {}) as { readonly viewer?: { readonly login?: string } | null };
  return viewer?.login ?? strangeFault('ask whose token this is', 'GitHub');
}

function sameLogin(a: string, b: string): boolean {
  const plain = (login: string): string => login.replace(/\[bot\]$/, '').toLowerCase();
  return plain(a) === plain(b);
}

function readMarker(body: string, key: string): Found['writer'] | null {
  const [, name, run, attempt, state] = /^<!-- skewgate:v1:(\S*) run=(\d+)\.(\d+) (open|resolved) -->/.exec(body) ?? [];
  if (name !== encodedKey(key)) return null;
  return { run: Number(run), attempt: Number(attempt), state: state === 'resolved' ? 'resolved' : 'open' };
}

function isNewer(a: Pick<Writer, 'run' | 'attempt'>, b: Pick<Writer, 'run' | 'attempt'>): boolean {
  return a.run > b.run || (a.run === b.run && a.attempt > b.attempt);
}

/** Creates the comment; of two that raced, the older stays. */
async function create(
  client: Client,
  request: CommentRequest,
  login: string | ApiFault,
  body: string,
): Promise<CommentResult | ApiFault | Lost> {
  const made = await client.attempt(
    'write the comment',
    ({ rest }) => rest.issues.createComment({ ...repo(client), issue_number: request.number, body }),
    commentShape,
  );
  if (isApiFault(made)) return failed(made);
  const now = await ownComments(client, request, login);
  if (isApiFault(now) || now.length < 2) return { url: made.data.html_url, did: 'created' };
  const [oldest, ...younger] = now;
  await prune(client, younger);
  if (oldest === undefined || oldest.id === made.data.id) return { url: made.data.html_url, did: 'created' };
  if (isNewer(oldest.writer, request.writer)) return { url: oldest.url, did: 'superseded' };
  const updated = await update(client, oldest.id, body);
  return isApiFault(updated) ? failed(updated) : { url: oldest.url, did: 'updated' };
}

function update(client: Client, id: number, body: string) {
  return client.attempt(
    'update the comment',
    ({ rest }) => rest.issues.updateComment({ ...repo(client), comment_id: id, body }),
    commentShape,
  );
}

async function prune(client: Client, comments: readonly Found[]): Promise<void> {
  for (const { id } of comments) {
    await client.attempt('delete a doubled comment', (octokit) =>
      octokit.rest.issues.deleteComment({ ...repo(client), comment_id: id }),
    );
  }
}

function repo({ owner, name }: Client): { owner: string; repo: string } {
  return { owner, repo: name };
}
