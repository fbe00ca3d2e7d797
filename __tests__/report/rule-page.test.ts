import { describe, expect, test } from '@jest/globals';
import { githubTree, type HtmlNode } from '../../scripts/github-markdown.mjs';
import { EFFECTS } from '../../src/compat/outcome.ts';
import type { AnyRule } from '../../src/compat/rule.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { SKEWS } from '../../src/compat/skew.ts';
import { runExample } from '../../src/gate/example.ts';
import { type ProvenRule, rulePage, rulesIndex } from '../../src/report/rule-page.ts';

function proven(rule: AnyRule): ProvenRule {
  return {
    rule,
    examples: rule.examples.map((example) => ({ example, findings: runExample(example).findings })),
  };
}

function ruleOf(id: string): AnyRule {
  const rule = RULES.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

function all(node: HtmlNode, tagName: string): HtmlNode[] {
  const here = node.tagName === tagName ? [node] : [];
  return [...here, ...(node.children ?? []).flatMap((child) => all(child, tagName))];
}

function textOf(node: HtmlNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

describe('the page of a rule', () => {
  test('a method that was removed', () => {
    expect(
      rulePage(proven({ ...ruleOf('rpc-removed'), title: 'A | B', explanation: 'Why.', remedy: 'Do.' })),
    ).toBe(`# A &#124; B

Rule \`rpc-removed\` · [all rules](README.md)

## What changed

Why.

## Who breaks

This is what the comparison finds in the examples below; they also say when it happens.

| Who meets whom | In | What can happen | Result | Example |
|:---|:---|:---|:---|:---|
| old client + new server | the whole call | The new server does not have the method and answers UNIMPLEMENTED | breaks | 1 |
| new client + old server | | Nothing goes wrong | works | |
| old code + new generated code | the build | Code that used it no longer compiles | breaks | 1 |

ProtoJSON and generated code count where \`contracts:\` in the config names \`json\` or \`source\`. Elsewhere they are told, and cost nothing.

Which version bump that costs depends on the [promise](../../README.md#what-it-answers).

## What to do instead

Do.

## How to accept it

If the gate fails and you want the change all the same, copy its fingerprint from the report and say why, in \`.github/skewgate.yml\`:

\`\`\`yaml
accept:
  - fingerprint: 0123456789ab
    reason: no released peer uses it
\`\`\`

Merge this entry first: a pull request is judged by the file on its base branch. A release still has to declare the version bump that the change costs.

## Examples

### Example 1: AddInterface is removed, its messages with it

Before:

\`\`\`proto
syntax = "proto3";
package grpc;
message Id { string id = 1; }
service Agent { rpc Start(Id) returns (Id); rpc AddInterface(AddInterfaceRequest) returns (Id); }
message AddInterfaceRequest { string name = 1; }
\`\`\`

After:

\`\`\`proto
syntax = "proto3";
package grpc;
service Agent { rpc Start(Id) returns (Id); }
message Id { string id = 1; }
\`\`\`

Found:

- \`grpc.Agent.AddInterface\`: rpc AddInterface was removed
  - **old client + new server** breaks: the new server does not have the method and answers UNIMPLEMENTED.
  - **old code + new generated code** breaks: code that used it no longer compiles.
- \`grpc.AddInterfaceRequest\`: message grpc.AddInterfaceRequest was removed, with all that led to it ([A message or enum was removed](type-removed.md))
  - **old code + new generated code** breaks: code that used it no longer compiles.
`);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s as GitHub shows it', (id, rule) => {
    const page = rulePage(proven(rule));
    const tree = githubTree(page);
    expect(all(tree, 'h1').map(textOf)).toEqual([rule.title]);
    expect(all(tree, 'h3').map((title) => textOf(title).replaceAll('\u200b', ''))).toEqual(
      rule.examples.map(({ name }, i) => `Example ${i + 1}: ${name}`),
    );
    const prose = all(tree, 'p').map(textOf);
    expect(prose).toEqual(
      expect.arrayContaining([rule.explanation, rule.remedy].map((text) => text.replaceAll('`', ''))),
    );
    for (const row of all(tree, 'tr')) expect([...all(row, 'th'), ...all(row, 'td')]).toHaveLength(5);
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const blocks = all(tree, 'pre')
      .map(textOf)
      .filter((text) => !text.startsWith('accept:'));
    const texts = (side: AnyRule['examples'][number]['before']): string[] =>
      typeof side === 'string' ? [side] : Object.values(side);
    expect(blocks.map(plain)).toEqual(
      rule.examples.flatMap(({ before, after }) => [...texts(before), ...texts(after)].map(plain)),
    );
    const found = all(tree, 'li').filter((item) => all(item, 'ul').length > 0);
    expect(found.map((item) => textOf(all(item, 'code')[0] ?? item))).toEqual(
      rule.examples.flatMap(({ finds }) => finds.map(({ element }) => element)),
    );
    const words = new Set(page.replaceAll(/```[\s\S]*?```/g, '').match(/[\w-]+/g));
    const ids = [...SKEWS, ...EFFECTS.filter((effect) => !/^(presence|ignored|dropped|absent|rejected)$/.test(effect))];
    expect(ids.filter((each) => words.has(each))).toEqual([]);
    expect(page).not.toMatch(/undefined|NaN|\[object|[ \t]$|\n\n\n/m);
    expect(page.endsWith('\n') && !page.endsWith('\n\n')).toBe(true);
    expect(page).toContain(`Rule \`${id}\``);
  });
});

test('the list of rules says whom each one hurts', () => {
  const ids = ['comment-changed', 'enum-opened', 'field-added', 'package-changed', 'rpc-added', 'rpc-removed'];
  const list = rulesIndex(ids.map((id) => proven(ruleOf(id))));
  expect(list.split('\n').filter((line) => line.startsWith('|'))).toEqual([
    '| Rule | What changed | old client + new server | new client + old server | ProtoJSON | generated code |',
    '|:---|:---|:---|:---|:---|:---|',
    '| [`comment-changed`](comment-changed.md) | The comment of an existing element changed | works | works | works | works |',
    '| [`enum-opened`](enum-opened.md) | A closed enum is open now | can degrade if the new side uses it | can degrade if the new side uses it | can break if the new side uses it | can break |',
    '| [`field-added`](field-added.md) | A field was added | can break | can break | can break | works |',
    '| [`package-changed`](package-changed.md) | A package was renamed | can break | can break | works | can break |',
    '| [`rpc-added`](rpc-added.md) | A method was added | works | breaks if the new side uses it | works | works |',
    '| [`rpc-removed`](rpc-removed.md) | A method was removed | breaks | works | works | breaks |',
  ]);
});
