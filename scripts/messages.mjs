// Every error and warning that the sources can print, found by walking them: `docs.mjs` makes the page of them.
// What is filled into a message stands as `…`.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from '@swc/core';

const root = resolve(import.meta.dirname, '..');

/** Whoever calls these gives them a message. */
const CALLS = new Set([
  ...['refuse', 'halt', 'report', 'fault', 'bad', 'wrong'], // of files
  ...['complain', 'at'], // of the config
  ...['problem', 'notice', 'unsure', 'misplaced'], // of what is compared
  ...['usage', 'warn', 'fail', 'setFailed', 'say'], // of the doors
]);
/** Members of objects that hold one. */
const MEMBERS = new Set(['message', 'problem', 'refused', 'unread']);
/** Functions that return what is wrong, if anything is. */
const RETURNS = /[fF]ault$/;
const LISTS = /problems|faults/;
/** Words for what is expected, not messages. */
const FRAGMENTS = new Set([
  'the name of a value of …',
  'a string in quotes',
  'true or false',
  'a number, inf or nan',
  'a whole number that fits …',
]);

/** What belongs together, why it comes, and what helps where a message itself does not say. First match counts. */
export const GROUPS = [
  {
    title: 'In a JSON Schema',
    files: /^(schema\/json-schema|compat\/stored-json)\/|^gate\/(documents|schema-check)/,
    why: 'A schema under `stored.schemas` is not what a JSON Schema validator would read. The place stands in front.',
    next: 'Correct it there',
  },
  {
    title: 'In a .proto file',
    files: /^schema\//,
    why: 'protoc would not read it either, or it is beyond a limit that keeps hostile files harmless. File, line and column stand in front; most say `expected …, found …` and show how the statement is written.',
    next: 'Correct it there',
  },
  {
    title: 'In the config or an option',
    files: /^config\/|^gate\/(config-text|matrix-client)/,
    why: 'A key, a value or a combination that would be read in another way than it was meant. The place in the file stands in front, or the name of the option.',
    next: 'See [what the key takes](configuration.md)',
  },
  {
    title: 'On the command line',
    files: /^cli[/.]/,
    why: 'Nothing was judged: the exit status is 2, or 3 where something could not be read or written.',
    next: '`skewgate help COMMAND` shows how it is written',
  },
  {
    title: 'On GitHub',
    files: /^(action|github|source\/api)[/.]/,
    why: 'The event, an input or the API does not allow what was asked. [What happens in each case](failures.md), played by tests.',
    next: 'Run the job again; see [permissions](forks-and-permissions.md)',
  },
  {
    title: 'In the repository',
    files: /^(gate|release|source|compat|witness|report|library)[/.]/,
    why: 'Versions, tags, files or history are not there, or say different things. Nothing is decided on a guess.',
    next: 'See [the tables of causes](troubleshooting.md)',
  },
];

