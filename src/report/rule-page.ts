/** A rule as a page for people: what changed, who is hurt, with its examples as proof, and what to do. */
import type { Consequence, Finding } from '../compat/finding.ts';
import type { AnyRule, Example } from '../compat/rule.ts';
import { type Severity, worse } from '../compat/severity.ts';
import type { StoredExample, StoredRule } from '../compat/stored-json/rule.ts';
import { markdownCode, markdownProse, markdownText } from './escape.ts';
import { PEERS, type Seen, VERBS, whoBreaks } from './who-breaks.ts';
import { consequenceText, skewLabel } from './words.ts';

/** A rule with what the comparison finds in each of its examples, in their order. */
export interface ProvenRule {
  readonly rule: AnyRule | StoredRule;
  readonly examples: readonly { readonly example: Example | StoredExample; readonly findings: readonly Finding[] }[];
}

/** What the rule itself does in its examples; what other rules find beside it is left out. */
function seenIn({ rule, examples }: ProvenRule): readonly Seen[] {
  return examples.flatMap(({ findings }, i) =>
    findings
      .filter((finding) => finding.rule.id === rule.id)
      .flatMap(({ consequences }) => consequences.map((consequence) => ({ example: i + 1, consequence }))),
  );
}

/** @returns the page as Markdown, with links to the pages beside it */
export function rulePage(proven: ProvenRule): string {
  const { rule, examples } = proven;
  const sections = [
    `# ${prose(rule.title)}`,
    `Rule ${markdownCode(rule.id)} · [all rules](README.md)`,
    '## What changed',
    prose(rule.explanation),
    '## Who breaks',
    ...whoSection(proven),
    '## What to do instead',
    prose(rule.remedy),
    '## How to accept it',
    ...acceptance(proven),
    '## Examples',
    ...examples.flatMap((each, i) => exampleSection(each, ` ${i + 1}`, rule)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function whoSection(proven: ProvenRule): readonly string[] {
  const { rule, examples } = proven;
  const seen = seenIn(proven);
  if (seen.length === 0) return ['Nobody.', costOf(proven)];
  const ofJson = rule.on === 'stored';
  const stored = ofJson || examples.some(({ example }) => 'stored' in example && example.stored !== undefined);
  const alsoStored = rule.effect !== undefined && rule.flow === undefined && !stored;
  return [
    'This is what the comparison finds in the examples below; they also say when it happens.',
    whoBreaks(seen, stored, !ofJson),
    ...(!ofJson && seen.some(({ consequence }) => consequence.contract !== 'binary') ? [COUNTED] : []),
    ...(alsoStored ? ['Messages named under `stored:` are judged too, but no example here has one.'] : []),
    costOf(proven),
  ];
}

const COUNTED =
  'ProtoJSON and generated code count where `contracts:` in the config names `json` or `source`. Elsewhere they are told, and cost nothing.';

/** What it costs where nobody is hurt; what hurts somebody costs what was promised. */
function costOf(proven: ProvenRule): string {
  const hurts = seenIn(proven).some(
    ({ consequence: { contract } }) => contract === 'binary' || contract === 'document',
  );
  const elsewhere = !hurts && seenIn(proven).length > 0;
  const promised = 'Which version bump that costs depends on the [promise](../../README.md#what-it-answers).';
  switch (proven.rule.floor) {
    case 'none':
      return 'It is shown as a note and costs no version bump.';
    case 'patch':
      if (elsewhere) return `Where only the binary format counts, it costs a patch release. ${promised}`;
      return hurts ? promised : 'It costs a patch release.';
    case 'never':
      return 'It is refused whatever version bump is declared, unless it is accepted by name; accepted, it costs a major release.';
    case 'minor':
      return `${hurts ? `${promised} ` : ''}What is new to callers costs at least a minor release, even where nobody is hurt.`;
  }
}

function acceptance(proven: ProvenRule): readonly string[] {
  if (proven.rule.floor !== 'minor' && seenIn(proven).length === 0)
    return ['There is nothing to accept: what hurts nobody does not fail the gate.'];
  return [
    'If the gate fails and you want the change all the same, copy its fingerprint from the report and say why, in `.github/skewgate.yml`:',
    ['```yaml', 'accept:', '  - fingerprint: 0123456789ab', '    reason: no released peer uses it', '```'].join('\n'),
    'Merge this entry first: a pull request is judged by the file on its base branch. A release still has to declare the version bump that the change costs.',
  ];
}

function exampleSection(
  { example, findings }: ProvenRule['examples'][number],
  number: string,
  rule: ProvenRule['rule'],
): readonly string[] {
  const stored = ('stored' in example ? (example.stored ?? []) : []).map((name) => markdownCode(name)).join(', ');
  return [
    `### Example${number}: ${prose(example.name)}`,
    ...(stored === '' ? [] : [`Stored messages: ${stored}.`]),
    ...('reader' in example ? [readerText(example)] : []),
    'Before:',
    ...sources(example.before),
    'After:',
    ...sources(example.after),
    'Found:',
    findings.map((finding) => findingItem(finding, rule)).join('\n'),
  ];
}

function readerText({ reader, versionField }: StoredExample): string {
  const version = versionField === undefined ? '' : `, \`version-field: ${versionField}\``;
  return `\`reader: ${reader}\`${version}.`;
}

function findingItem({ rule, element, sentence, consequences }: Finding, page: ProvenRule['rule']): string {
  const other = rule.id === page.id ? '' : ` ([${prose(rule.title)}](${rule.id}.md))`;
  const happens = consequences.map(
    (each) =>
      `  - **${markdownText(skewLabel(each.skew, PEERS))}** ${VERBS[each.severity]}: ${prose(consequenceText(each, PEERS))}.`,
  );
  const lines = happens.length > 0 ? [...new Set(happens)] : ['  - Nobody is hurt.'];
  return [`- ${markdownCode(element)}: ${prose(sentence)}${other}`, ...lines].join('\n');
}

function sources(text: Example['before']): readonly string[] {
  if (typeof text === 'string') return [block(text)];
  return Object.entries(text).flatMap(([path, content]) => [markdownCode(path), block(content)]);
}

/** Examples are ours, so that no line of theirs ends the block. */
function block(text: string): string {
  if (text.startsWith('{')) return ['```json', JSON.stringify(JSON.parse(text), null, 2), '```'].join('\n');
  return ['```proto', onePerLine(text), '```'].join('\n');
}

/** Strings and comments, or a mark that may end a declaration with the blanks that follow it. */
const PARTS = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|([{};])( +(?![ /]))?/g;

/** @returns the source with every declaration of the file on a line of its own */
function onePerLine(text: string): string {
  let depth = 0;
  const lines = text.trim().replace(PARTS, (all: string, opaque?: string, mark?: string, blanks?: string) => {
    if (opaque !== undefined) return all;
    if (mark === '{') depth += 1;
    if (mark === '}') depth -= 1;
    return blanks !== undefined && mark !== '{' && depth === 0 ? `${mark}\n` : all;
  });
  return lines.replace(/[ \t]+$/gm, '');
}

interface Column {
  readonly title: string;
  readonly holds: (consequence: Consequence) => boolean;
}

const COLUMNS: readonly Column[] = [
  ...(['old-client-new-server', 'new-client-old-server'] as const).map(
    (skew): Column => ({
      title: markdownText(skewLabel(skew, PEERS)),
      holds: (each) => each.skew === skew && each.contract === 'binary',
    }),
  ),
  { title: 'ProtoJSON', holds: ({ contract, flow }) => contract === 'json' && flow !== 'stored' },
  { title: 'generated code', holds: ({ contract }) => contract === 'source' },
];

const STORED_COLUMNS: readonly Column[] = (['old-data-new-reader', 'new-data-old-reader'] as const).map(
  (skew): Column => ({ title: markdownText(skewLabel(skew, PEERS)), holds: (each) => each.skew === skew }),
);

/** @returns the page that lists all rules, in the order given */
export function rulesIndex(rules: readonly ProvenRule[]): string {
  const ofJson = rules.filter(({ rule }) => rule.on === 'stored');
  const others = rules.filter(({ rule }) => rule.on !== 'stored');
  return `${[
    '# Rules',
    'Each rule is one kind of change between two versions of a protocol. Here stands the worst that its examples show for calls in the binary format, for calls in ProtoJSON, and for code that uses what is generated. Its page says when that happens, what becomes of stored data, what to do instead, and how to accept it.',
    '**Breaks**: a call fails, or a value is lost or read as another one. **Degrades**: something new is not understood, or less is known than before, but what was in use is still read right.',
    rulesTable(others, COLUMNS),
    ...(ofJson.length === 0
      ? []
      : [
          '## Stored JSON',
          'The same for data that is [stored as JSON](../stored-data.md), with the reader that each example names.',
          rulesTable(ofJson, STORED_COLUMNS),
        ]),
    'These pages are generated. To change one, change the rule in `src/compat/rules`, then run `npm run docs`.',
  ].join('\n\n')}\n`;
}

function rulesTable(rules: readonly ProvenRule[], columns: readonly Column[]): string {
  const rows = rules.map((proven) => {
    const { id, title } = proven.rule;
    const cells = columns.map(({ holds }) => inShort(proven, holds));
    return `| [${markdownCode(id)}](${id}.md) | ${prose(title)} | ${cells.join(' | ')} |`;
  });
  const labels = columns.map(({ title }) => title);
  const head = [`| Rule | What changed | ${labels.join(' | ')} |`, `|:---|:---|${labels.map(() => ':---|').join('')}`];
  return [...head, ...rows].join('\n');
}

const MAYBE: Readonly<Record<Severity, string>> = { safe: 'works', degraded: 'can degrade', broken: 'can break' };

/** `breaks` where every example shows it whatever is sent, else `can break`; `… if the new side uses it` */
function inShort(proven: ProvenRule, holds: Column['holds']): string {
  const here = seenIn(proven).filter(({ consequence }) => holds(consequence));
  const severity = here.map(({ consequence }) => consequence.severity).reduce(worse, 'safe');
  const worst = here.filter(({ consequence }) => consequence.severity === severity);
  const certain = worst.filter(({ consequence }) => consequence.when === null && consequence.runtimes === 'all');
  const always = proven.examples.every((_, i) => certain.some(({ example }) => example === i + 1));
  // Under a new name every call of the new side is new: only what was added can be left unused.
  const leavable = ({ novel, effect }: Consequence): boolean =>
    novel && (effect !== 'unimplemented' || proven.rule.floor === 'minor');
  const avoidable = worst.length > 0 && worst.every(({ consequence }) => leavable(consequence));
  return `${(always ? VERBS : MAYBE)[severity]}${avoidable ? ' if the new side uses it' : ''}`;
}

/** Text of ours: as long as it is. */
function prose(text: string): string {
  return markdownProse(text, Number.POSITIVE_INFINITY);
}
