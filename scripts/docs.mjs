// The generated pages: those of the rules, made from the rules and their examples, the one for people who come from
// buf, the list of messages, and the references of the config and of the JSON report with their JSON Schemas.
// `node scripts/docs.mjs [FOLDER]` writes them (default: docs); with `--check` nothing is written, and a page that is
// missing, changed or stale is an error.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importSources } from './import-sources.mjs';
import { messagesPage } from './messages.mjs';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
const check = values.check === true;
const folder = resolve(positionals[0] ?? join(root, 'docs'));

/** The parts of the program that the pages are made with. */
const program = await importSources(`
    export { RULES } from './src/compat/rules/index.ts';
    export { STORED_RULES } from './src/compat/stored-json/rules/index.ts';
    export { runExample, runStoredExample } from './src/gate/example.ts';
    export { configPage } from './src/config/config-page.ts';
    export { configJsonSchema } from './src/config/json-schema.ts';
    export { bufPage } from './src/report/buf-page.ts';
    export { reportJsonSchema, reportPage } from './src/report/json-schema.ts';
    export { rulePage, rulesIndex } from './src/report/rule-page.ts';`);

/** Every page by its path in the folder. */
function pages() {
  const { RULES, STORED_RULES, runExample, runStoredExample, rulePage } = program;
  const proven = RULES.map((rule) => ({
    rule,
    examples: rule.examples.map((example) => ({ example, findings: runExample(example).findings })),
  }));
  for (const rule of STORED_RULES)
    proven.push({
      rule,
      examples: rule.examples.map((example) => ({ example, findings: runStoredExample(example) })),
    });
  const entries = proven.map((each) => [`rules/${each.rule.id}.md`, rulePage(each)]);
  const besides = [
    ['coming-from-buf.md', program.bufPage()],
    ['configuration.md', program.configPage()],
    ['skewgate.schema.json', `${JSON.stringify(program.configJsonSchema(), null, 2)}\n`],
    ['json-report.md', program.reportPage()],
    ['messages.md', messagesPage()],
    ['report.schema.json', `${JSON.stringify(program.reportJsonSchema(), null, 2)}\n`],
  ];
  return new Map([['rules/README.md', program.rulesIndex(proven)], ...entries, ...besides]);
}

/** All that is among the pages of the rules. Other pages of the folder are written by hand. */
function rulePages() {
  return existsSync(join(folder, 'rules')) ? readdirSync(join(folder, 'rules')).map((name) => `rules/${name}`) : [];
}

/** What is wrong with the folder, one line each. */
function faults(wanted) {
  const present = [
    ...new Set([...rulePages(), ...[...wanted.keys()].filter((name) => existsSync(join(folder, name)))]),
  ];
  const stale = present.filter((name) => !wanted.has(name)).map((name) => `${name} belongs to no rule`);
  const drifted = [...wanted].flatMap(([name, text]) => {
    if (!present.includes(name)) return [`${name} is missing`];
    return readFileSync(join(folder, name)).equals(Buffer.from(text)) ? [] : [`${name} is not what its source says`];
  });
  return [...drifted, ...stale];
}

/** Only pages that this script made may go: what it writes begins with a heading and names the index. */
function isPage(name) {
  return name.endsWith('.md') && /^# .+\n\nRule `.+` · \[all rules\]/.test(readFileSync(join(folder, name), 'utf8'));
}

function write(wanted) {
  mkdirSync(join(folder, 'rules'), { recursive: true });
  for (const name of rulePages()) if (!wanted.has(name) && isPage(name)) rmSync(join(folder, name));
  for (const [name, text] of wanted) writeFileSync(join(folder, name), text);
}

const wanted = pages();
if (!check) write(wanted);
const wrong = faults(wanted);
for (const fault of wrong) console.error(fault);
if (wrong.length > 0 && check) console.error(`${folder} is not what its sources say. Run: npm run docs`);
console.log(`${wanted.size} pages, ${wrong.length} faults`);
process.exitCode = wrong.length > 0 ? 1 : 0;
