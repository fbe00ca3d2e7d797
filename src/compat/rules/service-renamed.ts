import { defineRule } from '../rule.ts';
import { EVERYWHERE, onlyPackageChanged } from '../source.ts';

export default defineRule({
  id: 'service-renamed',
  title: 'A service was renamed or moved',
  on: 'service',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }, { packages }) =>
    old !== null &&
    next !== null &&
    old.fullName !== next.fullName &&
    // A renamed package is one change, with all its services.
    !(packages.get(old.file.package) === next.file.package && old.name === next.name),
  call: () => [{ effect: 'unimplemented', flow: null, when: null, runtimes: 'all' }],
  source: ({ old, new: next }, context) =>
    old !== null && next !== null && onlyPackageChanged(old, next, context) ? [] : EVERYWHERE,
  sentence: ({ old, new: next }) => `service ${old?.fullName} is now called ${next?.fullName}`,
  explanation:
    'The full name of the service is part of the path of every call, so no call between the two versions arrives. What changed behind the new name is judged as if the calls arrived.',
  remedy: 'Serve both names until no supported client calls the old one.',
  examples: [
    {
      name: 'renamed, and a field changed behind it',
      before:
        'syntax = "proto3"; service Agent { rpc A(M) returns (M); rpc B(M) returns (M); } message M { int32 x = 1; }',
      after:
        'syntax = "proto3"; service GuestAgent { rpc A(M) returns (M); rpc B(M) returns (M); } message M { string x = 1; }',
      finds: [
        {
          rule: 'service-renamed',
          element: 'Agent',
          uncompilable: true,
          consequences: [
            'old-client-new-server - unimplemented broken',
            'new-client-old-server - unimplemented broken',
          ],
        },
        {
          rule: 'field-type-changed',
          element: 'M.x',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response rejected broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request dropped broken',
            'old-client-new-server response dropped broken',
            'new-client-old-server request dropped broken',
            'new-client-old-server response dropped broken',
          ],
        },
      ],
    },
  ],
});
