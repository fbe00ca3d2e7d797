/** What a run met: it is worth what it met. */
import { RULES } from '../../../src/compat/rules/index.ts';
import { CELLS } from '../../support/cells.ts';
import { JSON_CELLS } from '../../support/cells-json.ts';
import type { Built } from './cases.ts';
import type { Shown } from './complete.ts';
import type { Seen } from './sound.ts';

/**
 * Rules about what a random protocol does not have: options, imports and editions after 2023, which no message shows;
 * but for strings of values in JSON, of which all pairs of some enums are tried (`compat/json/enum-names.test.ts`).
 */
const NOT_MADE: ReadonlySet<string> = new Set([
  'export-removed',
  'extension-range-removed',
  'field-java-utf8-changed',
  'field-jstype-changed',
  'field-string-type-changed',
  'file-option-changed',
  'json-format-changed',
  'message-accessor-removed',
  'option-changed',
  'public-import-removed',
  'rpc-idempotency-changed',
  'value-json-name-changed',
]);

const LEAST_PER_RULE = 20;
const LEAST_PER_CELL = 10;
const LEAST_DIFFERING = 0.6;

/** Every flow, skew and effect that the examples of the rules show. */
function cellsIn(cells: typeof CELLS, contract: 'binary' | 'json'): readonly string[] {
  return Object.values(cells).flatMap((places) =>
    Object.entries(places).flatMap(([place, effects]) =>
      effects.split(', ').map((one) => `${contract} ${place} ${one.split(' ')[0]}`),
    ),
  );
}

const WANTED: ReadonlySet<string> = new Set([...cellsIn(CELLS, 'binary'), ...cellsIn(JSON_CELLS, 'json')]);

export class Tally {
  pairs = 0;
  differing = 0;
  decodes = 0;
  proven = 0;
  known = 0;
  readonly excused = { es: 0, js: 0 };
  private readonly rules = new Map<string, number>(RULES.map(({ id }) => [id, 0]));
  private readonly cells = new Map<string, number>([...WANTED].map((cell) => [cell, 0]));

  add({ findings }: Built, seen: Seen, shown: Shown | null): void {
    this.pairs++;
    if (seen.differs) this.differing++;
    this.decodes += seen.decodes;
    this.proven += shown?.proven ?? 0;
    this.known += shown?.known ?? 0;
    this.excused.es += seen.excused.es;
    this.excused.js += seen.excused.js;
    for (const { rule, effects } of findings) {
      this.rules.set(rule.id, (this.rules.get(rule.id) ?? 0) + 1);
      for (const { contract, skew, flow, effect } of effects) {
        const cell = `${contract} ${skew} ${flow ?? '-'} ${effect}`;
        if (contract !== 'source') this.cells.set(cell, (this.cells.get(cell) ?? 0) + 1);
      }
    }
  }

  /** What was met too seldom. */
  shortfalls(): readonly string[] {
    const rules = [...this.rules].filter(([id, count]) => count < LEAST_PER_RULE && !NOT_MADE.has(id));
    // In ProtoJSON an object may happen to read as another, which no example shows.
    const isWanted = (cell: string): boolean => WANTED.has(cell) || cell.startsWith('binary');
    const cells = [...this.cells].filter(([cell, count]) => count < LEAST_PER_CELL && isWanted(cell));
    return [
      ...rules.map(([id, count]) => `rule ${id} was met ${count} times, not ${LEAST_PER_RULE}`),
      ...cells.map(([cell, count]) => `${cell} was met ${count} times, not ${LEAST_PER_CELL}`),
      ...(this.differing < this.pairs * LEAST_DIFFERING
        ? [`only ${this.differing} of ${this.pairs} pairs differ`]
        : []),
    ];
  }

  /** The counts as lines of text, the least first. */
  lines(): readonly string[] {
    const { pairs, differing, decodes, proven, known, excused } = this;
    const table = (counts: ReadonlyMap<string, number>): string[] =>
      [...counts].sort(([, a], [, b]) => a - b).map(([name, count]) => `${String(count).padStart(9)}  ${name}`);
    return [
      `${pairs} pairs, ${differing} of them differ; ${decodes} messages read, ${proven} witnesses, ${known} known of other runtimes`,
      `not judged because of known deviations: ${excused.es} by protobuf-es, ${excused.js} by protobufjs`,
      'effects:',
      ...table(this.cells),
      'rules:',
      ...table(this.rules),
    ];
  }
}
