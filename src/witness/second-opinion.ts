/** The second opinion: what two independent parsers must agree on before anything is said about a file. */
import type { Problem, SchemaFile } from '../schema/model.ts';
import { spanOf } from '../schema/text.ts';
import { type Declaration, declarationsOf, type Placed } from './declarations.ts';
import { declarationsIn } from './declarations-protobufjs.ts';
import { GAPS } from './gaps.ts';
import { loadLibrary } from './library.ts';
import { readText } from './text.ts';

/**
 * Parses every file with protobufjs too and compares the declarations: kind, full name, number, label, type as written.
 * A file that protobufjs does not accept is no disagreement: it has no opinion then.
 * @returns a fatal problem per declaration that the two read differently
 */
export async function secondOpinion(files: readonly SchemaFile[]): Promise<readonly Problem[]> {
  if (files.length === 0) return [];
  const protobufjs = await loadLibrary();
  return files.flatMap((file) => {
    const reading = readText(file.node, protobufjs);
    return 'fault' in reading ? [] : disagreements(file, declarationsIn(reading.root, protobufjs));
  });
}

function disagreements(file: SchemaFile, theirs: readonly Declaration[]): readonly Problem[] {
  const ours = declarationsOf(file.node);
  const seen = new Map(theirs.map((one) => [keyOf(one), one]));
  const known = new Set(ours.map(keyOf));
  const problems: Problem[] = [];
  for (const one of ours) {
    const other = seen.get(keyOf(one)) ?? null;
    if (other?.says !== one.says) note(problems, file, one, other);
  }
  for (const other of theirs) if (!known.has(keyOf(other))) note(problems, file, null, other, enclosing(other, ours));
  return problems;
}

function keyOf({ kind, fullName }: Declaration): string {
  return `${kind} ${fullName}`;
}

/** The innermost declaration that an element we do not know would be in. */
function enclosing({ fullName }: Declaration, ours: readonly Placed[]): Placed | null {
  const around = ours.filter((one) => fullName.startsWith(`${one.fullName}.`));
  return around.reduce<Placed | null>(
    (best, one) => (best === null || one.fullName.length > best.fullName.length ? one : best),
    null,
  );
}

function note(
  problems: Problem[],
  { path, node }: SchemaFile,
  ours: Placed | null,
  theirs: Declaration | null,
  near: Placed | null = ours,
): void {
  if (GAPS.some(({ explains }) => explains(ours, theirs))) return;
  const { line, column } = near === null ? { line: 1, column: 1 } : spanOf(node, near.range);
  const message = `two parsers disagree about ${ours?.kind ?? theirs?.kind} ${ours?.fullName ?? theirs?.fullName}: here it ${said(ours)}, for protobufjs it ${said(theirs)}. This is a bug in one of them, so there is no verdict. Please report it with this file.`;
  problems.push({ file: path, line, column, message, fatal: true });
}

function said(declaration: Declaration | null): string {
  if (declaration === null) return 'is not there';
  return declaration.says === '' ? 'is there' : `is \`${declaration.says}\``;
}
