import { describe, expect, test } from '@jest/globals';
import { type InputName, readInputs } from '../../src/action/inputs.ts';

const read = (given: Partial<Record<InputName, string>>) => readInputs((name) => given[name] ?? '');

describe('inputs', () => {
  test('have their defaults in the code', () => {
    expect(read({ 'github-token': 't' })).toEqual({
      inputs: {
        token: 't',
        mode: 'auto',
        configFile: '.github/skewgate.yml',
        policy: {
          promise: null,
          contracts: null,
          window: null,
          'assume-next': null,
          protos: null,
          'version-file': null,
          'tag-pattern': null,
        },
        version: null,
        checkRun: 'auto',
        checkName: 'Protocol compatibility',
        comment: 'on-findings',
        annotations: 'blocking',
        reportDir: null,
        surfaces: null,
        jobs: 20,
        reports: null,
      },
    });
  });

  test('that are wrong are all told, with what was expected', () => {
    expect(read({ mode: 'pr', comment: 'yes', annotations: 'some', 'check-run': 'on' })).toEqual({
      problems: [
        'github-token: expected a token; leave the input out to use the one of the job',
        'mode: expected auto, pull-request, branch, tag, plan, create-tag, audit, surfaces or merge, found "pr"',
        'check-run: expected auto or off, found "on"',
        'comment: expected on-findings, on-blocking, always or off, found "yes"',
        'annotations: expected blocking, all or off, found "some"',
      ],
    });
  });

  test.each(['0', '257', 'two', '-1', '1.5'])('jobs: %s is refused', (jobs) => {
    expect(read({ 'github-token': 't', jobs })).toEqual({
      problems: [`jobs: expected a number from 1 to 256, found "${jobs}"`],
    });
  });

  test('surfaces are named a line each; a merge needs reports', () => {
    const result = read({ 'github-token': 't', surface: 'agent, old\n\n cri \nagent, old', jobs: '256' });
    expect('inputs' in result && [result.inputs.surfaces, result.inputs.jobs]).toEqual([['agent, old', 'cri'], 256]);
    expect(read({ 'github-token': 't', mode: 'merge' })).toEqual({
      problems: ['reports: expected the folder with the list of surfaces and their reports'],
    });
  });

  test('are trimmed, and kept as typed otherwise', () => {
    const result = read({ 'github-token': ' t ', protos: 'a/**\nb/**\n', version: ' 1.6.0 ' });
    expect('inputs' in result && [result.inputs.token, result.inputs.policy.protos, result.inputs.version]).toEqual([
      't',
      'a/**\nb/**',
      '1.6.0',
    ]);
  });
});
