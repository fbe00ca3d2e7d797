/** `skewgate explain RULE`: the rule's page, for a terminal. */
import type { AnyRule, Example } from '../compat/rule.ts';
import { RULES } from '../compat/rules/index.ts';
import { runExample } from '../gate/example.ts';
import { consequenceText, skewLabel } from '../report/words.ts';

/** @returns the page of the rule, or null if there is no rule of that name */
export function explain(id: string): string | null {
  const rule = RULES.find((known) => known.id === id);
  return rule === undefined ? null : page(rule);
}

/** The ids of rules that share most parts with `id`, for a hint; one that has no others besides is the one that was meant. */
export function similarRules(id: string): readonly string[] {
  const parts = id.split('-').filter((part) => part.length > 2);
  const shared = (known: string): number =>
    parts.filter((part) => known.split('-').some((own) => own.startsWith(part))).length;
  const most = Math.max(0, ...RULES.map((rule) => shared(rule.id)));
  const nearest = most === 0 ? [] : RULES.map((rule) => rule.id).filter((known) => shared(known) === most);
  const meant = nearest.filter((known) => known.split('-').length === most);
  return meant.length > 0 ? meant : nearest;
}

function page(rule: AnyRule): string {
  return [
    `${rule.id}: ${rule.title}`,
    '',
    rule.explanation,
    '',
    `What to do: ${rule.remedy}`,
    ...rule.examples.flatMap(exampleLines),
    '',
  ].join('\n');
}

const PEERS = { client: 'client', server: 'server', transport: 'grpc' } as const;

function exampleLines(example: Example): string[] {
  return [
    '',
    `Example: ${example.name}`,
    ...indented('before', example.before),
    ...indented('after', example.after),
    '  found',
    ...runExample(example).findings.flatMap(({ rule, element, sentence, consequences }) => [
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
