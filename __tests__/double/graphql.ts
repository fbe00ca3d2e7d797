/** GraphQL, carried out on GitHub's own schema: what the double says cannot be of another shape. */
import { readFileSync } from 'node:fs';
import type { RepositoryRefsArgs } from '@octokit/graphql-schema';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { isObject, type Json, type JsonObject } from './contract.ts';
import type { GitObject, GitRef } from './git-data.ts';
import type { World } from './world.ts';

/** Importing the package would also parse three megabytes of JSON. */
const SCHEMA_FILE = new URL('../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);
let built: GraphQLSchema | null = null;

function schema(): GraphQLSchema {
  built ??= buildSchema(readFileSync(SCHEMA_FILE, 'utf8'), { assumeValidSDL: true });
  return built;
}

/** The answer's body for the user `login`, or what is wrong with the request (or with the double), in words. */
export async function answerQuery(body: JsonObject, login: string, world: World): Promise<JsonObject | string> {
  const problem = bodyProblem(body);
  if (problem !== null) return problem;
  const document = validQuery(String(body.query));
  if (typeof document === 'string') return document;
  const variables = isObject(body.variables) ? body.variables : {};
  const unknown = Object.keys(variables).filter((name) => !variableNames(document).includes(name));
  if (unknown.length > 0) return `unknown variable ${unknown.join(', ')}`;
  const result = await execute({
    schema: schema(),
    document,
    variableValues: variables,
    rootValue: rootOf(world, login),
    fieldResolver: strictField,
  });
  return answerOf(result);
}

function bodyProblem(body: JsonObject): string | null {
  if (typeof body.query !== 'string') return 'GraphQL needs a query';
  const unknown = Object.keys(body).filter((key) => !['query', 'variables', 'operationName'].includes(key));
  return unknown.length > 0 ? `unknown request property ${unknown.join(', ')}` : null;
}

const understood = new Map<string, DocumentNode | string>();

/** The document, or what is wrong with it; many runs ask the same. */
function validQuery(query: string): DocumentNode | string {
  const known = understood.get(query);
  if (known !== undefined) return known;
  const document = parseQuery(query);
  const errors = typeof document === 'string' ? [] : validate(schema(), document);
  const result = errors.length > 0 ? errors.map(({ message }) => message).join('; ') : document;
  understood.set(query, result);
  return result;
}

function parseQuery(query: string): DocumentNode | string {
  try {
    return parse(query);
  } catch (error) {
    return String(error);
  }
}

function variableNames({ definitions }: DocumentNode): readonly string[] {
  return definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition'
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
}

/** Errors that GitHub would give carry its type; any other is the fault of the query or of the double. */
function answerOf({ data, errors = [] }: ExecutionResult): JsonObject | string {
  const strange = errors.filter(({ extensions }) => extensions.type === undefined);
  if (strange.length > 0) return strange.map(({ message }) => message).join('; ');
  const answer = { data: JSON.parse(JSON.stringify(data ?? null)) as Json };
  if (errors.length === 0) return answer;
  const told = errors.map(({ message, path = [], extensions }) => ({ type: String(extensions.type), path, message }));
  return { ...answer, errors: told as unknown as Json };
}

/** A field that the double does not know must not look like one that is null. */
const strictField: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const fields = source as Record<string, unknown>;
  if (!(info.fieldName in fields)) throw new Error(`the double has no field ${info.parentType.name}.${info.fieldName}`);
  const value = fields[info.fieldName];
  return typeof value === 'function' ? value(args, context, info) : value;
};

function gitHubError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

