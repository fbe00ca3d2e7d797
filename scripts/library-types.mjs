// The types of the package, as one file that needs nothing else: the report by its published schema, the options as
// src/library/options.ts has them.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compile } from 'json-schema-to-typescript';

const root = resolve(import.meta.dirname, '..');

/** @returns the text of library.d.ts */
export async function libraryTypes() {
  const schema = JSON.parse(readFileSync(join(root, 'docs/report.schema.json'), 'utf8'));
  const report = await compile({ ...schema, title: 'Report' }, 'Report', {
    bannerComment: '',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  const options = readFileSync(join(root, 'src/library/options.ts'), 'utf8').replace(/^\/\*\*.*\*\/\n\n/, '');
  return `/** skewgate as a library. */

/**
 * Compares, decides and proves.
 * @returns what \`skewgate check --format json\` prints; what cannot be decided is a report whose verdict is \`undecided\`
 * @throws TypeError if an option or the config is wrong: its message says what was expected
 */
export declare function check(options: CheckOptions): Promise<Report>;

${options}
${report}`;
}
