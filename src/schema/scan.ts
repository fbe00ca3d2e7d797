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

/**
 * @param text of a file that may be faulty
 * @param statements is filled, each with its part of the sketch, extensions at the top level included; absent: nobody asks
 * for them
 * @returns what the parser would say of it, if it has no faults; null where only parsing can tell
 */
export function scanFile(text: string, statements?: Statement[]): Scanned | null {
  if (text.length > DEFAULT_LIMITS.textLength) return null;
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const scan: Scan = { text, at: start, lost: false };
  const draft: Draft = { package: '', imports: [], names: [], services: false, sketch: { text: '', fails: false } };
  for (let code = next(scan); !scan.lost && !Number.isNaN(code); code = next(scan)) {
    if (code === SEMICOLON) scan.at++;
    else {
      const from = scan.at;
      const word = takeStatement(scan, draft, statements !== undefined);
      if (statements === undefined) continue;
      statements.push({ word, start: from, end: scan.at, sketch: draft.sketch.text });
      draft.sketch.text = '';
    }
  }
  return scan.lost ? null : scannedOf(draft);
}

/** Parts of the text would keep all of it in memory; these are parts of a short one. */
function scannedOf({ package: scope, imports, names, services, sketch }: Draft): Scanned {
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
