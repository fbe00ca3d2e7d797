/** A repository over the API of a double. */
import { type Client, createClient } from '../../src/github/client.ts';
import { openApiRepository } from '../../src/source/api/repository.ts';
import type { Repository, Wanted } from '../../src/source/source.ts';
import { type Double, type DoubleOptions, startDouble, TOKEN } from '../double/double.ts';

export interface OverApi {
  readonly double: Double;
  readonly client: Client;
  readonly repository: Repository;
  /** What the client found worth saying. */
  readonly lines: readonly string[];
}

/** Waits last as many milliseconds as they would seconds; a timeout is a second. */
export const HASTE = { second: 1, timeout: 60_000 };

/** Starts a double for `folder` and opens it. */
export async function openOverApi(
  options: DoubleOptions & { readonly commits?: readonly string[]; readonly likely?: Wanted },
): Promise<OverApi> {
  const double = await startDouble(options);
  const lines: string[] = [];
  const { url: apiUrl, repository: name } = double;
  const client = createClient({ token: TOKEN, repository: name, apiUrl, pace: HASTE, log: (line) => lines.push(line) });
  const { commits = [], likely = () => false } = options;
  return { double, client, repository: openApiRepository({ api: client, commits, likely }), lines };
}
