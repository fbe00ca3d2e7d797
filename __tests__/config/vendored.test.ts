import { describe, expect, test } from '@jest/globals';
import { splitVendored } from '../../src/config/vendored.ts';

const file = (name: string, i = 0) => ({ path: `${name || 'none'}/${i}.proto`, package: name });
const files = (...names: string[]) => names.map(file);

/** The packages of the own files, and of the vendored ones by family. */
function split(names: readonly string[]) {
  const { own, vendored } = splitVendored(files(...names));
  return [own.map((each) => each.package), vendored.map(({ family, paths }) => [family, ...paths])];
}

describe("copies of other people's protocols", () => {
  test('kata-containers 4.1.0: its own packages grpc and types stay its own', () => {
    const kata = [
      'v1',
      'grpc',
      'api',
      'runtime.v1',
      'grpc',
      'gogoproto',
      'google.protobuf',
      'google.protobuf',
      'google.protobuf',
      'grpc',
      'grpc',
      'hypervisor',
      'runtimeoptions.v1',
      'types',
      'google.protobuf',
      'google.protobuf',
      'vmservice',
      'cache',
      'hypervisor',
    ];
    expect(split(kata)).toEqual([
      ['v1', 'grpc', 'api', 'grpc', 'grpc', 'grpc', 'hypervisor', 'types', 'vmservice', 'cache', 'hypervisor'],
      [
        [
          'google',
          'google.protobuf/6.proto',
          'google.protobuf/7.proto',
          'google.protobuf/8.proto',
          'google.protobuf/14.proto',
          'google.protobuf/15.proto',
        ],
        ['gogoproto', 'gogoproto/5.proto'],
        ['containerd', 'runtimeoptions.v1/12.proto'],
        ['cri', 'runtime.v1/3.proto'],
      ],
    ]);
  });

  test.each([
    ['google', 'google.api'],
    ['google', 'google'],
    ['gogoproto', 'gogoproto'],
    ['kubernetes', 'k8s.io.api.core.v1'],
    ['containerd', 'containerd.services.images.v1'],
    ['containerd', 'io.containerd.cgroups.v1'],
    ['cri', 'runtime.v1'],
    ['cri', 'runtime.v1alpha2'],
    ['csi', 'csi.v1'],
    ['grpc', 'grpc.health.v1'],
    ['grpc', 'grpc.reflection.v1alpha'],
    ['envoy', 'envoy.config.core.v3'],
    ['xds', 'xds.core.v3'],
    ['xds', 'udpa.annotations'],
    ['cncf', 'cncf.xds'],
    ['protoc-gen-validate', 'validate'],
    ['protovalidate', 'buf.validate'],
    ['opencensus', 'opencensus.proto.trace.v1'],
    ['opentelemetry', 'opentelemetry.proto.trace.v1'],
    ['prometheus', 'io.prometheus.client'],
  ])('%s: %s', (family, name) => {
    expect(split([name, 'mine', 'mine'])).toEqual([['mine', 'mine'], [[family, `${name}/0.proto`]]]);
  });

  test.each([
    '',
    'grpc',
    'types',
    'grpc.healthy',
    'googleads',
    'runtime',
    'runtime.v2',
    'containerdx',
    'buf',
    'validator',
    'csiv1',
    'k8sx.a',
  ])("package %j is nobody's but the project's", (name) => {
    expect(split([name, 'mine', 'mine'])).toEqual([[name, 'mine', 'mine'], []]);
  });

  test('a family that is more than half of all files is at home there', () => {
    expect(split(['google.api', 'google.rpc', 'gogoproto'])).toEqual([
      ['google.api', 'google.rpc'],
      [['gogoproto', 'gogoproto/2.proto']],
    ]);
    expect(split(['google.api', 'google.rpc', 'mine', 'mine'])).toEqual([
      ['mine', 'mine'],
      [['google', 'google.api/0.proto', 'google.rpc/1.proto']],
    ]);
  });

  test('all members of a family count together', () => {
    expect(split(['xds.a', 'udpa.b', 'envoy.c'])[0]).toEqual(['xds.a', 'udpa.b']);
  });

  test('a repository is never left without files of its own', () => {
    expect(split(['google.api', 'envoy.a'])).toEqual([['google.api', 'envoy.a'], []]);
    expect(split([])).toEqual([[], []]);
  });
});
