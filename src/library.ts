/** The door for other programs: `import { check } from 'skewgate'`. */
export { check, type Report } from './library/check.ts';
export type { CheckOptions, Files, FilesToCheck, Policy, RepositoryToCheck } from './library/options.ts';
