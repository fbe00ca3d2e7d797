import { describe, expect, test } from '@jest/globals';
import { textValue, valueInJson, valueInToml } from '../../src/release/pointed-value.ts';

const NOTHING = { why: 'has nothing there' };
const NO_TEXT = { why: 'has no text there' };
const FRACTION = { why: 'has a number with a fraction there: put the version in quotes' };

describe('a value in JSON', () => {
  const text = JSON.stringify({
    version: '1.6.0',
    blank: ' 7.2.0\n',
    empty: ' ',
    whole: 7,
    fraction: 1.5,
    huge: 2 ** 53,
    yes: true,
    nothing: null,
    table: { qemu: { version: '9.1.0' } },
    list: [{ version: '1.0.0' }, '2.0.0'],
    '': 'no name',
  });
  test.each([
    [['version'], { value: '1.6.0' }],
    [['blank'], { value: '7.2.0' }],
    [['empty'], { why: 'has an empty value there' }],
    [['whole'], { value: '7' }],
    [['fraction'], FRACTION],
    [['huge'], FRACTION],
    [['yes'], NO_TEXT],
    [['nothing'], NOTHING],
    [['nothing', 'version'], NOTHING],
    [['table'], NO_TEXT],
    [['table', 'qemu', 'version'], { value: '9.1.0' }],
    [['table', 'constructor'], NOTHING],
    [['list', '0', 'version'], { value: '1.0.0' }],
    [['list', '1'], { value: '2.0.0' }],
    [['list', '10'], NOTHING],
    [['list', '01'], NOTHING],
    [['list', '1x'], NOTHING],
    [['list', 'length'], NOTHING],
    [['list', '1', '0'], NOTHING],
    [['version', 'length'], NOTHING],
    [['absent'], NOTHING],
    [[''], { value: 'no name' }],
    [[], NO_TEXT],
  ])('at %j', (keys, expected) => {
    expect(valueInJson(text, keys)).toEqual(expected);
  });

  test('is that of a text that is nothing else, if no key leads to it', () => {
    expect(valueInJson('"1.6.0"', [])).toEqual({ value: '1.6.0' });
    expect(valueInJson('null', [])).toEqual(NOTHING);
  });

  test('a list of more than ten has all of them', () => {
    const list = JSON.stringify(Array.from({ length: 121 }, (_, i) => `${i}.0.0`));
    expect(['0', '10', '120'].map((key) => valueInJson(list, [key]))).toEqual([
      { value: '0.0.0' },
      { value: '10.0.0' },
      { value: '120.0.0' },
    ]);
  });

  test('of a text that is no JSON', () => {
    expect(valueInJson('{version: 1}', ['version'])).toEqual({ why: 'is not JSON' });
  });
});

describe('a value in TOML', () => {
  const text = [
    'version = "1.6.0"',
    'day = 2024-05-01',
    'whole = 7',
    'fraction = 1.10',
    'yes = true',
    '[table]',
    'a."b.c" = "2.0.0"',
    '[[list]]',
    'version = "3.0.0"',
  ].join('\n');
  test.each([
    [['version'], { value: '1.6.0' }],
    [['day'], { value: '2024-05-01' }],
    [['whole'], { value: '7' }],
    [['fraction'], FRACTION],
    [['yes'], NO_TEXT],
    [['table', 'a', 'b.c'], { value: '2.0.0' }],
    [['table', 'a'], NO_TEXT],
    [['list', '0', 'version'], { value: '3.0.0' }],
    [['list', '1', 'version'], NOTHING],
  ])('at %j', (keys, expected) => {
    expect(valueInToml(text, keys)).toEqual(expected);
  });

  test('of a text that is no TOML', () => {
    expect(valueInToml('a = 1\nb = = 2', ['a'])).toEqual({ why: 'is not TOML (line 2)' });
  });
});

test('a version is compared without the blanks around it', () => {
  expect(textValue('\t1.6.0 \r\n')).toEqual({ value: '1.6.0' });
  expect(textValue('\n')).toEqual({ why: 'has an empty value there' });
});
