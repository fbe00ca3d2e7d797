import { describe, expect, test } from '@jest/globals';
import { stageOf } from '../../src/release/stage.ts';

describe('the stage of a package', () => {
  test.each([
    ['foo.v1alpha1', 'alpha'],
    ['foo.v1alpha', 'alpha'],
    ['foo.v2beta12', 'beta'],
    ['foo.v1p1alpha1', 'alpha'],
    ['foo.v1p2beta', 'beta'],
    ['foo.v1test', 'test'],
    ['foo.v1testfoo_2', 'test'],
    ['v3beta1', 'beta'],
  ])('%s is %s', (name, stage) => expect(stageOf(name)).toBe(stage));

  test.each([
    'foo.v1',
    'foo',
    '',
    'foo.v1alpha1.bar',
    'foo.v0alpha1',
    'foo.valpha1',
    'foo.v1alpha0',
    'foo.v1alpha1beta1',
    'foo.v1p0beta1',
    'foo.v1p1',
    'foo.v1p1test',
    'foo.v1rc1',
    'alpha',
    'foo.xv1alpha1',
    'foo.V1alpha1',
  ])('%j is stable', (name) => expect(stageOf(name)).toBeNull());
});
