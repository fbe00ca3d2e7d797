/** What the runner says of itself, read once. */

/** See docs.github.com, "Variables reference". */
export interface Environment {
  /** `https://github.com` */
  readonly serverUrl: string;
  /** `owner/name` */
  readonly repository: string;
  readonly runId: number;
  readonly runAttempt: number;
  /** The job's id in the workflow. */
  readonly job: string;
  /** Where a checkout would be; null outside a runner. */
  readonly workspace: string | null;
  /** A folder of the runner's own. */
  readonly temporary: string;
}

/** @param get an environment variable, undefined if it is not set */
export function readEnvironment(get: (name: string) => string | undefined, temporary: string): Environment {
  return {
    serverUrl: get('GITHUB_SERVER_URL') ?? 'https://github.com',
    repository: get('GITHUB_REPOSITORY') ?? '',
    runId: Number(get('GITHUB_RUN_ID') ?? 0),
    runAttempt: Number(get('GITHUB_RUN_ATTEMPT') ?? 1),
    job: get('GITHUB_JOB') ?? '',
    workspace: get('GITHUB_WORKSPACE') ?? null,
    temporary: get('RUNNER_TEMP') ?? temporary,
  };
}
