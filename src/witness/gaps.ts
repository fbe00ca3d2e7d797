/** Where protobufjs 8.8 is known to read a valid file wrongly (docs/wire-facts.md): data, so that nothing else is forgiven. */
import type { Declaration } from './declarations.ts';

interface Gap {
  readonly what: string;
  /** Whether a difference at this declaration is this gap. `ours` or `theirs` is null where that parser sees nothing. */
  readonly explains: (ours: Declaration | null, theirs: Declaration | null) => boolean;
}

export const GAPS: readonly Gap[] = [
  {
    what: 'anything named `__proto__`, and what is in it, is dropped',
    explains: (ours, theirs) => theirs === null && ours?.fullName.split('.').includes('__proto__') === true,
  },
  {
    what: 'an enum value called `option` is taken for an option',
    explains: (ours, theirs) => theirs === null && ours?.kind === 'enum value' && ours.fullName.endsWith('.option'),
  },
];
