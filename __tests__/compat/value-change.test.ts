import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { echo } from '../support/compat.ts';
import { type Sources, schemaOf } from '../support/schema.ts';

/** What the new side makes of old requests, and the old side of new ones. */
function both(
  before: Sources,
  after: Sources,
): { readonly byNew: readonly string[]; readonly byOld: readonly string[] } {
  const { findings } = compare(schemaOf(before), schemaOf(after), { rules: RULES });
  const in_ = (skew: string): readonly string[] =>
    findings.flatMap(({ effects }) =>
      effects
        .filter((one) => one.contract === 'binary' && one.skew === skew && one.flow === 'request')
        .map(({ effect, severity, when }) => `${effect} ${severity}: ${when}`),
    );
  return { byNew: in_('old-client-new-server'), byOld: in_('new-client-old-server') };
}

const open = (values: string): string =>
  echo(`message M { E e = 1; } enum E { option allow_alias = true; Z = 0; ZZ = 0; ${values} }`);
const closed = (values: string, label = 'optional'): string =>
  `syntax = "proto2"; package p; service S { rpc A(M) returns (M); } message M { ${label} E e = 1; } enum E { Z = 0; ${values} }`;

describe('numbers that only one side declares', () => {
  test('a reader of an open enum has no name for them', () => {
    expect(both(open('A = 1;'), open('B = 2;'))).toEqual({
      byNew: ['unnamed broken: the value is A'],
      byOld: ['unnamed degraded: the value is B'],
    });
  });

  test('a reader of a closed one does not see them, except in Go', () => {
    expect(both(closed('A = 1;'), closed(''))).toEqual({
      byNew: ['dropped broken: the value is A', 'unnamed broken: the value is A'],
      byOld: [],
    });
  });

  test('a field that requires one is refused', () => {
    expect(both(closed('A = 1;', 'required'), closed('', 'required')).byNew).toEqual([
      'rejected broken: the value is A',
      'dropped broken: the value is A',
      'unnamed broken: the value is A',
    ]);
  });
});

describe('names that moved', () => {
  test('are read as what the number means to the reader', () => {
    expect(both(open('A = 1; B = 2;'), open('B = 1; A = 2;'))).toEqual({
      byNew: ['altered broken: the value is A or B'],
      byOld: ['altered broken: the value is B or A'],
    });
  });

  test('a name that took another number means that, known to the reader or not', () => {
    expect(both(open('A = 1;'), open('A = 5;'))).toEqual({
      byNew: ['altered broken: the value is A'],
      byOld: ['altered broken: the value is A'],
    });
  });

  test('a new name in their place is read as the old one', () => {
    expect(both(open('A = 1;'), open('X = 1; A = 2;'))).toEqual({
      byNew: ['altered broken: the value is A'],
      byOld: ['altered broken: the value is X or A'],
    });
  });

  test('a reader of a closed enum that does not know the number does not see it', () => {
    expect(both(closed('A = 1;'), closed('A = 5;'))).toEqual({
      byNew: ['dropped broken: the value is A', 'unnamed broken: the value is A'],
      byOld: ['dropped broken: the value is A', 'unnamed broken: the value is A'],
    });
    expect(both(closed('A = 1; B = 2;'), closed('B = 1; A = 2;')).byNew).toEqual([
      'altered broken: the value is A or B',
    ]);
  });

  test('many are told as some and the number of the others', () => {
    const values = (from: number): string => Array.from({ length: 40 }, (_, i) => `V${i} = ${i + from};`).join(' ');
    expect(both(open(values(1)), open(values(2))).byNew).toEqual([
      'altered broken: the value is V0, V1 or one of 38 others',
    ]);
  });

  test('of aliases, only the one that moved', () => {
    expect(both(open('A = 1; AA = 1; B = 2;'), open('A = 1; B = 2; AA = 2;'))).toEqual({
      byNew: ['altered broken: the value is AA'],
      byOld: ['altered broken: the value is AA'],
    });
  });

  test('a new alias where another name moved to is a name for what is there', () => {
    expect(both(open('A = 1; AA = 1; B = 2;'), open('A = 1; B = 2; NEW = 2; AA = 2;')).byOld).toEqual([
      'altered broken: the value is AA',
    ]);
  });
});

test('a renamed value hurts nobody', () => {
  expect(both(open('A = 1;'), open('B = 1;'))).toEqual({ byNew: [], byOld: [] });
});

describe('values that changed places', () => {
  const file = (field: string, two: number): string =>
    echo(
      `message M { ${field} } enum E { ${two === 1 ? 'option allow_alias = true;' : ''} Z = 0; ONE = 1; TWO = ${two}; }`,
    );

  test('a packed run where one number is expected is not read at all', () => {
    const [one, list] = ['E e = 1;', 'repeated E e = 1;'];
    const altered = (effects: readonly string[]): readonly string[] =>
      effects.filter((one) => one.startsWith('altered'));
    const { byNew, byOld } = both(file(one, 2), file(list, 1));
    expect(altered(byNew)).toEqual(['altered broken: the value is TWO']);
    expect(altered(byOld)).toEqual([]);
    expect(altered(both(file(one, 2), file(one, 1)).byOld)).toEqual(['altered broken: the value is TWO']);
  });

  test('a zero that is not written is no element', () => {
    const enums = (zero: string, one: string): string => `enum E { ${zero} = 0; ${one} = 1; }`;
    const before = (label: string): string => echo(`message M { ${label} E e = 1; } ${enums('A', 'B')}`);
    const after = (label: string): string => echo(`message M { ${label} E e = 1; } ${enums('B', 'A')}`);
    const altered = (label: string, sent = ''): readonly string[] =>
      both(before(sent), after(label)).byNew.filter((one) => one.startsWith('altered'));
    expect(altered('')).toEqual(['altered broken: the value is A or B']);
    expect(altered('repeated')).toEqual(['altered broken: the value is B']);
    // With presence, it is written.
    expect(altered('repeated', 'optional')).toEqual(['altered broken: the value is A or B']);
  });
});
