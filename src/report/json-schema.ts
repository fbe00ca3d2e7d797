/** The published JSON Schema of the JSON report, and its reference page: both made from the shape. */
import * as z from 'zod/mini';
import { REPORT_SHAPE } from './json-shape.ts';

/** As far as it is read here. */
interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly [keyword: string]: unknown;
}

const ID = 'https://raw.githubusercontent.com/skewgate/skewgate/main/docs/report.schema.json';

/** @returns the schema (draft 2020-12). It allows members it does not know: members may be added, never changed. */
export function reportJsonSchema(): object {
  const whole = published(z.toJSONSchema(REPORT_SHAPE)) as Node;
  const { $schema, ...rest } = whole;
  return {
    $schema,
    $id: ID,
    title: 'skewgate check --format json',
    description: 'What was found out and decided. Members may be added, never changed.',
    ...rest,
  };
}

/** Without what only holds for this version, or only for JavaScript's numbers. */
function published(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(published);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(
    ([key, value]) => !(key === 'additionalProperties' && value === false) && value !== Number.MAX_SAFE_INTEGER,
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, published(value)]));
}

/** @returns the page as Markdown, ending in a line feed */
export function reportPage(): string {
  const schema = reportJsonSchema() as Node;
  const parts = Object.entries(schema.$defs ?? {}).map(([name, node]) => section(titleOf(name), node));
  return `${[...BEGINNING, section('The report', schema), ...parts].join('\n\n')}\n`;
}

const BEGINNING: readonly string[] = [
  '# The JSON report',
  '`--format json` of `check`, `tag` and `peers` prints one object; the action writes the same to `report.json`, and its output `report-json` is the path. `stdout` holds nothing else.',
  'Members may be added, never changed or removed. Editors and validators take [report.schema.json](report.schema.json); the matrix has [matrix.schema.json](matrix.schema.json), capabilities [capabilities.schema.json](capabilities.schema.json).',
  [
    '```',
    "skewgate check --format json | jq -r '.surfaces[].findings[] | select(.blocking) | .element'",
    "skewgate check --format json | jq -r '.surfaces[].minimumVersion'",
    '```',
  ].join('\n'),
];

function section(title: string, { description, properties }: Node): string {
  const rows = Object.entries(properties ?? {}).map(
    ([name, node]) => `| \`${name}\` | ${kindOf(node)} | ${node.description ?? ''} |`,
  );
  const lead = description === undefined || title === 'The report' ? [] : [description, ''];
  return [`## ${title}`, '', ...lead, '| Member | Is | Meaning |', '|:---|:---|:---|', ...rows].join('\n');
}

/** `revision` as `A revision`; `copies` are many already. */
function titleOf(name: string): string {
  return name === 'copies' ? 'A pair of copies' : `A ${name}`;
}

/** What a value may be, in words that link to the parts. */
function kindOf(node: Node): string {
  if (node.$ref !== undefined) return linkTo(node.$ref);
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum !== undefined) return node.enum.map((word) => `\`${word}\``).join(' ');
  if (node.anyOf !== undefined) return node.anyOf.map(kindOf).join(' or ');
  if (node.type === 'array') return `list of ${kindOf(node.items ?? {})}`;
  if (node.type === 'object' && node.properties !== undefined) return `object: ${membersOf(node.properties)}`;
  return typeof node.type === 'string' ? node.type : (node.type ?? ['anything']).join(' or ');
}

function membersOf(properties: NonNullable<Node['properties']>): string {
  return Object.entries(properties)
    .map(([name, node]) => `\`${name}\` (${kindOf(node)})`)
    .join(', ');
}

function linkTo(ref: string): string {
  const name = ref.replace('#/$defs/', '');
  const anchor = titleOf(name).toLowerCase().replaceAll(' ', '-');
  return `[${name}](#${anchor})`;
}
