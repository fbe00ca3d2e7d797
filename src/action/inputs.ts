/** The action's inputs: read, checked, and nothing looked up yet. Defaults live here, not in action.yml. */
import { surfaceNames } from '../config/surface-names.ts';
import { DEFAULT_JOBS, MOST_JOBS, readJobs } from '../gate/listing.ts';

export const MODES = [
  'auto',
  'pull-request',
  'branch',
  'tag',
  'plan',
  'create-tag',
  'audit',
  'surfaces',
  'merge',
] as const;
export type Mode = (typeof MODES)[number];

export const COMMENT_MODES = ['on-findings', 'on-blocking', 'always', 'off'] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

export const ANNOTATION_MODES = ['blocking', 'all', 'off'] as const;
export type AnnotationMode = (typeof ANNOTATION_MODES)[number];

/** Inputs that decide something: they may not differ from the config of the base on `pull_request`. */
export const POLICY_INPUTS = [
  'promise',
  'contracts',
  'window',
  'assume-next',
  'protos',
  'version-file',
  'tag-pattern',
] as const;
export type PolicyInput = (typeof POLICY_INPUTS)[number];

export interface Inputs {
  readonly token: string;
  readonly mode: Mode;
  readonly configFile: string;
  /** As typed; null where not given. `protos` has one glob a line. */
  readonly policy: Readonly<Record<PolicyInput, string | null>>;
  /** The version of a planned release; null: what the version file says. */
  readonly version: string | null;
  readonly checkRun: 'auto' | 'off';
  readonly checkName: string;
  readonly comment: CommentMode;
  readonly annotations: AnnotationMode;
  /** Null: a folder of the runner's own. */
  readonly reportDir: string | null;
  /** Of several surfaces the ones to judge, by name; null: all. Then the report is a part of one, and is not shown. */
  readonly surfaces: readonly string[] | null;
  /** The most jobs of a matrix. */
  readonly jobs: number;
  /** The folder with the list and the reports to merge; null where nothing is merged. */
  readonly reports: string | null;
}

/** Every input with what it means; `action.yml` and the README are held to it by a test. */
export const INPUT_NAMES = [
  'github-token',
  'mode',
  'config-file',
  ...POLICY_INPUTS,
  'version',
  'check-run',
  'check-name',
  'comment',
  'annotations',
  'report-dir',
  'surface',
  'jobs',
  'reports',
] as const;
export type InputName = (typeof INPUT_NAMES)[number];

/**
 * @param get the text of an input, empty if it is not set
 * @returns the inputs, or one sentence per wrong one
 */
export function readInputs(
  get: (name: InputName) => string,
): { readonly inputs: Inputs } | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const given = (name: InputName): string | null => {
    const text = get(name).trim();
    return text === '' ? null : text;
  };
  const word = <W extends string>(name: InputName, words: readonly W[], otherwise: W): W => {
    const text = given(name) ?? otherwise;
    const found = words.find((known) => known === text);
    if (found === undefined) problems.push(`${name}: expected ${oneOf(words)}, found "${text}"`);
    return found ?? otherwise;
  };
  const token = given('github-token');
  if (token === null) problems.push('github-token: expected a token; leave the input out to use the one of the job');
  const policy = Object.fromEntries(POLICY_INPUTS.map((name) => [name, given(name)])) as Record<
    PolicyInput,
    string | null
  >;
  const inputs: Inputs = {
    token: token ?? '',
    mode: word('mode', MODES, 'auto'),
    configFile: given('config-file') ?? '.github/skewgate.yml',
    policy,
    version: given('version'),
    checkRun: word('check-run', ['auto', 'off'], 'auto'),
    checkName: given('check-name') ?? 'Protocol compatibility',
    comment: word('comment', COMMENT_MODES, 'on-findings'),
    annotations: word('annotations', ANNOTATION_MODES, 'blocking'),
    reportDir: given('report-dir'),
    surfaces: surfaceNames(given('surface')),
    jobs: jobsOf(given('jobs'), problems),
    reports: given('reports'),
  };
  if (inputs.mode === 'merge' && inputs.reports === null)
    problems.push('reports: expected the folder with the list of surfaces and their reports');
  return problems.length > 0 ? { problems } : { inputs };
}

function jobsOf(text: string | null, problems: string[]): number {
  const jobs = text === null ? DEFAULT_JOBS : readJobs(text);
  if (jobs === null) problems.push(`jobs: expected a number from 1 to ${MOST_JOBS}, found "${text}"`);
  return jobs ?? DEFAULT_JOBS;
}

function oneOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
