/** Pull requests and the comments on them. */
import type { JsonObject } from './contract.ts';
import { specimen } from './specimen.ts';
import {
  type Call,
  type Comment,
  type Handler,
  invalid,
  notFound,
  type Pull,
  page,
  type Reply,
  refusal,
  type World,
} from './world.ts';

export const pullOperations: Readonly<Record<string, Handler>> = {
  'pulls/get': async ({ path }, world) => {
    const pull = world.pulls.get(Number(path.pull_number));
    return pull === undefined ? notFound() : { status: 200, body: await pullBody(world, pull) };
  },
  'repos/list-pull-requests-associated-with-commit': listPulls,
  'issues/list-comments': listComments,
  'issues/get-comment': ({ path }, world) => {
    const comment = find(world, path.comment_id);
    return comment === null ? notFound() : { status: 200, body: commentBody(world, comment) };
  },
  'issues/create-comment': createComment,
  'issues/update-comment': updateComment,
  'issues/delete-comment': deleteComment,
};

/** As in the answer to `pulls/get`, and as `pull_request` in the payload of an event. */
export async function pullBody(world: World, pull: Pull): Promise<JsonObject> {
  const { number, state, draft, locked } = pull;
  return specimen('pull-request', {
    number,
    state,
    draft,
    locked,
    html_url: `https://github.com/${world.owner}/${world.name}/pull/${number}`,
    ...(await sides(world, pull)),
  });
}

async function sides(world: World, { base, head, fork }: Pull): Promise<{ base: JsonObject; head: JsonObject }> {
  const { owner, name } = world;
  const side = async (which: 'base' | 'head', revision: string, full_name: string) => {
    const whole = specimen('pull-request')[which] as JsonObject;
    const repo = { ...(whole.repo as JsonObject), name, full_name, fork: which === 'head' && fork };
    return { ...whole, ref: revision, sha: (await world.git.commit(revision))?.sha ?? '0'.repeat(40), repo };
  };
  const source = fork ? `contributor/${name}` : `${owner}/${name}`;
  return { base: await side('base', base, `${owner}/${name}`), head: await side('head', head, source) };
}

async function listPulls(call: Call, world: World): Promise<Reply> {
  const commit = await world.git.commit(String(call.path.commit_sha));
  const found: JsonObject[] = [];
  for (const pull of world.pulls.values()) {
    const head = await world.git.commit(pull.head);
    if (commit === null || head?.sha !== commit.sha) continue;
    const { number, state, draft, locked } = pull;
    found.push(specimen('pull-request-simple', { number, state, draft, locked, ...(await sides(world, pull)) }));
  }
  const { items, headers } = page(call, found);
  return { status: 200, body: [...items], headers };
}

function find(world: World, id: unknown): Comment | null {
  return world.comments.find((comment) => comment.id === id) ?? null;
}

const BOT = /\[bot\]$/;

function commentBody({ owner, name }: World, comment: Comment): JsonObject {
  const { id, issue, author, body, created_at, updated_at } = comment;
  const user = specimen('simple-user', { login: author, type: BOT.test(author) ? 'Bot' : 'User' });
  return specimen('issue-comment', {
    id,
    body,
    user,
    created_at,
    updated_at,
    url: `https://api.github.com/repos/${owner}/${name}/issues/comments/${id}`,
    html_url: `https://github.com/${owner}/${name}/pull/${issue}#issuecomment-${id}`,
    author_association: BOT.test(author) ? 'NONE' : 'MEMBER',
  });
}

function listComments(call: Call, world: World): Reply {
  const issue = Number(call.path.issue_number);
  if (!world.pulls.has(issue)) return notFound();
  const since = String(call.query.since ?? '');
  const all = world.comments.filter((comment) => comment.issue === issue && comment.updated_at >= since);
  const { items, headers } = page(call, all);
  return { status: 200, body: items.map((comment) => commentBody(world, comment)), headers };
}

const MAX_BODY = 65_536;

/** What GitHub says of a text. */
function refused(text: string): Reply | null {
  if (text.trim() === '') return invalid('IssueComment', 'body', "Body can't be blank");
  if ([...text].length <= MAX_BODY) return null;
  return invalid('IssueComment', 'body', `Body is too long (maximum is ${MAX_BODY} characters)`);
}

function createComment({ path, body, token }: Call, world: World): Reply {
  const pull = world.pulls.get(Number(path.issue_number));
  if (pull === undefined) return notFound();
  if (pull.locked) return refusal(403, 'Unable to create comment because issue is locked.');
  const text = String(body.body);
  const problem = refused(text);
  if (problem !== null) return problem;
  const comment = addComment(world, { issue: pull.number, author: token.login, body: text });
  return { status: 201, body: commentBody(world, comment) };
}

/** A comment that someone wrote. */
export function addComment(world: World, written: Pick<Comment, 'issue' | 'author' | 'body'>): Comment {
  const time = world.now();
  const comment = { id: world.nextId(), ...written, created_at: time, updated_at: time };
  world.comments.push(comment);
  return comment;
}

function updateComment({ path, body }: Call, world: World): Reply {
  const comment = find(world, path.comment_id);
  if (comment === null) return notFound();
  const text = String(body.body);
  const problem = refused(text);
  if (problem !== null) return problem;
  comment.body = text;
  comment.updated_at = world.now();
  return { status: 200, body: commentBody(world, comment) };
}

function deleteComment({ path }: Call, world: World): Reply {
  const comment = find(world, path.comment_id);
  if (comment === null) return notFound();
  world.comments.splice(world.comments.indexOf(comment), 1);
  return { status: 204 };
}
