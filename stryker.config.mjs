// Mutation testing of one room of src/: `npm run mutate -- release`, `npm run mutate -- compat/rules`.
// Its own test runner and its limits: docs/decisions/015-mutation-testing.md.
import { readdirSync } from 'node:fs';
import jest from './jest.config.js';

const area = process.env.MUTATE ?? 'release';
const [room] = area.split('/');
const share = Number(process.env.MUTATE_SHARE ?? 100);

/** Files that start programs and servers, draw many random cases or hold tens of thousands of facts: left to jest. */
const SLOW_FILES = [
  '-judge.test.ts',
  '/calls/',
  'compat/laws.test.ts',
  'compat/json/peers.test.ts',
  '/facts.test.ts',
  'scaling.test.ts',
  'sound.test.ts',
  'wire/protobufjs.test.ts',
  'gate/links-on-disk.test.ts',
  'gate/matrix-rules.test.ts',
  'gate/faults.test.ts',
  'source/api-requests.test.ts',
];

/** Single tests and groups of that kind, those of huge texts, and those that are about time. By a part of their names. */
const SLOW_TESTS = [
  'an outcome without a condition hurts whatever is sent',
  'any text',
  'as deep as need be',
  'change nothing, step by step of the kata agent',
  'changes are a second apart, queries are not',
  'every cell is what comparing the two releases says',
  'in reasonable time',
  'in time',
  'it does not matter who is older',
  'most often one problem, and never many',
  'neither copy is called old or new',
  'several objects begin alike',
  'stops at trees that contain each other',
  'ten thousand pairs in a row',
  'that would be repeated in thousands of full names',
  'the report is the same, whether contents are known',
  'time grows with the text, not faster',
  'where histories meet, and that they do not',
];

const roomTests = readdirSync(`__tests__/${room}`, { recursive: true })
  .map((file) => `__tests__/${room}/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && !SLOW_FILES.some((slow) => file.includes(slow)))
  .sort();

export default {
  plugins: ['./scripts/mutation-runner.mjs', '@stryker-mutator/jest-runner'],
  roomTests,
  roomSkips: SLOW_TESTS,
  roomShare: share,
  // Only for `--testRunner jest`: Stryker's own runner, to compare verdicts with. It takes seconds per mutant.
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: false,
    config: { ...jest, testMatch: roomTests.map((file) => `**/${file}`) },
  },
  coverageAnalysis: 'perTest',
  // A table that is held against buf itself, by a test that is too slow for here.
  mutate: [`src/${area}/**/*.ts`, '!src/compat/peers/**'],
  // Prose and examples are no behaviour; what an example says is compared with what is found anyway.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorers: ['examples'],
  ignorePatterns: ['dist', 'coverage'],
  // Stryker asks TypeScript for its JavaScript API, which version 7 does not have.
  tsconfigFile: 'none.json',
  tempDirName: '.stryker-tmp',
  incremental: share === 100,
  incrementalFile: `.stryker-tmp/${area.replaceAll('/', '-')}-incremental.json`,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `.stryker-tmp/${area.replaceAll('/', '-')}.json` },
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
  // Of a sample, `scripts/mutate.mjs` makes the score.
  thresholds: { high: 90, low: 85, break: share === 100 ? 85 : null },
  concurrency: 2,
  // What does not end is ended by its hits: on a busy machine a mutant that lives must not count as found.
  timeoutMS: 60_000,
};
