/** `skewgate explain RULE`: the rule's page, for a terminal. */
import type { Finding } from '../compat/finding.ts';
import type { Example } from '../compat/rule.ts';
import { RULES } from '../compat/rules/index.ts';
import { STORED_RULES } from '../compat/stored-json/rules/index.ts';
import { nearest } from '../config/suggest.ts';
import { runExample, runStoredExample } from '../gate/example.ts';
import { consequenceText, skewLabel } from '../report/words.ts';
import { foldLine } from '../report/wrap.ts';
import type { Command } from './options.ts';
import type { Asked } from './request.ts';
import { type Result, type Terminal, wrong } from './result.ts';

/** Exit 0 with the page, or 2 with the rules that were perhaps meant. */
export async function explained({ argument }: Command, _asked: Asked, { width }: Terminal): Promise<Result> {
  const id = argument ?? '';
  const page = explain(id, width);
  if (page !== null) return { exit: 0, stdout: page, stderr: '' };
  const [first, ...others] = similarRules(id);
  if (first === undefined) return wrong(`there is no rule "${id}"`);
  const hint =
    others.length === 0 ? `did you mean "${first}"?` : `there is ${[first, ...others].slice(0, 8).join(', ')}`;
  return wrong(`there is no rule "${id}"; ${hint}`);
}

/**
 * @param width of the terminal: prose is broken there, examples are not
 * @returns the page of the rule, or null if there is no rule of that name
 */
export function explain(id: string, width?: number): string | null {
  const rule = RULES.find((known) => known.id === id);
  if (rule !== undefined)
    return page(
      rule,
      width,
      rule.examples.flatMap((each) => exampleLines(each, runExample(each).findings, width)),
    );
  const stored = STORED_RULES.find((known) => known.id === id);
  if (stored === undefined) return null;
  return page(
    stored,
    width,
    stored.examples.flatMap((each) => exampleLines(each, runStoredExample(each), width)),
  );
}

/**
 * @returns for a hint: the rule that `id` is but for letters, else those that share most parts with it; of these, one
 * that has no others besides is the one that was meant
 */
export function similarRules(id: string): readonly string[] {
  const ids = [...RULES, ...STORED_RULES].map((rule) => rule.id);
  const words = new Set(ids.flatMap((known) => known.split('-')));
  const written = id.split('-').map((part) => (words.has(part) ? part : (nearest(part, [...words]) ?? part)));
  const meant = written.join('-');
  if (ids.includes(meant)) return [meant];
  return sharing(
    written.filter((part) => part.length > 2),
    ids,
  );
}

function sharing(parts: readonly string[], ids: readonly string[]): readonly string[] {
  const shared = (known: string): number =>
    parts.filter((part) => known.split('-').some((own) => own.startsWith(part))).length;
  const most = Math.max(0, ...ids.map(shared));
  const best = most === 0 ? [] : ids.filter((known) => shared(known) === most);
  const whole = best.filter((known) => known.split('-').length === most);
  return whole.length > 0 ? whole : best;
}

function page(rule: Finding['rule'], width: number | undefined, examples: readonly string[]): string {
  const prose = [`${rule.id}: ${rule.title}`, '', rule.explanation, '', `What to do: ${rule.remedy}`];
  return [...folded(prose, width), ...examples, ''].join('\n');
}

function folded(lines: readonly string[], width: number | undefined): readonly string[] {
  return width === undefined ? lines : lines.map((line) => foldLine(line, width));
}

const PEERS = { client: 'client', server: 'server', transport: 'grpc' } as const;

type Told = Pick<Example, 'name' | 'before' | 'after'>;

function exampleLines(example: Told, findings: readonly Finding[], width: number | undefined): string[] {
  return [
    '',
    `Example: ${example.name}`,
    ...indented('before', example.before),
    ...indented('after', example.after),
    '  found',
    ...folded(
      findings.flatMap(({ rule, element, sentence, consequences }) => [
        `    ${element}: ${sentence} (${rule.id})`,
        ...consequences.map((found) => `      ${skewLabel(found.skew, PEERS)}: ${consequenceText(found, PEERS)}`),
      ]),
      width,
    ),
  ];
}

function indented(title: string, sources: Example['before']): string[] {
  const texts =
    typeof sources === 'string' ? [sources] : Object.entries(sources).map(([path, text]) => `// ${path}\n${text}`);
  return [`  ${title}`, ...texts.flatMap((text) => text.split('\n').map((line) => `    ${line}`))];
}
