/** Which options of `skewgate peers` go together. */

type Values = {
  readonly [K in 'client-dir' | 'server-dir' | 'client' | 'server' | 'repo' | 'head']?: string | undefined;
};

/** @returns what is wrong: two folders are named, or two places in one repository; null if that is so */
export function peersFault(values: Values): string | null {
  const given = (...names: readonly (keyof Values)[]): number =>
    names.filter((name) => values[name] !== undefined).length;
  const [folders, places] = [given('client-dir', 'server-dir'), given('client', 'server')];
  if (folders > 0 && places + given('repo', 'head') > 0)
    return '--client-dir and --server-dir go without --client, --server, --repo and --head';
  return folders === 2 || places === 2
    ? null
    : 'peers needs --client-dir and --server-dir, or --client and --server in a repository';
}
