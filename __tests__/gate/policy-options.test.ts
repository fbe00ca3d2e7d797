/** Options that may not overrule a config: whoever writes the workflow may not be who decides the policy. */
import { expect, test } from '@jest/globals';
import type { SurfaceOptions } from '../../src/config/config.ts';
import { findPolicy } from '../../src/gate/policy.ts';
import { promiseOf } from '../../src/release/promise.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';

const FILE = '.github/skewgate.yml';
const TWO = `promise: full
surfaces:
  - {name: a, protos: a/**, version-file: none, tag-pattern: 'a-{version}', assume-next: none}
  - {name: b, protos: b/**, version-file: none, tag-pattern: 'b-{version}'}
`;

/** The messages, or the number of surfaces. */
async function told(options: SurfaceOptions, files: FakeFiles, mayDiffer?: boolean) {
  const request = { config: null, options, ...(mayDiffer !== undefined && { mayDiffer }) };
  const found = await findPolicy(request, fakeTree(files));
  if ('badConfig' in found) {
    expect(found.badConfig.map(({ fatal, file }) => [fatal, file])).toEqual(found.badConfig.map(() => [true, null]));
    return found.badConfig.map(({ message }) => message);
  }
  return 'surfaces' in found ? found.surfaces.length : found;
}
const refused = (name: string): string =>
  `the input ${name} says something else than ${FILE}, which decides here; remove the input`;

test('an option that says something else is refused by name, in any surface', async () => {
  const files = { [FILE]: TWO };
  expect(await told({ promise: promiseOf('none') }, files, false)).toEqual([refused('promise')]);
  expect(await told({ assumeNext: 'minor', clientsComplete: true }, files, false)).toEqual([
    refused('assume-next'),
    refused('clients-complete'),
  ]);
  expect(await told({ promise: promiseOf('none') }, files)).toBe(2);
  expect(await told({ promise: promiseOf('none') }, files, true)).toBe(2);
});

test('one that says the same is not, and neither is any where there is no config', async () => {
  expect(await told({ promise: promiseOf('full') }, { [FILE]: TWO }, false)).toBe(2);
  expect(await told({}, { [FILE]: TWO }, false)).toBe(2);
  expect(await told({ promise: promiseOf('none') }, {}, false)).toBe(1);
});
