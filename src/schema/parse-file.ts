/** Statements outside of any block (protobuf.dev "Protobuf Language Specification", Proto File). */
import type { Visibility } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { accept, atWord, fail, rangeFrom, step, tokenText } from './cursor.ts';
import { isSince } from './editions.ts';
import { expectSemicolon, missing, refuse } from './expect.ts';
import type { FileParts } from './file-parts.ts';
import { CLOSE_BRACE, SEMICOLON } from './marks.ts';
import { takeEnum } from './parse-enum.ts';
import { takeExtend, takeMessage } from './parse-message.ts';
import { takeDottedName, takeText } from './parse-names.ts';
import { takeOptionStatement } from './parse-option.ts';
import { takeService } from './parse-service.ts';
import { guessSyntax, takeLateSyntax } from './parse-syntax.ts';
import { type Begin, readStatement, refuseStrayBrace } from './statement.ts';
import { WORD } from './token.ts';

type StatementReader = (cursor: Cursor, begin: Begin, file: FileParts) => void;

const STATEMENTS = new Map<string, StatementReader>([
  ['message', (cursor, begin, file) => takeFileMessage(cursor, begin, file, null)],
  ['enum', (cursor, begin, file) => takeFileEnum(cursor, begin, file, null)],
  ['service', takeFileService],
  ['extend', (cursor, begin, file) => takeExtend(cursor, begin, file.extends, 0)],
  ['option', (cursor, _begin, file) => takeOptionStatement(cursor, file.options)],
  ['import', takeImport],
  ['package', takePackage],
  ['syntax', (cursor, _begin, file) => takeLateSyntax(cursor, file)],
  ['edition', (cursor, _begin, file) => takeLateSyntax(cursor, file)],
  ['export', takeVisible],
  ['local', takeVisible],
]);

/** Reads one statement outside of any block. */
export function readFileStatement(cursor: Cursor, file: FileParts): void {
  cursor.unwinding = false;
  cursor.form = '';
  if (cursor.kind === CLOSE_BRACE) refuseStrayBrace(cursor);
  else if (!accept(cursor, SEMICOLON)) readStatement(cursor, (inner, begin) => takeFileStatement(inner, begin, file));
}

function takeFileStatement(cursor: Cursor, begin: Begin, file: FileParts): void {
  const read = cursor.kind === WORD && !isExportedType(cursor) ? STATEMENTS.get(tokenText(cursor)) : undefined;
  if (read === undefined) {
    refuseStatement(cursor);
    return;
  }
  read(cursor, begin, file);
  // What stands at the very beginning of a line is where it was meant to be.
  if (!cursor.failed && cursor.text[begin.start - 1] === '\n') cursor.adrift = false;
}

const EXPORTED_TYPE = /(?:export|local)\s+(?!message\b|enum\b)\w+\s*=/y;

/** A field whose type is called `export` or `local`, which got out of its message. */
function isExportedType(cursor: Cursor): boolean {
  EXPORTED_TYPE.lastIndex = cursor.start;
  return EXPORTED_TYPE.test(cursor.text);
}

function refuseStatement(cursor: Cursor): void {
  if (cursor.tokens === 1) guessSyntax(cursor);
  if (cursor.adrift) fail(cursor);
  missing(cursor, '`message`, `enum`, `service`, `extend`, `import`, `package` or `option`');
  cursor.adrift = true;
}

function takeFileMessage(cursor: Cursor, begin: Begin, file: FileParts, visibility: Visibility | null): void {
  const message = takeMessage(cursor, begin, visibility, 1);
  if (message !== null) file.messages.push(message);
}

function takeFileEnum(cursor: Cursor, begin: Begin, file: FileParts, visibility: Visibility | null): void {
  const node = takeEnum(cursor, begin, visibility);
  if (node !== null) file.enums.push(node);
}

function takeFileService(cursor: Cursor, begin: Begin, file: FileParts): void {
  const service = takeService(cursor, begin);
  if (service !== null) file.services.push(service);
}

function takeVisible(cursor: Cursor, begin: Begin, file: FileParts): void {
  const visibility = atWord(cursor, 'export') ? 'export' : 'local';
  if (!isSince(cursor.edition, '2024')) {
    refuse(cursor, `\`${visibility}\` needs \`edition = "2024";\`. Remove it.`, {
      start: cursor.start,
      end: cursor.end,
    });
  }
  cursor.form = `${visibility} message Name { … }`;
  step(cursor);
  if (atWord(cursor, 'message')) takeFileMessage(cursor, begin, file, visibility);
  else if (atWord(cursor, 'enum')) takeFileEnum(cursor, begin, file, visibility);
  else missing(cursor, `\`message\` or \`enum\` after \`${visibility}\``);
}

function takePackage(cursor: Cursor, begin: Begin, file: FileParts): void {
  cursor.form = 'package name.v1;';
  step(cursor);
  const name = takeDottedName(cursor, 'the name of the package');
  expectSemicolon(cursor, 'the name of the package');
  if (cursor.failed) return;
  const range = rangeFrom(cursor, begin.start);
  if (file.package !== null) refuse(cursor, 'the file has a `package` already. Remove one.', range);
  file.package = name;
  file.packageRange = range;
}

const MODIFIERS = ['public', 'weak', 'option'] as const;

function takeImport(cursor: Cursor, begin: Begin, file: FileParts): void {
  cursor.form = 'import "path/to/file.proto";';
  step(cursor);
  const modifier = MODIFIERS.find((word) => atWord(cursor, word)) ?? null;
  const modifierRange = { start: cursor.start, end: cursor.end };
  if (modifier !== null) step(cursor);
  const path = takeText(cursor, 'the path of a file in quotes');
  expectSemicolon(cursor, 'the import');
  if (cursor.failed) return;
  if (modifier === 'option' && !isSince(cursor.edition, '2024')) {
    refuse(cursor, '`import option` needs `edition = "2024";`. Remove `option`.', modifierRange);
  }
  if (modifier !== 'option' && file.imports.at(-1)?.modifier === 'option') {
    refuse(
      cursor,
      'imports must stand before every `import option`. Move this one up.',
      rangeFrom(cursor, begin.start),
    );
  }
  file.imports.push({ path: path.text, pathRange: path.range, modifier, range: rangeFrom(cursor, begin.start) });
}
