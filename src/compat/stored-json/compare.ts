/** The comparison of two versions of stored JSON: every document, every place, every rule. */
import type { Json } from '../../schema/json-schema/json.ts';
import { problemAt } from '../../schema/json-schema/link-schemas.ts';
import { type StoredElement, type StoredSchema, targetOf } from '../../schema/json-schema/model.ts';
import type { Problem } from '../../schema/model.ts';
import { mergeConsequences } from '../consequences.ts';
import type { Consequence, Finding } from '../finding.ts';
import { severityOf } from '../severity.ts';
import { MEETINGS, type Side } from '../skew.ts';
import { constantAt } from './change.ts';
import { DEEPEST, MOST_READ, TooDeep } from './depth.ts';
import type { StoredOutcome, StoredPair } from './pair.ts';
import type { StoredRule } from './rule.ts';
import { STORED_RULES } from './rules/index.ts';
import { VERSION_UNCHANGED } from './rules/version-field-unchanged.ts';
import { shapeText } from './shape.ts';
import { type StoredUse, type WalkedDocument, walkDocuments } from './walk.ts';

/** What was found, harmless differences included; or why that cannot be told. */
export type StoredDifferences = { readonly findings: readonly Finding[] } | { readonly problem: Problem };

/** Comparing a version with itself finds nothing. */
export function compareStored(old: StoredSchema, next: StoredSchema, use: StoredUse): StoredDifferences {
  try {
    return { findings: storedFindings(old, next, use) };
  } catch (error) {
    if (error instanceof TooDeep) return { problem: tooDeep(error, next) };
    throw error;
  }
}

function tooDeep({ element: { file, node }, why }: TooDeep, next: StoredSchema): Problem {
  const isAtHead = next.files.get(file.path) === file;
  const where = isAtHead ? '' : ' (in the older version)';
  const { range } = node;
  const deep = {
    message: `types are more than ${DEEPEST} deep inside one another here${where}, references followed; that is the limit. Let fewer types hold one another`,
    range,
  };
  const much = {
    message: `what changed holds more than ${MOST_READ} places, and is not read further than here${where}; that is the limit. Change fewer types at once`,
    range,
  };
  const fault = why === 'deep' ? deep : much;
  return { ...problemAt(file, fault), ...(isAtHead ? {} : { elsewhere: true }) };
}

function storedFindings(old: StoredSchema, next: StoredSchema, use: StoredUse): readonly Finding[] {
  const documents = walkDocuments(old, next, use);
  const pairs = new Set(documents.flatMap((document) => document.pairs));
  const findings = [...pairs].flatMap((pair) =>
    STORED_RULES.filter((rule) => rule.differs(pair)).map((rule) => findingOf(rule, pair)),
  );
  return [...findings, ...unchangedVersions(documents, findings, use)];
}

/** @returns whether a version of the surface says where its version is */
export function hasVersion(schema: StoredSchema, versionField: readonly string[]): boolean {
  return [...schema.documents.values()].some((document) => constantAt(elementAt(document, versionField)) !== null);
}

function findingOf(rule: StoredRule, pair: StoredPair): Finding {
  const { old, new: next, parents } = pair;
  const effects = consequencesOf({ old: read(rule, pair, 'old'), new: read(rule, pair, 'new') });
  const element = old?.fullName ?? (parents === null ? next?.fullName : `${parents.old.fullName}.${next?.name}`) ?? '';
  return {
    rule,
    pair,
    old,
    new: next,
    enclosing: parents?.new ?? null,
    element,
    key: `${(old ?? next)?.role} ${element}`,
    sentence: rule.sentence(pair),
    effects,
    consequences: effects.filter(({ severity }) => severity !== 'safe'),
    adds: rule.floor === 'minor',
    reachedBy: [],
    shapes: { old: shapeText(old), new: shapeText(next) },
  };
}

