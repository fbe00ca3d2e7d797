import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_LIMITS, DEFAULT_SURFACE } from '../../src/config/defaults.ts';
import { type Loaded, loadSurface } from '../../src/gate/load.ts';
import { loadNarrow } from '../../src/gate/narrow.ts';
import { createParses } from '../../src/gate/parses.ts';
import { isFault } from '../../src/gate/ports.ts';
import { settingsOf } from '../../src/gate/settings.ts';
import type { Message, SchemaFile, ValueType } from '../../src/schema/model.ts';
import { fakeTree } from './fake-repository.ts';
import { Dice, edited, randomWorld, tame, textsOf } from './random-trees.ts';

const settings = settingsOf(DEFAULT_SURFACE, DEFAULT_LIMITS, false);

function meaning(type: ValueType): string {
  if (type.kind === 'message') return `${type.message.file.path} ${type.message.fullName}`;
  if (type.kind === 'enum') return `${type.enum.file.path} ${type.enum.fullName}`;
  return type.kind === 'opaque' ? `? ${type.name}` : type.kind;
}

/** What each name in a file means, by where it stands. */
function meanings(file: SchemaFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = ({ fullName, fields, messages }: Message): void => {
    for (const { number, map, type } of fields) found.set(`${fullName} ${number}`, meaning(map?.value.type ?? type));
    for (const message of messages) visit(message);
  };
  for (const message of file.messages) visit(message);
  for (const { fullName, methods } of file.services)
    for (const { name, input, output } of methods)
      found.set(`${fullName} ${name}`, `${meaning(input)}, ${meaning(output)}`);
  return found;
}

describe('what is read of a file', () => {
  test('means the same as in the whole file', async () => {
    const seen = { parts: 0, names: 0 };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        const dice = new Dice(seed);
        const old = tame(randomWorld(dice), dice);
        const trees = [old, edited(old, dice)].map((world) => fakeTree(textsOf(world)));
        const narrow = await loadNarrow(trees, settings, createParses(), { small: 0, differing: 1 });
        for (const [tree, { schema, partly = new Set() }] of narrow ?? new Map<never, Loaded>()) {
          const all = await loadSurface(tree, settings.selection, createParses());
          if (isFault(all) || all.problems.some(({ fatal }) => fatal)) continue;
          for (const [path, file] of schema.files) {
            const whole = all.schema.files.get(path);
            if (whole === undefined) continue;
            const [part, every] = [meanings(file), meanings(whole)];
            for (const [place, meant] of part) expect([path, place, meant]).toEqual([path, place, every.get(place)]);
            if (!partly.has(path)) expect(part.size).toBe(every.size);
            else if (part.size > 0) seen.parts++;
            seen.names += part.size;
          }
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(seen.parts).toBeGreaterThan(10);
    expect(seen.names).toBeGreaterThan(500);
  });
});
