import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ImportConfig, importResolver } from '../../src/schema/imports.ts';
import { bufRoots } from '../../src/schema/imports-buf.ts';

/** @returns what each `importing file → import path` of the list leads to */
function resolve(
  tree: readonly string[],
  imports: readonly string[],
  config: ImportConfig = {},
): Record<string, string | null> {
  const resolver = importResolver(tree, config);
  return Object.fromEntries(
    imports.map((line) => {
      const [importing = '', path = ''] = line.split(' → ');
      return [line, resolver(path, importing)];
    }),
  );
}

describe('real layouts without configuration', () => {
  test('kata agent 1.5.0: bare names, paths as Go has them, bundled files', () => {
    const tree = [
      'pkg/types/types.proto',
      'protocols/grpc/agent.proto',
      'protocols/grpc/health.proto',
      'protocols/grpc/oci.proto',
      'vendor/github.com/gogo/protobuf/gogoproto/gogo.proto',
    ];
    expect(
      resolve(tree, [
        'protocols/grpc/agent.proto → oci.proto',
        'protocols/grpc/agent.proto → github.com/kata-containers/agent/pkg/types/types.proto',
        'protocols/grpc/agent.proto → google/protobuf/empty.proto',
        'pkg/types/types.proto → github.com/gogo/protobuf/gogoproto/gogo.proto',
        'protocols/grpc/agent.proto → gone.proto',
      ]),
    ).toEqual({
      'protocols/grpc/agent.proto → oci.proto': 'protocols/grpc/oci.proto',
      'protocols/grpc/agent.proto → github.com/kata-containers/agent/pkg/types/types.proto': 'pkg/types/types.proto',
      'protocols/grpc/agent.proto → google/protobuf/empty.proto': 'google/protobuf/empty.proto',
      'pkg/types/types.proto → github.com/gogo/protobuf/gogoproto/gogo.proto':
        'vendor/github.com/gogo/protobuf/gogoproto/gogo.proto',
      'protocols/grpc/agent.proto → gone.proto': null,
    });
  });

  test('kata-containers 2.0: two copies of one protocol, each with its own files', () => {
    const protos = 'src/agent/protocols/protos';
    const grpc = 'src/runtime/virtcontainers/pkg/agent/protocols/grpc';
    const types = 'github.com/kata-containers/agent/pkg/types/types.proto';
    const tree = [
      `${protos}/agent.proto`,
      `${protos}/oci.proto`,
      `${protos}/${types}`,
      `${protos}/google/protobuf/empty.proto`,
      `${grpc}/agent.proto`,
      `${grpc}/oci.proto`,
      'src/runtime/virtcontainers/pkg/agent/protocols/types.proto',
    ];
    const own = 'github.com/kata-containers/kata-containers/src/runtime/virtcontainers/pkg/agent/protocols/types.proto';
    expect(
      Object.values(
        resolve(tree, [
          `${protos}/agent.proto → oci.proto`,
          `${protos}/agent.proto → ${types}`,
          `${protos}/agent.proto → google/protobuf/empty.proto`,
          `${grpc}/agent.proto → oci.proto`,
          `${grpc}/agent.proto → ${own}`,
        ]),
      ),
    ).toEqual([
      `${protos}/oci.proto`,
      `${protos}/${types}`,
      `${protos}/google/protobuf/empty.proto`,
      `${grpc}/oci.proto`,
      'src/runtime/virtcontainers/pkg/agent/protocols/types.proto',
    ]);
  });

  test('googleapis: paths from the top', () => {
    const tree = [
      'google/api/http.proto',
      'google/api/annotations.proto',
      'google/cloud/x/v1/x.proto',
      'google/type/date.proto',
    ];
    expect(
      Object.values(
        resolve(tree, [
          'google/cloud/x/v1/x.proto → google/api/annotations.proto',
          'google/api/annotations.proto → google/api/http.proto',
          'google/cloud/x/v1/x.proto → google/protobuf/timestamp.proto',
        ]),
      ),
    ).toEqual(['google/api/annotations.proto', 'google/api/http.proto', 'google/protobuf/timestamp.proto']);
  });

  test('a folder `proto` as the root, and a vendored one beside it', () => {
    const tree = [
      'proto/acme/v1/a.proto',
      'proto/acme/v1/b.proto',
      'third_party/google/api/http.proto',
      'cmd/main.proto',
    ];
    expect(
      Object.values(
        resolve(tree, [
          'proto/acme/v1/a.proto → acme/v1/b.proto',
          'proto/acme/v1/a.proto → google/api/http.proto',
          'cmd/main.proto → acme/v1/a.proto',
        ]),
      ),
    ).toEqual(['proto/acme/v1/b.proto', 'third_party/google/api/http.proto', 'proto/acme/v1/a.proto']);
  });

  test('several services, each with a root of its own: the nearest one counts', () => {
    const tree = [
      'a/proto/common/t.proto',
      'a/proto/api/a.proto',
      'b/proto/common/t.proto',
      'b/proto/api/b.proto',
      'common/t.proto',
    ];
    expect(
      Object.values(
        resolve(tree, [
          'a/proto/api/a.proto → common/t.proto',
          'b/proto/api/b.proto → common/t.proto',
          'c/c.proto → common/t.proto',
          'c/c.proto → api/a.proto',
        ]),
      ),
    ).toEqual(['a/proto/common/t.proto', 'b/proto/common/t.proto', 'common/t.proto', 'a/proto/api/a.proto']);
  });

  test('relative paths, which protoc refuses and protobufjs takes', () => {
    const tree = ['proto/rpc.proto', 'proto/kv.proto', 'auth.proto'];
    expect(
      Object.values(
        resolve(tree, [
          'proto/rpc.proto → ./kv.proto',
          'proto/rpc.proto → ../auth.proto',
          'proto/rpc.proto → ../../auth.proto',
        ]),
      ),
    ).toEqual(['proto/kv.proto', 'auth.proto', null]);
  });
});

