/** The report as SARIF 2.1.0 (OASIS), for code scanning and for viewers. */
import type { Problem } from '../schema/model.ts';
import { placeAtHead } from './anchor.ts';
import { toldConsequences } from './consequences.ts';
import { visible } from './escape.ts';
import { type Location, locate } from './location.ts';
import { encodePath, type MarkdownContext } from './markdown-context.ts';
import type { JudgedSurface, Report, ReportedFinding } from './report.ts';

interface Tool {
  readonly name: string;
  readonly version: string;
}

type SarifContext = Pick<MarkdownContext, 'repositoryUrl' | 'headSha' | 'rulesUrl'>;

/** @returns one run of the tool as JSON, ending in a line feed */
export function renderSarif(report: Report, tool: Tool, context: SarifContext): string {
  return `${JSON.stringify(sarifLog(report, tool, context), null, 2)}\n`;
}

function sarifLog(report: Report, { name, version }: Tool, context: SarifContext): object {
  const { repositoryUrl, headSha } = context;
  const all = report.surfaces.flatMap((surface) => [...surface.findings, ...surface.notes]);
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
        toolExecutionNotifications: report.problems.map(notification),
      },
    ],
    ...(repositoryUrl === null || headSha === null
      ? {}
      : { versionControlProvenance: [{ repositoryUri: repositoryUrl, revisionId: headSha }] }),
    results: report.surfaces.flatMap((surface) =>
      [...surface.findings, ...surface.notes].map((reported) => result(reported, surface, indices)),
    ),
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
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
  const { finding, fingerprint, blocking, severity, requires, introduced, accepted } = reported;
  return {
    ruleId: finding.rule.id,
    ruleIndex: indices.get(finding.rule.id) ?? -1,
    level: blocking ? 'error' : severity === 'safe' ? 'note' : 'warning',
    message: { text: messageOf(reported, surface) },
    locations: [placeOf(reported)].filter((place) => place !== null),
    partialFingerprints: { 'skewgate/v1': fingerprint },
    ...(accepted === null
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: visible(accepted.reason) }] }),
    properties: { surface: surface.name, element: finding.element, severity, requires, blocking, introduced },
  };
}

function messageOf({ finding, blocking }: ReportedFinding, { peers }: JudgedSurface): string {
  return [
    `${finding.element}: ${finding.sentence}.`,
    ...toldConsequences(finding, peers).map((told) => `${told.peers}: ${told.text}.`),
    ...(blocking ? [`Do: ${finding.rule.remedy}`] : []),
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
