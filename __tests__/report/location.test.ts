import { describe, expect, test } from '@jest/globals';
import type { Part } from '../../src/compat/rule.ts';
import { locate } from '../../src/report/location.ts';
import type { Element } from '../../src/schema/model.ts';
import { schemaOf } from '../support/schema.ts';

const SOURCE = `syntax = "proto2";
package  acme.v1 ;

// A box.
message Box {
  optional int32 size = 1;
	map<string, acme.v1.Box> inner = 2 [deprecated = true];
  oneof kind { /* 😀 */ string name = 3; Box part = 0x04; }
  optional group Lid = 5 { repeated bytes raw = 6; }
  extensions 100 to 200;
  reserved 9;
}
extend Box { optional string label = 100; }
enum Colour { RED = 0; BLUE = -1 [deprecated = true]; }
service Boxes {
  rpc Get(stream Box) returns (.acme.v1.Box) { option deprecated = true; }
}
`;
const schema = schemaOf({ 'p/box.proto': SOURCE });
const file = schema.files.get('p/box.proto');
const box = schema.messages.get('acme.v1.Box');
const colour = schema.enums.get('acme.v1.Colour');
const service = schema.services.get('acme.v1.Boxes');

function the<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('not in the sample');
  return value;
}

const field = (name: string): Element => the(box?.fields.find((each) => each.name === name));
const value = (name: string): Element => the(colour?.values.find((each) => each.name === name));

/** The text that is pointed at. */
function pointed(element: Element, part: Part): string {
  const { file: path, line, column, endLine, endColumn } = locate(element, part);
  expect(path).toBe('p/box.proto');
  const lines = SOURCE.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((text, i) => text.slice(i === 0 ? column - 1 : 0, i === last ? endColumn - 1 : undefined))
    .join('\n');
}

describe('each part of each element', () => {
  const BOX = SOURCE.slice(SOURCE.indexOf('message Box'), SOURCE.indexOf('\nextend'));

  test.each<readonly [string, Element, Part, string]>([
    ['a field', field('size'), 'declaration', 'optional int32 size = 1;'],
    ['a field', field('size'), 'name', 'size'],
    ['a field', field('size'), 'number', '1'],
    ['a field', field('size'), 'type', 'int32'],
    ['a field', field('size'), 'label', 'optional'],
    ['a map', field('inner'), 'declaration', 'map<string, acme.v1.Box> inner = 2 [deprecated = true];'],
    ['a map', field('inner'), 'type', 'map<string, acme.v1.Box>'],
    ['a map, which has no label', field('inner'), 'label', 'map<string, acme.v1.Box>'],
    ['a member of a oneof', field('name'), 'declaration', 'string name = 3;'],
    ['a member of a oneof', field('part'), 'number', '0x04'],
    ['a member of a oneof', field('part'), 'type', 'Box'],
    ['a member of a oneof, which has no label', field('part'), 'label', 'Box'],
    ['a group', field('lid'), 'name', 'Lid'],
    ['a group', field('lid'), 'declaration', 'optional group Lid = 5 { repeated bytes raw = 6; }'],
    ['an extension', the(file?.extensions[0]), 'declaration', 'optional string label = 100;'],
    ['an extension', the(file?.extensions[0]), 'number', '100'],
    ['a message', the(box), 'name', 'Box'],
    ['a message', the(box), 'declaration', BOX],
    ['a message', the(box), 'number', BOX],
    ['the message of a group', the(schema.messages.get('acme.v1.Box.Lid')), 'name', 'Lid'],
    ['a oneof', the(box?.oneofs[0]), 'name', 'kind'],
    ['a oneof', the(box?.oneofs[0]), 'declaration', 'oneof kind { /* 😀 */ string name = 3; Box part = 0x04; }'],
    ['an enum', the(colour), 'name', 'Colour'],
    ['an enum value', value('BLUE'), 'name', 'BLUE'],
    ['an enum value', value('BLUE'), 'number', '-1'],
    ['an enum value', value('BLUE'), 'declaration', 'BLUE = -1 [deprecated = true];'],
    ['an enum value', value('RED'), 'type', 'RED = 0;'],
    ['a service', the(service), 'name', 'Boxes'],
    ['a method', the(service?.methods[0]), 'name', 'Get'],
    [
      'a method',
      the(service?.methods[0]),
      'declaration',
      'rpc Get(stream Box) returns (.acme.v1.Box) { option deprecated = true; }',
    ],
    ['a file', the(file), 'package', 'package  acme.v1 ;'],
    ['a file', the(file), 'declaration', 'package  acme.v1 ;'],
  ])('%s: %#', (_, element, part, expected) => {
    expect(pointed(element, part)).toBe(expected);
  });
});

describe('lines and columns', () => {
  test('are 1-based, a tab is one column, and so is half of a character outside the basic plane', () => {
    const found = schemaOf({ 'a.proto': '\uFEFFsyntax = "proto3";\r\n\t/* 😀 */ message M { }\rmessage N { }' });
    expect(locate(the(found.messages.get('M')), 'name')).toEqual({
      file: 'a.proto',
      line: 2,
      column: 19,
      endLine: 2,
      endColumn: 20,
    });
    expect(locate(the(found.messages.get('N')), 'declaration')).toEqual({
      file: 'a.proto',
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 14,
    });
  });

  test('a file without a package is its syntax, and without that its first character', () => {
    const at = (text: string): unknown => locate(the(schemaOf({ 'a.proto': text }).files.get('a.proto')), 'package');
    expect(at('\nsyntax = "proto3";')).toEqual({ file: 'a.proto', line: 2, column: 1, endLine: 2, endColumn: 19 });
    expect(at('message M { }')).toEqual({ file: 'a.proto', line: 1, column: 1, endLine: 1, endColumn: 2 });
  });
});
