/** Others act while a run goes on. Each is let in at an exact request, so that nothing is left to chance. */
import { expect } from '@jest/globals';
import type { Step } from '../../double/runner.ts';
import type { FailureCase, Seen, Stage } from '../../support/failure-case.ts';
import type { TestRepository } from '../../support/git.ts';

const FAIL = { exit: 1, verdict: 'fail', conclusions: ['failure'], comments: 0 } as const;
const TWO = { ...FAIL, conclusions: ['failure', 'failure'], comments: 1 } as const;

const writtenBy =
  (run: string) =>
  ({ double }: Seen): void => {
    const markers = double.world.comments.map(({ body }) => / run=(\S+) /.exec(body)?.[1]);
    expect(markers).toEqual([run]);
  };

/** Run `first` is about to create its comment when run `second` does all of its work. */
const interleaved =
  (first: string, second: string): FailureCase['run'] =>
  async ({ double, pullRequest }) => {
    const rule = double.before({ operation: 'issues/create-comment', nth: 1 }, async () => {
      await pullRequest({ head: 'break', environment: { GITHUB_RUN_ID: second } });
    });
    const result = await pullRequest({ head: 'break', environment: { GITHUB_RUN_ID: first } });
    return { result, hits: rule.hits };
  };

const couldNotVerify = ({ double }: Seen): void =>
  expect(double.world.checkRuns.map(({ title }) => title)).toEqual([
    'Could not verify: the run was cancelled or killed',
  ]);

const KILLED = { exit: null, verdict: '', comments: 0 } as const;

/** The process ends as GitHub makes the check run, and never hears of it; then the post step runs. */
const killedAtCreation =
  (when: 'before' | 'after', meanwhile: (stage: Stage) => Promise<unknown> = async () => {}): FailureCase['run'] =>
  async (stage) => {
    const { double, pullRequest, step } = stage;
    let stop: () => void = () => {};
    const match = { operation: 'checks/create', nth: 1 };
    const rules = [
      double.inject(match, { reset: when }),
      when === 'before'
        ? double.before(match, () => stop())
        : double.inject(match, {
            change: (reply) => {
              stop();
              return reply;
            },
          }),
    ];
    const started: Step['started'] = (child) => {
      stop = () => void child.kill('SIGTERM');
    };
    const main = await pullRequest({ head: 'break', started });
    expect([main.code, main.log.includes('::error')]).toEqual([null, false]);
    await meanwhile(stage);
    const post = await step({ event: 'pull_request', payload: {}, state: main.state });
    expect([post.code, post.log.includes('::warning')]).toEqual([0, false]);
    const hits = Math.min(...rules.map((rule) => rule.hits));
    return { result: { ...post, code: main.code, outputs: new Map([['verdict', '']]) }, hits };
  };

