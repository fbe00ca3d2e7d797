/** What is used of GitHub's answers to what is shown: without it, an answer is as good as none. */
import * as z from 'zod/mini';

/** `POST` and `PATCH` of a check run. */
export const checkRunShape = z.object({ data: z.object({ id: z.number(), status: z.string() }) });

/** All pages of a list of check runs. */
export const checkRunsShape = z.array(z.object({ id: z.number(), status: z.string() }));

/** `GET /repos/{owner}/{repo}/pulls/{pull_number}`. */
export const pullShape = z.object({
  data: z.object({ state: z.string(), head: z.object({ sha: z.string() }), base: z.object({ ref: z.string() }) }),
});

/** `POST` and `PATCH` of a comment. */
export const commentShape = z.object({ data: z.object({ id: z.number(), html_url: z.string() }) });

/** All pages of a list of comments. */
export const commentsShape = z.array(z.object({ id: z.number(), html_url: z.string() }));

/** `POST /repos/{owner}/{repo}/git/tags`. */
export const tagShape = z.object({ data: z.object({ sha: z.string() }) });

/** `POST` and `GET` of a reference. */
export const referenceShape = z.object({ data: z.object({ ref: z.string(), object: z.object({ sha: z.string() }) }) });
