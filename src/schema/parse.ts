/** The text of one `.proto` file to its syntax tree (protobuf.dev "Protobuf Language Specification"). */
import type { FileNode, SyntaxProblem } from './ast.ts';
import { openCursor } from './cursor.ts';
import { emptyFile } from './file-parts.ts';
import { DEFAULT_LIMITS, fullNamesAllowed, type ParseLimits } from './limits.ts';
import { fullNamesLength } from './name-length.ts';
import { readFileStatement } from './parse-file.ts';
import { takeSyntax } from './parse-syntax.ts';
import { readStatement } from './statement.ts';
import { END } from './token.ts';

export interface ParseResult {
  /** What could be understood; complete if there are no problems. */
  readonly file: FileNode;
  /** In the order of the text. */
  readonly problems: readonly SyntaxProblem[];
}

/**
 * @param text the whole file
 * @param limits how much of it is read; a file beyond them gets a problem that names the limit
 * @returns the tree and every fault of grammar, each once. Never throws
 */
export function parse(text: string, limits: ParseLimits = DEFAULT_LIMITS): ParseResult {
  const file = emptyFile(text);
  if (text.length > limits.textLength) {
    const message = `the file has ${text.length} characters; the limit is ${limits.textLength}. Split the file.`;
    return { file, problems: [{ message, range: { start: 0, end: 0 } }] };
  }
  const cursor = openCursor(text, limits);
  readStatement(cursor, (inner) => takeSyntax(inner, file));
  while (cursor.kind !== END) readFileStatement(cursor, file);
  return withoutEndlessNames({ file, problems: inOrder(cursor.problems) }, limits);
}

/** Names that would fill the memory are not handed on. */
function withoutEndlessNames(result: ParseResult, limits: ParseLimits): ParseResult {
  const { file, problems } = result;
  const [length, limit] = [fullNamesLength(file), fullNamesAllowed(limits, file.text.length)];
  if (length <= limit) return result;
  const message = `the full names of what this file declares have ${length} characters together; the limit is ${limit}. Shorten the package or the names of the messages around.`;
  const range = file.package?.range ?? { start: 0, end: 0 };
  return { file: emptyFile(file.text), problems: inOrder([...problems, { message, range }]) };
}

function inOrder(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  return [...problems].sort((a, b) => a.range.start - b.range.start);
}
