/** A repository over the API whose contents come from a checkout where it has them: faster, and no rate limit. */
import { isFault, type Repository } from './source.ts';

const FULL_ID = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Tags and names are always the API's: the default checkout has none. Of the checkout only git objects are used, by
 * commit id, never its work tree: another step may have written there.
 *
 * @param api what is true
 * @param checkout a clone of the same repository, perhaps with little in it
 */
export function withCheckout(api: Repository, checkout: Repository): Repository {
  return {
    ...api,
    shallow: false,
    async resolve(revision) {
      const local = FULL_ID.test(revision) ? await checkout.resolve(revision) : null;
      return local === null || isFault(local) ? api.resolve(revision) : local;
    },
    async tree(revision) {
      const commit = FULL_ID.test(revision) ? { sha: revision } : await api.resolve(revision);
      if (isFault(commit)) return commit;
      const local = await checkout.tree(commit.sha);
      if (isFault(local)) return api.tree(commit.sha);
      return { ...local, ref: revision };
    },
    async mergeBase(a, b) {
      // A shallow clone may find a base that is not the best one.
      const local = checkout.shallow ? null : await checkout.mergeBase(a, b);
      return local === null || isFault(local) ? api.mergeBase(a, b) : local;
    },
    async close() {
      await checkout.close();
      await api.close();
    },
  };
}
