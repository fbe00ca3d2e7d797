/** Which tags an audit looks at. */
import * as z from 'zod/mini';
import { type Fault, isFault } from '../source.ts';
import { shaped } from './answers.ts';
import type { Api } from './port.ts';

const DAYS = 30;
const AT_LEAST = 5;

const QUERY = `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    refs(refPrefix: "refs/tags/", first: 100, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
      nodes { name target { ...D ... on Tag { tagger { date } target { ...D } } } }
    }
  }
}
fragment D on GitObject { ... on Commit { committedDate } }`;

const dated = z.object({ committedDate: z.optional(z.string()) });
const answerShape = z.object({
  repository: z.object({
    refs: z.object({
      nodes: z.array(
        z.object({
          name: z.string(),
          target: z.nullable(
            z.extend(dated, {
              tagger: z.nullish(z.object({ date: z.nullable(z.string()) })),
              target: z.optional(dated),
            }),
          ),
        }),
      ),
    }),
  }),
});

/**
 * The names of the tags of the last 30 days, at least 5 where there are so many, the newest first: of the hundred whose
 * commits are the newest. A tag is as new as its tagger says, or, where nobody does, its commit. One request.
 *
 * @param now in milliseconds of Unix time
 */
export async function recentTags(api: Api, now: number = Date.now()): Promise<readonly string[] | Fault> {
  const doing = 'list the newest tags';
  const answer = await api.query(doing, QUERY);
  if (isFault(answer)) return answer;
  const read = answer.errors.length > 0 ? null : answer.data;
  const shape = shaped(answerShape, read, doing);
  if (isFault(shape)) return shape;
  const tags = shape.repository.refs.nodes.map(({ name, target }) => {
    const date = target?.tagger?.date ?? target?.target?.committedDate ?? target?.committedDate;
    return { name, time: date === undefined ? 0 : Date.parse(date) };
  });
  const newest = tags.sort((a, b) => b.time - a.time);
  const start = now - DAYS * 24 * 60 * 60 * 1000;
  return newest.filter(({ time }, i) => i < AT_LEAST || time >= start).map(({ name }) => name);
}
