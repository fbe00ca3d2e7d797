import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { reportJsonSchema, reportPage } from '../../src/report/json-schema.ts';

const docs = resolve(import.meta.dirname, '../../docs');
const schema = reportJsonSchema() as {
  readonly properties: object;
  readonly $defs: Readonly<Record<string, { readonly properties?: object }>>;
};

describe('the published schema', () => {
  test('is the one in docs/', () => {
    expect(JSON.parse(readFileSync(join(docs, 'report.schema.json'), 'utf8'))).toEqual(schema);
  });

  test('lets members be added', () => {
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  });
});

test('the page names every member of every part', () => {
  const page = reportPage();
  const parts = [schema, ...Object.values(schema.$defs)];
  const members = parts.flatMap(({ properties }) => Object.keys(properties ?? {}));
  expect(members.length).toBeGreaterThan(60);
  expect(members.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  expect(page).not.toMatch(/undefined|\[object|anything/);
});