/** What to do about messages that cannot say it where they stand, by how they begin. */
const STEPS = [
  ['No tag was made: no version', 'Set the input `version`, or name a version file'],
  ['the payload of the event', 'Start the job by the event itself; a tool that replays events must send all of it'],
  ['mode: … does not go with', 'Leave `mode` out, or start the job by an event that it goes with'],
  ['Could not verify: …', 'The reason stands behind it; look that up here'],
  ['no command', '`skewgate help` lists them'],
  ['--format … is not yet there', '`html` and `svg` are drawn by `skewgate matrix`'],
  ['there is no rule', '[The list of rules](rules/README.md)'],
  ['--config: … cannot be read', 'Check the path'],
  ['nested too deeply', 'Write it flatter; no key goes as deep'],
  ['no key can be named', 'Rename it'],
  [
    'clients of …: ',
    '[Clients that are built from an older copy](clients.md#clients-that-are-built-from-an-older-copy)',
  ],
  ['there is no file …', 'Correct the path under `components`'],
  ['… is no regular file', 'Name the file itself under `components`'],
  ['… could not be read', 'Check that it is there, and who may read it'],
  ['The copies … could not be read before', 'Nothing, if what differs now is right; it is told so that nobody wonders'],
  ['the file cannot be read', 'Check that it is there, and no link'],
  [
    'it has no .proto file of this surface',
    'Nothing, if the protocol came later; else let `protos` match where it was',
  ],
  ['its clients are built from', 'Correct what `client-protocol` says of that release'],
  ['there is no release …', 'Name the release with `--base`, or say that there is none: `--base none`'],
  ['no release can be reached', 'Name the release with `--base`, or say that there is none: `--base none`'],
  ['… is below every release', 'Correct the version, or name the release with `--base`'],
  ['no tag is a version', 'Set `tag-pattern`, or name the release with `--base`'],
  ['The version of the component … is not known', 'Correct what `components` says of it'],
  ['`client-protocol` is not followed between two folders', 'Nothing, or compare in a repository'],
  ['edition … has no option', 'Use what is named behind it, or delete the option'],
  ['no .schema.json file matches `stored.schemas`', 'Correct `stored.schemas`'],
  ['the version file is not there', 'Correct `version-file`, or add the file'],
  ['there is no .proto file in …', 'Correct the path of the copy'],
  ['there is no client "…" under `clients`', 'Name one that the config lists'],
  ['there is no field ….…, so nothing is guarded', 'Correct the name in the comment: [guards](guards.md)'],
  ['…: nothing came before …', 'Nothing: any version will do'],
  ['the rate limit of the GitHub API is reached', 'Nothing: it goes on by itself'],
  ['nested more than … deep', 'Write it flatter'],
  ['this text has no end', 'Close it with `"`'],
  ['the file has more than … words', 'Split the file, or raise the limit in the config'],
  ['a name has more than … characters', 'Shorten it, or raise the limit in the config'],
  ['a message has more than … fields', 'Split the message, or raise the limit in the config'],
];

/** Messages that say what to write: what is expected, or what goes with what. */
const EXPECTS =
  /\bexpected |\bneeds? |\btakes |\bdoes not take |\bexclude each other|\bgo(es)? with|\bneed --|\bis text, json|\bprints |: put it in quotes|: write that part out|is given twice|is missing|has no value|is not a version such as/;

/** @returns what to do: as the message says, or as is known of it; null if nobody says */
export function stepOf({ message, next }) {
  if (next !== null) return next;
  const known = STEPS.find(([start]) => message.startsWith(start));
  return known?.[1] ?? (EXPECTS.test(message) ? '' : null);
}

/** @param constants texts by the names they were given before */
function textsOf(value, constants) {
  const each = (nodes) => nodes.flatMap((node) => textsOf(node, constants));
  if (value?.type === 'StringLiteral') return [value.value];
  if (value?.type === 'TemplateLiteral') return [filled(value, constants)];
  if (value?.type === 'ConditionalExpression') return each([value.consequent, value.alternate]);
  if (value?.type === 'ParenthesisExpression') return each([value.expression]);
  if (value?.type === 'Identifier') return constants.get(value.value) ?? [];
  return [];
}

function filled({ quasis, expressions }, constants) {
  const texts = quasis.map(({ cooked, raw }) => cooked ?? raw);
  return texts.reduce((text, next, i) => {
    const known = expressions[i - 1]?.type === 'Identifier' ? constants.get(expressions[i - 1].value) : undefined;
    return `${text}${known?.length === 1 ? known[0] : '…'}${next}`;
  });
}

/** What an object holds by its names: `{ message }` too. */
function membersOf({ properties }) {
  return new Map(
    properties.flatMap((each) => {
      if (each.type === 'Identifier') return [[each.value, each]];
      return each.type === 'KeyValueProperty' ? [[each.key.value, each.value]] : [];
    }),
  );
}

