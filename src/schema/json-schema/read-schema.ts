/** From the JSON of one schema file to its places. References are found here, and resolved when all files are read. */
import type { Range } from '../ast.ts';
import { isObject, type Json, normalText } from './json.ts';
import { ANYTHING, kindsOf, treatmentOf, valuesOf, widthOf } from './keywords.ts';
import type { Shape, StoredElement, StoredFile, StoredRole } from './model.ts';
import { type JsonMember, type JsonNode, plainValue } from './parse-json.ts';
import { type Reference, referenceIn, wrappedIn } from './references.ts';
import type { Unseen } from './unseen.ts';

/** A place that is not yet linked. */
export interface Draft extends StoredElement {
  refersTo: Draft | null;
  shape: Shape;
  /** Where the reference stands, and what it says. */
  readonly reference: Reference | null;
}

/** The places of a file by their JSON pointers (RFC 6901). */
export interface ReadFile {
  readonly file: StoredFile;
  readonly root: Draft;
  readonly places: ReadonlyMap<string, Draft>;
  /** The keywords that are not looked into. */
  readonly passed: readonly Unseen[];
  /** @returns the place at a pointer, made on demand where no keyword that is read leads there; null if there is none */
  readonly at: (pointer: string) => Draft | null;
}

/** What is known of a place before its keywords are read. */
interface Seat {
  readonly role: StoredRole;
  readonly name: string;
  readonly fullName: string;
  readonly pointer: string;
  readonly nameRange: Range;
  readonly required: boolean;
}

/** @param name what the document is called */
export function readSchema(file: StoredFile, node: JsonNode, name: string): ReadFile {
  const reader = new SchemaReader(file, name);
  const nameRange = { start: node.range.start, end: node.range.start + 1 };
  const seat: Seat = { role: 'document', name, fullName: name, pointer: '', nameRange, required: true };
  const root = reader.place(node, seat);
  return { file, root, places: reader.places, passed: reader.passed, at: (pointer) => reader.at(node, pointer) };
}

class SchemaReader {
  readonly places = new Map<string, Draft>();
  readonly passed: Unseen[] = [];
  private readonly file: StoredFile;
  private readonly document: string;

  constructor(file: StoredFile, document: string) {
    this.file = file;
    this.document = document;
  }

  /** The place of a schema and of all that is inside. */
  place(node: JsonNode, seat: Seat): Draft {
    const members = node.kind === 'object' ? node.members : new Map<string, JsonMember>();
    this.definitions(members, seat);
    const wrapped = wrappedIn(members);
    const reference = wrapped === null ? referenceIn(members) : null;
    const { role, name, fullName, required, nameRange } = seat;
    const draft: Draft = {
      kind: 'stored',
      ...{ role, name, fullName, required, reference },
      file: this.file,
      shape: wrapped === null && reference === null ? this.shape(node, members, seat) : this.beside(members),
      refersTo: null,
      nullable: wrapped?.nullable ?? false,
      node: { range: node.range, name: { range: nameRange } },
    };
    if (wrapped !== null)
      draft.refersTo = this.place(wrapped.node, {
        ...seat,
        role: 'definition',
        required: true,
        pointer: `${seat.pointer}/${wrapped.path}`,
      });
    this.places.set(seat.pointer, draft);
    return draft;
  }

  /** A place that no keyword leads to that is read. */
  at(root: JsonNode, pointer: string): Draft | null {
    const known = this.places.get(pointer);
    if (known !== undefined) return known;
    let node: JsonNode | undefined = root;
    const parts = pointer.split('/').slice(1).map(unescaped);
    for (const part of parts) node = within(node, part);
    if (node === undefined || !isSchema(node)) return null;
    const name = parts.at(-1) ?? '';
    const seat = { role: 'definition', name, fullName: `${this.document}.${name}`, pointer, required: true } as const;
    return this.place(node, { ...seat, nameRange: { start: node.range.start, end: node.range.start + 1 } });
  }

  private definitions(members: ReadonlyMap<string, JsonMember>, { pointer }: Seat): void {
    for (const keyword of ['$defs', 'definitions']) {
      const bundle = members.get(keyword)?.value;
      if (bundle?.kind !== 'object') continue;
      for (const [name, { name: nameRange, value }] of bundle.members) {
        if (!isSchema(value)) continue;
        const at = `${pointer}/${keyword}/${escaped(name)}`;
        const seat = {
          role: 'definition',
          name,
          fullName: `${this.document}.${name}`,
          pointer: at,
          nameRange,
        } as const;
        this.place(value, { ...seat, required: true });
      }
    }
  }

