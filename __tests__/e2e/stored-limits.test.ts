/** Limits of JSON Schemas on a pull request that is read over the API: no verdict, a failed check, and what to do. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { JsonReport } from '../support/cli.ts';
import { play, type Seen } from '../support/failure-case.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const CONFIG = 'protos: none\nstored: { schemas: "*.schema.json", reader: lenient }\n';

/** A document in which `n` types hold one another, each required; a line for each. */
function deep(n: number): string {
  const types = Array.from({ length: n }, (_, i) => {
    const type = i + 1 < n ? `{"$ref": "#/$defs/T${i + 1}"}` : '{"type": "string"}';
    return `"T${i}": {"type": "object", "properties": {"a": ${type}}, "required": ["a"]}`;
  });
  return `{"$defs": {\n${types.join(',\n')}},\n"type": "object", "properties": {"t": {"$ref": "#/$defs/T0"}}, "required": ["t"]}`;
}

const texts = (...names: readonly string[]): string =>
  `{"type": "object", "properties": {${names.map((name) => `"${name}": {"type": "string"}`).join(', ')}}}`;

/** What the action makes of a change from one schema to another. */
async function pullRequest(before: string, after: string, limits = ''): Promise<Seen> {
  const repository = createRepository('limits');
  repository.commit({ '.github/skewgate.yml': CONFIG + limits, VERSION: '1.0.0\n', 's.schema.json': before });
  repository.tag('1.0.0');
  repository.branch('change');
  repository.commit({ 's.schema.json': after });
  repository.checkout('main');
  const seen = await play({
    ...{ row: 0, situation: '', injected: '', repository, exit: 1, verdict: 'undecided', conclusions: [], comments: 1 },
    run: async (stage) => ({ result: await stage.pullRequest({ head: 'change' }), hits: 1 }),
  });
  expect(seen.double.violations).toEqual([]);
  return seen;
}

const reportOf = ({ result }: Seen): JsonReport & { readonly notSeen: readonly string[] } =>
  JSON.parse(readFileSync(result.outputs.get('report-json') ?? '', 'utf8'));

const DEEP = 'types are more than 250 deep inside one another here';
const FOLLOWED = 'references followed; that is the limit. Let fewer types hold one another';
const HERE = 'correct this, then run it again';
const ELSEWHERE = 'compare with another release (`--base`), or leave the file out (`stored.schemas`)';
const LARGE = texts('a', 'b');

describe('without a verdict', () => {
  test.each([
    {
      what: 'types that hold one another too deeply at the head',
      before: deep(10),
      after: deep(300),
      limits: '',
      reason: `s.schema.json:262:48: ${DEEP}, ${FOLLOWED}`,
      next: HERE,
      annotations: [['s.schema.json', 262]],
    },
    {
      what: 'in the release',
      before: deep(300),
      after: '{"type": "integer"}',
      limits: '',
      reason: `s.schema.json:251:48: ${DEEP} (in the older version), ${FOLLOWED}`,
      next: ELSEWHERE,
      annotations: [],
    },
    {
      what: 'a schema with more bytes than one may have',
      before: texts('a'),
      after: LARGE,
      limits: `limits: { file-bytes: ${LARGE.length - 1} }\n`,
      reason: `s.schema.json: the file has ${LARGE.length} bytes, more than the limit of ${LARGE.length - 1}; split it, leave it out with \`--protos\` or \`stored.schemas\`, or raise \`limits.file-bytes\` in the config`,
      next: HERE,
      annotations: [],
    },
    {
      what: 'more differences than a report may have',
      before: texts('a'),
      after: texts('a', 'b', 'c'),
      limits: 'limits: { findings: 1 }\n',
      reason: 'two versions differ in more than 1 way, which is the limit',
      next: 'compare versions that are closer together, or raise `limits.findings` in the config',
      annotations: [],
    },
  ])('$what', async ({ before, after, limits, reason, next, annotations }) => {
    const seen = await pullRequest(before, after, limits);
    const { result, double } = seen;
    expect([result.code, result.outputs.get('verdict'), reportOf(seen).reason]).toEqual([1, 'undecided', reason]);
    const { checkRuns, comments } = double.world;
    expect(
      checkRuns.map((run) => [
        run.conclusion,
        run.title?.startsWith('Could not verify'),
        run.annotations.map(({ path, start_line }) => [path, start_line]),
      ]),
    ).toEqual([['failure', true, annotations]]);
    expect(comments.map(({ body }) => body.includes(next))).toEqual([true]);
  });
});

test('what is just within the limits is judged', async () => {
  const seen = await pullRequest(texts('a'), LARGE, `limits: { findings: 1, file-bytes: ${LARGE.length} }\n`);
  expect([seen.result.code, reportOf(seen).verdict]).toEqual([0, 'pass']);
  expect(reportOf(seen).surfaces.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
    'property-added',
  ]);
});

test('ten thousand keywords that are not looked into are no ten thousand lines', async () => {
  const schema = (value: number): string =>
    `{"type": "object", "x": [${value}], ${Array.from({ length: 10_000 }, (_, i) => `"x-${i}": 1`).join(', ')}}`;
  const seen = await pullRequest(schema(1), schema(2));
  expect([seen.result.code, reportOf(seen).verdict]).toEqual([0, 'pass']);
  expect(reportOf(seen).notSeen.slice(-3)).toEqual([
    'the keyword x-1013: not looked into (s.schema.json:1:12089)',
    '9981 more keywords: not looked into',
    'new values of existing fields, and changed behaviour: no schema shows them',
  ]);
  expect(reportOf(seen).notSeen).toHaveLength(22);
});
