/** Whether files are JSON Schemas: the meta-schema of draft 2020-12 tells, as the library that is loaded here applies it. */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { Range } from '../schema/ast.ts';
import { plainJson } from '../schema/json-schema/json.ts';
import { type ParsedFile, problemAt } from '../schema/json-schema/link-schemas.ts';
import { type JsonNode, plainValue } from '../schema/json-schema/parse-json.ts';
import { MOST_FAULTS } from '../schema/link-problems.ts';
import type { Problem } from '../schema/model.ts';

/** Schemas are data here: only the meta-schema is compiled, never what a tree brings. */
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true, logger: false });

/** @returns what is wrong with each file, a fatal problem at its place for every part that is */
export function checkSchemas(files: readonly ParsedFile[]): readonly Problem[] {
  if (files.length === 0) return [];
  return files.flatMap((parsed) => {
    const value = plainJson(plainValue(parsed.node));
    if (typeof value !== 'boolean' && (typeof value !== 'object' || value === null || Array.isArray(value)))
      return [problemAt(parsed.file, { message: 'expected a JSON Schema: an object', range: parsed.node.range })];
    const { $schema: _dialect, ...body } = Object(value) as Record<string, unknown>;
    if (ajv.validateSchema(body) === true) return [];
    return problemsOf(parsed, ajv.errors ?? []);
  });
}

/** One problem for each place, a hundred at most. The meta-schema is in parts, and what says that a part fails says nothing. */
function problemsOf({ file, node }: ParsedFile, errors: readonly ErrorObject[]): readonly Problem[] {
  const perPlace = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const { instancePath } = error;
    perPlace.set(instancePath, [...(perPlace.get(instancePath) ?? []), error]);
  }
  return [...perPlace].slice(0, MOST_FAULTS).map(([pointer, found]) => {
    // That none of several forms fits is told by what each of them asks for.
    const parts = found.filter(({ keyword }) => keyword !== 'anyOf');
    const told = [...new Set((parts.length > 0 ? parts : found).map(messageOf))].join(', or ');
    return problemAt(file, { message: `not a JSON Schema: ${told}. Correct it`, range: rangeAt(node, pointer) });
  });
}

function messageOf({ keyword, message = 'is wrong', params }: ErrorObject): string {
  const allowed =
    keyword === 'enum' && Array.isArray(params.allowedValues) ? `: ${params.allowedValues.join(', ')}` : '';
  return `${message}${allowed}`;
}

function rangeAt(root: JsonNode, pointer: string): Range {
  let node = root;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const inner =
      node.kind === 'object'
        ? node.members.get(name)?.value
        : node.kind === 'array'
          ? node.items[Number(name)]
          : undefined;
    if (inner === undefined) break;
    node = inner;
  }
  return { start: node.range.start, end: node.range.start + 1 };
}
