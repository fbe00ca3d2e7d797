/** How far places inside one another are followed: types can hold one another in circles, of different lengths on both sides. */
import type { StoredElement } from '../../schema/json-schema/model.ts';

/** Far above what people have. With four times as many the stack of the program would end (measured on Node 20). */
export const DEEPEST = 250;

/** Properties, items and entries that may be read for what is told further out, for all that was found together. */
export const MOST_READ = 250_000;

/** How many of them are left. */
export interface Work {
  left: number;
}

/** Ends a comparison; whoever begins one says why there is none. */
export class TooDeep extends Error {
  readonly element: StoredElement;
  readonly why: 'deep' | 'much';

  constructor(element: StoredElement, why: 'deep' | 'much' = 'deep') {
    super(`places are too ${why}`);
    this.element = element;
    this.why = why;
  }
}

/**
 * @param element a place that lies `depth` places inside another
 * @throws TooDeep
 */
export function refuseDeep(depth: number, element: StoredElement): void {
  if (depth > DEEPEST) throw new TooDeep(element);
}

/**
 * @param places how many are read at an element
 * @throws TooDeep
 */
export function countRead(work: Work, places: number, element: StoredElement): void {
  work.left -= places;
  if (work.left < 0) throw new TooDeep(element, 'much');
}
