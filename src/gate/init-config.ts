/** The config to begin with, as text. */
import { MEANINGS, PRESETS } from '../release/promise.ts';
import { visible } from '../report/escape.ts';
import { count } from '../report/words.ts';
import type { FoundVersion, Survey } from './init.ts';
import { globsOf } from './init-groups.ts';
import { clientName, type Suggestion, serverName, serviceName } from './init-names.ts';
import { type Part, partsOf } from './init-parts.ts';
import type { TagSeries } from './init-tags.ts';

export const SITE = 'https://github.com/skewgate/skewgate/blob/main';
const SCHEMA = 'https://raw.githubusercontent.com/skewgate/skewgate/main/docs/skewgate.schema.json';

/** @returns a config that says what was found and names what else could be said; it parses as it is */
export function starterConfig(survey: Survey): string {
  const parts = partsOf(survey);
  const several = parts.length > 1 && parts.every(({ version, tags }) => version !== null || tags !== null);
  const lines = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    `# What skewgate holds this repository to. Every key: ${SITE}/docs/configuration.md`,
    '',
    ...promiseLines(),
    '',
    ...(several ? surfacesLines(parts, survey) : singleLines(survey)),
    ...(!several && parts.length > 1 ? ['', ...suggestionLines(parts, survey)] : []),
    ...copiesLines(survey),
    '',
    '# What a pull request that leaves the version alone is judged as: none, minor or major.',
    'assume-next: minor',
  ];
  return `${lines.join('\n')}\n`;
}

/** Who uses which copy is in no file. */
function copiesLines({ copies }: Survey): readonly string[] {
  if (copies.length === 0) return [];
  return [
    '',
    '# These files declare the same names. If they are copies of one protocol, say who is built from which:',
    '# then they are compared with each other, and a change that lets them part fails.',
    '# copies:',
    ...copies.flatMap(({ first, second }) => [`#   - client: ${scalar(first)}`, `#     server: ${scalar(second)}`]),
  ];
}

function promiseLines(): readonly string[] {
  const width = Math.max(...PRESETS.map((preset) => preset.length));
  return [
    '# What is promised. To break it, a release has to be a major one.',
    ...PRESETS.map((preset) => `#   ${preset.padEnd(width)}  ${MEANINGS[preset]}`),
    'promise: backward',
  ];
}

function singleLines(survey: Survey): readonly string[] {
  const { groups, tags, versions, repository, paths } = survey;
  const services = groups.flatMap((group) => group.services);
  const server = serverName(repository, paths, services);
  return [
    ...filesLines(survey),
    '',
    '# How the sentences of the report call the two peers.',
    ...nameLine('client', clientName(paths), 'my-client'),
    ...nameLine('server', server, 'my-server'),
    '',
    ...versionLines(versions.find(({ path }) => !path.includes('/')) ?? null),
    ...tagLines(tags),
  ];
}

function filesLines({ groups, vendored, outside }: Survey): readonly string[] {
  const all = groups.flatMap(({ paths }) => paths);
  return [
    `# The protocol is ${count(all.length, 'file')}: ${fewOf(all)}.`,
    ...vendored.map((text) => `# Left out: ${comment(text)}.`),
    ...(outside.length > 0
      ? [
          `# Left out: ${count(outside.length, 'file')} in vendor, third_party, node_modules or testdata, such as ${comment(outside[0] ?? '')}.`,
        ]
      : []),
    '# protos: [proto/**]',
  ];
}

function nameLine(key: string, told: Suggestion | null, example: string): readonly string[] {
  return told === null ? [`# ${key}: ${example}`] : [`${key}: ${scalar(told.name)} # from ${comment(told.from)}`];
}

function versionLines(found: FoundVersion | null): readonly string[] {
  if (found === null)
    return [
      '# No file at the root says a version, so tags alone tell. If there is one elsewhere, name it:',
      '# version-file: src/VERSION',
    ];
  return [`version-file: ${scalar(found.path)} # says ${comment(found.version)}`];
}

function tagLines([first, ...others]: readonly TagSeries[]): readonly string[] {
  if (first === undefined)
    return [
      '# No tag is a version yet. Releases may be tagged 1.0.0 or v1.0.0, or else:',
      '# tag-pattern: agent/v{version}',
    ];
  const more = others.map(
    ({ pattern, count: n }) =>
      `# ${count(n, 'tag')} more ${n === 1 ? 'is' : 'are'} called ${comment(pattern ?? '{version}')}.`,
  );
  const told = `${count(first.count, 'tag')}, the latest ${comment(first.latest)}`;
  if (first.pattern === null) return [`# Tags such as 1.0.0 and v1.0.0 are read: ${told}.`, ...more];
  return [`tag-pattern: ${scalar(first.pattern)} # ${told}`, ...more];
}

function surfacesLines(parts: readonly Part[], survey: Survey): readonly string[] {
  const taken = new Set(parts.flatMap(({ group }) => group.paths));
  const rest = survey.groups.flatMap(({ paths }) => paths).filter((path) => !taken.has(path));
  return [
    ...(rest.length > 0 ? [`# In no surface yet: ${fewOf(rest)}.`] : []),
    'surfaces:',
    ...parts.flatMap((part) => partLines(part, survey)),
  ];
}

function partLines({ name, group, version, tags }: Part, { paths }: Survey): readonly string[] {
  const globs = globsOf(
    group,
    paths.filter((path) => path.endsWith('.proto')),
  );
  const server = serviceName(group.services);
  return [
    `  - name: ${scalar(name)}`,
    ...(globs.length === 1
      ? [`    protos: ${scalar(globs[0] ?? '')}`]
      : ['    protos:', ...globs.map((glob) => `      - ${scalar(glob)}`)]),
    ...(version === null
      ? [...(tags === null ? [] : ['    version-file: none'])]
      : [`    version-file: ${scalar(version.path)} # says ${comment(version.version)}`]),
    ...(tags?.pattern == null ? [] : [`    tag-pattern: ${scalar(tags.pattern)} # ${count(tags.count, 'tag')}`]),
    ...(server === null ? [] : [`    server: ${scalar(server.name)} # from ${comment(server.from)}`]),
  ];
}

function suggestionLines(parts: readonly Part[], survey: Survey): readonly string[] {
  return [
    '# These services share no file and no import. If they are released on their own, list them,',
    '# each with its own version file or tags; what stands above holds for all of them.',
    '# surfaces:',
    ...parts.flatMap((part) => partLines(part, survey)).map((line) => `# ${line}`),
  ];
}

const FEW = 4;

function fewOf(paths: readonly string[]): string {
  const shown = paths.slice(0, FEW).map(comment).join(', ');
  return paths.length > FEW ? `${shown} and ${paths.length - FEW} more` : shown;
}

function comment(text: string): string {
  return visible(text);
}

/** A YAML scalar that is read back as the same text. */
function scalar(text: string): string {
  return /^[A-Za-z0-9_./][\w./{}*?-]*$/.test(text) ? text : JSON.stringify(text);
}
