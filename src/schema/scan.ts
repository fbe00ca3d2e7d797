/**
 * The outline of a file, read off its text without parsing it: comments, strings and blocks are stepped over. Of whatever
 * is unusual at the top level it says nothing; then the file must be parsed. With it comes a sketch: what is left of the
 * text without fields, for those who need no more of a file than to resolve names.
 */
import { classOf, LETTER } from './chars.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { Outline, OutlineImport } from './outline.ts';
import { type Sketch, skipBlock, step, takeEnum, takeMessage, takeService } from './scan-block.ts';
import { lose, next, type Scan, skipStatement, skipString, takeDotted, takeMark, takeWord } from './scan-text.ts';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SEMICOLON = 0x3b;
const OPEN = 0x7b;
const BYTE_ORDER_MARK = 0xfeff;

type Draft = { -readonly [K in 'package' | 'services']: Outline[K] } & {
  readonly imports: OutlineImport[];
  readonly names: string[];
  readonly sketch: Sketch;
};

/** What is known of a file without parsing it. */
export interface Scanned {
  readonly outline: Outline;
  /**
   * A file with the same names and fewer texts: the package, public imports, messages with what is declared inside but
   * without fields, enums with their values, services without methods. Null where that would not do: of editions, whose
   * features stand anywhere, and of groups, which are types and fields.
   */
  readonly sketch: string | null;
  /**
   * The statements at the top level, four numbers each: which word of {@link WORDS} it begins with, how many characters
   * stand before it behind the last one, how many it has, and how many the sketch has of it. Empty without a sketch.
   */
  readonly parts: readonly number[];
}

/** @returns the outline alone; see {@link scanFile} */
export function scanOutline(text: string): Outline | null {
  return scanFile(text)?.outline ?? null;
}

/** One statement at the top level of a file. */
export interface Statement {
  /** The word it begins with. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What the sketch has of it. */
  readonly sketch: string;
}

/** @returns the statements that `parts` stands for, in a text that was scanned; null if they are none of it */
export function statementsIn({ sketch, parts }: Pick<Scanned, 'sketch' | 'parts'>, length: number): Statement[] | null {
  const statements: Statement[] = [];
  let [at, sketched] = [0, 0];
  for (let i = 0; i < parts.length; i += 4) {
    const [word, gap, size, known] = [
      WORDS[parts[i] ?? -1],
      parts[i + 1] ?? -1,
      parts[i + 2] ?? -1,
      parts[i + 3] ?? -1,
    ];
    if (word === undefined || gap < 0 || size <= 0 || known < 0) return null;
    const start = at + gap;
    at = start + size;
    statements.push({ word, start, end: at, sketch: (sketch ?? '').slice(sketched, sketched + known) });
    sketched += known;
  }
  return at > length || sketched !== sketch?.length ? null : statements;
}

const WORDS = ['syntax', 'edition', 'option', 'import', 'package', 'message', 'service', 'enum', 'extend'];

/**
 * @param text of a file that may be faulty
 * @param extensions whether to go on where something is extended at the top level; the outline says nothing of that
 * @returns what the parser would say of it, if it has no faults; null where only parsing can tell
 */
export function scanFile(text: string, extensions = false): Scanned | null {
  if (text.length > DEFAULT_LIMITS.textLength) return null;
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const scan: Scan = { text, at: start, lost: false };
  const draft: Draft = { package: '', imports: [], names: [], services: false, sketch: sketchOf(text) };
  const parts: number[] = [];
  let last = 0;
  for (let code = next(scan); !scan.lost && !Number.isNaN(code); code = next(scan)) {
    if (code === SEMICOLON) scan.at++;
    else {
      const [from, known] = [scan.at, draft.sketch.text.length];
      const word = takeStatement(scan, draft, extensions);
      parts.push(WORDS.indexOf(word), from - last, scan.at - from, draft.sketch.text.length - known);
      last = scan.at;
    }
  }
  return scan.lost ? null : { ...scannedOf(draft), parts: draft.sketch.fails ? [] : parts };
}

function sketchOf(text: string): Sketch {
  return { text: '', fails: false, groups: text.includes('group') };
}

/** Parts of the text would keep all of it in memory; these are parts of a short one. */
function scannedOf({ package: scope, imports, names, services, sketch }: Draft): Omit<Scanned, 'parts'> {
  const paths = imports.map(({ path }) => path);
  const copies = [scope, sketch.text, ...paths, ...names].join('\n').split('\n');
  const [own = '', text = ''] = copies;
  const outline: Outline = {
    package: own,
    imports: imports.map(({ modifier }, i) => ({ path: copies[i + 2] ?? '', modifier })),
    names: copies.slice(imports.length + 2),
    services,
    extends: null,
  };
  return { outline, sketch: sketch.fails ? null : text };
}

/** @returns the word it begins with */
function takeStatement(scan: Scan, draft: Draft, extensions: boolean): string {
  const { sketch } = draft;
  const word = takeWord(scan);
  switch (word) {
    case 'syntax':
      takeSyntax(scan, sketch);
      break;
    case 'edition':
      sketch.fails = true;
      skipStatement(scan);
      break;
    case 'option':
      skipStatement(scan);
      break;
    case 'import':
      takeImport(scan, draft);
      break;
    case 'package':
      takePackage(scan, draft);
      break;
    case 'message':
      draft.names.push(takeMessage(scan, sketch));
      break;
    case 'service':
      draft.services = true;
      draft.names.push(takeService(scan, sketch));
      break;
    case 'enum':
      draft.names.push(...takeEnum(scan, sketch));
      break;
    default:
      // `extend`, `export`, `local`, and faults.
      if (word === 'extend' && extensions) skipExtend(scan, draft.sketch);
      else lose(scan);
  }
  return word;
}

function skipExtend(scan: Scan, sketch: Sketch): void {
  while (next(scan) !== OPEN && !scan.lost) step(scan, next(scan));
  skipBlock(scan, sketch);
}

/** Of another syntax than these only the parser knows what it means. */
function takeSyntax(scan: Scan, sketch: Sketch): void {
  const start = scan.at;
  skipStatement(scan);
  const [, syntax] = /^\s*=\s*["'](proto[23])["']\s*;$/.exec(scan.text.slice(start, scan.at)) ?? [];
  if (syntax === undefined) sketch.fails = true;
  else sketch.text += `syntax="${syntax}";`;
}

function takePackage(scan: Scan, draft: Draft): void {
  if (draft.package !== '') lose(scan);
  draft.package = takeDotted(scan);
  draft.sketch.text += `package ${draft.package};`;
  takeMark(scan, SEMICOLON);
}

const MODIFIERS = ['public', 'weak', 'option'] as const;

function takeImport(scan: Scan, draft: Draft): void {
  let modifier: OutlineImport['modifier'] = null;
  if (classOf(next(scan)) === LETTER) {
    const word = takeWord(scan);
    modifier = MODIFIERS.find((known) => known === word) ?? null;
    if (modifier === null) lose(scan);
  }
  const quote = next(scan);
  const start = scan.at;
  if (quote === QUOTE || quote === APOSTROPHE) skipString(scan);
  else lose(scan);
  const path = scan.text.slice(start + 1, scan.at - 1);
  takeMark(scan, SEMICOLON);
  // What an escape or a foreign character stands for is the parser's to say.
  if (!/^[ -[\]-~]*$/.test(path)) lose(scan);
  draft.imports.push({ path, modifier });
  if (modifier === 'public') draft.sketch.text += `import public ${scan.text.slice(start, start + path.length + 2)};`;
}
