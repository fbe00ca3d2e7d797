import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  acceptanceEntries,
  copyEntry,
  entryLines
} from "./chunk-5C3R3DTM.js";
import {
  isBundled,
  partJson,
  placeAtHead
} from "./chunk-33B4HFET.js";
import {
  renderJson
} from "./chunk-5CZLVBXB.js";
import {
  COPY_REMEDY,
  TOOL,
  acceptedText,
  allowedIn,
  builtFromTexts,
  capital,
  clientsMarkdown,
  commandProperty,
  commandValue,
  componentTexts,
  copyPlaces,
  copySections,
  copySentence,
  copyStanding,
  costText,
  count,
  describeBump,
  elsewhereText,
  guardText,
  hurtText,
  limitsOf,
  locate,
  lower,
  markdownBlock,
  markdownCode,
  markdownProse,
  markdownText,
  meaningOf,
  plainText,
  proofsOf,
  remedyOf,
  sectionsOf,
  seenJson,
  shortRef,
  sinceText,
  skewLabel,
  skewText,
  toldConsequences,
  uncountedText,
  unstableLines,
  visible
} from "./chunk-IMUFBQGH.js";

// src/report/budget.ts
var LIMITS = {
  /** `output.summary` and `output.text` of a check run (GitHub REST API, "Create a check run"). */
  checkSummary: 65535,
  /** The title of a check run stands in one line of a list; no limit is documented. */
  checkTitle: 80,
  /** The body of a comment on an issue or a pull request. */
  comment: 65536,
  /** One step's summary (GitHub docs, "Workflow commands"). */
  jobSummary: 1048576,
  /** `message` and `raw_details` of an annotation: 64 KB. */
  annotationText: 64e3,
  annotationTitle: 255
};
var encoder = new TextEncoder();
function byteLength(text) {
  return encoder.encode(text).length;
}
function firstThatFits(texts, limit2) {
  let last = "";
  for (const text of texts) {
    last = text;
    if (byteLength(text) <= limit2) break;
  }
  return last;
}
function mostThatFit(render, most, limit2) {
  let best = null;
  let low = 0;
  let high = most;
  while (low <= high) {
    const middle = low + high >> 1;
    const text = render(middle);
    if (byteLength(text) <= limit2) {
      best = text;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}
function clipBytes(text, limit2) {
  if (byteLength(text) <= limit2) return text;
  const room = new Uint8Array(Math.max(0, limit2 - byteLength("\u2026")));
  const { read } = encoder.encodeInto(text, room);
  return `${text.slice(0, read)}\u2026`;
}

// src/report/annotations.ts
var LEVELS = ["failure", "warning", "notice"];
function annotationsOf(report, options) {
  if (options.mode === "off") return [];
  const problems = report.problems.flatMap((problem) => problemAnnotation(problem));
  const findings = report.surfaces.flatMap(
    (surface) => [...surface.findings, ...surface.notes].flatMap((reported) => findingAnnotation(reported, surface, options))
  );
  const copies = (report.copies ?? []).flatMap(
    (pair) => pair.findings.flatMap((reported) => copyAnnotation(reported, pair))
  );
  const wanted = ({ annotation_level: level }) => options.mode === "all" || level === "failure";
  return [...problems, ...findings, ...copies].filter(wanted).sort(worstFirst);
}
function findingAnnotation(reported, surface, options) {
  const place = placeAtHead(reported);
  if (place === null || !reported.introduced) return [];
  const { finding, blocking, severity, unstable } = reported;
  const level = blocking ? "failure" : severity === "safe" || unstable ? "notice" : "warning";
  const details = [before(reported, surface), ...proofs(reported, surface)].filter((text) => text !== "").join("\n\n");
  return [
    {
      ...range(place),
      annotation_level: level,
      title: clipBytes(visible(`${finding.rule.title}${costText(reported)}`), LIMITS.annotationTitle),
      message: clipBytes(messageOf(reported, surface, options), LIMITS.annotationText),
      ...details === "" ? {} : { raw_details: clipBytes(details, LIMITS.annotationText) }
    }
  ];
}
function copyAnnotation(reported, pair) {
  const { finding, blocking, introduced, accepted } = reported;
  const { client, server } = copyPlaces(reported);
  const [element, place] = client === null ? [finding.new, server] : [finding.old, client];
  if (!introduced || place === null || element === null || isBundled(element)) return [];
  const told = toldConsequences(finding, pair).map(({ peers, text }) => `${peers}: ${text}.`);
  const lines = [
    `${finding.element}: ${copySentence(reported, pair)}`,
    ...told,
    ...accepted === null ? [] : [`Accepted: ${accepted.reason}`],
    ...blocking ? [`Do: ${COPY_REMEDY}`] : []
  ];
  return [
    {
      ...range(place),
      annotation_level: blocking ? "failure" : "warning",
      title: clipBytes(visible(`The copies ${pair.name} differ`), LIMITS.annotationTitle),
      message: clipBytes(lines.map(visible).join("\n"), LIMITS.annotationText)
    }
  ];
}
var UNSTABLE = "Does not count: the package is unstable.";
function range({ file, line, column, endLine, endColumn }) {
  const lines = { path: file, start_line: line, end_line: endLine };
  return line === endLine ? { ...lines, start_column: column, end_column: Math.max(column, endColumn - 1) } : lines;
}
function messageOf(reported, surface, options) {
  const { finding, blocking, accepted, unstable } = reported;
  const { rule } = finding;
  const told = toldConsequences(finding, surface);
  const guard = guardText(reported, surface);
  const elsewhere = told.length === 0 && guard === null ? elsewhereText(finding, surface) : null;
  const lines = [
    `${finding.element}: ${finding.sentence}`,
    ...told.map(({ peers, text }) => `${peers}: ${text}.`),
    ...guard === null ? [] : [`${guard}.`],
    ...elsewhere === null ? [] : [`${capital(elsewhere)}.`],
    ...accepted === null ? [] : [`Accepted: ${accepted.reason}`],
    ...unstable ? [UNSTABLE] : [],
    ...blocking ? [`Do: ${remedyOf(reported, surface)}`] : [],
    ...options.rulesUrl === null ? [] : [`${options.rulesUrl}/${rule.id}.md`]
  ];
  return lines.map(visible).join("\n");
}
function proofs(reported, surface) {
  const lines = proofsOf(reported, surface).map(({ peers, text }) => visible(`${peers}: ${text}`));
  return lines.length === 0 ? [] : [["Proof:", ...lines].join("\n")];
}
var LONGEST_DECLARATION = 4e3;
function before({ finding, from }, { baseline, head }) {
  const old = finding.old === null ? "" : declaration(finding.old);
  const now = finding.new === null ? "" : declaration(finding.new);
  const parts = [
    ...old === "" ? [] : [`${from === void 0 ? baseline.version ?? baseline.ref : shortRef(from.ref)}:
${old}`],
    ...now === "" || now === old ? [] : [`${head.version ?? "now"}:
${now}`]
  ];
  return parts.join("\n\n");
}
function declaration(element) {
  if (element.kind === "file" || element.node === null) return "";
  const { start, end } = element.node.range;
  return plainText(element.file.node.text.slice(start, Math.min(end, start + LONGEST_DECLARATION)));
}
function problemAnnotation({ file, line, column, message, fatal, elsewhere }) {
  if (file === null || line === null || elsewhere) return [];
  return [
    {
      path: file,
      start_line: line,
      end_line: line,
      ...column === null ? {} : { start_column: column, end_column: column },
      annotation_level: fatal ? "failure" : "warning",
      title: fatal ? "Could not verify" : "To know",
      message: clipBytes(plainText(message), LIMITS.annotationText)
    }
  ];
}
function worstFirst(a, b) {
  return LEVELS.indexOf(a.annotation_level) - LEVELS.indexOf(b.annotation_level) || compareText(a.path, b.path) || a.start_line - b.start_line || (a.start_column ?? 0) - (b.start_column ?? 0) || compareText(a.message, b.message);
}
function compareText(a, b) {
  return a < b ? -1 : Number(a > b);
}

// src/report/markdown-context.ts
var NO_CONTEXT = {
  repositoryUrl: null,
  headSha: null,
  runUrl: null,
  rulesUrl: null,
  marker: null,
  notice: null,
  requests: null
};
function fold(summary, body) {
  return `<details><summary>${summary}</summary>

${body}

</details>`;
}
function link(markdown, url) {
  return url === null ? markdown : `[${markdown}](${url})`;
}
function ruleLink(id, { rulesUrl }) {
  return link(markdownCode(id), rulesUrl === null ? null : `${rulesUrl}/${id}.md`);
}
function revisionLink(revision, { repositoryUrl }) {
  const { ref, version, sha } = revision;
  const url = repositoryUrl === null || sha === null ? null : `${repositoryUrl}/tree/${sha}`;
  const name = link(refMarkdown(ref), url);
  return version === null || ref.endsWith(version) ? name : `${name} (${markdownText(version)})`;
}
function refMarkdown(ref) {
  const short = shortRef(ref);
  return short === ref ? markdownText(ref) : markdownCode(short);
}
function placeLink({ finding, from }, { baseline, head }, context) {
  const element = finding.new ?? finding.old;
  if (element === null) return "";
  const gone = finding.new === null;
  const { file, line, endLine } = locate(element, finding.rule.points);
  const old = from ?? baseline;
  const sha = gone ? old.sha : head.sha ?? context.headSha;
  const url = isBundled(element) ? null : fileUrl(context, sha, file, line, endLine);
  const shown = url === null ? file : file.split("/").at(-1) ?? file;
  return `${link(markdownText(`${shown}:${line}`), url)}${gone ? ` at ${refMarkdown(old.ref)}` : ""}`;
}
function fileUrl({ repositoryUrl }, sha, file, line, endLine = line) {
  if (repositoryUrl === null || sha === null) return null;
  const lines = line === null ? "" : `#L${line}${endLine !== null && endLine > line ? `-L${endLine}` : ""}`;
  return `${repositoryUrl}/blob/${sha}/${encodePath(file)}${lines}`;
}
function encodePath(path) {
  const wellFormed = path.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD");
  return encodeURIComponent(wellFormed).replaceAll("%2F", "/").replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

// src/report/copies-markdown.ts
var MOST = 20;
function copiesMarkdown({ copies = [] }, context, brief = false) {
  if (!brief) return copies.flatMap((pair) => pairMarkdown(pair, context));
  return copies.filter(({ findings }) => findings.length > 0).map((pair) => `- ${lineMarkdown(pair)}`);
}
function lineMarkdown(pair) {
  const sign = pair.verdict === "fail" ? "\u274C" : pair.findings.length > 0 ? "\u26A0\uFE0F" : "\u2705";
  return `${sign} Copies **${markdownText(pair.name)}**: ${markdownText(pair.reason)}`;
}
function pairMarkdown(pair, context) {
  const { peers, client, server } = pair;
  const paths = `${markdownText(peers.client)}: ${markdownCode(client.path)} \xB7 ${markdownText(peers.server)}: ${markdownCode(server.path)}`;
  const meeting = `${markdownText(skewLabel("old-client-new-server", peers))}: ${copyStanding(pair)}`;
  return [
    `${lineMarkdown(pair)}<br>${paths}<br>${meeting}`,
    ...copySections(pair).map((section) => sectionMarkdown(section, pair, context))
  ];
}
function sectionMarkdown({ kind, title, findings }, pair, context) {
  const items = findings.slice(0, MOST).map((each) => itemMarkdown(each, pair, context));
  if (findings.length > MOST) items.push(`- and ${findings.length - MOST} more in the JSON report`);
  const list = items.join("\n");
  if (kind !== "blocking") return fold(`${title} (${findings.length})`, list);
  return [
    `${list}

**Do:** ${COPY_REMEDY}`,
    fold("Accept by name", markdownBlock(["accept:", ...findings.slice(0, MOST).flatMap(entryOf)], "yaml"))
  ].join("\n\n");
}
function entryOf(reported) {
  return entryLines(copyEntry(reported), "say why");
}
function itemMarkdown(reported, pair, context) {
  const { finding } = reported;
  const { client, server } = copyPlaces(reported);
  const places = [
    { place: client, element: finding.old },
    { place: server, element: finding.new }
  ].flatMap(({ place, element }) => {
    if (place === null || element === null) return [];
    const url = isBundled(element) ? null : fileUrl(context, context.headSha, place.file, place.line, place.endLine);
    return [link(markdownText(`${place.file}:${place.line}`), url)];
  });
  const told = toldConsequences(finding, pair).map(({ text }) => `${markdownText(text)}.`);
  const proofs2 = proofsOf(reported, pair).slice(0, 1);
  const accepted = acceptedText(reported);
  const why = accepted === null ? "" : ` \xB7 ${markdownText(accepted)}`;
  return [
    `- ${markdownCode(finding.element)}: ${markdownText(copySentence(reported, pair))} \xB7 ${places.join(" \xB7 ")} \xB7 ${ruleLink(finding.rule.id, context)}${why}`,
    ...told.map((text) => `  ${text}`),
    ...proofs2.map(({ text }) => `  Proof: ${markdownCode(text)}`)
  ].join("<br>\n");
}

// src/report/markdown-findings.ts
function findingsMarkdown(findings, surface, context) {
  return grouped(findings, surface).map((group) => groupMarkdown(group, surface, context)).join("\n\n");
}
function grouped(findings, surface) {
  const groups = /* @__PURE__ */ new Map();
  for (const reported of findings) {
    const told = toldConsequences(reported.finding, surface);
    const elsewhere = told.length === 0 ? elsewhereText(reported.finding, surface) : null;
    const key = JSON.stringify([reported.finding.rule.id, reported.requires, told, elsewhere]);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, { findings: [reported], told, elsewhere });
    else group.findings.push(reported);
  }
  return [...groups.values()];
}
function groupMarkdown({ findings, told, elsewhere }, surface, context) {
  const [first] = findings;
  if (first === void 0) return "";
  const { rule } = first.finding;
  const lines = told.map(({ peers, text }) => `**${markdownText(peers)}:** ${markdownText(text)}.`);
  if (elsewhere !== null) lines.push(`${capital(elsewhere)}.`);
  return [
    `#### ${first.blocking ? "\u274C " : ""}${markdownText(rule.title)}${costText(first)} \xB7 ${ruleLink(rule.id, context)}`,
    ...lines.length > 0 ? [lines.join("<br>")] : [],
    findings.map((reported) => itemMarkdown2(reported, surface, context)).join("\n"),
    ...first.blocking ? [`**Do:** ${markdownText(remedyOf(first, surface))}`] : []
  ].join("\n\n");
}
var MOST_PROOFS = 20;
function proofsMarkdown(findings, surface) {
  const lines = findings.flatMap(
    (reported) => proofsOf(reported, surface).map(
      ({ peers, text }) => `- ${markdownCode(reported.finding.element)}, ${markdownText(peers)}: ${markdownCode(text)}`
    )
  );
  if (lines.length === 0) return [];
  const more = lines.length > MOST_PROOFS ? [`- and ${lines.length - MOST_PROOFS} more in the JSON report`] : [];
  return [fold(lines.length === 1 ? "Proof" : "Proofs", [...lines.slice(0, MOST_PROOFS), ...more].join("\n"))];
}
function itemMarkdown2(reported, surface, context) {
  const { finding, accepted } = reported;
  const until = accepted?.until == null ? "" : ` until ${markdownText(accepted.until)}`;
  const why = accepted === null ? "" : ` \xB7 accepted${until}: ${markdownText(accepted.reason)}`;
  const place = placeLink(reported, surface, context);
  const since = sinceText(reported, surface);
  const found = since === null ? "" : ` \xB7 ${markdownText(since)}`;
  const more = [guardText(reported, surface), hurtText(reported, surface)];
  const told = more.map((text) => text === null ? "" : ` \xB7 ${markdownText(text)}`).join("");
  return `- ${markdownCode(finding.element)}: ${markdownText(finding.sentence)} \xB7 ${place}${told}${found}${why}`;
}

// src/report/markdown-sections.ts
var OPEN = 20;
function sectionsMarkdown(surface, context, listed) {
  return sectionsOf(surface).flatMap((section) => sectionMarkdown2(section, surface, context, listed));
}
function leftOutText(surface, listed) {
  const left = sectionsOf(surface).flatMap((section) => leftOut(section, listed));
  return left.length === 0 ? null : left.join(", ");
}
function sectionMarkdown2({ kind, title, findings }, surface, context, listed) {
  if (kind === "blocking") return blockingMarkdown(findings, surface, context, listed);
  if (!isListed(kind, listed)) return [];
  const body = [
    findingsMarkdown(findings, surface, context),
    ...listed.proofs ? proofsMarkdown(findings, surface) : []
  ];
  return [fold(`${title} (${findings.length})`, body.join("\n\n"))];
}
function blockingMarkdown(findings, surface, context, { blocking: most, proofs: proofs2 }) {
  if (most <= 0) return [];
  const [open, folded] = [findings.slice(0, Math.min(OPEN, most)), findings.slice(OPEN, most)];
  return [
    findingsMarkdown(open, surface, context),
    ...folded.length === 0 ? [] : [fold(`${folded.length} more that block`, findingsMarkdown(folded, surface, context))],
    ...proofs2 ? proofsMarkdown(findings.slice(0, most), surface) : [],
    ...acceptance(open, surface)
  ];
}
function acceptance(findings, surface) {
  const { declared, declaredBy } = surface;
  const helps = declared === null || declaredBy === "assumed";
  const acceptable = findings.filter(({ requires }) => helps || requires === "never");
  if (acceptable.length === 0) return [];
  const entries = acceptanceEntries(acceptable, surface).flatMap((entry) => entryLines(entry, "say why"));
  return [fold("Accept by name", markdownBlock(["accept:", ...entries], "yaml"))];
}
function leftOut({ kind, title, findings }, listed) {
  if (kind !== "blocking") {
    if (isListed(kind, listed)) return [];
    return [kind === "notes" ? count(findings.length, "note") : `${count(findings.length, "change")} ${lower(title)}`];
  }
  const left = Math.min(findings.length, findings.length - listed.blocking);
  if (left <= 0) return [];
  const all = count(findings.length, "blocking change");
  return [left === findings.length ? `**${all}**` : `**${left} of ${all}**`];
}
function isListed(kind, { others, notes }) {
  return kind === "notes" ? notes : others;
}

// src/report/markdown-surface.ts
var SHORT = 100;
var MOST2 = 20;
function numbersLine(surface, context) {
  const { required, declared, declaredBy, minimumVersion, baseline, head } = surface;
  const by = declaredBy === "assumed" ? "assumed" : "declared";
  const version = head.version === null || by === "assumed" ? "" : ` (${markdownText(head.version, SHORT)})`;
  return [
    `Needs **${required === "never" ? "acceptance by name" : required}**`,
    ...declared === null ? [] : [`${by} **${declared}**${version}`],
    ...minimumVersion === null ? [] : [`lowest legal version **${markdownText(minimumVersion, SHORT)}**`],
    `after ${revisionLink(baseline, context)}`
  ].join(" \xB7 ");
}
function skewTable(surface) {
  const rows = surface.skews.map((summary) => {
    const label = markdownText(skewLabel(summary.skew, surface.peers), SHORT * 2);
    const { sign, why } = standing(summary, surface);
    return `| ${sign} ${label} | ${skewText(summary)}${why} |`;
  });
  return ["| Who meets whom | What happens |", "|:---|:---|", ...rows].join("\n");
}
function standing({ skew, severity }, surface) {
  if (severity === "safe") return { sign: "\u2705", why: "" };
  const { findings, contracts, declared } = surface;
  const harmful = findings.filter(({ accepted, unstable, finding }) => {
    const counted = finding.consequences.filter((each) => each.skew === skew && contracts.includes(each.contract));
    return accepted === null && !unstable && counted.length > 0;
  });
  if (harmful.some(({ blocking }) => blocking)) return { sign: "\u274C", why: "" };
  const here = harmful.some(({ introduced }) => introduced);
  return { sign: "\u26A0\uFE0F", why: here ? `: ${allowedIn(declared)}` : ": from before this change" };
}
var MOST_RELEASES = 30;
function windowTable({ meetings, peers }) {
  if (meetings.length === 0) return [];
  const shown = meetings.slice(-MOST_RELEASES);
  const [first] = shown;
  const labels = (first?.skews ?? []).map(({ skew }) => markdownText(skewLabel(skew, peers), SHORT * 2));
  const rows = shown.map(
    ({ release, skews }) => `| ${[markdownText(release, SHORT), ...skews.map(skewText)].join(" | ")} |`
  );
  const table = [`| With | ${labels.join(" | ")} |`, `|:---|${labels.map(() => ":---|").join("")}`, ...rows].join("\n");
  const more = meetings.length > shown.length ? [`${meetings.length - shown.length} older releases are in the JSON report.`] : [];
  return [
    fold(
      `Every release of the window (${meetings.length}), what past releases broke included`,
      [table, ...more].join("\n\n")
    )
  ];
}
function componentsMarkdown(surface) {
  const all = componentTexts(surface).map((text) => `- ${markdownText(text)}`);
  const lines = all.length > MOST2 ? [...all.slice(0, MOST2), `- and ${all.length - MOST2} more`] : all;
  return lines.length === 0 ? [] : [lines.join("\n")];
}
function judgedBy(surface, context) {
  const { baseline, head, promise, adjusted, contracts, window, policy, files, unseen, against } = surface;
  const meaning = adjusted ? "with costs set in the config" : meaningOf(promise, surface.role);
  const at = policy.sha === null ? "" : ` at ${markdownCode(policy.sha.slice(0, 12))}`;
  const from = policy.file === null ? "the defaults" : `${markdownCode(policy.file)}${at}`;
  const missed = [
    ...unseen.slice(0, MOST2).map((text) => markdownText(text)),
    ...unseen.length > MOST2 ? [`${unseen.length - MOST2} more`] : [],
    "no schema shows new values of existing fields, or changed behaviour"
  ];
  const older = against.length > 1 ? `, ${count(against.length - 1, "older release")}` : "";
  const uncounted = uncountedText(surface);
  const compared = files.baseline === files.head ? "" : `${files.baseline} and `;
  return [
    `- Compared: ${revisionLink(baseline, context)} \u2192 ${revisionLink(head, context)}, ${compared}${count(files.head, "file")}`,
    `- Promise: ${markdownText(promise)}, ${meaning}`,
    ...surface.role === "client" ? ["- Role: client; the protocol is another project's"] : [],
    ...unstableLines(surface).map((text) => `- Unstable packages: ${text}`),
    `- Policy: ${from}; contracts: ${contracts.join(", ")}; window: ${markdownText(window)}${older}`,
    ...builtFromTexts(surface.clientProtocols ?? []).map((text) => `- ${markdownText(capital(text))}`),
    ...uncounted === null ? [] : [`- Not counted: ${markdownText(uncounted)}`],
    ...missed.map((text) => `- Not seen: ${text}`)
  ].join("\n");
}
function surfaceHeading({ name, verdict, reason }) {
  return `### ${verdict === "pass" ? "\u2705" : "\u274C"} ${markdownText(name, SHORT)}: ${markdownText(reason, SHORT * 3)}`;
}
function surfaceWords({ name, required, declared, declaredBy }) {
  const by = declaredBy === "assumed" ? "assumed" : "declared";
  const says = declared === null ? "" : `, ${declared} ${by}`;
  return `${nameMarkdown({ name })} needs ${describeBump(required)}${says}`;
}
function nameMarkdown({ name }) {
  return `**${markdownText(name, SHORT)}**`;
}

// src/report/markdown-title.ts
function verdictText({ verdict, reason, surfaces, copies = [] }) {
  if (verdict === "undecided") return `Could not verify: ${reason}`;
  if (copies.some((pair) => pair.verdict === "fail")) return capital(reason);
  const failing = surfaces.filter((surface) => surface.verdict === "fail");
  if (surfaces.length <= 1 || failing.length === 0) return capital(reason);
  return `${failing.length} of ${surfaces.length} surfaces fail: ${failing.map(({ name }) => name).join(", ")}`;
}

// src/report/markdown-document.ts
var ALL = { blocking: Number.POSITIVE_INFINITY, others: true, notes: true, proofs: true };
var WITHOUT_PROOFS = { ...ALL, proofs: false };
var WITHOUT_NOTES = { ...WITHOUT_PROOFS, notes: false };
var ONLY_BLOCKING = { ...WITHOUT_NOTES, others: false };
var MOST3 = 20;
var SIGNS = { pass: "\u2705", fail: "\u274C", undecided: "\u26A0\uFE0F" };
function fittingDocument(report, context, limit2) {
  return firstThatFits(candidates(report, context, limit2), limit2);
}
function* candidates(report, context, limit2) {
  for (const listed of [ALL, WITHOUT_PROOFS, WITHOUT_NOTES, ONLY_BLOCKING])
    yield documentMarkdown(report, context, listed);
  const some = (blocking) => documentMarkdown(report, context, { ...ONLY_BLOCKING, blocking });
  const most = mostThatFit(some, blockingIn(report.surfaces), limit2);
  if (most !== null) yield most;
  yield paragraphs([verdictHeading(report), ...countsLine(report), ...runLink(context)]);
}
function verdictHeading(report) {
  return `### ${SIGNS[report.verdict]} ${markdownProse(verdictText(report), 300)}`;
}
function remarks({ verdict, problems, untold }, context) {
  const placed = problems.slice(0, 1).filter(({ file }) => file !== null);
  const told = verdict === "undecided" ? [...placed, ...untold] : untold;
  const lines = told.slice(0, MOST3).map((problem) => `- ${problemMarkdown(problem, context)}`);
  if (told.length > MOST3) lines.push(`- and ${told.length - MOST3} more`);
  return [
    ...context.notice === null ? [] : [`> ${markdownProse(context.notice)}`],
    ...lines.length === 0 ? [] : [lines.join("\n")]
  ];
}
function paragraphs(texts) {
  return texts.join("\n\n");
}
function documentMarkdown(report, context, listed) {
  const { surfaces } = report;
  const told = surfaces.length === 1 ? surfaces : surfaces.filter(isWorthTelling);
  const quiet = surfaces.filter((surface) => !told.includes(surface));
  let room = listed.blocking;
  const bodies = told.flatMap((surface) => {
    const body = surfaceMarkdown(surface, surfaces.length > 1, context, { ...listed, blocking: Math.max(0, room) });
    room -= blockingIn([surface]);
    return body;
  });
  const [only] = surfaces.length === 1 ? surfaces : [];
  return paragraphs([
    verdictHeading(report),
    ...only === void 0 ? [] : [numbersLine(only, context)],
    ...steps(report),
    ...remarks(report, context),
    ...bodies,
    ...copiesMarkdown(report, context),
    ...quietMarkdown(quiet),
    ...decidedBy(told, context)
  ]);
}
function steps({ verdict, next }) {
  const lines = next.slice(0, MOST3).map((ways) => `${ways.map((way) => markdownProse(way)).join(", or ")}.`);
  const title = verdict === "fail" ? "**To pass:**" : "**Next:**";
  if (lines.length === 0) return [];
  if (lines.length === 1) return [`${title} ${lines[0]}`];
  const more = next.length > MOST3 ? [`and ${next.length - MOST3} more`] : [];
  return [title, [...lines, ...more].map((line) => `- ${line}`).join("\n")];
}
function surfaceMarkdown(surface, several, context, listed) {
  const left = leftOutText(surface, listed);
  const run = context.runUrl === null ? "" : ` All of it is in ${link("the run", context.runUrl)}.`;
  return [
    ...several ? [surfaceHeading(surface), numbersLine(surface, context)] : [],
    skewTable(surface),
    ...clientsMarkdown(surface),
    ...componentsMarkdown(surface),
    ...sectionsMarkdown(surface, context, listed),
    ...listed.notes ? windowTable(surface) : [],
    ...left === null ? [] : [`Not listed here: ${left}.${run}`]
  ];
}
function isWorthTelling(surface) {
  const { verdict, findings } = surface;
  return verdict === "fail" || findings.length > 0 || componentTexts(surface).length > 0;
}
function quietMarkdown(surfaces) {
  if (surfaces.length === 0) return [];
  const lines = surfaces.slice(0, MOST3).map((surface) => `- ${surfaceWords(surface)}`);
  if (surfaces.length > MOST3) lines.push(`- and ${surfaces.length - MOST3} more`);
  return [fold(`${count(surfaces.length, "surface")} without a finding`, lines.join("\n"))];
}
function decidedBy(surfaces, context) {
  const { requests, runUrl } = context;
  const several = surfaces.length > 1;
  const lists = surfaces.map((surface) => [...several ? [nameMarkdown(surface)] : [], judgedBy(surface, context)]);
  const run = [
    ...requests === null ? [] : [count(requests, "API request")],
    ...runUrl === null ? [] : [link("The run", runUrl)]
  ];
  const texts = [...lists.flat(), ...run.length === 0 ? [] : [run.join(" \xB7 ")]];
  return texts.length === 0 ? [] : [fold("How this was decided", paragraphs(texts))];
}
function countsLine({ surfaces }) {
  const blocking = blockingIn(surfaces);
  const others = surfaces.reduce((sum, { findings }) => sum + findings.length, 0) - blocking;
  if (blocking + others === 0) return [];
  return [`Not listed here: **${count(blocking, "blocking change")}**, ${count(others, "other change")}.`];
}
function runLink({ runUrl }) {
  return runUrl === null ? [] : [link("The whole report", runUrl)];
}
function problemMarkdown(problem, context) {
  const { file, line, column, message, elsewhere } = problem;
  if (file === null) return markdownProse(message);
  const place = markdownCode([file, line, column].filter((part) => part !== null).join(":"));
  const url = elsewhere ? null : fileUrl(context, context.headSha, file, line);
  return `${link(place, url)}: ${markdownProse(message)}`;
}
function blockingIn(surfaces) {
  return surfaces.flatMap(({ findings }) => findings).filter(({ blocking }) => blocking).length;
}

// src/report/markdown.ts
function renderJobSummary(report, context) {
  return `${fittingDocument(report, context, LIMITS.jobSummary - 1)}
`;
}

// src/report/sarif.ts
function renderSarif(report, tool, context) {
  return `${seenJson(sarifLog(report, tool, context))}
`;
}
function sarifLog(report, { name, version }, context) {
  const { repositoryUrl, headSha } = context;
  const { copies = [] } = report;
  const all = [
    ...report.surfaces.flatMap((surface) => [...surface.findings, ...surface.notes]),
    ...copies.flatMap(({ findings }) => findings)
  ];
  const rules = [...new Map(all.map(({ finding }) => [finding.rule.id, finding.rule])).values()].sort(
    (a, b) => a.id < b.id ? -1 : 1
  );
  const indices = new Map(rules.map(({ id }, i) => [id, i]));
  const run = {
    tool: { driver: { name, semanticVersion: version, rules: rules.map((rule) => ruleJson(rule, context)) } },
    automationDetails: { id: `${name}/` },
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: report.verdict !== "undecided",
        toolExecutionNotifications: [...report.problems.map(notification), ...limitsOf(report).map(limit)]
      }
    ],
    ...repositoryUrl === null || headSha === null ? {} : { versionControlProvenance: [{ repositoryUri: repositoryUrl, revisionId: headSha }] },
    results: [
      ...report.surfaces.flatMap(
        (surface) => [...surface.findings, ...surface.notes].map((reported) => result(reported, surface, indices))
      ),
      ...copies.flatMap((pair) => pair.findings.map((reported) => copyResult(reported, pair, indices)))
    ]
  };
  return { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
}
function limit(text) {
  return { level: "note", message: { text: `Not seen: ${visible(text)}` } };
}
function ruleJson(rule, { rulesUrl }) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.explanation },
    help: { text: rule.remedy },
    ...rulesUrl === null ? {} : { helpUri: `${rulesUrl}/${rule.id}.md` }
  };
}
function result(reported, surface, indices) {
  const { finding, fingerprint, blocking, severity, requires, introduced, unstable, accepted } = reported;
  return {
    ruleId: finding.rule.id,
    ruleIndex: indices.get(finding.rule.id) ?? -1,
    level: blocking ? "error" : severity === "safe" || unstable ? "note" : "warning",
    message: { text: messageOf2(reported, surface) },
    locations: [placeOf(reported)].filter((place) => place !== null),
    partialFingerprints: { "skewgate/v1": fingerprint },
    ...suppressed(accepted),
    properties: { surface: surface.name, element: finding.element, severity, requires, blocking, introduced, unstable }
  };
}
function suppressed(accepted) {
  if (accepted === null) return {};
  return { suppressions: [{ kind: "external", status: "accepted", justification: visible(accepted.reason) }] };
}
function copyResult(reported, pair, indices) {
  const { finding, fingerprint, blocking, severity, introduced, accepted } = reported;
  const { client, server } = copyPlaces(reported);
  const told = toldConsequences(finding, pair).map(({ peers, text }) => `${peers}: ${text}.`);
  const lines = [
    `${finding.element}: ${copySentence(reported, pair)}.`,
    ...told,
    ...blocking ? [`Do: ${COPY_REMEDY}`] : []
  ];
  return {
    ruleId: finding.rule.id,
    ruleIndex: indices.get(finding.rule.id) ?? -1,
    level: blocking ? "error" : "warning",
    message: { text: lines.map(visible).join("\n") },
    locations: [client, server].flatMap((place) => place === null ? [] : [physical(place.file, place)]).slice(0, 1),
    partialFingerprints: { "skewgate/v1": fingerprint },
    ...suppressed(accepted),
    properties: { copies: pair.name, element: finding.element, severity, blocking, introduced }
  };
}
function messageOf2(reported, surface) {
  const { finding, blocking } = reported;
  const told = toldConsequences(finding, surface);
  const guard = guardText(reported, surface);
  const elsewhere = told.length === 0 && guard === null ? elsewhereText(finding, surface) : null;
  return [
    `${finding.element}: ${finding.sentence}.`,
    ...told.map(({ peers, text }) => `${peers}: ${text}.`),
    ...guard === null ? [] : [`${guard}.`],
    ...elsewhere === null ? [] : [`${capital(elsewhere)}.`],
    ...blocking ? [`Do: ${remedyOf(reported, surface)}`] : []
  ].map(visible).join("\n");
}
function placeOf(reported) {
  const { finding } = reported;
  const place = placeAtHead(reported);
  if (place !== null) return physical(place.file, place);
  return finding.old === null ? null : physical(locate(finding.old, finding.rule.points).file, null);
}
function physical(file, place) {
  const region = place === null ? {} : {
    region: {
      startLine: place.line,
      startColumn: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn
    }
  };
  return { physicalLocation: { artifactLocation: { uri: encodePath(file), uriBaseId: "%SRCROOT%" }, ...region } };
}
function notification({ file, line, column, message, fatal }) {
  const place = line === null ? null : { line, column: column ?? 1, endLine: line, endColumn: column ?? 1 };
  return {
    level: fatal ? "error" : "note",
    message: { text: visible(message) },
    ...file === null ? {} : { locations: [physical(file, place)] }
  };
}

