/** Findings without what they were found in: enough to show them again, in another process. */
import type { Consequence, Finding, Spot } from '../compat/finding.ts';
import { RULES } from '../compat/rules/index.ts';
import { STORED_RULES } from '../compat/stored-json/rules/index.ts';
import { isBundled } from '../report/anchor.ts';
import { rangeOf } from '../report/location.ts';
import type { ReportedFinding } from '../report/report.ts';
import type { Range } from '../schema/ast.ts';
import { spanOf } from '../schema/text.ts';
import { wellKnownFile } from '../schema/well-known.ts';
import type { Witness } from '../witness/witness.ts';

/** A declaration as it is written, and which part of it the finding points at. */
interface SavedSpot {
  readonly kind: 'file' | 'declaration';
  readonly path: string;
  readonly bundled: boolean;
  /** Where `text` begins: in the file's text, and 1-based. */
  readonly start: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** In the file's text. */
  readonly pointed: Range;
  readonly name: Range;
}

type SavedConsequence = Omit<Consequence, 'triggers' | 'samples'>;

/** A finding as it is written down. */
export interface SavedFinding extends Omit<ReportedFinding, 'finding' | 'witnesses'> {
  readonly rule: string;
  readonly old: SavedSpot | null;
  readonly new: SavedSpot | null;
  readonly enclosing: SavedSpot | null;
  readonly told: Pick<Finding, 'element' | 'key' | 'sentence' | 'adds' | 'shapes'>;
  readonly effects: readonly SavedConsequence[];
  /** Which of `effects` are worse than safe, each with its proof. */
  readonly worse: readonly { readonly effect: number; readonly witness: Witness | null }[];
  readonly reachedBy: readonly string[];
}

/** @returns the finding as plain data */
export function savedFinding({ finding, witnesses, ...reported }: ReportedFinding): SavedFinding {
  const { rule, element, key, sentence, adds, shapes, effects, consequences, reachedBy } = finding;
  const spot = (each: Spot | null): SavedSpot | null => (each === null ? null : savedSpot(each, finding));
  // What is worse than safe is among the effects, but perhaps told in other words.
  const all = [...new Set([...consequences, ...effects])];
  return {
    ...reported,
    rule: rule.id,
    old: spot(finding.old),
    new: spot(finding.new),
    enclosing: spot(finding.enclosing),
    told: { element, key, sentence, adds, shapes },
    effects: all.map(({ triggers: _, samples: __, ...rest }) => rest),
    worse: consequences.map((each) => ({ effect: all.indexOf(each), witness: witnesses.get(each) ?? null })),
    reachedBy: reachedBy.flatMap(({ old, new: next }) => (old ?? next)?.fullName ?? []),
  };
}

/** @returns the finding as it was, but for what it was found in; null if there is no such rule */
export function revivedFinding(saved: SavedFinding): ReportedFinding | null {
  const { rule: id, told, effects, worse, reachedBy, old, new: next, enclosing, ...reported } = saved;
  const rule = [...RULES, ...STORED_RULES].find((each) => each.id === id);
  if (rule === undefined) return null;
  const all: readonly Consequence[] = effects.map((effect) => ({ ...effect, triggers: [] }));
  const consequences = worse.flatMap(({ effect }) => all[effect] ?? []);
  const proofs = worse.flatMap(({ effect, witness }) => {
    const consequence = all[effect];
    return consequence === undefined || witness === null ? [] : [[consequence, witness] as const];
  });
  const finding = {
    rule,
    ...told,
    effects: all,
    consequences,
    old: revivedSpot(old),
    new: revivedSpot(next),
    enclosing: revivedSpot(enclosing),
    reachedBy: reachedBy.map((fullName) => ({ old: { fullName }, new: null })),
  };
  // The pair is what the rules look at. Whoever shows a finding does not.
  return { ...reported, finding: finding as unknown as Finding, witnesses: new Map(proofs) };
}

function savedSpot(spot: Spot, { rule }: Finding): SavedSpot {
  const file = spot.kind === 'file' ? spot : spot.file;
  const pointed = rangeOf(spot, rule.points);
  const name = rangeOf(spot, 'name');
  const node = spot.kind === 'file' ? null : spot.node;
  const whole = node?.range ?? pointed;
  const { line, column } = spanOf(file.node, whole);
  const text = file.node.text.slice(whole.start, whole.end);
  const kind = node === null ? 'file' : 'declaration';
  return { kind, path: file.path, bundled: isBundled(spot), start: whole.start, line, column, text, pointed, name };
}

/** Stands where the declaration stood, in a file that holds nothing else. */
function revivedSpot(saved: SavedSpot | null): Spot | null {
  if (saved === null) return null;
  const { kind, path, bundled, line, column, text } = saved;
  const known = bundled ? wellKnownFile(path) : null;
  const start = known === null ? line - 1 + column - 1 : saved.start;
  const moved = (range: Range): Range => ({
    start: range.start - saved.start + start,
    end: range.end - saved.start + start,
  });
  const node = known ?? { text: `${'\n'.repeat(line - 1)}${' '.repeat(column - 1)}${text}` };
  const pointed = moved(saved.pointed);
  const part = { range: pointed };
  const name = { range: moved(saved.name) };
  const spot =
    kind === 'file'
      ? { kind, path, node: known ?? { ...node, packageRange: pointed } }
      : {
          kind: 'field',
          file: { path, node },
          node: { range: { start, end: start + text.length }, name, number: part, type: part, label: part, map: null },
        };
  // What tells where it is, and how it is written: nothing else is asked of it.
  return spot as unknown as Spot;
}
