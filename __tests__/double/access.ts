/** Who may do what, and how often. */
import { type Reply, refusal, type Token } from './world.ts';

type Need = readonly [scope: string, level: 'read' | 'write'];

const CONTENTS_READ: readonly Need[] = [['contents', 'read']];
const CONTENTS_WRITE: readonly Need[] = [['contents', 'write']];
const COMMENTS: readonly Need[] = [
  ['issues', 'write'],
  ['pull_requests', 'write'],
];

/** For each operation the permissions of which one is enough; without an entry anyone may. */
const NEEDS: ReadonlyMap<string, readonly Need[]> = new Map([
  ['graphql', CONTENTS_READ],
  ['git/get-tree', CONTENTS_READ],
  ['git/get-blob', CONTENTS_READ],
  ['git/get-commit', CONTENTS_READ],
  ['git/get-ref', CONTENTS_READ],
  ['git/list-matching-refs', CONTENTS_READ],
  ['git/get-tag', CONTENTS_READ],
  ['repos/get-commit', CONTENTS_READ],
  ['repos/compare-commits', CONTENTS_READ],
  ['git/create-tag', CONTENTS_WRITE],
  ['git/create-ref', CONTENTS_WRITE],
  ['checks/create', [['checks', 'write']]],
  ['checks/update', [['checks', 'write']]],
  ['checks/get', [['checks', 'read']]],
  ['checks/list-for-ref', [['checks', 'read']]],
  ['checks/list-annotations', [['checks', 'read']]],
  ['pulls/get', [['pull_requests', 'read']]],
  ['repos/list-pull-requests-associated-with-commit', [['pull_requests', 'read']]],
  ['issues/create-comment', COMMENTS],
  ['issues/update-comment', COMMENTS],
  ['issues/delete-comment', COMMENTS],
]);

/** Null if the token may; else GitHub's refusal, with the header that names what is missing. */
export function forbidden(operation: string, token: Token): Reply | null {
  const needs = NEEDS.get(operation) ?? [];
  if (token.kind === 'pat' && operation.startsWith('checks/') && needs.some(([, level]) => level === 'write'))
    return refusal(403, 'You must authenticate via a GitHub App.');
  if (needs.length === 0 || needs.some((need) => holds(token, need))) return null;
  const accepted = needs.map(([scope, level]) => `${scope}=${level}`).join('; ');
  return refusal(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': accepted });
}

function holds({ permissions }: Token, [scope, level]: Need): boolean {
  const held = permissions[scope];
  return held === 'write' || (held === 'read' && level === 'read');
}

/** The token that a request carries, null if it is none of `tokens`. */
export function tokenOf(header: string | undefined, tokens: ReadonlyMap<string, Token>): Token | null {
  const text = /^(?:token|bearer) (.+)$/i.exec(header ?? '')?.[1];
  return (text !== undefined && tokens.get(text)) || null;
}

/** A budget of requests. A test lowers `remaining`. */
export interface Budget {
  limit: number;
  remaining: number;
  /** When it is full again, in seconds of Unix time. */
  reset: number;
}

export function createBudget(): Budget {
  return { limit: 1000, remaining: 1000, reset: Math.floor(Date.now() / 1000) + 3600 };
}

/** Takes one request from the budget; the answer if nothing was left. */
export function spend(budget: Budget, resource: 'core' | 'graphql'): Reply | null {
  if (Date.now() / 1000 >= budget.reset) Object.assign(budget, { remaining: budget.limit, reset: budget.reset + 3600 });
  if (budget.remaining > 0) {
    budget.remaining -= 1;
    return null;
  }
  const message = 'API rate limit exceeded for installation ID 1.';
  if (resource === 'core') return refusal(403, message);
  return { status: 200, body: { data: null, errors: [{ type: 'RATE_LIMITED', message }] } };
}

/** The headers that tell the budget, on every answer. */
export function budgetHeaders({ limit, remaining, reset }: Budget, resource: string): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-used': String(limit - remaining),
    'x-ratelimit-resource': resource,
  };
}

/** What a request counts towards GitHub's limit per minute: reads 1, changes 5. */
export function pointsOf(method: string, operation: string): number {
  return method === 'GET' || operation === 'graphql' ? 1 : 5;
}
