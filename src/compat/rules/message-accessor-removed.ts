import type { Message } from '../../schema/model.ts';
import { optionOf } from '../language-options.ts';
import { defineRule } from '../rule.ts';

function lacksAccessor({ options }: Message): boolean {
  return optionOf(options, 'no_standard_descriptor_accessor') === 'true';
}

export default defineRule({
  id: 'message-accessor-removed',
  title: 'The accessor of a message for its descriptor is no longer generated',
  on: 'message',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }) => !lacksAccessor(old) && lacksAccessor(next),
  source: () => [{ when: 'the code is in C++ or Java and asks the message for its descriptor' }],
  sentence: ({ old }) => `message ${old.name} has no accessor for its descriptor any more`,
  explanation:
    'no_standard_descriptor_accessor leaves descriptor() out of the generated class. The bytes are the same.',
  remedy: 'Leave the option out, unless a field is named descriptor.',
  examples: [
    {
      name: 'no_standard_descriptor_accessor',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { option no_standard_descriptor_accessor = true; int32 x = 1; }',
      finds: [{ rule: 'message-accessor-removed', element: 'M', uncompilable: true }],
    },
  ],
});