// src/report/workflow-commands.ts
var MOST_COMMANDS = 10;
function workflowCommands(annotations) {
  return LEVELS.flatMap((level) => {
    const all = annotations.filter(({ annotation_level }) => annotation_level === level);
    const shown = all.length > MOST_COMMANDS ? all.slice(0, MOST_COMMANDS - 1) : all;
    const left = all.length - shown.length;
    const name = level === "failure" ? "error" : level;
    const rest = left === 0 ? [] : [`::${name}::${left} more: all of them are in the summary of this job`];
    return [...shown.map((annotation) => workflowCommand(name, annotation)), ...rest];
  });
}
function workflowCommand(name, annotation) {
  const { path, start_line, end_line, start_column, end_column, title, message } = annotation;
  const properties = [
    `file=${commandProperty(path)}`,
    `line=${start_line}`,
    `endLine=${end_line}`,
    ...start_column === void 0 ? [] : [`col=${start_column}`, `endColumn=${end_column}`],
    `title=${commandProperty(title)}`
  ];
  return `::${name} ${properties.join(",")}::${commandValue(message)}`;
}

// src/cli/formats.ts
function formatted(report, format, quiet) {
  switch (format) {
    case "json":
      return renderJson(report, TOOL);
    case "markdown":
      return renderJobSummary(report, NO_CONTEXT);
    case "sarif":
      return renderSarif(report, TOOL, NO_CONTEXT);
    case "github": {
      const mode = quiet ? "blocking" : "all";
      return workflowCommands(annotationsOf(report, { mode, rulesUrl: null })).map((line) => `${line}
`).join("");
    }
  }
}
export {
  formatted,
  partJson
};
