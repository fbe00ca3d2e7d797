/** Commits, trees, blobs, references and tags. */
import type { JsonObject } from './contract.ts';
import type { GitCommit, GitRef, GitTreeEntry } from './git-data.ts';
import { specimen } from './specimen.ts';
import { type Call, type Handler, notFound, page, type Reply, refusal, type World } from './world.ts';

export const gitOperations: Readonly<Record<string, Handler>> = {
  'git/get-tree': getTree,
  'git/get-blob': getBlob,
  'git/get-commit': getGitCommit,
  'git/get-ref': getRef,
  'git/list-matching-refs': listRefs,
  'git/get-tag': getTag,
  'git/create-tag': createTag,
  'git/create-ref': createRef,
  'repos/get': getRepository,
  'repos/get-commit': getCommit,
  'repos/compare-commits': compare,
};

const api = ({ owner, name }: World, rest: string) => `https://api.github.com/repos/${owner}/${name}/${rest}`;
const web = ({ owner, name }: World, rest: string) => `https://github.com/${owner}/${name}/${rest}`;

/** Null, or GitHub's answer while nothing was pushed yet. */
async function empty({ git }: World): Promise<Reply | null> {
  return (await git.refs('refs/')).length === 0 ? refusal(409, 'Git Repository is empty.') : null;
}

async function getTree({ path, query }: Call, world: World): Promise<Reply> {
  const nothing = await empty(world);
  if (nothing !== null) return nothing;
  const revision = String(path.tree_sha);
  const object = await world.git.object(`${revision}^{tree}`);
  const entries = object && (await world.git.tree(object.sha, query.recursive !== undefined));
  if (object === null || entries === null) return notFound();
  const tree = entries.slice(0, world.limits.treeEntries).map((entry) => treeEntry(world, entry));
  const truncated = entries.length > tree.length;
  return { status: 200, body: { sha: object.sha, url: api(world, `git/trees/${object.sha}`), tree, truncated } };
}

function treeEntry(world: World, { path, mode, type, sha, size }: GitTreeEntry): JsonObject {
  if (type === 'commit') return { path, mode, type, sha };
  const entry = { path, mode, type, sha, url: api(world, `git/${type}s/${sha}`) };
  return size === null ? entry : { ...entry, size };
}

async function getBlob({ path }: Call, world: World): Promise<Reply> {
  const object = await world.git.object(String(path.file_sha));
  if (object?.type !== 'blob') return notFound();
  const { sha, bytes } = object;
  // GitHub breaks its base64 into lines of 60 characters.
  const content = bytes.toString('base64').replace(/.{60}/g, '$&\n');
  return { status: 200, body: specimen('blob', { sha, size: bytes.length, content, encoding: 'base64' }) };
}

async function getGitCommit({ path }: Call, world: World): Promise<Reply> {
  const commit = await world.git.commit(String(path.commit_sha));
  if (commit === null || commit.sha !== path.commit_sha) return notFound();
  const { sha, tree, parents, message, author } = commit;
  return {
    status: 200,
    body: specimen('git-commit', {
      sha,
      message,
      author: { ...author },
      committer: { ...author },
      tree: { sha: tree, url: api(world, `git/trees/${tree}`) },
      parents: parents.map((parent) => ({
        sha: parent,
        url: api(world, `git/commits/${parent}`),
        html_url: web(world, `commit/${parent}`),
      })),
    }),
  };
}

function refBody(world: World, { name, sha, type }: GitRef): JsonObject {
  const object = { sha, type, url: api(world, `git/${type}s/${sha}`) };
  return { ref: name, node_id: 'REF', url: api(world, `git/${name}`), object };
}

async function getRef({ path }: Call, world: World): Promise<Reply> {
  const name = `refs/${path.ref}`;
  const ref = (await world.git.refs(name)).find((candidate) => candidate.name === name);
  return ref === undefined ? notFound() : { status: 200, body: refBody(world, ref) };
}

async function listRefs({ path }: Call, world: World): Promise<Reply> {
  const refs = await world.git.refs(`refs/${path.ref}`);
  return { status: 200, body: refs.map((ref) => refBody(world, ref)) };
}

