/** What becomes of every rule of `buf breaking`, as a page for people who come from there. */
import { BUF_RULES, type BufRule } from '../compat/peers/buf-rules.ts';
import { CONTRACTS } from '../compat/skew.ts';
import { markdownCode, markdownProse } from './escape.ts';

/** @returns the page as Markdown, with links to the pages of the rules below it */
export function bufPage(): string {
  return `${[
    '# Coming from buf',
    '`buf breaking` asks whether a change breaks a rule. skewgate asks which old and new peers stop working together, in which direction, and whether the next version says so. This page lists every rule of `buf breaking` (`version: v2` of `buf.yaml`) and what tells the same here. A test runs both on the same changes and fails when buf reports something that is not found here.',
    '## What to set',
    [
      '| In buf.yaml | Here |',
      '|:---|:---|',
      '| `use: [WIRE]` | `contracts: [binary]`, the default |',
      '| `use: [WIRE_JSON]` | `contracts: [binary, json]` |',
      '| `use: [FILE]` or `use: [PACKAGE]` | `contracts: [binary, json, source]` |',
      '| `ignore`, `ignore_only`, `except` | `accept:`, one finding at a time, with a reason |',
      '| `ignore_unstable_packages` | `unstable-packages:` |',
      '| `--against` | the last release is found by its tag; `--base` names another |',
    ].join('\n'),
    'The categories of buf say how strict it is; a contract says what is relied on. What a contract finds in calls and messages that only one side of a release notices, such as a new method that old servers lack, has no rule in buf.',
    '## Every rule',
    'A finding counts in the contracts named beside it. Of several rules here, the one that fits the change tells it.',
    ['| buf | Here | Counts in | Remark |', '|:---|:---|:---|:---|', ...rows()].join('\n'),
    '## False alarms',
    'buf reports these, and no peer, reader or compiler notices. Here they are notes.',
    BUF_RULES.filter(isHarmless)
      .map(({ id, remark }) => `- ${markdownCode(id)}: ${prose(remark ?? '')}`)
      .join('\n'),
    'The same goes for some changes under other rules:',
    [
      '- A message that moved to another package or has another name, and the same fields: calls and stored bytes do not name it. That is a finding of `source` only, told once, of the message.',
      '- A message that moved to a file which its old file imports with `import public`.',
      '- An option of a file that only has more generated, such as `py_generic_services = true`.',
    ].join('\n'),
    '## Where buf is better',
    [
      '- It compiles what it reads, with dependencies from its registry. Here a type whose file is not in the repository is opaque.',
      '- It has rules for style (`buf lint`), a formatter, and plugins for rules of your own.',
    ].join('\n'),
    'This page is generated. To change it, change `src/compat/peers/buf-rules.ts` or `src/report/buf-page.ts`, then run `npm run docs`.',
  ].join('\n\n')}\n`;
}

function isHarmless({ contracts }: BufRule): boolean {
  return contracts.length === 0;
}

/** Rules of buf's that are one matter here are one row, at the place of the first. */
function rows(): readonly string[] {
  const groups = new Map<string, BufRule[]>();
  for (const rule of BUF_RULES) {
    const cells = cellsOf(rule);
    groups.set(cells, [...(groups.get(cells) ?? []), rule]);
  }
  return [...groups].map(([cells, rules]) => `| ${rules.map(({ id }) => markdownCode(id)).join('<br>')} | ${cells} |`);
}

function cellsOf({ rules, contracts, remark }: BufRule): string {
  const links = rules.map((id) => `[${markdownCode(id)}](rules/${id}.md)`).join(', ');
  const all = contracts.length === CONTRACTS.length;
  const counts = contracts.length === 0 ? 'none: a note' : all ? 'all' : contracts.join(', ');
  return `${links} | ${counts} | ${prose(remark ?? '')}`;
}

function prose(text: string): string {
  return markdownProse(text, Number.POSITIVE_INFINITY);
}
