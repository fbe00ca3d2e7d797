import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Answer, answerParser } from '../../src/source/answers.ts';

const ID = '587be6b4c3f93f93c489c0111bba5596147a26cb';
const bytes = (text: string) => new TextEncoder().encode(text);

function written(answer: Answer, name: string): Uint8Array {
  if (typeof answer === 'string') return bytes(`${name} ${answer}\n`);
  const body = answer.bytes ?? new Uint8Array(answer.size);
  return Buffer.concat([bytes(`${answer.id} ${answer.type} ${answer.size}\n`), body, bytes('\n')]);
}

const object = fc
  .tuple(fc.constantFrom(ID, ID + ID.slice(0, 24)), fc.constantFrom('blob', 'tree', 'commit', 'tag'), fc.uint8Array())
  .map(([id, type, content]) => ({ id, type, size: content.length, bytes: content }));
const answer: fc.Arbitrary<Answer> = fc.oneof(object, fc.constantFrom<Answer>('missing', 'ambiguous'));

describe('answerParser', () => {
  test('reads any answers, however they are cut into chunks', () => {
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 1 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 40 })),
        (all, cuts) => {
          const stream = Buffer.concat(all.map((one) => written(one, 'some name^{commit}')));
          const parser = answerParser(all.length, 1000);
          for (let at = 0; at < stream.length; ) {
            const end = Math.min(stream.length, at + cuts.next().value);
            expect(parser.push(stream.subarray(at, end))).toBe(end === stream.length);
            at = end;
          }
          expect(parser.answers).toEqual(all);
        },
      ),
    );
  });

  test('skips over what is larger than asked for, and reads on', () => {
    const parser = answerParser(2, 3);
    expect(parser.push(bytes(`${ID} blob 4\nabcd\n${ID} blob 3\nabc\n`))).toBe(true);
    expect(parser.answers).toEqual([
      { id: ID, type: 'blob', size: 4, bytes: null },
      { id: ID, type: 'blob', size: 3, bytes: bytes('abc') },
    ]);
  });

  test('is not misled by a name that looks like an answer', () => {
    const parser = answerParser(2, 100);
    parser.push(bytes(`${ID} blob 3^{commit} missing\nx missing ambiguous\n`));
    expect(parser.answers).toEqual(['missing', 'ambiguous']);
  });

  test('owns its bytes', () => {
    const chunk = bytes(`${ID} blob 1\na\n`);
    const parser = answerParser(1, 100);
    parser.push(chunk);
    chunk.fill(0);
    expect(parser.answers).toEqual([{ id: ID, type: 'blob', size: 1, bytes: bytes('a') }]);
  });

  test('throws on what git never writes', () => {
    expect(() => answerParser(1, 100).push(bytes('dangling 5\n'))).toThrow(
      'git gave an answer that is not understood: "dangling 5"',
    );
    expect(() => answerParser(1, 100).push(bytes('a missing\nb missing\n'))).toThrow(
      'git answered more than it was asked',
    );
  });
});
