/** Our tree against a compiler's `SourceCodeInfo`: every location of the one must be in the other, both ways. */
import type { FileDescriptorProto, SourceCodeInfo_Location } from '@bufbuild/protobuf/wkt';
import type { Comments, ExtendNode, FileNode, OptionNode } from '../../../src/schema/ast.ts';
import { type Claims, claimsOf, type Expected, type Path } from './claims.ts';
import { type Placer, placer } from './place.ts';

/** What was compared and what differed, over many files. */
export interface Tally {
  files: number;
  spans: number;
  /** Spans by what they belong to: `field`, `field.name`, … */
  readonly kinds: Map<string, number>;
  comments: number;
  readonly differences: string[];
}

export function newTally(): Tally {
  return { files: 0, spans: 0, kinds: new Map(), comments: 0, differences: [] };
}

/** Compares every location of `info` with `file`, both ways. */
export function compareFile(file: FileNode, descriptor: FileDescriptorProto, tally: Tally, tabStop: number): void {
  const claims = claimsOf(file, descriptor);
  const place = placer(file.text, tabStop);
  const seen = new Set<string>();
  const optionSpans = new Map<string, string[]>();
  const extendSpans = new Map<string, string[]>();
  const differ = (what: string) => tally.differences.push(`${descriptor.name}: ${what}`);
  for (const location of descriptor.sourceCodeInfo?.location ?? []) {
    const path = location.path.join(',');
    const claim = claims.spans.get(path);
    if (claim !== undefined) {
      if (seen.has(path)) differ(`${path} has two locations`);
      seen.add(path);
      compareLocation(claim, location, place, tally, (what) => differ(`${path} (${claim.kind}) ${what}`));
    } else if (claims.extends.has(path)) pushTo(extendSpans, path, location.span.join(','));
    else if (!claims.unplaced.has(path)) {
      const holder = optionHolder(path, claims);
      if (holder === null) differ(`${path} is not in our tree`);
      else if (holder !== path) pushTo(optionSpans, holder, location.span.join(','));
    }
  }
  for (const [path, claim] of claims.spans) if (!seen.has(path)) differ(`${path} (${claim.kind}) has no location`);
  compareOptions(claims.options, optionSpans, place, tally, differ);
  compareExtends(claims.extends, extendSpans, place, tally, differ);
  tally.files++;
}

function compareLocation(
  claim: Expected,
  location: SourceCodeInfo_Location,
  place: Placer,
  tally: Tally,
  differ: (what: string) => void,
): void {
  count(tally, claim.kind);
  const ours = place(claim.range);
  const theirs = location.span.join(',');
  if (ours !== theirs) differ(`span ${ours}, theirs ${theirs}`);
  if (claim.comments !== undefined) compareComments(claim.comments, location, tally, differ);
}

function compareComments(
  { leading, trailing, detached }: Comments,
  location: SourceCodeInfo_Location,
  tally: Tally,
  differ: (what: string) => void,
): void {
  if (leading !== null || trailing !== null || detached.length > 0) tally.comments++;
  const theirs = location.leadingDetachedComments;
  const same =
    (leading ?? '') === location.leadingComments &&
    (trailing ?? '') === location.trailingComments &&
    detached.length === theirs.length &&
    detached.every((text, i) => text === theirs[i]);
  if (same) return;
  const mine = commentText(leading, trailing, detached);
  const other = commentText(location.leadingComments, location.trailingComments, theirs);
  if (mine !== other) differ(`comments ${mine}, theirs ${other}`);
}

/**
 * Where buf and protoc differ we follow protoc: buf keeps the carriage return of a blank line in a block comment,
 * and sometimes drops the line feed at the end of a trailing comment.
 */
function commentText(leading: string | null, trailing: string | null, detached: readonly string[]): string {
  return JSON.stringify([leading ?? '', (trailing ?? '').replace(/\n$/, ''), detached]).replaceAll('\\r', '');
}

/**
 * The option of a scalar value is its whole statement; of a message it is, for buf, from its name to its value,
 * and the fields inside the value have places too. Those must lie inside of ours.
 */
function compareOptions(
  claims: ReadonlyMap<string, readonly OptionNode[]>,
  found: ReadonlyMap<string, readonly string[]>,
  place: Placer,
  tally: Tally,
  differ: (what: string) => void,
): void {
  for (const [path, nodes] of claims) {
    const theirs = [...(found.get(path) ?? [])];
    const values: string[] = [];
    for (const { nameRange, value, range } of nodes) {
      count(tally, 'option');
      if (value.kind === 'message') values.push(place(value.range));
      const ours = [place(range), place({ start: nameRange.start, end: value.range.end })];
      const index = theirs.findIndex((span) => ours.includes(span));
      if (index < 0) differ(`${path} (option) has ${ours[0]}, theirs are ${theirs.join(' ')}`);
      else theirs.splice(index, 1);
    }
    for (const span of theirs) {
      count(tally, 'inside an option');
      if (!values.some((value) => isInside(span, value))) differ(`${path} (option) lacks ${span}`);
    }
  }
}

function isInside(inner: string, outer: string): boolean {
  const [fromLine = 0, fromColumn = 0, toLine = 0, toColumn = 0] = corners(inner);
  const [firstLine = 0, firstColumn = 0, lastLine = 0, lastColumn = 0] = corners(outer);
  const begins = fromLine > firstLine || (fromLine === firstLine && fromColumn > firstColumn);
  return begins && (toLine < lastLine || (toLine === lastLine && toColumn < lastColumn));
}

function corners(span: string): number[] {
  const numbers = span.split(',').map(Number);
  return numbers.length === 3 ? [numbers[0] ?? 0, numbers[1] ?? 0, numbers[0] ?? 0, numbers[2] ?? 0] : numbers;
}

function compareExtends(
  claims: ReadonlyMap<string, readonly ExtendNode[]>,
  found: ReadonlyMap<string, readonly string[]>,
  place: Placer,
  tally: Tally,
  differ: (what: string) => void,
): void {
  for (const [path, nodes] of claims) {
    const ours = nodes.map((node) => place(node.range)).join(' ');
    for (const _ of nodes) count(tally, 'extend');
    const theirs = (found.get(path) ?? []).join(' ');
    if (ours !== theirs) differ(`${path} (extend) spans ${ours}, theirs ${theirs}`);
  }
}

function count(tally: Tally, kind: string): void {
  tally.spans++;
  tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
}

function pushTo(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function optionHolder(path: Path, claims: Claims): Path | null {
  for (let holder = path; holder !== ''; holder = holder.slice(0, Math.max(holder.lastIndexOf(','), 0))) {
    if (claims.options.has(holder)) return holder;
  }
  return null;
}
