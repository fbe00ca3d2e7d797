/** Where an element, or the part of it that a finding is about, stands in its file. */
import type { Spot } from '../compat/finding.ts';
import type { Part } from '../compat/rule.ts';
import type { Range } from '../schema/ast.ts';
import type { Field } from '../schema/model.ts';
import { type Span, spanOf } from '../schema/text.ts';

/** Line and column are 1-based, in UTF-16 code units; the end is exclusive. */
export interface Location extends Span {
  readonly file: string;
}

/** @returns the place of `part` of `element`, or of the whole declaration where it has no such part */
export function locate(element: Spot, part: Part): Location {
  const file = element.kind === 'file' ? element : element.file;
  return { file: file.path, ...spanOf(file.node, rangeOf(element, part)) };
}

/** The first character: a file with neither package nor syntax has no better place. */
const FIRST: Range = { start: 0, end: 1 };

/** @returns the same in offsets of the file's text */
export function rangeOf(element: Spot, part: Part): Range {
  if (element.kind === 'file') return element.node.packageRange ?? element.node.syntaxRange ?? FIRST;
  if (element.kind === 'field') return fieldRange(element, part);
  if (element.node === null) return { start: 0, end: 0 };
  if (part === 'name') return element.node.name.range;
  return element.kind === 'enum-value' && part === 'number' ? element.node.number.range : element.node.range;
}

function fieldRange(field: Field, part: Part): Range {
  const node = field.node;
  if (node === null) return { start: 0, end: 0 };
  if (part === 'name') return node.name.range;
  if (part === 'number') return node.number.range;
  if (part === 'type') return node.map?.range ?? node.type.range;
  return part === 'label' ? (node.label?.range ?? node.type.range) : node.range;
}
