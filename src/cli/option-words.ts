/** What `--help` says of each option. */
import type { OptionName } from './commands.ts';

/** An option in words. */
export interface OptionWords {
  /** What stands behind it; absent: nothing does. */
  readonly value?: string;
  /** What it is for, in a line. */
  readonly text: string;
  /** What else a person should know who uses it. */
  readonly more?: string;
}

const RELEASES: OptionWords = {
  value: 'RANGE',
  text: 'which releases, such as ">=1.0.0 <2"',
  more: 'default: all stable ones',
};

export const OPTION_WORDS: Readonly<Record<OptionName, OptionWords>> = {
  repo: { value: 'DIR', text: 'the repository', more: 'default: this folder' },
  base: {
    value: 'REV',
    text: `a release's tag, the branch to merge into, or "none"`,
    more: 'default: the release that the version tells',
  },
  head: { value: 'REV', text: 'a revision', more: 'default: the work tree if it differs from HEAD' },
  'base-dir': { value: 'DIR', text: 'a folder in place of a release' },
  'head-dir': { value: 'DIR', text: 'a folder in place of the head', more: 'default: this folder; needs --base-dir' },
  'client-dir': { value: 'DIR', text: "the client's copy, a folder" },
  'server-dir': { value: 'DIR', text: "the server's copy, a folder" },
  client: {
    value: 'NAME',
    text: 'one of the clients that the config lists',
    more: 'what it does not call is left out',
  },
  server: { value: 'PATH', text: "the server's copy, a path in the repository" },
  'base-version': { value: 'V', text: 'in place of the version of the tag or the version file' },
  'head-version': { value: 'V', text: 'in place of the version in the version file' },
  tags: RELEASES,
  surface: { value: 'NAME', text: 'which of several surfaces', more: 'default: all' },
  changed: { text: 'only the surfaces that a change touches', more: 'needs --base' },
  jobs: { value: 'N', text: 'share them among at most N jobs', more: 'default: 20' },
  history: { value: 'N', text: 'what the last N releases would have cost', more: 'N may be "all"' },
  protos: { value: 'GLOB', text: 'which files are the protocol', more: 'may be given again' },
  config: { value: 'FILE', text: 'in place of .github/skewgate.yml' },
  promise: {
    value: 'PRESET',
    text: 'none, backward, forward, full, full-strict or live',
    more: 'default: backward',
  },
  contracts: { value: 'LIST', text: 'what counts, of binary, json and source', more: 'default: binary' },
  'assume-next': {
    value: 'BUMP',
    text: 'the next release while nobody says: none, minor or major',
    more: 'default: minor',
  },
  'tag-pattern': { value: 'PATTERN', text: 'how tags name versions, such as v{version}' },
  'version-file': { value: 'FILE', text: 'such as VERSION or package.json; "none": tags alone tell' },
  window: {
    value: 'WINDOW',
    text: 'which releases must keep working: previous, minors: 2, ">=1.4.0"',
    more: 'default: previous',
  },
  format: { value: 'FORMAT', text: 'text, json, markdown, sarif, github; html and svg draw the matrix' },
  output: { value: 'FILE', text: 'write to a file', more: 'default: standard output' },
  quiet: { text: 'the verdict and what blocks, nothing else' },
  explain: { text: 'every kind of change with its explanation, and the bytes that prove it' },
  'no-witness': { text: 'without proofs' },
  cache: { value: 'DIR', text: 'remember what files import, for the next run; safe to delete' },
  write: { text: 'write the file instead of printing it' },
  keep: { text: 'leave the sample repository behind' },
  help: { text: 'this text' },
  version: { text: 'the version of skewgate' },
};

/** Options that share a line of the page of all of them. */
interface OptionLine {
  readonly names: readonly [OptionName, ...OptionName[]];
  /** Where they are more than one. */
  readonly text?: string;
}

const line = (name: OptionName): OptionLine => ({ names: [name] });

/** All options, in the order in which they are listed. */
export const OPTION_GROUPS: readonly (readonly [string, readonly OptionLine[]])[] = [
  [
    'where',
    [
      ...(['repo', 'base', 'head'] as const).map(line),
      { names: ['base-dir', 'head-dir'], text: 'two folders in place of a repository' },
      { names: ['client-dir', 'server-dir'], text: 'for peers: the two copies' },
      { names: ['client', 'server'], text: 'for peers: two paths in a repository; for matrix: a client' },
      { names: ['base-version', 'head-version'], text: 'in place of what the tag or the version file says' },
      ...(['tags', 'surface', 'changed', 'jobs', 'history', 'protos', 'config'] as const).map(line),
    ],
  ],
  [
    'what counts',
    (['promise', 'contracts', 'assume-next', 'tag-pattern', 'version-file', 'window'] as const).map(line),
  ],
  [
    'output',
    [
      ...(['format', 'output', 'quiet', 'explain', 'no-witness', 'cache', 'write', 'keep'] as const).map(line),
      { names: ['help', 'version'], text: 'this text, or that of a command; the version of skewgate' },
    ],
  ],
];
