/** From the event that started the run to what is to be judged. */
import * as z from 'zod/mini';
import type { Mode } from './inputs.ts';

/** What is to be judged. `sha` is where a check run belongs. */
export type Task =
  | {
      readonly kind: 'pull-request';
      readonly number: number;
      readonly base: string;
      /** The branch it goes to; null if the event does not say. */
      readonly baseRef: string | null;
      readonly sha: string;
      readonly guarded: boolean;
    }
  | { readonly kind: 'merge-group'; readonly base: string; readonly sha: string }
  | { readonly kind: 'branch'; readonly sha: string; readonly branch: string }
  /** A tag that exists. `moved`: it named something else before. */
  | { readonly kind: 'tag'; readonly tag: string; readonly sha: string | null; readonly moved: boolean }
  /** A release that is planned at `sha`: judged, and tagged afterwards if `create`. */
  | { readonly kind: 'release'; readonly sha: string; readonly create: boolean }
  | { readonly kind: 'plan'; readonly sha: string }
  | { readonly kind: 'audit'; readonly sha: string }
  /** Nothing is left to judge: a success with a reason. */
  | { readonly kind: 'nothing'; readonly why: string };

export type Refused = { readonly refused: string };

export interface Event {
  readonly name: string;
  readonly payload: unknown;
  /** GITHUB_SHA and GITHUB_REF. */
  readonly sha: string;
  readonly ref: string;
}

const EVENTS = [
  'pull_request',
  'pull_request_target',
  'merge_group',
  'push',
  'release',
  'workflow_dispatch',
  'schedule',
] as const;

const sha = z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const pullRequest = z.object({
  action: z.optional(z.string()),
  number: z.number(),
  pull_request: z.object({ base: z.object({ sha, ref: z.optional(z.string()) }), head: z.object({ sha }) }),
});
const mergeGroup = z.object({ merge_group: z.object({ base_sha: sha, head_sha: sha }) });
const push = z.object({
  ref: z.string(),
  before: z.optional(z.string()),
  after: z.optional(z.string()),
  deleted: z.optional(z.boolean()),
  forced: z.optional(z.boolean()),
  head_commit: z.nullish(z.object({ id: sha })),
});
const release = z.object({
  action: z.optional(z.string()),
  release: z.object({ tag_name: z.string(), draft: z.optional(z.boolean()) }),
});

/** @returns the task; or why the event cannot be judged, which is an error, for a gate must not pass what it does not know */
export function taskOf(event: Event, mode: Mode): Task | Refused {
  const known = EVENTS.find((name) => name === event.name);
  if (known === undefined) return { refused: `the event "${event.name}" cannot be judged; use ${EVENTS.join(', ')}` };
  const task = fromEvent(event);
  if ('refused' in task) return task;
  return mode === 'auto' ? task : inMode(task, mode, event);
}

function fromEvent(event: Event): Task | Refused {
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
      return fromPullRequest(event);
    case 'merge_group': {
      const parsed = mergeGroup.safeParse(event.payload);
      if (!parsed.success) return unreadable(event);
      return { kind: 'merge-group', base: parsed.data.merge_group.base_sha, sha: parsed.data.merge_group.head_sha };
    }
    case 'push':
      return fromPush(event);
    case 'release': {
      const parsed = release.safeParse(event.payload);
      if (!parsed.success) return unreadable(event);
      return { kind: 'tag', tag: parsed.data.release.tag_name, sha: null, moved: false };
    }
    case 'schedule':
      return { kind: 'audit', sha: event.sha };
    default:
      return { kind: 'release', sha: event.sha, create: false };
  }
}

function fromPullRequest(event: Event): Task | Refused {
  const parsed = pullRequest.safeParse(event.payload);
  if (!parsed.success) return unreadable(event);
  const { action, number, pull_request: pull } = parsed.data;
  if (action === 'closed') return { kind: 'nothing', why: 'the pull request is closed' };
  // On pull_request_target the workflow is the base's own, so its inputs are not the author's.
  return {
    kind: 'pull-request',
    number,
    base: pull.base.sha,
    baseRef: pull.base.ref ?? null,
    sha: pull.head.sha,
    guarded: event.name === 'pull_request_target',
  };
}

function fromPush(event: Event): Task | Refused {
  const parsed = push.safeParse(event.payload);
  if (!parsed.success) return unreadable(event);
  const { ref, before, deleted, head_commit: head } = parsed.data;
  if (deleted === true) return { kind: 'nothing', why: `${ref} was deleted` };
  if (ref.startsWith('refs/tags/')) {
    const moved = before !== undefined && !/^0+$/.test(before);
    return { kind: 'tag', tag: ref.slice('refs/tags/'.length), sha: head?.id ?? null, moved };
  }
  return { kind: 'branch', sha: head?.id ?? event.sha, branch: ref.replace(/^refs\/heads\//, '') };
}

function unreadable({ name }: Event): Refused {
  return { refused: `the payload of the event "${name}" has not the form that GitHub documents` };
}

/** A mode that was asked for, if the event gives what it needs. */
function inMode(task: Task, mode: Exclude<Mode, 'auto'>, event: Event): Task | Refused {
  if (task.kind === 'nothing') return task;
  const at = 'sha' in task && task.sha !== null ? task.sha : event.sha;
  switch (mode) {
    case 'pull-request':
      return task.kind === 'pull-request' || task.kind === 'merge-group' ? task : cannot(mode, event);
    case 'branch':
      return task.kind === 'tag'
        ? cannot(mode, event)
        : { kind: 'branch', sha: at, branch: event.ref.replace(/^refs\/heads\//, '') };
    case 'tag':
      return task.kind === 'tag' ? task : { kind: 'release', sha: at, create: false };
    case 'create-tag':
      return task.kind === 'pull-request' ? cannot(mode, event) : { kind: 'release', sha: at, create: true };
    case 'plan':
      return { kind: 'plan', sha: at };
    case 'audit':
      return { kind: 'audit', sha: at };
    case 'surfaces':
    case 'merge':
      return task.kind === 'audit' ? cannot(mode, event) : task;
  }
}

function cannot(mode: Mode, { name }: Event): Refused {
  return { refused: `mode: ${mode} does not go with the event "${name}"` };
}
