import { describe, expect, test } from '@jest/globals';
import { BUF_RULES } from '../../src/compat/peers/buf-rules.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { bufPage } from '../../src/report/buf-page.ts';

const page = bufPage();
const rows = page.split('\n').filter((line) => /^\| `[A-Z0-9_]+`/.test(line));

describe('the page for people who come from buf', () => {
  test('has every rule of buf in one row, and what is a note among the false alarms too', () => {
    const ids = rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([A-Z0-9_]+)`/g)].map(([, id]) => id));
    expect(ids.toSorted()).toEqual(BUF_RULES.map(({ id }) => id).toSorted());
    const alarms = [...page.matchAll(/^- `([A-Z0-9_]+)`: /gm)].map(([, id]) => id);
    expect(alarms).toEqual(BUF_RULES.filter(({ contracts }) => contracts.length === 0).map(({ id }) => id));
  });

  test('links to pages that there are', () => {
    const links = [...page.matchAll(/\]\(rules\/([a-z0-9-]+)\.md\)/g)].map(([, id]) => id ?? '');
    const known = new Set(RULES.map(({ id }) => id));
    expect(links.filter((id) => !known.has(id))).toEqual([]);
    expect(links.length).toBeGreaterThan(60);
  });

  test('has four cells in every row', () => {
    for (const row of rows) expect(row.split(' | ')).toHaveLength(4);
  });
});
