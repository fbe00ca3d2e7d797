/** From what Octokit throws to what went wrong. */
import { describe, expect, test } from '@jest/globals';
import { faultOf, graphResult } from '../../src/github/errors.ts';

const of = (error: unknown) => faultOf('do it', error, 'github.test');

describe('a REST request', () => {
  test('with an answer', () => {
    const headers = { 'x-accepted-github-permissions': 'checks=write' };
    expect(of({ status: 403, response: { headers, data: { message: 'No' } } })).toMatchObject({
      kind: 'forbidden',
      status: 403,
      said: 'No',
      next: expect.stringContaining('`checks: write`'),
    });
    expect(of({ status: 422, response: { data: { errors: [{ message: 'a' }] } } })).toMatchObject({ said: 'a' });
  });

  test('without one: the innermost cause that says something', () => {
    const message = (error: object) => {
      const fault = of({ status: 500, message: 'outer', ...error });
      expect([fault.kind, fault.status, fault.said]).toEqual(['unreachable', null, '']);
      return /^cannot do it: no answer from github\.test \((.*)\)$/.exec(fault.message)?.[1];
    };
    expect(message({})).toBe('outer');
    expect(message({ cause: { message: 'middle', cause: { code: 'E', message: 'inner' } } })).toBe('E: inner');
    expect(message({ cause: { code: 'E', message: '' } })).toBe('E');
    expect(message({ cause: { code: 7, message: 'inner' } })).toBe('inner');
    expect(message({ cause: {} })).toBe('outer');
    expect(message({ cause: 'text' })).toBe('outer');
    expect(message({ cause: null, response: 'text' })).toBe('outer');
  });

  test('whose answer is that of GraphQL, with a limit', () => {
    for (const type of ['RATE_LIMITED', 'RATE_LIMIT'])
      expect(of({ response: { headers: {}, data: { errors: [{ type: 'X' }, { type }] } } })).toMatchObject({
        kind: 'rate-limited',
        status: null,
      });
  });

  test.each([[new RangeError('x')], ['text'], [null], [{ status: '500' }], [{ response: { data: { errors: [{}] } } }]])(
    'that was none is a mistake of this program: %j',
    (error) => {
      let thrown: unknown;
      try {
        of(error);
      } catch (caught) {
        thrown = caught;
      }
      expect(thrown).toBe(error);
    },
  );
});

describe('a GraphQL answer with errors', () => {
  const answer = (errors: unknown, data: unknown = null, more: object = {}) =>
    graphResult('do it', { name: 'GraphqlResponseError', response: { errors }, data, ...more });

  test('is none', () => {
    expect(
      [new Error('x'), null, 'text', { name: 'HttpError', response: {} }].map((each) => graphResult('do it', each)),
    ).toEqual([null, null, null, null]);
  });

  test('and data is an answer, with what is missing', () => {
    const data = { a: null, b: { c: 1 } };
    expect(answer([{ type: 'NOT_FOUND', message: 'no a' }, { message: 3 }, 'text', null], data)).toEqual({
      data,
      errors: [
        { type: 'NOT_FOUND', message: 'no a' },
        { type: null, message: '' },
      ],
    });
  });

  test.each<readonly [type: string | undefined, kind: string, status: number]>([
    ['FORBIDDEN', 'forbidden', 403],
    ['NOT_FOUND', 'not-found', 404],
    ['SOMETHING', 'unreachable', 502],
    [undefined, 'unreachable', 502],
  ])('and no data, %s: %s', (type, kind, status) => {
    for (const data of [null, undefined, {}, { a: null }, 'text'])
      expect(answer([{ message: 'one' }, { type, message: 'two\n' }], data)).toMatchObject({
        kind,
        status,
        said: 'one two',
      });
  });

  test('what is forbidden comes first, and asks for the permission that reads', () => {
    const errors = [
      { type: 'NOT_FOUND', message: '' },
      { type: 'FORBIDDEN', message: '' },
    ];
    expect(answer(errors)).toMatchObject({ status: 403, next: expect.stringContaining('`contents: read`') });
    const headers = { 'x-accepted-github-permissions': 'checks=read' };
    expect(answer(errors, null, { headers })).toMatchObject({ next: expect.stringContaining('`checks: read`') });
  });

  test('a limit counts whatever came with it, and lasts as long as is said', () => {
    for (const type of ['RATE_LIMITED', 'RATE_LIMIT'])
      expect(
        answer([{ type, message: 'x' }], { a: 1 }, { headers: { 'x-ratelimit-reset': '1767323045' } }),
      ).toMatchObject({
        kind: 'rate-limited',
        message: expect.stringMatching(/until 2026-01-02 03:04:05 UTC$/),
      });
  });

  test('that is of no form tells nothing', () => {
    for (const errors of ['text', null, undefined])
      expect(answer(errors)).toMatchObject({ kind: 'unreachable', status: 502, said: '' });
  });
});
