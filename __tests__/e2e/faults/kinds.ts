/** The ways in which one request fails. */
import { isObject, type Json, type JsonObject } from '../../double/contract.ts';
import { type Fault, secondaryLimit, serverError } from '../../double/injection.ts';
import { refusal } from '../../double/world.ts';

export interface FaultKind {
  readonly name: string;
  /** `once`: the next try works. `always`: every later request of its kind fails too. */
  readonly lasts: 'once' | 'always';
  readonly fault: Fault;
  /** Whether only a GraphQL query can fail so. */
  readonly graphql?: true;
}

const HTML: Fault = {
  reply: { status: 200, body: '<html>Maintenance</html>', headers: { 'content-type': 'text/html' } },
};
/** Longer than {@link PATIENCE}. */
const SLOW: Fault = { slow: 400 };
/** How many milliseconds a request may take where one is slow. */
export const PATIENCE = 250;
const LOST: Fault = {
  reply: {
    status: 200,
    body: { data: null, errors: [{ message: 'Something went wrong while executing your query' }] },
  },
};
/** The second half of every list is there, and of the rest nothing. */
const PARTIAL: Fault = {
  change: (reply) => {
    const { data = null } = reply.body as { readonly data?: JsonObject | null };
    // An answer that says nothing has no half to leave out.
    if (data === null) return reply;
    const errors = [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }];
    const left = Object.entries(data).map(([name, value]) => [name, withoutHalf(value ?? null)]);
    return { ...reply, body: { data: Object.fromEntries(left), errors } };
  },
};

function withoutHalf(value: Json): Json {
  if (!isObject(value)) return null;
  const fields = Object.entries(value).map(([name, field]) => {
    const nodes = isObject(field) && Array.isArray(field.nodes) ? field.nodes : null;
    return [name, nodes === null ? null : { ...Object(field), nodes: nodes.slice((nodes.length + 1) >> 1) }];
  });
  return Object.fromEntries(fields);
}
const permission: Fault = {
  reply: refusal(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': 'contents=read' }),
};
const NO_LONGER: Fault = { reply: refusal(401, 'Bad credentials') };
const missing: Fault = { reply: refusal(404, 'Not Found') };

export const FAULTS: readonly FaultKind[] = [
  { name: '404', lasts: 'once', fault: missing },
  { name: '429, wait 1 s', lasts: 'once', fault: secondaryLimit(1, 429) },
  { name: '502', lasts: 'once', fault: serverError(502) },
  { name: 'connection reset before it', lasts: 'once', fault: { reset: 'before' } },
  { name: 'connection reset after it', lasts: 'once', fault: { reset: 'after' } },
  { name: 'answer after the timeout', lasts: 'once', fault: SLOW },
  { name: 'half an answer', lasts: 'once', fault: { cut: true } },
  { name: 'GraphQL: 200 and only errors', lasts: 'once', fault: LOST, graphql: true },
  { name: 'GraphQL: in part', lasts: 'once', fault: PARTIAL, graphql: true },
  { name: '401', lasts: 'always', fault: NO_LONGER },
  { name: '403, no permission', lasts: 'always', fault: permission },
  { name: '403, wait an hour', lasts: 'always', fault: secondaryLimit(3600, 403) },
  { name: '404', lasts: 'always', fault: missing },
  { name: '409', lasts: 'always', fault: { reply: refusal(409, 'Conflict') } },
  { name: '422', lasts: 'always', fault: { reply: refusal(422, 'Validation Failed') } },
  { name: '502', lasts: 'always', fault: serverError(502) },
  { name: 'connection reset during it', lasts: 'always', fault: { reset: 'during' } },
  { name: 'half an answer', lasts: 'always', fault: { cut: true } },
  { name: '200 and a page of HTML', lasts: 'always', fault: HTML },
  { name: '200 and `{}`', lasts: 'always', fault: { reply: { status: 200, body: {} } } },
  { name: 'GraphQL: 200 and only errors', lasts: 'always', fault: LOST, graphql: true },
  { name: 'GraphQL: in part', lasts: 'always', fault: PARTIAL, graphql: true },
];