function read(rule: StoredRule, pair: StoredPair, writer: Side): readonly StoredOutcome[] {
  const orient = <T>({ old, new: next }: { readonly old: T; readonly new: T }): { writer: T; reader: T } =>
    writer === 'old' ? { writer: old, reader: next } : { writer: next, reader: old };
  const parents = pair.parents === null ? null : orient(pair.parents);
  return rule.effect?.({ ...orient<StoredElement | null>(pair), parents, pair }) ?? [];
}

/** One is enough to show an effect, if it can be shown at all; types with thousands of properties have thousands. */
const MOST_SAMPLES = 100;

/** What happens in both meetings of stored data, one entry for each effect, with what shows it. */
function consequencesOf(outcomes: Readonly<Record<Side, readonly StoredOutcome[]>>): readonly Consequence[] {
  const meetings = MEETINGS.filter(({ flow }) => flow === 'stored');
  const all = meetings.flatMap(({ skew, flow, writer }) =>
    outcomes[writer].map(({ effect, when, beyondReader }): Consequence => {
      const novel = writer === 'new' && beyondReader;
      const severity = severityOf(effect, { skew, flow, novel });
      return { skew, contract: 'document', flow, effect, severity, novel, when, runtimes: 'all', triggers: [] };
    }),
  );
  return mergeConsequences(all).map((each) => {
    const writer = meetings.find(({ skew }) => skew === each.skew)?.writer ?? 'old';
    const shown = outcomes[writer].filter(({ effect }) => effect === each.effect).slice(0, MOST_SAMPLES);
    return { ...each, samples: shown.map((outcome): Json | undefined => outcome.sample) };
  });
}

/** For each document whose version stays the same though it should not. */
function unchangedVersions(
  documents: readonly WalkedDocument[],
  findings: readonly Finding[],
  { versionField }: StoredUse,
): readonly Finding[] {
  if (versionField.length === 0) return [];
  const serious = findings.filter(isNotAdditive);
  const versioned = documents.flatMap((document) => {
    const [old, next] = [elementAt(document.old, versionField), elementAt(document.new, versionField)];
    return constantAt(old) === null || document.new === null ? [] : [{ ...document, element: { old, new: next } }];
  });
  const covered = new Set(versioned.flatMap(({ pairs }) => pairs));
  return versioned.flatMap(({ pairs, element, old, new: next }, i) => {
    // What no document with a version holds is told by the version of the first.
    const causes = serious.filter(
      ({ pair }) => pairs.some((each) => each === pair) || (i === 0 && pair.kind === 'stored' && !covered.has(pair)),
    );
    const [before, after] = [constantAt(element.old), constantAt(element.new)];
    if (causes.length === 0 || (after !== null && before !== after)) return [];
    return [withCauses(element, { old, new: next }, causes)];
  });
}

function withCauses(
  { old, new: next }: Pick<StoredPair, 'old' | 'new'>,
  documents: Pick<WalkedDocument, 'old' | 'new'>,
  causes: readonly Finding[],
): Finding {
  const pair: StoredPair = {
    kind: 'stored',
    ...{ old, new: next, causes },
    parents: documents.old !== null && documents.new !== null ? { old: documents.old, new: documents.new } : null,
    way: { documents, steps: [] },
    model: 'lenient',
    refers: false,
    isVersion: true,
  };
  const worst = causes.flatMap(({ effects }) => effects).filter(({ severity }) => severity !== 'safe');
  const effects = mergeConsequences(worst.map((each) => ({ ...each, when: null })));
  const told = causes.map(({ rule, key }) => `${rule.id} ${key}`).sort();
  const shapes = { old: constantAt(old) ?? '', new: told.join('; ') };
  return { ...findingOf(VERSION_UNCHANGED, pair), effects, consequences: effects, shapes };
}

/** Whether something else happened than that names, values or documents were added, which nobody need know. */
function isNotAdditive({ rule, adds, consequences }: Finding): boolean {
  if (rule.id === 'keyword-changed') return true;
  return consequences.some(({ novel }) => !adds || !novel);
}

function elementAt(document: StoredElement | null, names: readonly string[]): StoredElement | null {
  let at = document;
  for (const name of names) at = at === null ? null : (targetOf(at).shape.properties?.get(name) ?? null);
  return at === document ? null : at;
}
