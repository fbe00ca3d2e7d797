/** What `--help` says of each command. */
import type { CommandName, OptionName } from './commands.ts';
import type { OptionWords } from './option-words.ts';

/** A command in words. */
export interface CommandWords {
  /** What stands behind its name. */
  readonly takes?: string;
  /** What it does, in a line. */
  readonly text: string;
  /** What it does, in full. */
  readonly about: string;
  /** What ends it, where that is not as of `check`. */
  readonly exit?: string;
  /** Commands that can be typed as they are, each with what it is for. */
  readonly examples: readonly (readonly [string, string])[];
  /** Options that mean something else here. */
  readonly options?: { readonly [K in OptionName]?: OptionWords };
}

export const EXIT_WORDS = '0 pass, 1 failed, 2 wrong usage or config, 3 could not decide, 70 internal error';
const TOLD = '0 told, whatever is broken; 2 wrong usage or config; 3 could not decide';

const COPY_OPTIONS = {
  client: { value: 'PATH', text: "the client's copy, a path in the repository" },
  head: {
    value: 'REV',
    text: 'where both paths are looked up',
    more: 'default: the work tree if it differs from HEAD',
  },
} as const;

export const COMMAND_WORDS: Readonly<Record<CommandName, CommandWords>> = {
  check: {
    text: 'the work tree or HEAD against the release before it',
    about:
      'Says which pairs of old and new peers stop working together, which version bump that costs, and whether the declared version pays for it. Nothing needs to be configured: the protocol is every .proto file outside of vendored folders, releases are tags that are versions, and the declared version is in VERSION, package.json, Cargo.toml or pyproject.toml.',
    examples: [
      ['skewgate check', 'what is in the work tree, before it is committed'],
      ['skewgate check --base main', 'what a pull request into main would be told'],
      ['skewgate check --promise full-strict', 'as if live upgrades and rollbacks were promised'],
      ['skewgate check --explain', 'with the bytes that prove each answer'],
      ['skewgate check --base-dir old --head-dir new', 'two folders, without a repository'],
      ['skewgate check --format json > report.json', 'for a program'],
    ],
  },
  tag: {
    takes: 'TAG',
    text: 'the tag against the release before it; it need not exist yet',
    about:
      'Judges a release. If the tag is not there yet, HEAD is judged as if it were so tagged: ask before you push, for a tag cannot be taken back.',
    examples: [
      ['skewgate tag 1.6.0', 'may this be called 1.6.0?'],
      ['skewgate tag v2.0.0-rc.1 --head release-2.0', 'another commit than HEAD'],
    ],
  },
  plan: {
    text: 'the lowest version the next release may carry',
    about:
      'Says the lowest legal version of the next release, and with --history what each promise would have cost over past releases: look there before you promise something.',
    exit: TOLD,
    examples: [
      ['skewgate plan', 'which version comes next?'],
      ['skewgate plan --history all', 'what each promise would have cost since the first release'],
    ],
  },
  matrix: {
    text: 'every release against every other',
    about: 'Shows for every pair of releases whether a client of the one works with a server of the other.',
    exit: TOLD,
    examples: [
      ['skewgate matrix', 'as a table'],
      ['skewgate matrix --tags ">=1.4.0"', 'the releases that are still supported'],
      ['skewgate matrix --format html --output matrix.html', 'a page that shows what breaks in each cell'],
    ],
  },
  peers: {
    text: 'whether two copies of one protocol still fit',
    about:
      'Compares two copies of one protocol, such as those of a client and a server in one repository. Neither is older, so no version is asked for.',
    exit: '0 they fit, 1 something breaks, 2 wrong usage or config, 3 could not decide',
    options: COPY_OPTIONS,
    examples: [
      ['skewgate peers --client runtime/protos --server agent/protos', 'two places in this repository'],
      ['skewgate peers --client-dir ../runtime/protos --server-dir protos', 'two folders'],
    ],
  },
  notes: {
    text: 'the compatibility section of the release notes',
    about: 'Writes what the people who upgrade must know: which versions work together, and what to do first.',
    exit: TOLD,
    examples: [
      ['skewgate notes --format markdown', 'what the next release does'],
      ['skewgate notes --base 1.5.0 --head 1.6.0', 'what a past one did'],
    ],
  },
  capabilities: {
    text: 'since which release each call, field and value is there, as JSON',
    about: 'Lists the protocol with the release in which each element came, and the one in which it went.',
    exit: TOLD,
    examples: [
      ['skewgate capabilities --output capabilities.json', 'for a program'],
      ['skewgate capabilities --format text', 'for you'],
    ],
  },
  accept: {
    takes: '[FINGERPRINT...]',
    text: 'what to write into the config to accept what blocks, or this',
    about:
      'Prints entries for the config that accept findings by name: all that block, those with the given fingerprints, or those of a rule at an element. Paste them, and say why nobody is hurt. They count once they are in the branch that changes are merged into.',
    exit: '0 printed, 1 there is nothing to accept, 2 wrong usage or config, 3 could not decide',
    examples: [
      ['skewgate accept', 'everything that blocks'],
      ['skewgate accept 0123456789ab', 'the finding with this fingerprint'],
      ['skewgate accept rpc-removed shop.v1.Shop.AddItem', 'the finding of this rule at this element'],
    ],
  },
  surfaces: {
    text: 'the surfaces of the config, or those that a change touches',
    about: 'Lists the surfaces, one a line or as JSON, for a job matrix that judges them beside each other.',
    exit: '0 listed, 2 wrong usage or config, 3 could not decide',
    examples: [
      ['skewgate surfaces', 'all of them'],
      ['skewgate surfaces --changed --base main --format json', 'what a pull request touches, for a job matrix'],
    ],
  },
  merge: {
    takes: 'FILE...',
    text: 'one report of that list and of the JSON reports of its surfaces',
    about:
      'Makes one verdict of the JSON reports of several jobs and of the list that skewgate surfaces printed. A report that is missing is no pass.',
    examples: [['skewgate merge surfaces.json report-*.json', 'the verdict over all surfaces']],
  },
  init: {
    text: 'a config to begin with, for this repository',
    about:
      'Looks at the repository and prints a config to begin with, a workflow to commit, and what to do next. Nothing is written without --write, and no file is ever overwritten.',
    exit: '0 printed or written, 1 there is a config already, 3 nothing to write it from',
    examples: [
      ['skewgate init', 'look first'],
      ['skewgate init --write', 'write .github/skewgate.yml'],
    ],
  },
  explain: {
    takes: 'RULE',
    text: 'what a rule means and what to do',
    about: 'Prints what a rule looks for, who is hurt and when, what to do instead, and examples.',
    exit: '0 explained, 2 there is no such rule',
    examples: [['skewgate explain rpc-removed', 'the id stands behind "do" in a report']],
  },
  demo: {
    text: 'a sample history, gated, with nothing to install',
    about:
      'Makes a git repository with ten releases of the kata agent protocol in a temporary folder, and gates the changes that were once discussed.',
    exit: '0 every gate answered as that history deserves, 1 one did not, 3 the sample is not there',
    examples: [
      ['skewgate demo', 'see what a gate says'],
      ['skewgate demo --keep', 'and try your own edits on the repository'],
    ],
  },
};
