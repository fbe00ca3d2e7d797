import { describe, expect, test } from '@jest/globals';
import { storedOutlines } from '../../src/gate/outline-text.ts';
import { scanOutline } from '../../src/schema/scan.ts';

const TEXT = `syntax = "proto2"; package a.b; import "c.proto"; import public "d.proto";
message M { extensions 1 to 4; } extend M { optional int32 more = 1; } service S {}`;

describe('outlines as texts', () => {
  const kept = new Map<string, string>();
  const texts = { get: (id: string) => kept.get(id), set: (id: string, text: string) => void kept.set(id, text) };
  const outline = scanOutline(TEXT);

  test('are the same when they are read again', () => {
    if (outline === null) throw new Error('not scanned');
    storedOutlines(texts).set('one', outline);
    expect(storedOutlines(texts).get('one')).toEqual(outline);
    expect(storedOutlines(texts).get('two')).toBeUndefined();
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '["a",[],[],false]',
    '[1,[],[],false,false]',
    '["a",[["b"]],[],false,false]',
    '["a",[["b","private"]],[],false,false]',
    '["a",[],[1],false,false]',
    '["a",[],[],0,false]',
    '["a",[],[],false,"no"]',
    '["a",{},[],false,false]',
  ])('what is not understood is not there: %s', (text) => {
    kept.set('odd', text);
    expect(storedOutlines(texts).get('odd')).toBeUndefined();
  });
});