/** @param large removes so many methods that its annotations take three requests */
export function racingCases(sample: TestRepository, large: TestRepository): readonly FailureCase[] {
  const all = { repository: sample } as const;
  return [
    {
      ...all,
      row: 17,
      situation: 'two runs create the comment at once, the newer first',
      injected: 'run 101 before the comment of run 100',
      run: interleaved('100', '101'),
      ...TWO,
      also: writtenBy('101.1'),
    },
    {
      ...all,
      row: 17,
      situation: 'two runs create the comment at once, the older first',
      injected: 'run 99 before the comment of run 100',
      run: interleaved('100', '99'),
      ...TWO,
      also: writtenBy('100.1'),
    },
    {
      ...all,
      row: 17,
      situation: 'a run that is late',
      injected: 'a comment of run 101 before run 100 begins',
      run: async ({ double, pullRequest }) => {
        await pullRequest({ head: 'break', environment: { GITHUB_RUN_ID: '101' } });
        const from = double.log.length;
        const result = await pullRequest({ head: 'break' });
        expect(double.log.slice(from).some(({ operation }) => operation === 'issues/update-comment')).toBe(false);
        return { result, hits: double.world.comments.length };
      },
      ...TWO,
      also: writtenBy('101.1'),
    },
    {
      ...all,
      row: 17,
      situation: 'the comment is deleted meanwhile',
      injected: 'no comment any more when it is edited',
      run: async ({ double, pullRequest }) => {
        await pullRequest({ head: 'break' });
        const rule = double.before({ operation: 'issues/update-comment' }, () => {
          double.world.comments.splice(0);
        });
        const result = await pullRequest({ head: 'break', environment: { GITHUB_RUN_ID: '101' } });
        return { result, hits: rule.hits };
      },
      ...TWO,
      also: writtenBy('101.1'),
    },
    {
      ...all,
      row: 19,
      situation: 'a force-push during the run',
      injected: 'another head before the comment',
      run: async ({ double, pullRequest }) => {
        const rule = double.before({ operation: 'pulls/get' }, () => {
          const pull = double.world.pulls.get(7);
          if (pull !== undefined) pull.head = 'fine';
        });
        return { result: await pullRequest({ head: 'break' }), hits: rule.hits };
      },
      ...FAIL,
      also: ({ double, repository }) =>
        expect(double.world.checkRuns[0]?.head_sha).toBe(repository.git('rev-parse', 'break')),
    },
    {
      row: 41,
      situation: 'the job is cancelled',
      injected: 'SIGTERM between two requests of annotations',
      repository: large,
      run: async ({ double, pullRequest, step }) => {
        let stop: () => void = () => {};
        const rule = double.before({ operation: 'checks/update', nth: 1 }, () => stop());
        const main = await pullRequest({
          head: 'break',
          started: (child) => {
            stop = () => void child.kill('SIGTERM');
          },
        });
        expect([main.code, double.world.checkRuns.map(({ status }) => status)]).toEqual([null, ['in_progress']]);
        const result = await step({ event: 'pull_request', payload: {}, state: main.state });
        return { result: { ...result, code: main.code, outputs: new Map([['verdict', '']]) }, hits: rule.hits };
      },
      exit: null,
      verdict: '',
      conclusions: ['cancelled'],
      comments: 0,
      also: couldNotVerify,
    },
    {
      row: 41,
      situation: 'the job is killed while GitHub makes the check run',
      injected: 'SIGTERM after it was made, before GitHub answered',
      repository: large,
      run: killedAtCreation('after'),
      ...KILLED,
      conclusions: ['cancelled'],
      also: couldNotVerify,
    },
    {
      row: 41,
      situation: 'the same, and another run made one meanwhile',
      injected: 'SIGTERM as before, and a whole run before the post step',
      repository: large,
      run: killedAtCreation('after', ({ pullRequest }) =>
        pullRequest({ head: 'break', environment: { GITHUB_RUN_ID: '101' } }),
      ),
      ...KILLED,
      conclusions: ['cancelled', 'failure'],
      comments: 1,
      also: ({ double }) =>
        expect(double.world.checkRuns.map(({ title }) => title?.slice(0, 16))).toEqual([
          'Could not verify',
          'Needs 2.0.0 (maj',
        ]),
    },
    {
      row: 41,
      situation: 'the job is killed before the check run is made',
      injected: 'SIGTERM while GitHub is asked for it',
      repository: large,
      run: killedAtCreation('before'),
      ...KILLED,
      conclusions: [],
    },
    {
      row: 41,
      situation: 'the job is killed after the check run was made complete',
      injected: 'SIGTERM before GitHub answered',
      repository: sample,
      run: killedAtCreation('after'),
      ...KILLED,
      conclusions: ['failure'],
      also: ({ double }) => expect(double.world.checkRuns[0]?.title).toMatch(/^Needs 2\.0\.0/),
    },
    {
      row: 41,
      situation: 'the post step of a run that ended',
      injected: 'nothing is left open',
      repository: large,
      run: async ({ double, pullRequest, step }) => {
        const main = await pullRequest({ head: 'break', inputs: { comment: 'off' } });
        const from = double.log.length;
        const post = await step({ event: 'pull_request', payload: {}, state: main.state });
        expect([post.code, double.log.slice(from)]).toEqual([0, []]);
        return { result: main, hits: main.state.get('check-run') === '' ? 1 : 0 };
      },
      ...FAIL,
    },
  ];
}