  private shape(node: JsonNode, members: ReadonlyMap<string, JsonMember>, seat: Seat): Shape {
    const value = (keyword: string): Json | undefined => {
      const member = members.get(keyword);
      return member === undefined ? undefined : plainValue(member.value);
    };
    const decisive = [...members.keys()].filter((keyword) => treatmentOf(keyword) === 'decisive');
    const isFalse = node.kind === 'scalar' && node.value === false;
    if (decisive.length > 0 || isFalse) {
      this.pass(members, (keyword) => decisive.includes(keyword), true);
      return { ...ANYTHING, opaque: normalText(plainValue(node)) };
    }
    const kinds = kindsOf(value('type'));
    const values = valuesOf(value('enum'), value('const'), kinds);
    const width = kinds.has('integer') ? widthOf(value('format')) : null;
    const unread = this.pass(members, (keyword) => isUnread(keyword, width !== null));
    return {
      kinds: values === null ? kinds : kindsOf([...new Set(values.map(kindNames))].flat()),
      ...{ values, width, unread },
      properties: this.properties(members, seat),
      rest: this.rest(members, seat),
      items: this.inner(members, 'items', { ...seat, role: 'items', fullName: `${seat.fullName}[]` }),
      opaque: null,
    };
  }

  /** What restricts a reference further. */
  private beside(members: ReadonlyMap<string, JsonMember>): Shape {
    return { ...ANYTHING, unread: this.pass(members, (keyword) => treatmentOf(keyword) === 'unread') };
  }

  private properties(members: ReadonlyMap<string, JsonMember>, seat: Seat): Shape['properties'] {
    const listed = members.get('properties')?.value;
    if (listed?.kind !== 'object') return null;
    const required = new Set(requiredIn(members));
    return new Map(
      [...listed.members].map(([name, { name: nameRange, value }]) => {
        const [fullName, pointer] = [`${seat.fullName}.${name}`, `${seat.pointer}/properties/${escaped(name)}`];
        const own: Seat = { role: 'property', name, fullName, pointer, nameRange, required: required.has(name) };
        return [name, this.place(value, own)];
      }),
    );
  }

  private rest(members: ReadonlyMap<string, JsonMember>, seat: Seat): Shape['rest'] {
    const value = members.get('additionalProperties')?.value;
    if (value?.kind === 'scalar' && value.value === false) return 'closed';
    const entries: Seat = { ...seat, role: 'entries', fullName: `${seat.fullName}.*` };
    return value?.kind === 'object' ? (this.inner(members, 'additionalProperties', entries) ?? 'open') : 'open';
  }

  private inner(members: ReadonlyMap<string, JsonMember>, keyword: string, seat: Seat): Draft | null {
    const member = members.get(keyword);
    if (member === undefined || !isSchema(member.value)) return null;
    const pointer = `${seat.pointer}/${keyword}`;
    return this.place(member.value, { ...seat, pointer, nameRange: member.name, required: true });
  }

  /** Notes the keywords that are not looked into. */
  private pass(
    members: ReadonlyMap<string, JsonMember>,
    isPassed: (keyword: string) => boolean,
    decisive = false,
  ): ReadonlyMap<string, string> {
    const found = [...members].filter(([keyword]) => isPassed(keyword));
    for (const [name, { name: range }] of found) this.passed.push({ name, decisive, file: this.file, range });
    return new Map(found.map(([keyword, { value }]) => [keyword, normalText(plainValue(value))]));
  }
}

function isUnread(keyword: string, hasWidth: boolean): boolean {
  return treatmentOf(keyword) === 'unread' && !(keyword === 'format' && hasWidth);
}

function kindNames(value: Json): readonly string[] {
  if (value === null) return ['null'];
  if (typeof value === 'bigint') return ['integer'];
  return [isObject(value) ? 'object' : Array.isArray(value) ? 'array' : typeof value];
}

function isSchema(node: JsonNode): boolean {
  return node.kind === 'object' || (node.kind === 'scalar' && typeof node.value === 'boolean');
}

function requiredIn(members: ReadonlyMap<string, JsonMember>): readonly Json[] {
  const node = members.get('required')?.value;
  return node?.kind === 'array' ? node.items.map(plainValue) : [];
}

function within(node: JsonNode | undefined, part: string): JsonNode | undefined {
  if (node?.kind === 'object') return node.members.get(part)?.value;
  return node?.kind === 'array' && /^(0|[1-9]\d*)$/.test(part) ? node.items[Number(part)] : undefined;
}

function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
