/** From what Octokit throws to what went wrong. */
import { type ApiFault, answerFault, type FailedAnswer, limitFault, networkFault, oneLine } from './fault.ts';

/** One entry of a GraphQL answer's `errors`. */
export interface GraphError {
  readonly type: string | null;
  readonly message: string;
}

/** What a GraphQL query brought; `data` may lack parts, and `errors` says why then. */
export interface GraphAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphError[];
}

/**
 * The fault behind what a call of Octokit threw.
 * @throws what it was given, if that is no failed request but a mistake in this program
 */
export function faultOf(doing: string, error: unknown, host: string): ApiFault {
  if (!isObject(error)) throw error;
  const response = isObject(error.response) ? error.response : null;
  if (response !== null && errorsOf(response.data).some(isRateLimit))
    return limitFault(doing, failed(response, 200), Date.now());
  if (typeof error.status !== 'number') throw error;
  if (response === null) return networkFault(doing, reasonOf(error), host);
  return answerFault(doing, failed(response, error.status), Date.now());
}

function failed(response: Fields, status: number): FailedAnswer {
  return {
    status,
    headers: isObject(response.headers) ? (response.headers as FailedAnswer['headers']) : {},
    data: response.data,
  };
}

/** The innermost cause: the outer ones say "fetch failed". */
function reasonOf(error: Fields): string {
  let inner = error;
  while (isObject(inner.cause)) inner = inner.cause;
  const parts = [inner.code, inner.message].filter((part) => typeof part === 'string' && part !== '');
  return parts.join(': ') || String(error.message);
}

/** What a GraphQL answer with errors means; null if `error` is no such answer. */
export function graphResult(doing: string, error: unknown): GraphAnswer | ApiFault | null {
  if (!isObject(error) || error.name !== 'GraphqlResponseError') return null;
  const errors = errorsOf(error.response);
  const headers = isObject(error.headers) ? (error.headers as FailedAnswer['headers']) : {};
  if (errors.some(isRateLimit)) return limitFault(doing, { headers }, Date.now());
  if (isObject(error.data) && Object.values(error.data).some((value) => value !== null))
    return { data: error.data, errors };
  const message = oneLine(errors.map((each) => each.message).join(' '));
  const status = errors.some(({ type }) => type === 'FORBIDDEN')
    ? 403
    : errors.some(({ type }) => type === 'NOT_FOUND')
      ? 404
      : 502;
  const accepted = { 'x-accepted-github-permissions': 'contents=read', ...headers };
  return answerFault(doing, { status, headers: accepted, data: { message } }, Date.now());
}

function errorsOf(data: unknown): readonly GraphError[] {
  const errors = isObject(data) && Array.isArray(data.errors) ? data.errors : [];
  return errors.filter(isObject).map(({ type, message }) => ({
    type: typeof type === 'string' ? type : null,
    message: typeof message === 'string' ? message : '',
  }));
}

function isRateLimit({ type }: GraphError): boolean {
  return type === 'RATE_LIMITED' || type === 'RATE_LIMIT';
}

interface Fields {
  readonly [name: string]: unknown;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
