export default {
  testEnvironment: 'node',
  // Some tests start processes; how long those take is the machine's affair, and no test is about time.
  testTimeout: 120_000,
  // Half of the time goes into processes that a test waits for.
  maxWorkers: '100%',
  extensionsToTreatAsEsm: ['.ts'],
  // No program that a test starts may end in a mistake of its own.
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/no-internal-errors.ts'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};