/** What one node of the syntax tree holds: texts, with what to do where that is said apart. */
function saidIn(node, enclosing, constants) {
  const alone = (nodes) => nodes.flatMap((each) => textsOf(each, constants)).map((text) => ({ text, next: null }));
  if (node.type === 'ObjectExpression') {
    const members = membersOf(node);
    const [next = null] = textsOf(members.get('next'), constants);
    const texts = [...members].flatMap(([name, value]) => (MEMBERS.has(name) ? textsOf(value, constants) : []));
    return texts.map((text) => ({ text, next }));
  }
  if (node.type === 'CallExpression') {
    const { callee } = node;
    const name = callee.value ?? callee.property?.value ?? '';
    const isList = name === 'push' && LISTS.test(callee.object?.value ?? '');
    if (CALLS.has(name) || isList) return alone(node.arguments.map(({ expression }) => expression));
  }
  if (node.type === 'ReturnStatement' && RETURNS.test(enclosing)) return alone([node.argument]);
  return [];
}

function saidBy(file) {
  const { body } = parseSync(readFileSync(join(root, 'src', file), 'utf8'), { syntax: 'typescript', target: 'es2022' });
  const constants = new Map();
  const found = [];
  const walk = (node, enclosing) => {
    if (typeof node !== 'object' || node === null) return;
    // One that is declared further down is not known yet where the walk meets its name.
    if (node.type === 'VariableDeclarator' && node.init) constants.set(node.id.value, textsOf(node.init, constants));
    const within = node.type === 'FunctionDeclaration' ? node.identifier.value : enclosing;
    found.push(...saidIn(node, within, constants).map((said) => ({ file, ...said })));
    for (const value of Object.values(node)) walk(value, within);
  };
  for (const each of body) if (each.type === 'VariableDeclaration') walk(each, '');
  found.length = 0;
  walk(body, '');
  return found.filter(({ text }) => /[a-z]{2,} .*[a-z]{2,}/.test(text) && !FRAGMENTS.has(text));
}

/** @returns every message with its file, and what to do as it is said with it: behind the message, or apart; null if nowhere */
export function messages() {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !/(^|\/)rules\/|^witness\//.test(name))
    .sort();
  const met = new Map();
  for (const { file, text, next } of files.flatMap(saidBy))
    if (!met.has(text)) met.set(text, { file, ...split(text, next) });
  return [...met.values()];
}

/** A step behind the message begins a sentence, or stands behind a semicolon. */
function split(text, next) {
  if (next !== null) return { message: text, next };
  const [, message = text, step] = /^(.*?)\. (?=[A-Z`…])(.+)$/s.exec(text) ?? /^(.*?); (.+)$/s.exec(text) ?? [];
  // What is filled in says what to do, or a place of the group does.
  if (step === undefined || step === '…') return { message, next: null };
  return { message, next: step.replace(/\.$/, '') };
}

/** @returns the page, in the order of the groups */
export function messagesPage() {
  const all = messages();
  const idle = STEPS.find(([start]) => !all.some(({ message, next }) => next === null && message.startsWith(start)));
  if (idle !== undefined) throw new Error(`no message begins with "${idle[0]}" any more: remove its step`);
  const sections = GROUPS.map(({ title, why, next }, i) => {
    const own = all.filter(({ file }) => GROUPS.findIndex(({ files }) => files.test(file)) === i);
    const rows = own.map((each) => `| ${cell(each.message)} | ${cell(stepOf(each) || next)} |`).sort();
    return [`## ${title}`, '', why, '', '| Message | What to do |', '|:---|:---|', ...rows, ''].join('\n');
  });
  return `# Look up a message

Every error and warning there is; \`…\` stands for what is filled in. [When a message is not enough](troubleshooting.md) tells of the common ones, and of what is no message.

<!-- Generated by scripts/docs.mjs -->

${sections.join('\n')}`;
}

function cell(text) {
  const shown = text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');
  return shown === '' ? '…' : shown;
}