describe('doubtful imports', () => {
  test('two files end with the path: neither is taken', () => {
    expect(resolve(['x/a/t.proto', 'y/a/t.proto'], ['z/z.proto → a/t.proto'])).toEqual({
      'z/z.proto → a/t.proto': null,
    });
  });

  test('two vendored copies of a well-known file: the bundled one', () => {
    const tree = ['x/google/protobuf/any.proto', 'y/google/protobuf/any.proto'];
    expect(resolve(tree, ['z.proto → google/protobuf/any.proto'])).toEqual({
      'z.proto → google/protobuf/any.proto': 'google/protobuf/any.proto',
    });
  });

  test('the end of an import path is taken for a file only if it says enough', () => {
    const tree = ['api.proto', 'api/http.proto', 'types/t.proto'];
    expect(
      resolve(tree, [
        'm.proto → github.com/acme/repo/api.proto',
        'm.proto → github.com/acme/repo/deeper/api.proto',
        'm.proto → repo/api.proto',
        'm.proto → repo/types/t.proto',
        'm.proto → google/api/http.proto',
      ]),
    ).toEqual({
      'm.proto → github.com/acme/repo/api.proto': 'api.proto',
      'm.proto → github.com/acme/repo/deeper/api.proto': null,
      'm.proto → repo/api.proto': null,
      'm.proto → repo/types/t.proto': 'types/t.proto',
      'm.proto → google/api/http.proto': null,
    });
  });

  test('the end of an import path can be a bundled file, as old Go projects wrote it', () => {
    const path = 'github.com/gogo/protobuf/protobuf/google/protobuf/any.proto';
    expect(Object.values(resolve(['m.proto'], [`m.proto → ${path}`]))).toEqual(['google/protobuf/any.proto']);
  });

  test('the longest end wins', () => {
    const tree = ['pkg/types/t.proto', 'types/t.proto'];
    expect(Object.values(resolve(tree, ['m.proto → github.com/acme/repo/pkg/types/t.proto']))).toEqual([
      'pkg/types/t.proto',
    ]);
  });

  test('a file means another one before itself', () => {
    expect(
      Object.values(resolve(['proto/x/types.proto', 'proto/types.proto'], ['proto/x/types.proto → types.proto'])),
    ).toEqual(['proto/types.proto']);
    expect(Object.values(resolve(['x/types.proto'], ['x/types.proto → types.proto']))).toEqual(['x/types.proto']);
  });
});

