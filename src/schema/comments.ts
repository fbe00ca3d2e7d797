/**
 * Which comments belong to which declaration (descriptor.proto, `SourceCodeInfo.Location`;
 * the cases as in protoc's io/tokenizer.cc `NextWithComments`).
 */
import type { Comments } from './ast.ts';
import { BLANK, classOf } from './chars.ts';
import type { Cursor, Gap } from './cursor.ts';
import { textStart } from './lexer.ts';
import { END } from './token.ts';

export const NO_COMMENTS: Comments = { leading: null, trailing: null, detached: [] };

/** @returns the comments before the current token, or null if there are none */
export function gapHere(cursor: Cursor): Gap | null {
  if (!cursor.commented) return null;
  if (cursor.gap?.from !== cursor.previousEnd) cursor.gap = new UnsortedGap(cursor);
  return cursor.gap;
}

/** The comments of a gap once they are sorted. */
type Sorted = Omit<Gap, 'from'>;

/** Sorts its comments each time somebody asks for them: most are never looked at, and they are half of many texts. */
class UnsortedGap implements Gap {
  readonly from: number;
  private readonly text: string;
  private readonly to: number;
  private readonly kind: Cursor['kind'];

  constructor({ text, previousEnd, start, kind }: Cursor) {
    this.from = previousEnd;
    this.text = text;
    this.to = start;
    this.kind = kind;
  }

  get leading(): string | null {
    return this.sort().leading;
  }

  get trailing(): string | null {
    return this.sort().trailing;
  }

  get detached(): readonly string[] {
    return this.sort().detached;
  }

  private sort(): Sorted {
    return sortComments(this.text, this.from, this.to, this.kind);
  }
}

/**
 * @param before the gap before the declaration's first token
 * @param after the gap behind its `;` or `{`
 */
export function commentsOf(before: Gap | null, after: Gap | null): Comments {
  return before === null && after === null ? NO_COMMENTS : new GapComments(before, after);
}

/** An empty comment says nothing, as if it were none. */
class GapComments implements Comments {
  private readonly before: Gap | null;
  private readonly after: Gap | null;

  constructor(before: Gap | null, after: Gap | null) {
    this.before = before;
    this.after = after;
  }

  get leading(): string | null {
    return this.before?.leading || null;
  }

  get trailing(): string | null {
    return this.after?.trailing || null;
  }

  get detached(): readonly string[] {
    return this.before?.detached ?? NO_COMMENTS.detached;
  }
}

const LINE_FEED = 10;
const SLASH = 0x2f;
const STAR = 0x2a;
/** `}`, `]`, `)`: a comment before them belongs to nothing that follows. */
const CLOSERS = new Set([END, 0x7d, 0x5d, 0x29]);

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

/** @param kind of the token behind the gap */
function sortComments(text: string, from: number, to: number, kind: Cursor['kind']): Sorted {
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
  if (CLOSERS.has(kind)) flush(sorter);
  if (kind !== END && isAmbiguous(text, from, ambiguousTo, to, opening)) detachOnly(sorter);
  return { trailing: sorter.trailing, detached: sorter.detached, leading: sorter.pending };
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
