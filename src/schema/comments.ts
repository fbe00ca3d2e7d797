/**
 * Which comments belong to which declaration (descriptor.proto, `SourceCodeInfo.Location`;
 * the cases as in protoc's io/tokenizer.cc `NextWithComments`).
 */
import type { Comments } from './ast.ts';
import { BLANK, classOf } from './chars.ts';
import type { Cursor } from './cursor.ts';
import { textStart } from './lexer.ts';
import { next } from './scan-text.ts';

export const NO_COMMENTS: Comments = { leading: null, trailing: null, detached: [] };

/** Where there are no comments. */
export const NO_GAP = -1;

/** @returns where the blanks before the current token begin, if there are comments among them; else a negative number */
export function gapHere({ commented, previousEnd }: Cursor): number {
  return commented ? previousEnd : NO_GAP;
}

/** Where the comments of a declaration lie. */
export interface Gaps {
  /** Of the file. */
  readonly text: string;
  /** The gap before the first token. */
  readonly before: number;
  /** The gap behind the `;` or `{`. */
  readonly after: number;
}

/** @returns the comments in these gaps */
export function commentsOf(gaps: Gaps): Comments {
  return gaps.before < 0 && gaps.after < 0 ? NO_COMMENTS : new GapComments(gaps);
}

/**
 * Sorts its comments each time somebody asks for them: most are never looked at, and they are half of many texts.
 * An empty comment says nothing, as if it were none.
 */
class GapComments implements Comments {
  private readonly text: string;
  private readonly before: number;
  private readonly after: number;

  constructor({ text, before, after }: Gaps) {
    this.text = text;
    this.before = before;
    this.after = after;
  }

  get leading(): string | null {
    return (this.before < 0 ? null : sortComments(this.text, this.before).leading) || null;
  }

  get trailing(): string | null {
    return (this.after < 0 ? null : sortComments(this.text, this.after).trailing) || null;
  }

  get detached(): readonly string[] {
    return this.before < 0 ? NO_COMMENTS.detached : sortComments(this.text, this.before).detached;
  }
}

/** The comments of a gap. */
interface Sorted {
  /** Belongs to the declaration that ends before the gap. */
  readonly trailing: string | null;
  readonly detached: readonly string[];
  /** Belongs to the declaration that begins behind the gap. */
  readonly leading: string | null;
}

const LINE_FEED = 10;
const SLASH = 0x2f;
const STAR = 0x2a;
/** `}`, `]`, `)`: a comment before them belongs to nothing that follows. */
const CLOSERS = new Set([0x7d, 0x5d, 0x29]);

/** Comments on their way to one of the three places. */
interface Sorter {
  readonly text: string;
  at: number;
  pending: string | null;
  pendingIsLine: boolean;
  /** What is pending may still be a comment on the declaration before. */
  followsPrevious: boolean;
  trailing: string | null;
  readonly detached: string[];
  count: number;
}

function sortComments(text: string, from: number): Sorted {
  const to = gapEnd(text, from);
  const atEnd = to === text.length;
  const opening = from === textStart(text);
  const sorter: Sorter = {
    text,
    at: from,
    pending: null,
    pendingIsLine: false,
    followsPrevious: !opening,
    trailing: null,
    detached: [],
    count: 0,
  };
  const ambiguousTo = opening ? null : takeSameLine(sorter);
  takeLines(sorter, to);
  if (atEnd || CLOSERS.has(text.charCodeAt(to))) flush(sorter);
  if (!atEnd && isAmbiguous(text, from, ambiguousTo, to, opening)) detachOnly(sorter);
  return { trailing: sorter.trailing, detached: sorter.detached, leading: sorter.pending };
}

/** Where the token behind a gap begins. */
function gapEnd(text: string, from: number): number {
  const scan = { text, at: from, lost: false };
  next(scan);
  return scan.at;
}

/** A comment that begins on the line of the token before. @returns where it ends, if it can end before that line does */
function takeSameLine(sorter: Sorter): number | null {
  skipLineBlanks(sorter);
  if (!takeComment(sorter)) {
    if (sorter.text.charCodeAt(sorter.at) === LINE_FEED) sorter.at++;
    return null;
  }
  const end = sorter.pendingIsLine ? null : sorter.at;
  flush(sorter);
  return end;
}

function takeLines(sorter: Sorter, to: number): void {
  while (sorter.at < to) {
    skipLineBlanks(sorter);
    if (takeComment(sorter)) {
      if (sorter.pendingIsLine) continue;
      skipLineBlanks(sorter);
      if (sorter.text.charCodeAt(sorter.at) === LINE_FEED) sorter.at++;
    } else if (sorter.at < to && sorter.text.charCodeAt(sorter.at) === LINE_FEED) {
      sorter.at++;
      flush(sorter);
      sorter.followsPrevious = false;
    } else sorter.at++;
  }
}

/** Both tokens, or the trailing comment and the next token, share a line: unclear whose the comment is. */
function isAmbiguous(text: string, from: number, commentEnd: number | null, to: number, opening: boolean): boolean {
  if (opening) return false;
  return !hasLineFeed(text, commentEnd ?? from, to) || !hasLineFeed(text, from, to);
}

function detachOnly(sorter: Sorter): void {
  if (sorter.count + (sorter.pending === null ? 0 : 1) !== 1) return;
  if (sorter.trailing !== null) sorter.detached.unshift(sorter.trailing);
  sorter.trailing = null;
  sorter.followsPrevious = false;
  flush(sorter);
}

function flush(sorter: Sorter): void {
  if (sorter.pending === null) return;
  if (sorter.followsPrevious) sorter.trailing = sorter.pending;
  else sorter.detached.push(sorter.pending);
  sorter.followsPrevious = false;
  sorter.pending = null;
  sorter.count++;
}

/** Takes one comment into `pending`; lines of `//` add up. */
function takeComment(sorter: Sorter): boolean {
  const { text, at } = sorter;
  if (text.charCodeAt(at) !== SLASH) return false;
  const isLine = text.charCodeAt(at + 1) === SLASH;
  if (!isLine && text.charCodeAt(at + 1) !== STAR) return false;
  if (!isLine || !sorter.pendingIsLine) flush(sorter);
  const found = text.indexOf(isLine ? '\n' : '*/', at + 2);
  const end = found < 0 ? text.length : found;
  sorter.at = Math.min(end + (isLine ? 1 : 2), text.length);
  sorter.pendingIsLine = isLine;
  sorter.pending = isLine ? (sorter.pending ?? '') + text.slice(at + 2, sorter.at) : blockText(text.slice(at + 2, end));
  return true;
}

const LINE_MARKS = /\n[ \t\r\v\f]*\*?/g;

/** Each further line loses its blanks and one `*` at its start. */
function blockText(content: string): string {
  if (!content.includes('\n')) return content;
  return content.replace(LINE_MARKS, '\n');
}

function skipLineBlanks(sorter: Sorter): void {
  for (;;) {
    const code = sorter.text.charCodeAt(sorter.at);
    if (code === LINE_FEED || classOf(code) !== BLANK) return;
    sorter.at++;
  }
}

function hasLineFeed(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes('\n');
}
