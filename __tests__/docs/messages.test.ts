import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Expression, type ObjectExpression, parseSync } from '@swc/core';
import { GROUPS, messages, messagesPage, stepOf } from '../../scripts/messages.mjs';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8');

/** Faults of the program as its sources write them: texts in which `…` stands for what is filled in. */
interface Fault {
  readonly file: string;
  readonly messages: readonly string[];
  readonly next: readonly string[];
}

function textsOf(value: Expression | undefined): readonly string[] {
  if (value?.type === 'StringLiteral') return [value.value];
  if (value?.type === 'TemplateLiteral') return [value.quasis.map(({ cooked, raw }) => cooked ?? raw).join('…')];
  if (value?.type === 'ConditionalExpression') return [...textsOf(value.consequent), ...textsOf(value.alternate)];
  return [];
}

function faultIn(file: string, { properties }: ObjectExpression): readonly Fault[] {
  const values = new Map<string, Expression>();
  const shorthand = new Set<string>();
  for (const property of properties) {
    if (property.type === 'KeyValueProperty' && property.key.type === 'Identifier')
      values.set(property.key.value, property.value);
    if (property.type === 'Identifier') shorthand.add(property.value);
  }
  const has = (name: string): boolean => values.has(name) || shorthand.has(name);
  if (!has('kind') || !has('message') || !has('next')) return [];
  return [{ file, messages: textsOf(values.get('message')), next: textsOf(values.get('next')) }];
}

function faultsIn(file: string): readonly Fault[] {
  const found: Fault[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ((node as { type?: unknown }).type === 'ObjectExpression')
      found.push(...faultIn(file, node as ObjectExpression));
    for (const value of Object.values(node)) walk(value);
  };
  walk(parseSync(readFileSync(join(root, 'src', file), 'utf8'), { syntax: 'typescript', target: 'es2022' }).body);
  return found;
}

const faults = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .flatMap(faultsIn);

/** How a message begins, as far as it tells it from others: its first words that nothing is filled into. */
function core(message: string): string {
  const parts = message.split('…').map((part) => part.replace(/^\W+|[\s"`(:,;]+$/g, ''));
  return (parts.find((part) => part.length > 10) ?? '').slice(0, 30);
}

describe('faults', () => {
  const messages = faults.flatMap(({ file, messages: texts }) => texts.map((text) => [text, file] as const));

  test('they are found', () => {
    expect(messages.length).toBeGreaterThan(40);
  });

  test.each(messages.filter(([text]) => core(text).length > 10))('"%s" (%s) is on the page', (text) => {
    expect(page.replaceAll('`', '')).toContain(core(text).replaceAll('`', ''));
  });

  test.each(faults.flatMap(({ file, next }) => next.map((text) => [text, file] as const)))(
    '"%s" (%s) says what to do',
    (text) => {
      expect(text).toMatch(/^(if you do, |look at |)[a-z]+ \S/);
      expect(text).not.toMatch(/\.$/);
    },
  );
});

/** Whether a message is what a text with `…` says: names of texts beside it are filled in on the page. */
function isFilled(message: string, text: string): boolean {
  const pattern = text.split('…').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}(; |$)`, 's').test(message);
}

describe('every error and warning', () => {
  const all = messages();
  const list = messagesPage();

  test('is found, wherever it is made', () => {
    expect(all.length).toBeGreaterThan(200);
    for (const { files, title } of GROUPS)
      expect([title, all.filter(({ file }) => files.test(file)).length > 5]).toEqual([title, true]);
    const found = new Set(all.map(({ message }) => message));
    for (const fault of faults.flatMap(({ messages: texts }) => texts))
      if (/[a-z]{2,} .*[a-z]{2,}/.test(fault))
        expect([fault, [...found].some((message) => isFilled(message, fault.split('; ')[0] ?? ''))]).toEqual([
          fault,
          true,
        ]);
    for (const each of ['--… is given twice', 'this comment never ends', 'the key "…" is there twice'])
      expect(found).toContain(each);
  });

  test.each(all.map(({ file, message, next }) => [message, file, next] as const))(
    '"%s" (%s) says what to do',
    (message, _, next) => {
      expect(stepOf({ message, next })).not.toBeNull();
    },
  );

  test('one that does not is noticed', () => {
    expect(stepOf({ message: 'the moon is full', next: null })).toBeNull();
  });

  test('has one place on the page, with what to do', () => {
    const rows = list.split('\n').filter((line) => /^\| (?!Message)/.test(line));
    expect(rows).toHaveLength(all.length);
    for (const row of rows) expect(row).toMatch(/^\| \S.* \| \S.* \|$/);
  });
});
