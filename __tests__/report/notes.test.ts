import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SAMPLE_RELEASES } from '../../src/cli/demo-history.ts';
import { EFFECTS } from '../../src/compat/outcome.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { SKEWS } from '../../src/compat/skew.ts';
import { notesOf, type ReleaseNotes } from '../../src/gate/notes.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { Repository } from '../../src/gate/ports.ts';
import { renderNotesJson } from '../../src/report/notes-json.ts';
import { renderNotesMarkdown, renderNotesText } from '../../src/report/notes-render.ts';
import { TOOL } from '../../src/report/tool.ts';
import { expectGolden } from '../support/golden.ts';
import { kataHistory } from '../support/kata-history.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/kata-components');
const PEERS = 'client: kata-runtime\nserver: kata-agent\n';
const HOSTILE = '@#<>`*_[]()|:!&ab-\u001b\u202e';
/** Controls, marks that turn the text round, and what a runner obeys. */
const ACTS = /(?!\n)[\p{Cc}\p{Cf}]|^\s*::/mu;
const STOP = 'Live upgrade is not supported: stop all running containers before you install this version.';

async function notes(repository: Repository, config: string): Promise<ReleaseNotes> {
  const request = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
  const policy = { config: { file: '.github/skewgate.yml', text: config }, options: {} };
  const outcome = await notesOf(repository, request, policy, createParses(), 'major');
  if (!('notes' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** What stands in the golden files is what a release's readers see. */
describe('the history of the kata agent', () => {
  test.each(SAMPLE_RELEASES)('%s under the default promise', async (release) => {
    const told = await notes(kataHistory(release), PEERS);
    expectGolden(renderNotesMarkdown(told.notes), `../golden/notes-${release}.md`);
    expect(told.notices).toEqual([]);
  });

  test('1.6.0 as text', async () => {
    const told = await notes(kataHistory('1.6.0'), PEERS);
    expectGolden(renderNotesText(told.notes), '../golden/notes-1.6.0.txt');
  });

  test('1.1.0 with all its components, before live upgrade is claimed, says what to stop', async () => {
    const versions = readFileSync(`${EXAMPLE}/versions.yaml`, 'utf8');
    const config = readFileSync(`${EXAMPLE}/skewgate.yml`, 'utf8');
    const besides = (release: string) => ({
      'versions.yaml': release === '1.0.0' ? versions.replace('2.11.2', '2.11.0') : versions,
    });
    const told = renderNotesMarkdown((await notes(kataHistory('1.1.0', besides), config)).notes);
    expectGolden(told, '../golden/notes-1.1.0-components.md');
    expect(told.split('\n')).toContain(STOP);
  });

  test('1.7.0 under full, where nothing breaks, does not', async () => {
    const told = renderNotesMarkdown((await notes(kataHistory('1.7.0'), `${PEERS}promise: full\n`)).notes);
    expectGolden(told, '../golden/notes-1.7.0-full.md');
    expect(told).not.toMatch(/not supported|stop all/);
  });

  test('as data: whom to upgrade first, and since when that works', async () => {
    const [surface] = JSON.parse(renderNotesJson((await notes(kataHistory('1.12.0'), PEERS)).notes, TOOL)).surfaces;
    expect(surface).toMatchObject({
      name: 'sample',
      version: '1.12.0',
      previous: '1.9.0',
      promise: 'backward',
      liveUpgrade: { supported: true, from: '1.6.0', first: 'server' },
      worksWith: [
        { skew: 'old-client-new-server', oldest: '1.6.0', broken: '1.5.0' },
        { skew: 'new-client-old-server', oldest: null, broken: '1.9.0' },
      ],
      components: [],
    });
  });
});

describe('the words', () => {
  test('hold no id of a rule, an effect or a skew', async () => {
    const ids = [...RULES.map(({ id }) => id), ...SKEWS].filter((id) => id.includes('-'));
    expect([ids.length > 30, EFFECTS.length > 5]).toEqual([true, true]);
    for (const release of ['1.4.0', '1.6.0', '1.12.0']) {
      const told = renderNotesMarkdown((await notes(kataHistory(release), PEERS)).notes);
      expect(ids.filter((id) => told.includes(id))).toEqual([]);
      expect(told).not.toMatch(/\b[0-9a-f]{12}\b/);
    }
  });

  test('under promise none the sentence is said of every release, with the project’s own noun', async () => {
    for (const release of ['1.0.0', '1.9.0']) {
      const told = await notes(kataHistory(release), `${PEERS}promise: none\nworkloads: sandboxes\n`);
      const sentence = STOP.replace('containers', 'sandboxes');
      expect(renderNotesMarkdown(told.notes).split('\n')[2]).toBe(sentence);
      expect(renderNotesText(told.notes).split('\n')[2]).toBe(sentence);
    }
  });

  test('from a config act neither on Markdown nor on a terminal nor on a runner', async () => {
    const hostile = fc.string({ unit: fc.constantFrom(...HOSTILE), minLength: 1, maxLength: 20 });
    const [surface] = (await notes(kataHistory('1.1.0'), '')).notes;
    if (surface === undefined || 'first' in surface) throw new Error('no surface');
    fc.assert(
      fc.property(hostile, hostile, (client, workloads) => {
        const peers = { ...surface.report.peers, client };
        const report = { ...surface.report, promise: 'none', peers, workloads };
        const lines = (render: typeof renderNotesText): readonly string[] =>
          render([{ ...surface, report }]).split('\n');
        const clean = lines(renderNotesMarkdown).filter((line) => !/^(#{2,3} [A-Z]|- |[A-Z]|$)/.test(line));
        expect(clean).toEqual([]);
        expect(lines(renderNotesText).join('\n')).not.toMatch(ACTS);
      }),
      { numRuns: 100 },
    );
  });
});
