/** From the texts of several files to one report. */
import type { Report } from '../report/report.ts';
import { isListing, type Listing, readListing } from './listing.ts';
import { mergeParts, type NamedPart } from './merge.ts';
import { type Compared, readPart } from './part.ts';
import { undecided } from './verdict.ts';

/** A file that was named; the text is null if it cannot be read. */
export interface NamedText {
  readonly name: string;
  readonly text: string | null;
}

/**
 * @param files the list of surfaces, and the reports of all that it lists
 * @param about what the caller itself judges: then a list of anything else is refused
 * @returns one report; undecided where a file is missing, wrong, or of other commits
 */
export function mergeFiles(files: readonly NamedText[], about: Compared | null = null): Report {
  const lists: { readonly name: string; readonly listing: Listing }[] = [];
  const parts: NamedPart[] = [];
  const wrong: string[] = [];
  for (const { name, text } of files) {
    if (text === null) wrong.push(`${name} cannot be read`);
    else if (isListing(jsonOf(text))) {
      const listing = readListing(text);
      if (listing === null) wrong.push(`${name} is a list of surfaces of another version of skewgate`);
      else lists.push({ name, listing });
    } else {
      const part = readPart(text);
      if ('wrong' in part) wrong.push(`${name} ${part.wrong}`);
      else parts.push({ ...part, file: name });
    }
  }
  const [first, second] = lists;
  if (first === undefined) return noList(wrong);
  if (second !== undefined) wrong.push(`${first.name} and ${second.name} are both lists of surfaces`);
  if (about !== null && !isAbout(first.listing.compared, about)) wrong.push(`${first.name} is a list of other commits`);
  return mergeParts(first.listing, parts, wrong);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isAbout(one: Compared, other: Compared): boolean {
  return one.base === other.base && one.head === other.head && one.tag === other.tag;
}

function noList(wrong: readonly string[]): Report {
  const why = wrong.length === 0 ? '' : ` (${wrong.slice(0, 5).join('; ')})`;
  return undecided({
    kind: 'no-list',
    message: `nothing says which surfaces there should be reports of${why}`,
    next: 'add the file that `skewgate surfaces --format json` wrote',
  });
}
