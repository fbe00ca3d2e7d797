/** Copies of one protocol for a terminal. */
import { consequenceLines } from './consequences.ts';
import {
  acceptedText,
  COPY_REMEDY,
  type CopySection,
  copyCounts,
  copyPlaces,
  copySections,
  copySentence,
  copyStanding,
} from './copies.ts';
import { visible } from './escape.ts';
import { proofsOf } from './proof.ts';
import type { CopiesReport, Report, ReportedFinding } from './report.ts';
import type { Palette } from './style.ts';
import type { Detail } from './text-findings.ts';
import { skewLabel } from './words.ts';

/** @returns lines for every pair of copies: what is compared, what becomes of calls, what differs */
export function copiesLines({ copies = [] }: Report, detail: Detail, paint: Palette): readonly string[] {
  return copies.flatMap((pair) => pairLines(pair, detail, paint));
}

function pairLines(pair: CopiesReport, detail: Detail, paint: Palette): readonly string[] {
  const sections = copySections(pair).filter(({ kind }) => kind === 'blocking' || !detail.quiet);
  const blocks = sections.some(({ kind }) => kind === 'blocking');
  return [
    ...(detail.quiet ? [] : factLines(pair, paint)),
    ...sections.flatMap((section) => sectionLines(section, pair, detail, paint)),
    ...(blocks && !detail.quiet ? [`  ${paint.bold('do')}  ${COPY_REMEDY}`] : []),
  ];
}

function factLines(pair: CopiesReport, paint: Palette): readonly string[] {
  const { name, client, server, peers } = pair;
  const { severity: worst } = copyCounts(pair);
  return [
    '',
    paint.bold(`Copies ${visible(name)}`),
    `  ${visible(peers.client)}: ${visible(client.path)}`,
    `  ${visible(peers.server)}: ${visible(server.path)}`,
    `  ${visible(skewLabel('old-client-new-server', peers))}  ${paint.severity(worst, copyStanding(pair))}`,
  ];
}

function sectionLines(
  { title, findings }: CopySection,
  pair: CopiesReport,
  detail: Detail,
  paint: Palette,
): readonly string[] {
  return [
    '',
    paint.bold(`${title} (${findings.length})`),
    ...findings.flatMap((each) => findingLines(each, pair, detail, paint)),
  ];
}

function findingLines(
  reported: ReportedFinding,
  pair: CopiesReport,
  { quiet, explain }: Detail,
  paint: Palette,
): readonly string[] {
  const { finding, severity, blocking, fingerprint } = reported;
  const accepted = acceptedText(reported);
  const { client, server } = copyPlaces(reported);
  const places = [client, server].flatMap((place) =>
    place === null ? [] : [`${place.file}:${place.line}:${place.column}`],
  );
  const proofs = explain ? proofsOf(reported, pair) : [];
  return [
    `  ${paint.severity(severity, blocking ? '✗' : '!')} ${paint.bold(`${visible(finding.element)}:`)} ${visible(copySentence(reported, pair))}`,
    `      ${paint.dim(visible(places.join(' and ')))}${blocking ? paint.dim(`, fingerprint ${fingerprint}`) : ''}`,
    ...(quiet ? [] : consequenceLines(finding, pair).map((line) => `      ${visible(line)}`)),
    ...proofs.map(({ text }) => `      ${paint.bold('proof')}  ${visible(text)}`),
    ...(accepted === null ? [] : [`      ${visible(accepted)}`]),
  ];
}