describe('with configuration', () => {
  const tree = [
    'proto/a/a.proto',
    'proto/b/b.proto',
    'vendor/b/b.proto',
    'b/b.proto',
    'loose/l.proto',
    'loose/b/b.proto',
  ];

  test('module roots: that of the importing file, then the others, before any folder', () => {
    const roots = ['vendor', 'proto'];
    expect(
      Object.values(
        resolve(
          tree,
          [
            'proto/a/a.proto → b/b.proto',
            'vendor/b/b.proto → a/a.proto',
            'loose/l.proto → b/b.proto',
            'loose/l.proto → a/a.proto',
          ],
          { roots },
        ),
      ),
    ).toEqual(['proto/b/b.proto', 'proto/a/a.proto', 'loose/b/b.proto', 'proto/a/a.proto']);
  });

  test('the innermost root is the own one', () => {
    const nested = ['top.proto', 'mod/top.proto', 'mod/a.proto'];
    expect(Object.values(resolve(nested, ['mod/a.proto → top.proto'], { roots: ['.', './mod/'] }))).toEqual([
      'mod/top.proto',
    ]);
  });

  test('prefixes win, the longest first', () => {
    const prefixes = new Map([
      ['acme', 'vendor'],
      ['acme/deep/', './loose'],
      ['other', 'nowhere'],
    ]);
    expect(
      Object.values(
        resolve(
          tree,
          [
            'proto/a/a.proto → acme/b/b.proto',
            'proto/a/a.proto → acme/deep/b/b.proto',
            'proto/a/a.proto → acmes/b/b.proto',
            'proto/a/a.proto → other/b/b.proto',
          ],
          { prefixes },
        ),
      ),
    ).toEqual(['vendor/b/b.proto', 'loose/b/b.proto', 'b/b.proto', 'b/b.proto']);
  });
});

describe('one import at a time', () => {
  const only = (tree: readonly string[], line: string, config: ImportConfig = {}): string | null =>
    Object.values(resolve(tree, [line], config))[0] ?? null;

  test.each<readonly [what: string, tree: readonly string[], line: string, file: string | null]>([
    ['beside the file', ['a/b.proto'], 'a/x.proto → ./b.proto', 'a/b.proto'],
    ['above it', ['b.proto'], 'a/x.proto → ../b.proto', 'b.proto'],
    ['beside it and nowhere else', ['b.proto'], 'a/x.proto → ./b.proto', null],
    ['above the tree', ['b.proto'], 'a/x.proto → ../../b.proto', null],
    ['itself, beside it', ['a/x.proto'], 'a/x.proto → ./x.proto', null],
    ['the nearest folder above', ['b.proto', 'a/b.proto', 'a/c/x.proto'], 'a/c/x.proto → b.proto', 'a/b.proto'],
    ['the only file that ends so', ['q/a/b.proto', 'q/b.proto'], 'x.proto → a/b.proto', 'q/a/b.proto'],
    ['a name that ends so in part', ['q/aa/b.proto'], 'x.proto → a/b.proto', null],
    [
      'two files that end so, one of them itself',
      ['p/a/b.proto', 'q/a/b.proto'],
      'p/a/b.proto → a/b.proto',
      'q/a/b.proto',
    ],
    ['three files that end so', ['p/a/b.proto', 'q/a/b.proto', 'r/a/b.proto'], 'p/a/b.proto → a/b.proto', null],
    ['several, with an end that is a file', ['p/e/b.proto', 'q/e/b.proto', 'b.proto'], 'x.proto → e/b.proto', null],
    ['an end of two parts', ['a/b.proto'], 'x.proto → z/a/b.proto', 'a/b.proto'],
    ['an end of one part', ['b.proto'], 'x.proto → z/a/b.proto', null],
    ['an end of one part behind a host', ['b.proto'], 'x.proto → h.io/o/r/b.proto', 'b.proto'],
    ['an end of one part behind no host', ['b.proto'], 'x.proto → h/o/r/b.proto', null],
    ['itself, where no other is meant', ['a/b.proto'], 'a/b.proto → a/b.proto', 'a/b.proto'],
    ['nothing', ['a/b.proto'], 'x.proto → c.proto', null],
  ])('%s', (_, tree, line, file) => {
    expect(only(tree, line)).toBe(file);
  });

  test('a prefix for all paths, and of two ways to write one the first', () => {
    const prefixes = new Map([
      ['', 'proto'],
      ['a/', 'one'],
      ['./a', 'two'],
    ]);
    const tree = ['proto/b.proto', 'one/b.proto', 'two/b.proto', 'b.proto'];
    expect([
      only(tree, 'x.proto → b.proto', { prefixes }),
      only(tree, 'x.proto → a/b.proto', { prefixes }),
      only(['b.proto'], 'x.proto → b.proto', { prefixes }),
    ]).toEqual(['proto/b.proto', 'one/b.proto', 'b.proto']);
  });

  test('the same file in several modules: the own one, then in the order of the modules', () => {
    const tree = ['m/b.proto', 'n/b.proto', 'o/x.proto', 'n/y.proto'];
    expect([
      only(tree, 'o/x.proto → b.proto', { roots: ['o', 'n', 'm'] }),
      only(tree, 'o/x.proto → b.proto', { roots: ['o', 'm', 'n'] }),
      only(tree, 'n/y.proto → b.proto', { roots: ['o', 'm', 'n'] }),
      only(tree, 'o/x.proto → b.proto', { roots: ['m', 'n'] }),
      only(['m/b.proto'], 'm/b.proto → b.proto', { roots: ['m'] }),
    ]).toEqual(['n/b.proto', 'm/b.proto', 'n/b.proto', null, 'm/b.proto']);
  });

  test('another path of a file, of the tree or not', () => {
    const aliases = new Map([
      ['link/b.proto', 'real/b.proto'],
      ['broken/c.proto', 'gone/c.proto'],
      ['also/c.proto', 'lost/c.proto'],
    ]);
    const tree = ['real/b.proto', 'x.proto'];
    expect([
      only(tree, 'x.proto → link/b.proto', { aliases }),
      only(tree, 'real/b.proto → link/b.proto', { aliases }),
      only(tree, 'link/b.proto → b.proto', { aliases }),
      only(tree, 'x.proto → broken/c.proto', { aliases }),
      only(tree, 'x.proto → b.proto', { aliases }),
      only(tree, 'x.proto → c.proto', { aliases }),
    ]).toEqual(['real/b.proto', 'real/b.proto', 'real/b.proto', 'gone/c.proto', 'real/b.proto', 'gone/c.proto']);
  });
});

