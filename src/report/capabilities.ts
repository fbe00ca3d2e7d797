/** Since which release each element of a protocol is there: as data for programs, and as a table for people. */
import { markdownCode, markdownText, safeLog, visible } from './escape.ts';
import { count } from './words.ts';

export const CAPABILITY_KINDS = ['method', 'field', 'enum-value'] as const;

/** An element that was there in every release from `since` to `until`. One that came back is listed once for each time. */
export interface Capability {
  readonly kind: (typeof CAPABILITY_KINDS)[number];
  /** By its full name; a value by that of its enum and its own. */
  readonly name: string;
  /** The first release of an unbroken row that has it, and the last; null: the newest release has it. */
  readonly since: string;
  readonly until: string | null;
  /** Fields that a client checks before it uses the element, a space between several; null: it does not. */
  readonly guardedBy: string | null;
}

export interface Capabilities {
  readonly surface: string;
  /** What was looked at, ascending. */
  readonly releases: readonly string[];
  readonly elements: readonly Capability[];
}

const SCHEMA_VERSION = 1;

/** @returns one JSON object, ending in a line feed, with a line for every element: a fixed shape that others rely on */
export function renderCapabilitiesJson({ surface, elements }: Capabilities): string {
  const lines = elements.map(({ kind, name, since, until, guardedBy }) =>
    JSON.stringify({ kind, name, since, until, guardedBy }),
  );
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  const members = [
    `"schemaVersion": ${SCHEMA_VERSION}`,
    `"surface": ${JSON.stringify(surface)}`,
    `"elements": ${list}`,
  ];
  // As in every report: the runner obeys `##[` anywhere in a log, and only strings can hold it.
  return `{\n  ${members.join(',\n  ')}\n}\n`.replaceAll('##[', '#\\u0023[');
}

const WORDS: Readonly<Record<Capability['kind'], string>> = { method: 'call', field: 'field', 'enum-value': 'value' };

/** @returns a table for each surface, ending in a line feed */
export function renderCapabilitiesMarkdown(surfaces: readonly Capabilities[]): string {
  const blocks = surfaces.map(({ surface, releases, elements }) => {
    const rows = elements.map(({ kind, name, since, until, guardedBy }) => {
      const guards =
        guardedBy === null
          ? ''
          : guardedBy
              .split(' ')
              .map((field) => markdownCode(field))
              .join(', ');
      const cells = [WORDS[kind], markdownCode(name), markdownText(since), markdownText(until ?? ''), guards];
      return `| ${cells.join(' | ')} |`;
    });
    const head = ['| What | Name | Since | Until | Checked first |', '|:---|:---|:---|:---|:---|'];
    return `### ${markdownText(surface)}\n\n${markdownText(spanText(releases))}\n\n${[...head, ...rows].join('\n')}\n`;
  });
  return blocks.join('\n');
}

/** @returns a table for each surface for a terminal or a log */
export function renderCapabilitiesText(surfaces: readonly Capabilities[]): string {
  const blocks = surfaces.map(({ surface, releases, elements }) => {
    const rows = elements.map(({ kind, name, since, until, guardedBy }) => [
      WORDS[kind],
      visible(name),
      visible(since),
      visible(until === null ? '' : `until ${until}`),
      guardedBy === null ? '' : visible(`checks ${guardedBy.split(' ').join(', ')}`),
    ]);
    const widths = [0, 1, 2, 3].map((column) =>
      rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
    );
    const lines = rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd());
    return [visible(`${surface}: ${spanText(releases)}`), ...lines].join('\n');
  });
  return safeLog(`${blocks.join('\n\n')}\n`);
}

function spanText(releases: readonly string[]): string {
  const [first = '', last = ''] = [releases[0], releases.at(-1)];
  return first === last ? `release ${first}` : `${count(releases.length, 'release')}, ${first} to ${last}`;
}
