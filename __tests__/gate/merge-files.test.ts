import { describe, expect, test } from '@jest/globals';
import { type Listing, listingJson } from '../../src/gate/listing.ts';
import { mergeFiles } from '../../src/gate/merge-files.ts';
import { partJson } from '../../src/gate/part.ts';
import { TOOL } from '../../src/report/tool.ts';
import { reportOn } from './judged.ts';

const COMPARED = { base: 'b', head: 'h', tag: 't' };
const LISTING: Listing = { compared: COMPARED, surfaces: [{ name: 'a', changed: true }] };
const list = (name: string, listing = LISTING) => ({ name, text: JSON.stringify(listingJson(listing, 1)) });
const PROTO = 'syntax = "proto3"; package a; service S { rpc Get(Q) returns (Q); } message Q {}';
const reported = async (name = 'a.json', compared = COMPARED) => {
  const report = await reportOn({ old: PROTO, new: PROTO, name: 'a' });
  return { name, text: partJson({ report, compared }, ['a']) };
};
const told = ({ verdict, reason }: ReturnType<typeof mergeFiles>): string => `${verdict}: ${reason}`;
const GOOD = 'pass: the one surface that changed passes';

test('a list and its reports are one report, in any order', async () => {
  const part = await reported();
  expect(told(mergeFiles([list('l'), part]))).toBe(GOOD);
  expect(told(mergeFiles([part, list('l')]))).toBe(GOOD);
  expect(mergeFiles([list('l'), part]).surfaces.map(({ name }) => name)).toEqual(['a']);
});

test.each([
  ['that cannot be read', null, 'x cannot be read'],
  ['that is no report', 'hello', 'x is no JSON report of named surfaces'],
  ['that is another JSON', '{}', 'x is no JSON report of named surfaces'],
  [
    'that is a list of another version',
    list('x').text.replace(TOOL.version, '9.9.9'),
    'x is a list of surfaces of another version of skewgate',
  ],
  ['that is a second list', list('x').text, 'l and x are both lists of surfaces'],
])('a file %s leaves no verdict', async (_, text, reason) => {
  expect(told(mergeFiles([list('l'), { name: 'x', text }, await reported()]))).toBe(`undecided: ${reason}`);
});

describe('without a list', () => {
  test('nothing says what should be there', async () => {
    expect(mergeFiles([await reported()])).toMatchObject({
      verdict: 'undecided',
      reason: 'nothing says which surfaces there should be reports of',
      next: [['add the file that `skewgate surfaces --format json` wrote']],
    });
  });

  test('five of the reasons are told', () => {
    const files = Array.from({ length: 6 }, (_, i) => ({ name: `f${i}`, text: null }));
    const why = [0, 1, 2, 3, 4].map((i) => `f${i} cannot be read`).join('; ');
    expect(mergeFiles(files).reason).toBe(`nothing says which surfaces there should be reports of (${why})`);
  });
});

describe('a caller that judges something itself', () => {
  test('takes the list of that', async () => {
    expect(told(mergeFiles([list('l'), await reported()], COMPARED))).toBe(GOOD);
  });

  test.each([{ base: 'x' }, { head: 'x' }, { tag: 'x' }])('takes none of anything else: %j', async (other) => {
    expect(told(mergeFiles([list('l'), await reported()], { ...COMPARED, ...other }))).toBe(
      'undecided: l is a list of other commits',
    );
  });
});
