/** `skewgate accept`: the entries of the config that accept findings by name, to be pasted. */
import { RULES } from '../compat/rules/index.ts';
import { nearest } from '../config/suggest.ts';
import { type AcceptGroup, type AcceptPlace, type Chosen, chooseFindings, type Wanted } from '../gate/accept.ts';
import {
  type AcceptanceEntry,
  acceptanceEntries,
  acceptanceEntry,
  copyEntry,
  entryLines,
} from '../report/acceptance-entry.ts';
import { safeLog, visible } from '../report/escape.ts';
import { jsonText } from '../report/json.ts';
import { judge } from './judge.ts';
import type { Command } from './options.ts';
import type { Asked } from './request.ts';
import { answer, type Result, type Terminal, wrong } from './result.ts';

/** @returns the findings named by the arguments: fingerprints, and rules with an element behind each; or what is wrong */
function readWanted(args: readonly string[]): readonly Wanted[] | { readonly problem: string } {
  const wanted: Wanted[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    if (RULES.some(({ id }) => id === word)) {
      const element = args[++i];
      if (element === undefined)
        return { problem: `accept ${word} needs the element too: skewgate accept ${word} grpc.Agent.Stop` };
      wanted.push({ kind: 'change', rule: word, element });
    } else if (/^[\da-f]+$/i.test(word)) wanted.push({ kind: 'fingerprint', fingerprint: word.toLowerCase() });
    else return { problem: `accept takes fingerprints, or a rule and an element; "${word}" is neither${hint(word)}` };
  }
  return wanted;
}

function hint(word: string): string {
  const rule = nearest(
    word,
    RULES.map(({ id }) => id),
  );
  return rule === null ? '' : `; did you mean "${rule}"?`;
}

/** Judges as `check` does. Exit 0 with the entries; 1 if something matches nothing; 2 and 3 as of every command. */
export async function accept(command: Command, asked: Asked, terminal: Terminal): Promise<Result> {
  const wanted = readWanted(command.words ?? []);
  if ('problem' in wanted) return wrong(wanted.problem);
  // What is accepted needs no proof.
  const outcome = await judge(command, { ...asked, policy: { ...asked.policy, proofs: false } }, terminal);
  if ('badConfig' in outcome || outcome.config === undefined) return answer(outcome, command, terminal);
  const { report, config } = outcome;
  const chosen = chooseFindings(report, config, wanted);
  const found = chosen.groups.length > 0;
  const notes = [...unmatchedLines(chosen), ...presentLines(chosen), ...(found ? advice(chosen) : nothing(chosen))];
  const stdout = command.format === 'json' ? jsonOf(chosen, notes) : yamlOf(chosen, notes);
  return { exit: found && chosen.unmatched.length === 0 ? 0 : 1, stdout, stderr: '' };
}

/** What is not an entry is a comment, so that all of it can be pasted. */
function yamlOf(chosen: Chosen, notes: readonly string[]): string {
  const comments = notes.map((line) => `# ${visible(line)}\n`).join('');
  return safeLog([comments, ...placesOf(chosen)].filter((text) => text !== '').join('\n'));
}

function placesOf({ groups }: Chosen): readonly string[] {
  const places = new Map<string, AcceptGroup[]>();
  for (const group of groups) {
    const { file, surface } = group.place;
    const key = JSON.stringify([file, surface]);
    places.set(key, [...(places.get(key) ?? []), group]);
  }
  return [...places.values()].map((each) => `${placeLines(each).join('\n')}\n`);
}

function placeLines(groups: readonly AcceptGroup[]): readonly string[] {
  const place = groups[0]?.place;
  if (place === undefined) return [];
  const entries = new Map(
    groups.flatMap((group) => entriesOf(group).map((entry) => [entry.fingerprint, entry] as const)),
  );
  const lines = [
    ...(place.listed ? [] : ['accept:']),
    ...[...entries.values()].flatMap((entry) => entryLines(entry, '# say why nobody is hurt')),
  ];
  const deep = place.surface === null ? '' : '    ';
  return [`# ${visible(whereText(place))}`, ...lines.map((line) => `${deep}${line}`)];
}

function entriesOf({ of, findings }: AcceptGroup): readonly AcceptanceEntry[] {
  if ('surface' in of) return acceptanceEntries(findings, of.surface);
  const { name } = of.copies;
  return findings.map(copyEntry).map((entry) => ({ ...entry, element: `${entry.element} (copies ${name})` }));
}

function whereText({ file, surface, listed }: AcceptPlace): string {
  const where = surface === null ? `at the top level of ${file}` : `in ${file}, in the surface ${surface}`;
  return listed ? `in the list "accept" ${where}` : where;
}

function jsonOf({ groups }: Chosen, notes: readonly string[]): string {
  const entries = groups.flatMap(({ of, place, findings }) =>
    findings.map((reported) => ({
      surface: 'surface' in of ? of.surface.name : null,
      ...('copies' in of && { copies: of.copies.name }),
      file: place.file,
      within: place.surface,
      ...('surface' in of ? acceptanceEntry(reported, of.surface) : copyEntry(reported)),
    })),
  );
  return jsonText({ schemaVersion: 1, entries, notes });
}

function advice({ groups }: Chosen): readonly string[] {
  const unpaid = groups.flatMap(({ of, findings }) =>
    !('surface' in of) || of.surface.declared === null || of.surface.declaredBy === 'assumed'
      ? []
      : findings.filter(({ blocking, requires }) => blocking && requires !== 'never'),
  );
  return [
    'Fill in each reason and paste the entries where their comment says.',
    'They count once they are in the branch that changes are merged into.',
    ...(unpaid.length > 0
      ? [
          'A version is declared here, and a release pays for accepted breaks too: this fails until the version is raised.',
        ]
      : []),
  ];
}

function nothing({ unmatched, present }: Chosen): readonly string[] {
  return unmatched.length + present.length > 0 ? [] : ['Nothing blocks, so there is nothing to accept.'];
}

function unmatchedLines({ unmatched }: Chosen): readonly string[] {
  return unmatched.flatMap(({ wanted, near }) => {
    const name = wanted.kind === 'fingerprint' ? wanted.fingerprint : `${wanted.rule} ${wanted.element}`;
    if (near.length === 0) return [`No finding is ${name}, and there is none that blocks.`];
    return [`No finding is ${name}. The nearest:`, ...near.map((line) => `  ${line}`)];
  });
}

function presentLines({ present }: Chosen): readonly string[] {
  return present.map(({ fingerprint, holds }) =>
    holds
      ? `${fingerprint} is accepted already.`
      : `${fingerprint} has an entry that has ended: change its "until" or remove it.`,
  );
}
