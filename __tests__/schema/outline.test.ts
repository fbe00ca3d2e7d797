import { describe, expect, test } from '@jest/globals';
import { outlineOf } from '../../src/schema/outline.ts';
import { parse } from '../../src/schema/parse.ts';

describe('the outline of a file that extends messages', () => {
  test('names what it extends, and all types that it uses, wherever they stand', () => {
    const { file, problems } = parse(`syntax = "proto2";
      package a.b;
      extend .x.Y { optional M more = 100; repeated int32 numbers = 101; optional group G = 102 { optional y.Z z = 1; } }
      message M {
        extensions 1 to 4;
        message N { extend M { optional .a.E e = 1; } }
        map<string, q.Value> values = 10;
        oneof one { Choice choice = 11; group Inner = 12 { extend w.W { optional bool b = 1; } } }
      }
      service S { rpc Get(r.Request) returns (stream .r.Response); }`);
    expect(problems).toEqual([]);
    const { names, extends: extending } = outlineOf(file);
    expect(names).toEqual(['M', 'S', 'more', 'numbers', 'g', 'G']);
    expect(extending?.extendees).toEqual(['.x.Y', 'M', 'w.W']);
    expect([...(extending?.types ?? [])].sort()).toEqual(
      ['.a.E', '.r.Response', 'Choice', 'G', 'Inner', 'M', 'bool', 'int32', 'q.Value', 'r.Request', 'y.Z'].sort(),
    );
  });

  test('is silent where nothing is extended', () => {
    const { file } = parse('syntax = "proto2"; message M { extensions 1 to 4; optional M extend = 5; }');
    expect(outlineOf(file).extends).toBeNull();
  });
});
