/** Elements of a protocol in release notes: short names, in groups of their kind. */
import type { Spot } from '../compat/finding.ts';
import type { ReportedFinding } from './report.ts';

type NameOf = (element: Spot) => string;

/** This many names are told in one line; more are counted. */
const MOST = 40;

/** @returns names without their package, unless two of the elements would then have the same */
export function elementNames(elements: readonly Spot[]): NameOf {
  const full = new Map<string, Set<string>>();
  for (const element of elements) {
    const short = shortName(element);
    full.set(short, (full.get(short) ?? new Set()).add(fullName(element)));
  }
  return (element) => {
    const short = shortName(element);
    return (full.get(short)?.size ?? 1) > 1 ? fullName(element) : short;
  };
}

/** `State.PAUSED` for a value of an enum: its own full name does not say which. */
function fullName(element: Spot): string {
  if (element.kind === 'file') return element.path;
  return element.kind === 'enum-value' ? `${element.parent.fullName}.${element.name}` : element.fullName;
}

function shortName(element: Spot): string {
  const name = fullName(element);
  if (element.kind === 'file') return name;
  const prefix = element.file.package === '' ? '' : `${element.file.package}.`;
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

/** @returns `A`, `B` and `C` as code, the rest counted */
export function namesText(names: readonly string[]): string {
  const shown = names.length > MOST ? names.slice(0, MOST) : names;
  const words = [
    ...shown.map((name) => `\`${name}\``),
    ...(names.length > MOST ? [`${names.length - MOST} more`] : []),
  ];
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const KINDS: readonly { readonly kind: Spot['kind']; readonly title: string }[] = [
  { kind: 'service', title: 'Services' },
  { kind: 'method', title: 'Calls' },
  { kind: 'field', title: 'Fields' },
  { kind: 'enum-value', title: 'Values' },
  { kind: 'message', title: 'Messages' },
  { kind: 'enum', title: 'Enums' },
  { kind: 'stored', title: 'Stored data' },
];

/** @returns what a peer can use from now on, a line for each kind */
export function capabilityTexts(findings: readonly ReportedFinding[], nameOf: NameOf): readonly string[] {
  const added = findings.flatMap(({ finding, guarded }) =>
    finding.adds && finding.old === null && finding.new !== null ? [{ element: finding.new, guarded }] : [],
  );
  const checks = added.flatMap(({ element, guarded }) =>
    guarded === null
      ? []
      : [`\`${nameOf(element)}\` is safe with older servers only if the client first checks ${namesText(guarded.by)}.`],
  );
  return [
    ...linesOf(
      added.map(({ element }) => element),
      nameOf,
    ),
    ...checks,
  ];
}

/** @returns what is not to be used in new code, a line for each kind */
export function deprecationTexts(elements: readonly Spot[], nameOf: NameOf): readonly string[] {
  const lines = linesOf(elements, nameOf);
  return lines.length === 0 ? [] : [...lines, 'They still work. Do not use them in new code.'];
}

function linesOf(elements: readonly Spot[], nameOf: NameOf): readonly string[] {
  return KINDS.flatMap(({ kind, title }) => {
    const names = [...new Set(elements.filter((element) => element.kind === kind).map(nameOf))];
    return names.length === 0 ? [] : [`${title}: ${namesText(names)}.`];
  });
}