describe('module roots of buf', () => {
  const roots = (files: Record<string, string>): string[] => bufRoots(new Map(Object.entries(files)));

  test('version 1: the folder of buf.yaml, and the folders of a workspace', () => {
    expect(roots({ 'buf.yaml': 'version: v1\nbreaking:\n  use: [FILE]\n' })).toEqual(['']);
    expect(roots({ 'proto/buf.yaml': 'version: v1\n', 'x/buf.gen.yaml': 'version: v1\n' })).toEqual(['proto']);
    expect(
      roots({
        'buf.work.yaml': 'version: v1\ndirectories:\n  - proto\n  - ./vendor/acme/\n',
        'proto/buf.yaml': 'version: v1',
      }),
    ).toEqual(['proto', 'vendor/acme']);
  });

  test('version 1beta1: build.roots', () => {
    expect(roots({ 'api/buf.yaml': 'version: v1beta1\nbuild:\n  roots: [proto, third_party]\n' })).toEqual([
      'api/proto',
      'api/third_party',
    ]);
    expect(roots({ 'api/buf.yaml': 'version: v1beta1\nbuild:\n  excludes: [x]\n' })).toEqual(['api']);
  });

  test('version 2: the modules', () => {
    expect(
      roots({
        'buf.yaml':
          'version: v2\nmodules:\n  - path: proto/a\n    name: buf.build/acme/a\n  - path: proto/b\n  - name: x\n',
      }),
    ).toEqual(['', 'proto/a', 'proto/b']);
    expect(roots({ 'deep/buf.yaml': 'version: v2\n' })).toEqual(['deep']);
  });

  test('empty, broken and outlying files', () => {
    expect(
      roots({
        'a/buf.yaml': '',
        'b/buf.yaml': 'version: [',
        'c/buf.yaml': '- list',
        'd/buf.work.yaml': 'directories: 5',
      }),
    ).toEqual(['a']);
    expect(roots({ 'buf.work.yaml': 'directories: [../outside, inside/../proto]' })).toEqual(['proto']);
  });
});

describe('what is found fast is what is found slowly', () => {
  const part = fc.constantFrom('a', 'b', 'google', 'x.y');
  const path = fc
    .tuple(fc.array(part, { maxLength: 3 }), fc.constantFrom('a.proto', 'b.proto', 'a'))
    .map(([folders, name]) => [...folders, name].join('/'));

  /** Rules 4 and 5 as they are written, by looking at every path. */
  const near = (tree: readonly string[], importPath: string, importing: string): string | null => {
    for (let folder = importing; folder !== ''; ) {
      folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0));
      const meant = folder === '' ? importPath : `${folder}/${importPath}`;
      if (meant !== importing && tree.includes(meant)) return meant;
    }
    const ending = tree.filter((other) => other.endsWith(`/${importPath}`) && other !== importing);
    return ending.length === 1 ? (ending[0] ?? null) : null;
  };

  test('in any tree, from any file', () => {
    const some = fc.tuple(fc.uniqueArray(path, { minLength: 1, maxLength: 12 }), fc.array(path, { maxLength: 6 }));
    let found = 0;
    fc.assert(
      fc.property(some, ([tree, imported]) => {
        const resolver = importResolver(tree, {});
        for (const importing of tree)
          for (const importPath of imported) {
            const slowly = near(tree, importPath, importing);
            if (slowly === null) continue;
            found++;
            expect([importPath, importing, resolver(importPath, importing)]).toEqual([importPath, importing, slowly]);
          }
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(1000);
  });
});