function rootOf(world: World, login: string) {
  return {
    viewer: { login },
    repository({ owner, name }: { owner: string; name: string }) {
      if (owner === world.owner && name === world.name) return repositoryNode(world);
      throw gitHubError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
  };
}

function repositoryNode(world: World) {
  const { git, owner, name } = world;
  const allRefs = (prefix: string) => git.refs(prefix);
  return {
    name,
    nameWithOwner: `${owner}/${name}`,
    isEmpty: async () => (await allRefs('refs/')).length === 0,
    async defaultBranchRef() {
      const branch = `refs/heads/${await git.defaultBranch()}`;
      const ref = (await allRefs(branch)).find((candidate) => candidate.name === branch);
      return ref === undefined ? null : refNode(world, ref);
    },
    async ref({ qualifiedName }: { qualifiedName: string }) {
      const names = [
        qualifiedName,
        `refs/${qualifiedName}`,
        `refs/heads/${qualifiedName}`,
        `refs/tags/${qualifiedName}`,
      ];
      const refs = await allRefs('refs/');
      const found = names.flatMap((candidate) => refs.find((ref) => ref.name === candidate) ?? []);
      return found[0] === undefined ? null : refNode(world, found[0]);
    },
    async refs({ refPrefix, first, after, orderBy }: RepositoryRefsArgs) {
      if (first == null || first < 1 || first > 100)
        throw gitHubError('EXCESSIVE_PAGINATION', '`first` must be between 1 and 100');
      const all = await inOrder(world, await allRefs(refPrefix), orderBy);
      const start = after == null ? 0 : Number(Buffer.from(after, 'base64').toString());
      const end = Math.min(start + first, all.length);
      const endCursor = Buffer.from(String(end)).toString('base64');
      return {
        totalCount: all.length,
        nodes: all.slice(start, end).map((ref) => refNode(world, ref, refPrefix)),
        pageInfo: { hasNextPage: end < all.length, endCursor: end > start ? endCursor : null },
      };
    },
    async object({ oid, expression }: { oid?: string; expression?: string }) {
      const wanted = oid ?? expression ?? '';
      return objectNode(world, await git.object(wanted));
    },
  };
}

/** GitHub's orders: by name, or by the date of the commit behind; what leads to no commit comes last then. */
async function inOrder(
  world: World,
  refs: readonly GitRef[],
  order: RepositoryRefsArgs['orderBy'],
): Promise<readonly GitRef[]> {
  const dates = new Map<GitRef, string>();
  if (order?.field === 'TAG_COMMIT_DATE')
    for (const ref of refs) dates.set(ref, (await world.git.commit(ref.name))?.author.date ?? '');
  const sorted = [...refs].sort((a, b) => compare(dates.get(a) ?? '', dates.get(b) ?? '') || compare(a.name, b.name));
  return order?.direction === 'DESC' ? sorted.reverse() : sorted;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function refNode(world: World, { name, sha }: GitRef, prefix = name.slice(0, name.lastIndexOf('/') + 1)) {
  return {
    name: name.slice(prefix.length),
    prefix,
    target: async () => objectNode(world, await world.git.object(sha)),
    /** `headRef` may be a commit id ("Git revision of the head"), of this repository only. */
    async compare({ headRef }: { headRef: string }) {
      const [base, head] = [await world.git.commit(name), await world.git.commit(headRef)];
      if (base === null || head === null) return null;
      const { ahead, behind } = await world.git.distance(base.sha, head.sha);
      const status = ahead === 0 ? (behind === 0 ? 'IDENTICAL' : 'BEHIND') : behind === 0 ? 'AHEAD' : 'DIVERGED';
      return { status, aheadBy: ahead, behindBy: behind };
    },
  };
}

async function objectNode(world: World, object: GitObject | null): Promise<object | null> {
  if (object === null) return null;
  const { sha: oid, type, bytes } = object;
  if (type === 'blob')
    return { __typename: 'Blob', oid, byteSize: bytes.length, ...textOf(bytes, world.limits.blobText) };
  if (type === 'tree') return { __typename: 'Tree', oid, entries: () => treeEntries(world, bytes) };
  if (type === 'commit') {
    const commit = await world.git.commit(oid);
    const tree = async () => objectNode(world, await world.git.object(commit?.tree ?? ''));
    return { __typename: 'Commit', oid, committedDate: commit?.author.date, tree };
  }
  const tag = await world.git.tag(oid);
  const target = async () => objectNode(world, await world.git.object(tag?.target.sha ?? ''));
  return { __typename: 'Tag', oid, name: tag?.name, target, tagger: { date: tag?.tagger.date } };
}

/** What a tree object holds, in its order: `<mode> <name>\0<id>` each. */
async function treeEntries(world: World, bytes: Buffer): Promise<readonly object[]> {
  const entries: object[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [space, end] = [bytes.indexOf(' ', at), bytes.indexOf(0, at)];
    const mode = Number.parseInt(bytes.toString('latin1', at, space), 8);
    const oid = bytes.toString('hex', end + 1, end + 21);
    const name = bytes.subarray(space + 1, end);
    const size = mode === 0o40000 || mode === 0o160000 ? 0 : ((await world.git.object(oid))?.bytes.length ?? 0);
    entries.push({ name: name.toString(), nameRaw: name.toString('base64'), mode, oid, size });
    at = end + 21;
  }
  return entries;
}

/** GitHub makes UTF-8 of what looks like text in another encoding, drops a byte order mark, and cuts. */
function textOf(bytes: Buffer, limit: number): { isBinary: boolean; isTruncated: boolean; text: string | null } {
  if (bytes.subarray(0, 8000).includes(0)) return { isBinary: true, isTruncated: false, text: null };
  const whole = isUtf8(bytes) ? new TextDecoder().decode(bytes) : bytes.toString('latin1');
  const isTruncated = bytes.length > limit;
  return { isBinary: false, isTruncated, text: isTruncated ? whole.slice(0, limit) : whole };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
