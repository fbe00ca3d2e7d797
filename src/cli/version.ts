/** The program's name and version, as in package.json (a test holds them together; importing it would pull all of it into the bundle). */
export const TOOL = { name: 'skewgate', version: '0.1.0' } as const;
