import { movedBetweenFiles, movedOutcomes } from '../file-change.ts';
import { defineAnyRule } from '../rule.ts';

export default defineAnyRule({
  id: 'declaration-moved',
  title: 'A declaration went to another file',
  on: 'any',
  floor: 'patch',
  points: 'name',
  differs: (pair, context) => movedBetweenFiles(pair, context) !== null,
  source: (pair, context) => {
    const moved = movedBetweenFiles(pair, context);
    return moved === null ? [] : movedOutcomes(moved, context);
  },
  shapes: (pair, context) => {
    const moved = movedBetweenFiles(pair, context);
    return { old: moved?.old.file.path ?? '-', new: moved?.new.file.path ?? '-' };
  },
  sentence: (pair, context) => {
    const moved = movedBetweenFiles(pair, context);
    return `${moved?.old.fullName} is declared in ${moved?.new.file.path} now, not in ${moved?.old.file.path}`;
  },
  explanation:
    'Its full name is the same, so calls and messages are. But .proto files and generated code in C++, Python and TypeScript import by file, and in Java a file may be a class around its declarations.',
  remedy: 'Let the old file import the new one with import public.',
  examples: [
    {
      name: 'a message',
      before: {
        'a.proto': 'syntax = "proto3"; import "t.proto"; service S { rpc A(M) returns (M); } message M { T t = 1; }',
        't.proto': 'syntax = "proto3"; message T { int32 x = 1; } message U { int32 x = 1; }',
      },
      after: {
        'a.proto':
          'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { T t = 1; } message T { int32 x = 1; }',
        't.proto': 'syntax = "proto3"; message U { int32 x = 1; }',
      },
      finds: [{ rule: 'declaration-moved', element: 'T', uncompilable: true }],
    },
    {
      name: 'the old file passes it on, and Java has a class for each message',
      before: {
        'a.proto':
          'syntax = "proto3"; option java_multiple_files = true; service S { rpc A(M) returns (M); } message M { T t = 1; } message T { int32 x = 1; }',
      },
      after: {
        'a.proto':
          'syntax = "proto3"; import public "t.proto"; option java_multiple_files = true; service S { rpc A(M) returns (M); } message M { T t = 1; }',
        't.proto': 'syntax = "proto3"; option java_multiple_files = true; message T { int32 x = 1; }',
      },
      finds: [{ rule: 'declaration-moved', element: 'T' }],
    },
  ],
});
