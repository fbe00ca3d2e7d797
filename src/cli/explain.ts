/** `skewgate explain RULE`: the rule's page, for a terminal. */
import type { Finding } from '../compat/finding.ts';
import type { Example } from '../compat/rule.ts';
import { RULES } from '../compat/rules/index.ts';
import { STORED_RULES } from '../compat/stored-json/rules/index.ts';
import { runExample, runStoredExample } from '../gate/example.ts';
import { consequenceText, skewLabel } from '../report/words.ts';

/** @returns the page of the rule, or null if there is no rule of that name */
export function explain(id: string): string | null {
  const rule = RULES.find((known) => known.id === id);
  if (rule !== undefined)
    return page(
      rule,
      rule.examples.flatMap((each) => exampleLines(each, runExample(each).findings)),
    );
  const stored = STORED_RULES.find((known) => known.id === id);
  if (stored === undefined) return null;
  return page(
    stored,
    stored.examples.flatMap((each) => exampleLines(each, runStoredExample(each))),
  );
}

/** The ids of rules that share most parts with `id`, for a hint; one that has no others besides is the one that was meant. */
export function similarRules(id: string): readonly string[] {
  const parts = id.split('-').filter((part) => part.length > 2);
  const shared = (known: string): number =>
    parts.filter((part) => known.split('-').some((own) => own.startsWith(part))).length;
  const ids = [...RULES, ...STORED_RULES].map((rule) => rule.id);
  const most = Math.max(0, ...ids.map(shared));
  const nearest = most === 0 ? [] : ids.filter((known) => shared(known) === most);
  const meant = nearest.filter((known) => known.split('-').length === most);
  return meant.length > 0 ? meant : nearest;
}

function page(rule: Finding['rule'], examples: readonly string[]): string {
  return [`${rule.id}: ${rule.title}`, '', rule.explanation, '', `What to do: ${rule.remedy}`, ...examples, ''].join(
    '\n',
  );
}

const PEERS = { client: 'client', server: 'server', transport: 'grpc' } as const;

type Told = Pick<Example, 'name' | 'before' | 'after'>;

function exampleLines(example: Told, findings: readonly Finding[]): string[] {
  return [
    '',
    `Example: ${example.name}`,
    ...indented('before', example.before),
    ...indented('after', example.after),
    '  found',
    ...findings.flatMap(({ rule, element, sentence, consequences }) => [
      `    ${element}: ${sentence} (${rule.id})`,
      ...consequences.map((found) => `      ${skewLabel(found.skew, PEERS)}: ${consequenceText(found, PEERS)}`),
    ]),
  ];
}

function indented(title: string, sources: Example['before']): string[] {
  const texts =
    typeof sources === 'string' ? [sources] : Object.entries(sources).map(([path, text]) => `// ${path}\n${text}`);
  return [`  ${title}`, ...texts.flatMap((text) => text.split('\n').map((line) => `    ${line}`))];
}
