// Mutation testing of one room of src/: `npm run mutate -- release`, `npm run mutate -- compat/rules`. It takes long.
import jest from './jest.config.js';

const area = process.env.MUTATE ?? 'release';
const [room] = area.split('/');

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  coverageAnalysis: 'perTest',
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: false,
    config: { ...jest, testMatch: [`**/__tests__/${room}/**/*.test.ts`], testPathIgnorePatterns: ['judge'] },
  },
  mutate: [`src/${area}/**/*.ts`],
  // Prose and examples are no behaviour; what an example says is compared with what is found anyway.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['dist', 'docs', 'coverage'],
  // Stryker asks TypeScript for its JavaScript API, which version 7 does not have.
  tsconfigFile: 'none.json',
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `.stryker-tmp/${area.replaceAll('/', '-')}.json` },
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
  timeoutMS: 20_000,
};