async function getTag({ path }: Call, world: World): Promise<Reply> {
  const tag = await world.git.tag(String(path.tag_sha));
  if (tag === null) return notFound();
  const { sha, name, message, tagger, target } = tag;
  const object = { ...target, url: api(world, `git/${target.type}s/${target.sha}`) };
  return { status: 200, body: specimen('git-tag', { sha, tag: name, message, tagger: { ...tagger }, object }) };
}

async function createTag({ body }: Call, world: World): Promise<Reply> {
  const object = await world.git.object(String(body.object));
  if (object === null || object.type !== body.type) return refusal(422, 'Invalid object');
  const tagger = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com> 1767225600 +0000';
  const lines = [`object ${object.sha}`, `type ${object.type}`, `tag ${body.tag}`, `tagger ${tagger}`];
  const sha = await world.git.write('tag', `${lines.join('\n')}\n\n${body.message}\n`);
  if (sha === null) return refusal(422, 'Invalid tag');
  return { ...(await getTag(call(sha), world)), status: 201 };
}

function call(sha: string): Call {
  const token = { login: '', kind: 'app', permissions: {} } as const;
  return { operation: 'git/get-tag', path: { tag_sha: sha }, query: {}, body: {}, token, address: '' };
}

async function createRef({ body }: Call, world: World): Promise<Reply> {
  const name = String(body.ref);
  const object = await world.git.object(String(body.sha));
  if (!/^refs\/[^/]+\/./.test(name)) return refusal(422, 'Reference name must start with refs/ and have two slashes');
  if (object === null) return refusal(422, 'Object does not exist');
  if ((await world.git.refs(name)).some((ref) => ref.name === name)) return refusal(422, 'Reference already exists');
  if (!(await world.git.setRef(name, object.sha))) return refusal(422, 'Reference name is not valid');
  return { status: 201, body: refBody(world, { name, sha: object.sha, type: object.type }) };
}

async function getRepository(_call: Call, world: World): Promise<Reply> {
  const { owner, name } = world;
  const facts = {
    name,
    full_name: `${owner}/${name}`,
    owner: specimen('simple-user', { login: owner }),
    default_branch: await world.git.defaultBranch(),
    private: true,
  };
  return { status: 200, body: specimen('full-repository', facts) };
}

function commitBody(world: World, { sha, tree, parents, message, author }: GitCommit): JsonObject {
  const { commit } = specimen('commit');
  return specimen('commit', {
    sha,
    html_url: web(world, `commit/${sha}`),
    parents: parents.map((parent) => ({ sha: parent, url: api(world, `commits/${parent}`) })),
    commit: {
      ...(commit as JsonObject),
      message,
      author: { ...author },
      committer: { ...author },
      tree: { sha: tree, url: api(world, `git/trees/${tree}`) },
    },
  });
}

async function getCommit({ path }: Call, world: World): Promise<Reply> {
  const commit = await world.git.commit(String(path.ref));
  if (commit !== null) return { status: 200, body: commitBody(world, commit) };
  return refusal(422, `No commit found for SHA: ${path.ref}`);
}

async function compare(request: Call, world: World): Promise<Reply> {
  const { git } = world;
  const [base, head] = [await git.commit(String(request.path.base)), await git.commit(String(request.path.head))];
  if (base === null || head === null) return notFound();
  const sha = await git.mergeBase(base.sha, head.sha);
  const mergeBase = sha === null ? null : await git.commit(sha);
  if (mergeBase === null)
    return refusal(404, `No common ancestor between ${request.path.base} and ${request.path.head}.`);
  const { ahead, behind } = await git.distance(base.sha, head.sha);
  const commits = page(request, await git.between(base.sha, head.sha));
  const status = ahead === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged';
  const facts = {
    status,
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    base_commit: commitBody(world, base),
    merge_base_commit: commitBody(world, mergeBase),
    commits: commits.items.map((id) => specimen('commit', { sha: id })),
  };
  return { status: 200, body: specimen('commit-comparison', facts), headers: commits.headers };
}
