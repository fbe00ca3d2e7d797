/**
 * `export` on nested types where `features.default_symbol_visibility` is STRICT, as by default in edition 2026
 * (protobuf.dev "Symbol Visibility"; symbol_checker.cc).
 */
import type { EnumNode, MessageNode } from './ast.ts';
import type { FeatureSet } from './features.ts';
import { MAX_FIELD_NUMBER } from './link-drafts.ts';
import type { Fault } from './link-problems.ts';

/**
 * @param node a message
 * @param outermost whether it stands in no other message
 * @returns a fault for each type in it that is exported and must not be
 */
export function nestedExportFaults(node: MessageNode, outermost: boolean, features: FeatureSet): Fault[] {
  if (features.default_symbol_visibility !== 'STRICT') return [];
  const types = outermost && isNamespace(node) ? node.messages : [...node.messages, ...node.enums];
  return types.filter(({ visibility }) => visibility === 'export').map(faultOf);
}

/** What C++ puts enums into so that their values have names of their own: a local message that can have no fields. */
function isNamespace({ visibility, reservedRanges }: MessageNode): boolean {
  const [all, more] = reservedRanges;
  if (visibility === 'export' || all === undefined || more !== undefined) return false;
  return all.start.value === 1n && (all.end === null || all.end.value === BigInt(MAX_FIELD_NUMBER));
}

function faultOf({ kind, name }: MessageNode | EnumNode): Fault {
  const other = kind === 'enum' ? ', or put it into a `local message` with `reserved 1 to max;`' : '';
  const message = `the nested ${kind} \`${name.text}\` cannot be exported: visibility is STRICT here. Move it out of its message${other}.`;
  return { message, range: name.range, fatal: true };
}
