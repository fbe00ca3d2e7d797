// A new rule to fill in: `node scripts/new-rule.mjs ID KIND [FOLDER]` writes the rule's file with an example that fails
// until it is filled in, and puts the rule into the list. KIND is what the rule looks at.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const KINDS = ['message', 'field', 'oneof', 'enum', 'enum-value', 'method', 'service', 'package', 'file', 'type'];
const CALLS = ['method', 'service'];
const READS = ['message', 'field', 'oneof', 'enum', 'enum-value'];

const [id = '', kind = '', folder = resolve(import.meta.dirname, '../src/compat/rules')] = process.argv.slice(2);

/** What is wrong with the request, or null. */
function fault() {
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(id)) return `expected the change as words, such as field-removed; found "${id}"`;
  if (!KINDS.includes(kind)) return `expected what the rule looks at: ${KINDS.join(', ')}; found "${kind}"`;
  if (existsSync(join(folder, `${id}.ts`))) return `the rule ${id} is there already`;
  return null;
}

const judgements = {
  call: `  // What becomes of the call: see rpc-removed.ts.
  call: () => [],
`,
  effect: `  // What the reader makes of what the writer sends: see field-removed.ts. Leave it out where bytes do not show the change.
  effect: () => [],
`,
};

function text() {
  const judgement = CALLS.includes(kind) ? judgements.call : READS.includes(kind) ? judgements.effect : '';
  return `import { defineRule } from '../rule.ts';

export default defineRule({
  id: '${id}',
  title: 'What changed, in one line',
  on: '${kind}',
  floor: 'patch',
  points: 'declaration',
  // Whether a pair shows the change; the same answer whichever side is older. For example: ({ old, new: next }) => ...
  differs: () => false,
${judgement}  sentence: () => 'what was changed, with both names',
  explanation: 'Who is hurt, when, and how one knows: a passage of the documentation, or a measured row.',
  remedy: 'What to do instead.',
  examples: [
    {
      name: 'what is done',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [{ rule: '${id}', element: 'M.x' }],
    },
  ],
});
`;
}

const camel = id.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** The list with one more line, in the order of the ids. */
function listed(list) {
  const line = `import ${camel} from './${id}.ts';`;
  const lines = list.split('\n');
  const imports = lines.filter((each) => /^import \w+ from '\.\//.test(each));
  const before = imports.findLast((each) => idOf(each) < id);
  const at = before === undefined ? lines.indexOf(imports[0]) : lines.indexOf(before) + 1;
  lines.splice(at, 0, line);
  const names = lines.flatMap((each) => /^ {2}\w+,$/.exec(each)?.[0] ?? []);
  const previous = before === undefined ? null : `  ${/^import (\w+)/.exec(before)?.[1]},`;
  lines.splice(previous === null ? lines.indexOf(names[0]) : lines.indexOf(previous) + 1, 0, `  ${camel},`);
  return lines.join('\n');
}

function idOf(line) {
  return /'\.\/([\w-]+)\.ts'/.exec(line)?.[1] ?? '';
}

const wrong = fault();
if (wrong !== null) {
  console.error(`new-rule: ${wrong}. Usage: npm run new-rule -- ID KIND`);
  process.exitCode = 2;
} else {
  const index = join(folder, 'index.ts');
  writeFileSync(join(folder, `${id}.ts`), text());
  writeFileSync(index, listed(readFileSync(index, 'utf8')));
  console.log(`Wrote src/compat/rules/${id}.ts and listed it.

Next (docs/adding-a-rule.md shows each step):
  1. Write the example: before, after, and what should be found.
  2. npm run test:unit -- compat/rules    fails until the rule finds exactly that, and every other rule nothing more
  3. npm run docs                         writes docs/rules/${id}.md
  4. src/compat/peers/buf-rules.ts        if a rule of buf asks for it`);
}
