/** The report as SARIF 2.1.0 (OASIS), for code scanning and for viewers. */
import type { Problem } from '../schema/model.ts';
import { placeAtHead } from './anchor.ts';
import { elsewhereText, toldConsequences } from './consequences.ts';
import { COPY_REMEDY, copyPlaces, copySentence } from './copies.ts';
import { seenJson, visible } from './escape.ts';
import { guardText } from './guarded.ts';
import { limitsOf } from './limits.ts';
import { type Location, locate } from './location.ts';
import { encodePath, type MarkdownContext } from './markdown-context.ts';
import { remedyOf } from './remedy.ts';
import type { CopiesReport, JudgedSurface, Report, ReportedFinding } from './report.ts';
import { capital } from './sentence.ts';

interface Tool {
  readonly name: string;
  readonly version: string;
}

type SarifContext = Pick<MarkdownContext, 'repositoryUrl' | 'headSha' | 'rulesUrl'>;

/** @returns one run of the tool as JSON, ending in a line feed */
export function renderSarif(report: Report, tool: Tool, context: SarifContext): string {
  return `${seenJson(sarifLog(report, tool, context))}\n`;
}

function sarifLog(report: Report, { name, version }: Tool, context: SarifContext): object {
  const { repositoryUrl, headSha } = context;
  const { copies = [] } = report;
  const all = [
    ...report.surfaces.flatMap((surface) => [...surface.findings, ...surface.notes]),
    ...copies.flatMap(({ findings }) => findings),
  ];
  const rules = [...new Map(all.map(({ finding }) => [finding.rule.id, finding.rule])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const indices = new Map(rules.map(({ id }, i) => [id, i]));
  const run = {
    tool: { driver: { name, semanticVersion: version, rules: rules.map((rule) => ruleJson(rule, context)) } },
    automationDetails: { id: `${name}/` },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: report.verdict !== 'undecided',
        toolExecutionNotifications: [...report.problems.map(notification), ...limitsOf(report).map(limit)],
      },
    ],
    ...(repositoryUrl === null || headSha === null
      ? {}
      : { versionControlProvenance: [{ repositoryUri: repositoryUrl, revisionId: headSha }] }),
    results: [
      ...report.surfaces.flatMap((surface) =>
        [...surface.findings, ...surface.notes].map((reported) => result(reported, surface, indices)),
      ),
      ...copies.flatMap((pair) => pair.findings.map((reported) => copyResult(reported, pair, indices))),
    ],
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

function limit(text: string): object {
  return { level: 'note', message: { text: `Not seen: ${visible(text)}` } };
}

function ruleJson(rule: ReportedFinding['finding']['rule'], { rulesUrl }: SarifContext): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.explanation },
    help: { text: rule.remedy },
    ...(rulesUrl === null ? {} : { helpUri: `${rulesUrl}/${rule.id}.md` }),
  };
}

function result(reported: ReportedFinding, surface: JudgedSurface, indices: ReadonlyMap<string, number>): object {
  const { finding, fingerprint, blocking, severity, requires, introduced, unstable, accepted } = reported;
  return {
    ruleId: finding.rule.id,
    ruleIndex: indices.get(finding.rule.id) ?? -1,
    level: blocking ? 'error' : severity === 'safe' || unstable ? 'note' : 'warning',
    message: { text: messageOf(reported, surface) },
    locations: [placeOf(reported)].filter((place) => place !== null),
    partialFingerprints: { 'skewgate/v1': fingerprint },
    ...suppressed(accepted),
    properties: { surface: surface.name, element: finding.element, severity, requires, blocking, introduced, unstable },
  };
}

function suppressed(accepted: ReportedFinding['accepted']): object {
  if (accepted === null) return {};
  return { suppressions: [{ kind: 'external', status: 'accepted', justification: visible(accepted.reason) }] };
}

/** A difference between two copies, at the client's declaration; at the server's if that alone has it. */
function copyResult(reported: ReportedFinding, pair: CopiesReport, indices: ReadonlyMap<string, number>): object {
  const { finding, fingerprint, blocking, severity, introduced, accepted } = reported;
  const { client, server } = copyPlaces(reported);
  const told = toldConsequences(finding, pair).map(({ peers, text }) => `${peers}: ${text}.`);
  const lines = [
    `${finding.element}: ${copySentence(reported, pair)}.`,
    ...told,
    ...(blocking ? [`Do: ${COPY_REMEDY}`] : []),
  ];
  return {
    ruleId: finding.rule.id,
    ruleIndex: indices.get(finding.rule.id) ?? -1,
    level: blocking ? 'error' : 'warning',
    message: { text: lines.map(visible).join('\n') },
    locations: [client, server].flatMap((place) => (place === null ? [] : [physical(place.file, place)])).slice(0, 1),
    partialFingerprints: { 'skewgate/v1': fingerprint },
    ...suppressed(accepted),
    properties: { copies: pair.name, element: finding.element, severity, blocking, introduced },
  };
}

function messageOf(reported: ReportedFinding, surface: JudgedSurface): string {
  const { finding, blocking } = reported;
  const told = toldConsequences(finding, surface);
  const guard = guardText(reported, surface);
  const elsewhere = told.length === 0 && guard === null ? elsewhereText(finding, surface) : null;
  return [
    `${finding.element}: ${finding.sentence}.`,
    ...told.map(({ peers, text }) => `${peers}: ${text}.`),
    ...(guard === null ? [] : [`${guard}.`]),
    ...(elsewhere === null ? [] : [`${capital(elsewhere)}.`]),
    ...(blocking ? [`Do: ${remedyOf(reported, surface)}`] : []),
  ]
    .map(visible)
    .join('\n');
}

/** Of what is gone with its file, that file without a place in it. */
function placeOf(reported: ReportedFinding): object | null {
  const { finding } = reported;
  const place = placeAtHead(reported);
  if (place !== null) return physical(place.file, place);
  return finding.old === null ? null : physical(locate(finding.old, finding.rule.points).file, null);
}

function physical(file: string, place: Omit<Location, 'file'> | null): object {
  const region =
    place === null
      ? {}
      : {
          region: {
            startLine: place.line,
            startColumn: place.column,
            endLine: place.endLine,
            endColumn: place.endColumn,
          },
        };
  return { physicalLocation: { artifactLocation: { uri: encodePath(file), uriBaseId: '%SRCROOT%' }, ...region } };
}

function notification({ file, line, column, message, fatal }: Problem): object {
  const place = line === null ? null : { line, column: column ?? 1, endLine: line, endColumn: column ?? 1 };
  return {
    level: fatal ? 'error' : 'note',
    message: { text: visible(message) },
    ...(file === null ? {} : { locations: [physical(file, place)] }),
  };
}
