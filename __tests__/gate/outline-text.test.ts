import { describe, expect, test } from '@jest/globals';
import { storedOutlines } from '../../src/gate/outline-text.ts';
import { outlineOf } from '../../src/schema/outline.ts';
import { parse } from '../../src/schema/parse.ts';

const TEXT = `syntax = "proto2"; package a.b; import "c.proto"; import public "d.proto";
message M { extensions 1 to 4; } extend M { optional int32 more = 1; } service S {}`;

describe('outlines as texts', () => {
  const kept = new Map<string, string>();
  const texts = { get: (id: string) => kept.get(id), set: (id: string, text: string) => void kept.set(id, text) };
  const outline = outlineOf(parse(TEXT).file);
  const plain = outlineOf(parse('syntax = "proto3"; message M {}').file);

  test('are the same when they are read again', () => {
    storedOutlines(texts).set('one', outline);
    storedOutlines(texts).set('two', plain);
    expect(outline.extends).toEqual({ extendees: ['M'], types: ['int32'] });
    expect(storedOutlines(texts).get('one')).toEqual(outline);
    expect(storedOutlines(texts).get('two')).toEqual(plain);
    expect(storedOutlines(texts).get('three')).toBeUndefined();
  });

  test('sketches are kept beside them', () => {
    const sketched = { sketch: 'package a;\tmessage M{}', parts: [4, 0, 12, 10, 5, 1, 40, 12] };
    storedOutlines(texts).sketches.set('one', sketched);
    expect(storedOutlines(texts).sketches.get('one')).toEqual(sketched);
    expect(storedOutlines(texts).get('one')).toEqual(outline);
    expect(storedOutlines(texts).sketches.get('three')).toBeUndefined();
  });

  test.each(['', '"no list"', '[]', '[""]', '[1,[]]', '["",1]', '["",["1"]]', '["",[1.5]]', '["",[],[]]'])(
    'not a sketch: %s',
    (text) => {
      kept.set('two sketch', text);
      expect(storedOutlines(texts).sketches.get('two')).toBeUndefined();
    },
  );

  test.each([
    '',
    '{',
    'null',
    '[]',
    '["a",[],[],false]',
    '[1,[],[],false,null]',
    '["a",[["b"]],[],false,null]',
    '["a",[["b","private"]],[],false,null]',
    '["a",[],[1],false,null]',
    '["a",[],[],0,null]',
    '["a",[],[],false,"no"]',
    '["a",[],[],false,false]',
    '["a",[],[],false,[[]]]',
    '["a",[],[],false,[[],[1]]]',
    '["a",{},[],false,null]',
  ])('what is not understood is not there: %s', (text) => {
    kept.set('odd', text);
    expect(storedOutlines(texts).get('odd')).toBeUndefined();
  });
});
