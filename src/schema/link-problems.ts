/** Collecting problems with their places. */
import type { FileNode, Range } from './ast.ts';
import type { Problem } from './model.ts';
import { spanOf } from './text.ts';

/** A fault found in one file's syntax tree; the tree has no path, so it has none either. */
export interface Fault {
  readonly message: string;
  readonly range: Range;
  /** False for what protoc only warns of. */
  readonly fatal: boolean;
}

/** Faults that are kept of one file: what follows them is mostly their echo. */
export const MOST_FAULTS = 100;

/** Adds a fault to those of its file, unless there are too many already. Of any number a fatal one is kept. */
export function addFault(into: Fault[], fault: Fault): void {
  if (into.length < MOST_FAULTS) into.push(fault);
  else if (fault.fatal && !into.some(({ fatal }) => fatal)) into[MOST_FAULTS - 1] = fault;
}

/** Adds faults like {@link addFault}. */
export function addFaults(into: Fault[], faults: readonly Fault[]): void {
  for (const fault of faults) addFault(into, fault);
}

/** @returns the fault as shown to the user: 1-based line and column in `node`'s text */
export function problemAt(path: string, node: FileNode, fault: Fault): Problem {
  const { line, column } = spanOf(node, fault.range);
  return { file: path, line, column, message: fault.message, fatal: fault.fatal };
}

/** @returns the 1-based line of a range, for messages that speak of a second place */
export function lineOf(node: FileNode, range: Range): number {
  return spanOf(node, range).line;
}
