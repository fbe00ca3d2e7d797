/** Outlines as texts, to be kept between runs. */
import type { Extending, Outline, OutlineImport } from '../schema/outline.ts';
import type { OutlineStore, Sketched } from './parses.ts';

/** Raise it when the same content has another outline than before. */
export const OUTLINES_FORMAT = 'outlines-4';

/** A place where texts are kept by the id of a content. */
export interface TextStore {
  readonly get: (id: string) => string | undefined;
  readonly set: (id: string, text: string) => void;
}

/** @returns outlines that are kept in `texts`; one that is not understood is as good as none */
export function storedOutlines(texts: TextStore): OutlineStore {
  const met = new Map<string, Outline>();
  const sketched = new Map<string, Sketched>();
  return {
    get: (id) => {
      const known = met.get(id);
      if (known !== undefined) return known;
      const text = texts.get(id);
      const outline = text === undefined ? null : outlineIn(text);
      if (outline === null) return undefined;
      met.set(id, outline);
      return outline;
    },
    set: (id, outline) => {
      met.set(id, outline);
      texts.set(id, textOf(outline));
    },
    sketches: {
      get: (id) => {
        const known = sketched.get(id) ?? sketchIn(texts.get(keyOfSketch(id)));
        if (known !== undefined) sketched.set(id, known);
        return known;
      },
      set: (id, { sketch, parts }) => {
        sketched.set(id, { sketch, parts });
        texts.set(keyOfSketch(id), JSON.stringify([sketch, parts]));
      },
    },
  };
}

/** Kept by themselves: of most files nobody asks for it. */
function keyOfSketch(id: string): string {
  return `${id} sketch`;
}

function sketchIn(text: string | undefined): Sketched | undefined {
  const value = text === undefined ? null : jsonIn(text);
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [sketch, parts] = value as readonly unknown[];
  return typeof sketch === 'string' && isList(parts, isWhole) ? { sketch, parts } : undefined;
}

function textOf({ package: scope, imports, names, services, extends: extending }: Outline): string {
  const extended = extending && [extending.extendees, extending.types];
  return JSON.stringify([scope, imports.map(({ path, modifier }) => [path, modifier]), names, services, extended]);
}

function outlineIn(text: string): Outline | null {
  const value = jsonIn(text);
  if (!Array.isArray(value) || value.length !== 5) return null;
  const [scope, imports, names, services, extending] = value as readonly unknown[];
  if (typeof scope !== 'string' || typeof services !== 'boolean') return null;
  if (!isList(imports, isImport) || !isList(names, isText) || !isExtending(extending)) return null;
  return {
    package: scope,
    imports: imports.map(([path, modifier]) => ({ path, modifier })),
    names,
    services,
    extends: extendingIn(extending),
  };
}

type ExtendingText = readonly [extendees: readonly string[], types: readonly string[]] | null;

function isExtending(value: unknown): value is ExtendingText {
  return value === null || (Array.isArray(value) && value.length === 2 && value.every((list) => isList(list, isText)));
}

function extendingIn(value: ExtendingText): Extending | null {
  if (value === null) return null;
  const [extendees, types] = value;
  return { extendees, types };
}

function isList<T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

const MODIFIERS: readonly unknown[] = [null, 'public', 'weak', 'option'];

function isImport(value: unknown): value is readonly [string, OutlineImport['modifier']] {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && MODIFIERS.includes(value[1]);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
