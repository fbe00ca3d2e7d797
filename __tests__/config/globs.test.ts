import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileGlob } from '../../src/config/glob.ts';
import { compileGlobs } from '../../src/config/globs.ts';
import { computed } from '../support/work.ts';

const PATHS = [
  'agent.proto',
  'protocols/grpc/agent.proto',
  'protocols/grpc/v1/types.proto',
  'protocols/grpc/README.md',
  'protocols/.hidden/x.proto',
  'vendor/github.com/gogo/protobuf/gogo.proto',
  'pkg/vendor/a.proto',
  'third_party/b.proto',
  'src/node_modules/c/c.proto',
  'internal/testdata/d.proto',
  'vendored/e.proto',
];

const taken = (protos: readonly string[] | null, exclude: readonly string[] | null = null): string[] =>
  PATHS.filter(compileGlobs(protos, exclude));

describe('which files belong to a surface', () => {
  test('without globs: every .proto file outside vendor, third_party, node_modules and testdata, at any depth', () => {
    expect(taken(null)).toEqual([
      'agent.proto',
      'protocols/grpc/agent.proto',
      'protocols/grpc/v1/types.proto',
      'protocols/.hidden/x.proto',
      'vendored/e.proto',
    ]);
  });

  test('a configured exclude replaces the usual one', () => {
    expect(taken(null, ['protocols/**', 'vendored/'])).toEqual([
      'agent.proto',
      'vendor/github.com/gogo/protobuf/gogo.proto',
      'pkg/vendor/a.proto',
      'third_party/b.proto',
      'src/node_modules/c/c.proto',
      'internal/testdata/d.proto',
    ]);
    expect(taken(null, [])).toHaveLength(10);
  });

  test('with globs exactly what they name, in vendor too', () => {
    expect(taken(['vendor/**'])).toEqual(['vendor/github.com/gogo/protobuf/gogo.proto']);
    expect(taken(['**/vendor/**'], ['pkg'])).toEqual(['vendor/github.com/gogo/protobuf/gogo.proto']);
  });

  test.each([
    [['*.proto'], ['agent.proto']],
    [['protocols/grpc/*.proto'], ['protocols/grpc/agent.proto']],
    [
      ['protocols/**/*.proto'],
      ['protocols/grpc/agent.proto', 'protocols/grpc/v1/types.proto', 'protocols/.hidden/x.proto'],
    ],
    [['**/{agent,types}.proto'], ['agent.proto', 'protocols/grpc/agent.proto', 'protocols/grpc/v1/types.proto']],
    [['protocols/grpc/v[0-9]/*'], ['protocols/grpc/v1/types.proto']],
    [['./agent.proto'], ['agent.proto']],
    [
      ['agent.proto', 'vendored/e.proto'],
      ['agent.proto', 'vendored/e.proto'],
    ],
    [['nothing/**'], []],
  ])('%j', (protos, expected) => {
    expect(taken(protos)).toEqual(expected);
  });

  test.each([[['protocols/grpc']], [['protocols/grpc/']], [['./protocols/grpc/']], [['protocols/grpc/**']]])(
    '%j: a folder stands for all .proto files below it',
    (protos) => {
      expect(taken(protos)).toEqual(['protocols/grpc/agent.proto', 'protocols/grpc/v1/types.proto']);
    },
  );

  test.each([[['.']], [['./']], [['**']]])('%j is everything', (protos) => {
    expect(taken(protos)).toHaveLength(10);
  });

  test('"!" takes files away, and the last glob that matches decides', () => {
    expect(taken(['protocols/**', '!protocols/grpc/**'])).toEqual(['protocols/.hidden/x.proto']);
    expect(taken(['protocols/**', '!protocols/grpc/**', 'protocols/grpc/v1/**'])).toEqual([
      'protocols/grpc/v1/types.proto',
      'protocols/.hidden/x.proto',
    ]);
    expect(taken(['!protocols/**', 'protocols/grpc/agent.proto'])).toEqual(['protocols/grpc/agent.proto']);
  });

  test('with nothing but "!" the rest is meant', () => {
    expect(taken(['!**/vendor/**', '!protocols/**'])).toEqual([
      'agent.proto',
      'third_party/b.proto',
      'src/node_modules/c/c.proto',
      'internal/testdata/d.proto',
      'vendored/e.proto',
    ]);
  });

  test('parentheses, bars and plus signs are letters like others', () => {
    const matches = compileGlobs(['a(b)/+(c|d)+/*.proto'], null);
    expect([matches('a(b)/+(c|d)+/x.proto'), matches('ab/c/x.proto')]).toEqual([true, false]);
    const started = computed();
    expect(compileGlobs(['(a+)+b.proto'], null)(`${'a'.repeat(40)}c.proto`)).toBe(false);
    expect(computed() - started).toBeLessThan(100);
  });
});

test('what is ruled out early is what the whole glob does not match', () => {
  const part = fc.constantFrom('**', '*', 'a', 'b', 'a?', '[ab]', '{a,b}', '{a}', 'c*', '');
  const glob = fc
    .tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom('**', '*.proto', 'a.proto', '*a.proto', '{a,b}.proto'))
    .map(([folders, name]) => [...folders, name].join('/'))
    .filter((text) => !text.startsWith('/'));
  const path = fc
    .tuple(
      fc.array(fc.constantFrom('a', 'b', 'ab', 'c', 'cab', '{a}'), { maxLength: 4 }),
      fc.constantFrom('', 'a', 'ba'),
    )
    .map(([folders, name]) => [...folders, `${name}.proto`].join('/'));
  const taken = { yes: 0, no: 0 };
  fc.assert(
    fc.property(glob, fc.array(path, { minLength: 1, maxLength: 9 }), (wanted, paths) => {
      const whole = compileGlob(wanted);
      const takes = compileGlobs([wanted], []);
      for (const each of paths) {
        taken[whole?.(each) ? 'yes' : 'no']++;
        expect([wanted, each, takes(each)]).toEqual([wanted, each, whole?.(each)]);
      }
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(taken.yes, taken.no)).toBeGreaterThan(1000);
});
