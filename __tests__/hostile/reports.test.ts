/** Whatever a pull request calls its things, no report lets it hide, command, or stand for something else. */
import { describe, expect, test } from '@jest/globals';
import { gateFolders } from '../../src/gate/folders.ts';
import { createParses } from '../../src/gate/parses.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderCheckSummary, renderCheckTitle, renderComment, renderJobSummary } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { workflowCommands } from '../../src/report/workflow-commands.ts';
import { type FakeFiles, fakeTree } from '../gate/fake-repository.ts';
import { CONTEXT, HEAD_SHA, REPOSITORY, RULES_URL } from '../support/reports.ts';

/** Turns what follows around; an escape of a terminal; a zero-width space; a byte order mark; a soft hyphen; a NUL. */
const UNSEEN = '\u202e\u001b[31m\u200b\ufeff\u00ad\u0000';
const COMMANDS = '\n::error::owned\r\n::set-output name=verdict::pass\n##[error]owned\n::stop-commands::x';
const MARKUP =
  '<script>alert(1)</script><!-- skewgate: key --> ](https://evil.test) @everyone #1 | ``` ![x](https://evil.test/x.png)';
const NASTY = `${UNSEEN}${COMMANDS}${MARKUP}`;

/** Where the author of a pull request can write a text of their own. */
const PLACES: readonly (readonly [name: string, before: FakeFiles, after: FakeFiles])[] = (() => {
  const file = (comment: string, text: string, option = ''): string =>
    `syntax = "proto3"; package p; ${option} service S { rpc Do (M) returns (M); } message M { ${comment}\n ${text} }`;
  const quoted = JSON.stringify(NASTY.replace(/\p{C}/gu, '')).replaceAll("'", "\\'");
  const bytes = Array.from(new TextEncoder().encode(NASTY), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(
    '',
  );
  const path = (folder: string): string => `${folder}/${NASTY.replaceAll('/', '∕').replaceAll('\0', '')}.proto`;
  const remark = `/* ${NASTY.replaceAll('*/', '').replaceAll('\0', '')} */`;
  return [
    ['the path of a file', { [path('a')]: file('', 'int32 a = 1;') }, { [path('a')]: file('', 'string a = 1;') }],
    [
      'the path of a file with a fault',
      { 'a.proto': file('', '') },
      { 'a.proto': file('', ''), [path('b')]: 'message {' },
    ],
    ['a comment', { 'a.proto': file(remark, 'int32 a = 1;') }, { 'a.proto': file('', 'string a = 1;') }],
    ['a comment that is new', { 'a.proto': file('// a', 'int32 a = 1;') }, { 'a.proto': file(remark, 'int32 a = 1;') }],
    [
      'a JSON name',
      { 'a.proto': file('', 'int32 a = 1;') },
      { 'a.proto': file('', `int32 a = 1 [json_name = "${bytes.replaceAll('\\x00', '')}"];`) },
    ],
    [
      'a string in an option',
      { 'a.proto': file('', 'int32 a = 1;', `option java_package = "${bytes}";`) },
      { 'a.proto': file('', 'string a = 1;', `option java_package = ${quoted};`) },
    ],
    [
      'an import',
      { 'a.proto': file('', '') },
      { 'a.proto': `import "${bytes}"; ${file('', 'X x = 1;').replace('syntax = "proto3";', '')}` },
    ],
    ['what no word is', { 'a.proto': file('', '') }, { 'a.proto': file('', `${NASTY} a = 1;`) }],
    ['the syntax', { 'a.proto': file('', '') }, { 'a.proto': `syntax = "${bytes}"; message M {}` }],
    ['a symbolic link', { 'a.proto': file('', '') }, { 'a.proto': file('', ''), 'l.proto': { link: `../${NASTY}` } }],
    [
      'the version file',
      { 'a.proto': file('', 'int32 a = 1;'), VERSION: '1.0.0' },
      { 'a.proto': file('', ''), VERSION: NASTY },
    ],
  ];
})();

async function judge(before: FakeFiles, after: FakeFiles): Promise<Report> {
  const sides = { base: fakeTree(before, '1.0.0', 'b'.repeat(40)), head: fakeTree(after, HEAD_SHA, HEAD_SHA) };
  const config = { file: '.github/skewgate.yml', text: 'contracts: [binary, json, source]\nversion-file: VERSION' };
  const policy = {
    config: 'VERSION' in after ? config : { ...config, text: 'contracts: [binary, json, source]' },
    options: {},
  };
  const outcome = await gateFolders(sides, { base: null, head: null }, policy, createParses());
  if ('badConfig' in outcome) throw new Error(JSON.stringify(outcome.badConfig));
  return outcome.report;
}

const TOOL = { name: 'skewgate', version: '0.0.0' };

function reportsOf(report: Report): Readonly<Record<string, string>> {
  const commands = workflowCommands(annotationsOf(report, { mode: 'all', rulesUrl: RULES_URL }));
  return {
    text: renderText(report, { colour: false, quiet: false, explain: true }),
    comment: renderComment(report, CONTEXT),
    checkSummary: renderCheckSummary(report, CONTEXT),
    checkTitle: renderCheckTitle(report),
    jobSummary: renderJobSummary(report, CONTEXT),
    commands: commands.join('\n'),
    json: renderJson(report, TOOL),
    sarif: renderSarif(report, TOOL, { repositoryUrl: REPOSITORY, headSha: HEAD_SHA, rulesUrl: RULES_URL }),
  };
}

/** But the line ends, and the variation selector of the sign that is ours. */
const HIDDEN = /(?!\n)(?!(?<=⚠)\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

describe.each(PLACES)('in %s', (_, before, after) => {
  test('nothing is hidden, and no line is a command', async () => {
    const report = await judge(before, after);
    expect(
      report.verdict === 'pass' && report.surfaces.every(({ findings, notes }) => findings.length + notes.length === 0),
    ).toBe(false);
    for (const [name, text] of Object.entries(reportsOf(report))) {
      expect([name, HIDDEN.exec(text)?.[0]]).toEqual([name, undefined]);
      const lines = text.split('\n');
      const foreign = lines.filter(
        (line) =>
          /^\s*::/.test(line) && (name !== 'commands' || !/^::(error|warning|notice) file=[^:]*,line=\d+/.test(line)),
      );
      expect([name, foreign]).toEqual([name, []]);
      expect([name, text.includes('##[')]).toEqual([name, false]);
    }
  });

  test('nothing is markup: no element, no link, no image, no mention, no comment of ours', async () => {
    const { comment = '', checkSummary = '', jobSummary = '' } = reportsOf(await judge(before, after));
    for (const markdown of [comment, checkSummary, jobSummary]) {
      const shown = markdown.replace(CONTEXT.marker ?? '', '').replace(/`+[^`\n]*`+/g, '');
      expect(shown).not.toMatch(/<script|<!--|!\[|\]\(https:\/\/evil|(^|[^&\w`])@everyone|(^|\s)#1\b/);
    }
    expect(comment.split(CONTEXT.marker ?? '').length).toBe(2);
  });
});
