/** Types of stored JSON that hold one another without end leave no verdict, and the program stands. */
import { describe, expect, test } from '@jest/globals';
import { gateFolders } from '../../src/gate/folders.ts';
import { createParses } from '../../src/gate/parses.ts';
import { fakeTree } from '../gate/fake-repository.ts';

const CONFIG = 'protos: none\nstored: { schemas: "*.schema.json", reader: strict }\n';

/** A document in which `n` types hold one another, the last one a string. */
function deep(n: number, required = '[]'): string {
  const types = Array.from({ length: n }, (_, i) => {
    const type = i + 1 < n ? `{"$ref": "#/$defs/T${i + 1}"}` : '{"type": "string"}';
    return `"T${i}": {"type": "object", "properties": {"a": ${type}}, "required": ${required}}`;
  });
  return `{"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {\n${types.join(',\n')}},
    "type": "object", "properties": {"t": {"$ref": "#/$defs/T0"}}, "required": ${required.replace('a', 't')}}`;
}

async function judge(base: string, head: string) {
  const tree = (text: string) => fakeTree({ 's.schema.json': text, '.github/skewgate.yml': CONFIG });
  const sides = { base: tree(base), head: tree(head) };
  const outcome = await gateFolders(sides, { base: null, head: null }, { config: null, options: {} }, createParses());
  if ('badConfig' in outcome) throw new Error(JSON.stringify(outcome.badConfig));
  const { verdict, reason, next, problems } = outcome.report;
  return { verdict, reason, next, elsewhere: problems.map(({ elsewhere = false }) => elsewhere) };
}

const told = (place: string, where = ''): string =>
  `s.schema.json:${place}: types are more than 250 deep inside one another here${where}, references followed; that is the limit. Let fewer types hold one another`;

describe('types that hold one another', () => {
  test('are compared where they are few, and not looked at where nothing changed', async () => {
    expect(await judge(deep(240), deep(241))).toMatchObject({ verdict: 'fail' });
    expect(await judge(deep(5000), deep(5000))).toMatchObject({ verdict: 'pass' });
  });

  test('without end at the head are to be corrected there', async () => {
    expect(await judge(deep(400), deep(30_000))).toEqual({
      verdict: 'undecided',
      reason: told('252:9'),
      next: [['correct this, then run it again']],
      elsewhere: [false],
    });
  }, 10_000);

  test('without end in an old version need another release', async () => {
    expect(await judge(deep(400), deep(1))).toMatchObject({ verdict: 'fail' });
    expect(await judge(deep(400, '["a"]'), '{"type": "integer"}')).toEqual({
      verdict: 'undecided',
      reason: told('251:48', ' (in the older version)'),
      next: [['compare with another release (`--base`), or leave the file out (`stored.schemas`)']],
      elsewhere: [true],
    });
  });
});
