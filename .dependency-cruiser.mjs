// Who may import whom. `scripts/check-imports.mjs` applies it and proves that it looked at every module.
// Cycles are the linter's business (biome.json): it knows that `import type` is gone at run time.

/** Room → the rooms it may import from besides itself. */
const below = {
  schema: [],
  compat: ['schema'],
  release: ['compat', 'schema'],
  witness: ['compat', 'schema'],
  report: ['release', 'witness', 'compat', 'schema'],
  config: ['release', 'compat', 'schema'],
  gate: ['report', 'config', 'release', 'witness', 'compat', 'schema'],
  source: [],
  github: [],
};

const doors = '^src/(action|cli|library)(\\.ts$|/)';
const outside = [doors, '^src/(source|github)/'];

const rooms = Object.entries(below).map(([room, allowed]) => ({
  name: `${room}-imports-downward`,
  comment: `src/${room} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other room'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    ...rooms,
    {
      name: 'known-room',
      comment: 'A new room gets its line in .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: '^src/', pathNot: [doors, `^src/(${Object.keys(below).join('|')})/`] },
      to: { path: '^src/' },
    },
    {
      name: 'rules-stand-alone',
      comment: 'A rule never imports another rule; what two rules share belongs beside the folder.',
      severity: 'error',
      from: { path: '^src/compat/rules/', pathNot: '^src/compat/rules/index\\.ts$' },
      to: { path: '^src/compat/rules/' },
    },
    {
      name: 'node-at-the-edge',
      comment: 'Only the doors, source and github may touch node:*.',
      severity: 'error',
      from: { path: '^src/', pathNot: outside },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'github-at-the-edge',
      comment: 'Only action, cli, source and github may touch @actions/* and @octokit/*.',
      severity: 'error',
      from: { path: '^src/', pathNot: outside },
      to: { path: '(^|node_modules/)@(actions|octokit)/' },
    },
    {
      name: 'doors-open-inward',
      comment: 'Nothing imports a door: action, cli and library are where a program starts.',
      severity: 'error',
      from: { path: '^src/', pathNot: doors },
      to: { path: doors },
    },
    {
      name: 'one-door-each',
      comment: 'No door does with another: each program is by itself.',
      severity: 'error',
      from: { path: '^src/(action|cli|library)(?:\\.ts$|/)' },
      to: { path: doors, pathNot: '^src/$1(\\.ts$|/)' },
    },
    {
      name: 'src-stands-alone',
      comment: 'src/ imports itself and packages; only package.json may be read from outside.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        pathNot: ['^src/', 'node_modules/', '^package\\.json$'],
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'no-dev-dependencies',
      comment: 'What src/ imports is bundled, so it belongs under "dependencies".',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that imports nothing and that nothing imports.',
      severity: 'error',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc', // the TypeScript in use offers no parser; without one every folder looks empty and passes
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
