import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';

const problems = (text: string): readonly string[] => {
  const parsed = parseConfig(text, 'x.yml');
  return 'problems' in parsed ? parsed.problems.map(({ line, column, message }) => `${line}:${column} ${message}`) : [];
};
const TWICE = 'another pair of copies has this name. Choose a different one';

describe('pairs of copies', () => {
  test('have names of their own, for what is accepted is accepted by them', () => {
    expect(problems('copies:\n  - {name: a, client: x, server: y}\n  - {name: b, client: x, server: y}\n')).toEqual([]);
    expect(problems('copies:\n  - {name: a, client: x, server: y}\n  - {name: a, client: x, server: z}\n')).toEqual([
      `3:12 copies[1].name: ${TWICE}`,
    ]);
  });

  test('without a name they are their paths', () => {
    expect(problems('copies:\n  - {client: x, server: y}\n  - {client: y, server: x}\n')).toEqual([]);
    expect(problems('copies:\n  - {client: x, server: y}\n  - {client: x, server: y}\n')).toEqual([
      `3:5 copies[1]: ${TWICE}`,
    ]);
  });
});
