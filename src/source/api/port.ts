/** What this folder asks of a GitHub client. */
import type { Fault } from '../source.ts';

/** A request that failed. `said` is GitHub's own words, `status` the HTTP status, null if there was no answer. */
export interface ApiFault extends Fault {
  readonly status: number | null;
  readonly said: string;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** The API of one repository. `doing` completes "cannot …" in the message of a fault. */
export interface Api {
  readonly owner: string;
  readonly name: string;
  /** A REST request; owner and repository are added to the parameters. */
  get(doing: string, route: string, parameters: Parameters): Promise<{ readonly data: unknown } | ApiFault>;
  /**
   * A GraphQL query; `$owner` and `$name` are added to the variables. Where `errors` is not empty, what is null in
   * `data` may exist all the same. `retries`: how often it is tried again after a failure, if not as often as usual.
   */
  query(
    doing: string,
    document: string,
    variables?: Parameters,
    retries?: number,
  ): Promise<{ readonly data: unknown; readonly errors: readonly unknown[] } | ApiFault>;
  /** Resolves after so many seconds. */
  wait(seconds: number): Promise<void>;
  /** From now on that is the longest wait that the API may ask for. */
  waitAtMost(seconds: number): void;
}
