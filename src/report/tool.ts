/**
 * The program's name and version, as in package.json. A test holds them together: importing that file would pull all
 * of it into the bundles.
 */
export const TOOL = { name: 'skewgate', version: '0.1.0' } as const;
