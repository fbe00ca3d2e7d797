/**
 * The nodes that a tree has hundreds of thousands of. They hold their offsets themselves, and make a range when somebody
 * asks for it: most are never asked.
 */
import type {
  Comments,
  EnumValueNode,
  FieldNode,
  IntLiteral,
  OneofNode,
  OptionNode,
  OptionValue,
  Range,
  Word,
} from './ast.ts';
import { commentsOf, type Gaps } from './comments.ts';

/** Each class stores its own properties, and only declares them: what is initialised before is stored twice. */
abstract class Placed {
  declare protected from: number;
  declare protected to: number;

  get range(): Range {
    return { start: this.from, end: this.to };
  }
}

/** A node that knows where its comments lie. */
abstract class Commented extends Placed {
  declare protected source: string;
  declare protected before: number;
  declare protected after: number;

  get comments(): Comments {
    return commentsOf({ text: this.source, before: this.before, after: this.after });
  }
}

/** A word or dotted name. */
export class WordNode<T extends string = string> extends Placed implements Word {
  declare readonly text: T;

  constructor(text: T, from: number, to: number) {
    super();
    this.from = from;
    this.to = to;
    this.text = text;
  }
}

/** A whole number. */
export class IntNode extends Placed implements IntLiteral {
  declare readonly value: bigint;

  constructor(value: bigint, from: number, to: number) {
    super();
    this.from = from;
    this.to = to;
    this.value = value;
  }
}

/** A word as the value of an option. */
export class IdentifierValue extends Placed implements Extract<OptionValue, { kind: 'identifier' }> {
  declare readonly kind: 'identifier';
  declare readonly text: string;

  constructor(text: string, from: number, to: number) {
    super();
    this.kind = 'identifier';
    this.from = from;
    this.to = to;
    this.text = text;
  }
}

const encoder = new TextEncoder();

/** A string without escapes, in one piece: its bytes are read off the file's text when somebody asks for them. */
export class PlainStringValue extends Placed implements Extract<OptionValue, { kind: 'string' }> {
  declare readonly kind: 'string';
  declare private readonly source: string;

  constructor(source: string, from: number, to: number) {
    super();
    this.kind = 'string';
    this.from = from;
    this.to = to;
    this.source = source;
  }

  get bytes(): Uint8Array {
    return encoder.encode(this.source.slice(this.from + 1, this.to - 1));
  }
}

/** An option; its name ends at `nameTo`, and begins where the statement does if there is none. */
export class Assignment extends Placed implements OptionNode {
  declare readonly name: string;
  declare private readonly nameFrom: number;
  declare private readonly nameTo: number;
  declare readonly value: OptionValue;

  constructor(name: string, nameRange: Range, value: OptionValue, from: number, to: number) {
    super();
    this.from = from;
    this.to = to;
    this.name = name;
    this.nameFrom = nameRange.start;
    this.nameTo = nameRange.end;
    this.value = value;
  }

  get nameRange(): Range {
    return { start: this.nameFrom, end: this.nameTo };
  }
}

type FieldParts = Omit<FieldNode, 'kind' | 'range' | 'comments'>;

/** A field, a map field or a group. */
export class Field extends Commented implements FieldNode {
  declare readonly kind: 'field';
  declare readonly label: FieldNode['label'];
  declare readonly type: Word;
  declare readonly map: FieldNode['map'];
  declare readonly name: Word;
  declare readonly number: IntLiteral;
  declare readonly options: readonly OptionNode[];
  declare readonly group: FieldNode['group'];
  declare readonly oneof: OneofNode | null;

  constructor(parts: FieldParts, { text, before, after }: Gaps, from: number, to: number) {
    super();
    this.kind = 'field';
    this.from = from;
    this.to = to;
    this.label = parts.label;
    this.type = parts.type;
    this.map = parts.map;
    this.name = parts.name;
    this.number = parts.number;
    this.options = parts.options;
    this.group = parts.group;
    this.oneof = parts.oneof;
    this.source = text;
    this.before = before;
    this.after = after;
  }
}

type ValueParts = Omit<EnumValueNode, 'kind' | 'range' | 'comments'>;

/** A value of an enum. */
export class EnumValue extends Commented implements EnumValueNode {
  declare readonly kind: 'enum-value';
  declare readonly name: Word;
  declare readonly number: IntLiteral;
  declare readonly options: readonly OptionNode[];

  constructor({ name, number, options }: ValueParts, { text, before, after }: Gaps, from: number, to: number) {
    super();
    this.kind = 'enum-value';
    this.from = from;
    this.to = to;
    this.name = name;
    this.number = number;
    this.options = options;
    this.source = text;
    this.before = before;
    this.after = after;
  }
}
