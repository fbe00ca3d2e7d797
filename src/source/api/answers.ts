/** The parts of GitHub's answers that are used. What else an answer holds does not matter; what is used must be there. */
import * as z from 'zod/mini';
import type { Fault } from '../source.ts';

const id = z.string().check(z.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/));

/** `GET /repos/{owner}/{repo}/git/trees/{tree_sha}`. */
export const treeAnswer = z.object({
  sha: id,
  truncated: z.boolean(),
  tree: z.array(
    z.object({ path: z.string(), mode: z.string(), type: z.string(), sha: id, size: z.optional(z.number()) }),
  ),
});

/** `GET /repos/{owner}/{repo}/git/blobs/{file_sha}`. */
export const blobAnswer = z.object({ content: z.string(), encoding: z.enum(['base64', 'utf-8']) });

/** `GET /repos/{owner}/{repo}/compare/{basehead}`. */
export const comparisonAnswer = z.object({
  status: z.enum(['ahead', 'behind', 'diverged', 'identical']),
  merge_base_commit: z.object({ sha: id }),
});

/** A GraphQL `GitObject`; of a tag also what it points to, as deep as was asked. */
export interface GraphObject {
  readonly __typename: string;
  readonly oid: string;
  readonly target?: GraphObject | undefined;
}

const graphObject: z.ZodMiniType<GraphObject> = z.object({
  __typename: z.string(),
  oid: id,
  get target() {
    return z.optional(graphObject);
  },
});

/** What a name or an expression leads to. */
export const resolveAnswer = z.object({
  repository: z.object({
    tag: z.nullish(z.object({ target: z.nullable(graphObject) })),
    object: z.nullable(graphObject),
  }),
});

/** A page of tags, and the default branch. */
export const tagsAnswer = z.object({
  repository: z.object({
    defaultBranchRef: z.nullable(z.object({ name: z.string(), target: z.nullable(graphObject) })),
    refs: z.nullable(
      z.object({
        nodes: z.array(z.object({ name: z.string(), target: z.nullable(graphObject) })),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullable(z.string()) }),
      }),
    ),
  }),
});

/** Comparisons by alias; null where GitHub does not say. */
export const comparisonsAnswer = z.object({
  repository: z.record(
    z.string(),
    z.nullable(
      z.object({ compare: z.nullable(z.object({ status: z.enum(['AHEAD', 'BEHIND', 'DIVERGED', 'IDENTICAL']) })) }),
    ),
  ),
});

/** A GraphQL `GitObject` of any type; only a `Blob` has the other fields. `text` is null where it is binary. */
const graphBlob = z.object({
  __typename: z.string(),
  byteSize: z.optional(z.number()),
  isTruncated: z.optional(z.boolean()),
  text: z.nullish(z.string()),
});
export type GraphBlob = z.infer<typeof graphBlob>;

/** Objects by alias. */
export const blobsAnswer = z.object({ repository: z.record(z.string(), z.nullable(graphBlob)) });

/** A GraphQL `Tree`, or a `Commit` with its tree; nothing of any other object. Modes are numbers, not octal digits. */
export interface GraphTree {
  readonly oid?: string | undefined;
  readonly entries?:
    | readonly { readonly nameRaw: string; readonly mode: number; readonly oid: string; readonly size: number }[]
    | null
    | undefined;
  readonly tree?: GraphTree | undefined;
}

const graphTree: z.ZodMiniType<GraphTree> = z.object({
  oid: z.optional(id),
  entries: z.nullish(z.array(z.object({ nameRaw: z.string(), mode: z.number(), oid: id, size: z.number() }))),
  get tree() {
    return z.optional(graphTree);
  },
});

/** Trees by alias. */
export const treesAnswer = z.object({ repository: z.record(z.string(), z.nullable(graphTree)) });

/** The answer in its form, or the fault of one that GitHub does not describe so. */
export function shaped<T>(shape: z.ZodMiniType<T>, data: unknown, doing: string): T | Fault {
  const result = shape.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'it is no such object' : issue.path.join('.');
  return {
    kind: 'unreachable',
    message: `cannot ${doing}: the answer is not of the form that GitHub describes (${where})`,
    next: 'run the job again; check that nothing between it and GitHub changes answers',
  };
}
