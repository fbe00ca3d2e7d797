/** Raw requests to a double, as any client could send them. */
import { type Double, TOKEN } from './double.ts';

export interface RawAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** `target` is like `GET /repos/octo/sample`. @throws if the connection breaks */
export async function ask(double: Double, target: string, body?: unknown, token = TOKEN): Promise<RawAnswer> {
  const [method = '', path = ''] = target.split(' ');
  const headers = { authorization: `Bearer ${token}`, 'user-agent': 'a test' };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await fetch(`${double.url}${path}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

/** A GraphQL query of the double's own repository. */
export function askGraph(double: Double, fields: string, more: object = {}): Promise<RawAnswer> {
  const query = `{ repository(owner: "octo", name: "sample") { ${fields} } }`;
  return ask(double, 'POST /graphql', { query, ...more });
}
