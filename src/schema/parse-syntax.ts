/** The first statement of a file (protobuf.dev "Protobuf Language Specification", Syntax; "Protobuf Editions Overview"). */
import type { Word } from './ast.ts';
import { atWord, type Cursor, rangeFrom, step, tokenText } from './cursor.ts';
import { EDITIONS, isEdition } from './editions.ts';
import { expect, expectSemicolon, refuse } from './expect.ts';
import type { FileParts } from './file-parts.ts';
import { EQUALS } from './marks.ts';
import { takeText } from './parse-names.ts';

/** Takes `syntax = "…";` or `edition = "…";` if the cursor is at one. */
export function takeSyntax(cursor: Cursor, file: FileParts): void {
  const { start } = cursor;
  const ofEdition = atWord(cursor, 'edition');
  if (!ofEdition && !atWord(cursor, 'syntax')) return;
  cursor.form = ofEdition ? 'edition = "2023";' : 'syntax = "proto3";';
  step(cursor);
  expect(cursor, EQUALS, `\`=\` after \`${ofEdition ? 'edition' : 'syntax'}\``);
  const value = takeText(cursor, ofEdition ? 'the edition in quotes' : '`"proto2"` or `"proto3"`');
  if (cursor.failed || cursor.faultEnd >= start) guessSyntax(cursor, start);
  else if (!(ofEdition ? setEdition : setSyntax)(cursor, value.text)) refuseSyntax(cursor, ofEdition, value);
  expectSemicolon(cursor, ofEdition ? 'the edition' : 'the syntax');
  file.syntax = cursor.syntax;
  file.edition = cursor.edition;
  file.syntaxRange = rangeFrom(cursor, start);
}

const NEAR = 60;
const YEAR = new RegExp(EDITIONS.join('|'));

/** What a faulty first statement most likely meant, so that the rest of the file is not judged by the wrong syntax. */
export function guessSyntax(cursor: Cursor, from = cursor.start): void {
  const near = cursor.text.slice(from, from + NEAR);
  const syntax = /proto[23]/.exec(near)?.[0];
  const year = YEAR.exec(near)?.[0];
  if (syntax === undefined && year !== undefined) setEdition(cursor, year);
  else setSyntax(cursor, syntax ?? 'proto3');
}

/** Takes a `syntax` that is not the first statement. What follows is read by it, as it was meant. */
export function takeLateSyntax(cursor: Cursor, file: FileParts): void {
  const word = tokenText(cursor);
  // Behind a fault it is not late by itself: what stands before it may be no statement at all.
  if (cursor.problems.length === 0 || file.syntaxRange !== null) {
    const early = `\`${word}\` must be the first statement of the file. Move it there.`;
    const message = file.syntaxRange === null ? early : 'the file has a syntax already. Remove this one.';
    refuse(cursor, message, { start: cursor.start, end: cursor.end });
  }
  takeSyntax(cursor, file);
}

function setSyntax(cursor: Cursor, name: string): boolean {
  if (name !== 'proto2' && name !== 'proto3') return false;
  cursor.syntax = name;
  cursor.edition = null;
  return true;
}

function setEdition(cursor: Cursor, name: string): boolean {
  if (!isEdition(name)) return false;
  cursor.syntax = 'editions';
  cursor.edition = name;
  return true;
}

/** Nothing else in the file can be judged, so nothing else is read. */
function refuseSyntax(cursor: Cursor, ofEdition: boolean, value: Word): void {
  const known = quoted(ofEdition ? EDITIONS : ['proto2', 'proto3']);
  refuse(
    cursor,
    `unknown ${ofEdition ? 'edition' : 'syntax'} "${value.text}": ${known} are known. Use one of them.`,
    value.range,
  );
  cursor.halted = true;
  step(cursor);
}

/** `"a", "b" and "c"`. */
function quoted(names: readonly string[]): string {
  const all = names.map((name) => `"${name}"`);
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
