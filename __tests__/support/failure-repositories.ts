/** The repositories that failures are played on: as small as a repository can be and have something to break. */
import { createRepository, type TestRepository } from './git.ts';

/** A proto with these methods in its service, and what is put behind it. */
function protoWith(methods: readonly string[], more = ''): string {
  const lines = methods.map((name) => `  rpc ${name}(M) returns (M);`);
  return `syntax = "proto3";\npackage p;\nservice S {\n${lines.join('\n')}\n}\nmessage M { int32 id = 1; }\n${more}`;
}

const FULL = protoWith(['Get', 'Put']);
const BROKEN = protoWith(['Get']);

/** 1.0.0 is released; of the branches, `break` removes a method and `fine` touches no proto. */
export function sampleRepository(): TestRepository {
  const sample = createRepository('sample');
  sample.commit({ 'api/a.proto': FULL, 'api/b.proto': 'syntax = "proto3";\npackage q;\n', VERSION: '1.0.0\n' });
  sample.annotatedTag('1.0.0');
  const branch = (name: string, files: Parameters<typeof sample.commit>[0]): void => {
    sample.branch(name, 'main');
    sample.commit(files);
  };
  branch('break', { 'api/a.proto': BROKEN });
  branch('fine', { 'README.md': 'hello\n' });
  branch('major', { 'api/a.proto': BROKEN, VERSION: '2.0.0\n' });
  branch('syntax', { 'api/a.proto': 'syntax = "proto3";\nmessage {\n' });
  branch('not-utf8', { 'api/a.proto': Uint8Array.from([...Buffer.from(FULL), 0x2f, 0x2f, 0xff, 0xfe, 0x0a]) });
  branch('crlf', { 'api/a.proto': `\uFEFF${BROKEN.replaceAll('\n', '\r\n')}` });
  branch('lfs', {
    'api/a.proto': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`,
  });
  branch('link', { 'api/a.proto': { linkTo: '../../outside.proto' } });
  branch('linked', {
    'api/a.proto': { linkTo: '../inc/a.proto' },
    inc: { linkTo: 'src/deep' },
    'src/deep/a.proto': BROKEN,
  });
  branch('loop', { 'api/a.proto': { linkTo: 'a.proto' } });
  branch('large', { 'api/a.proto': `${BROKEN}// ${'x'.repeat(5 * 1024 * 1024)}\n` });
  const imports = (path: string): string =>
    BROKEN.replace('package p;', `package p;\nimport "${path}";`).replace('id = 1;', 'id = 1; gone.X x = 2;');
  branch('import', { 'api/a.proto': imports('gone/x.proto') });
  branch('deep', { 'api/a.proto': `${FULL}${'message A { '.repeat(20_000)}${'}'.repeat(20_000)}\n` });
  branch('version', { VERSION: 'one\n' });
  branch('untrusted', { VERSION: '::error::@octocat <!-- x ]( \n' });
  sample.branch('submodule', 'main');
  sample.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},api/gone`);
  sample.write({ 'api/a.proto': imports('api/gone/x.proto') });
  sample.git('add', 'api/a.proto');
  sample.git('commit', '--quiet', '--message', 'a submodule');
  sample.git('checkout', '--quiet', '--orphan', 'unrelated', 'break');
  sample.commit({ 'other.txt': 'x\n' });
  sample.checkout('main');
  return sample;
}

/** So many methods are removed at once on `break` that their annotations take several requests. */
export function largeRepository(methods: number): TestRepository {
  const large = createRepository('large');
  const names = Array.from({ length: methods }, (_, i) => `Do${i}`);
  large.commit({ 'api/a.proto': protoWith(['Get', ...names]), VERSION: '1.0.0\n' });
  large.annotatedTag('1.0.0');
  large.branch('break');
  large.commit({ 'api/a.proto': protoWith(['Get']) });
  large.checkout('main');
  return large;
}

/** Nothing is released; `first` brings the first protos. */
export function unreleasedRepository(): TestRepository {
  const unreleased = createRepository('unreleased');
  unreleased.commit({ 'README.md': 'hello\n' });
  unreleased.branch('first');
  unreleased.commit({ 'api/a.proto': FULL });
  unreleased.checkout('main');
  return unreleased;
}

/** What was released cannot be parsed; `mended` can. */
export function unparsableRepository(): TestRepository {
  const unparsable = createRepository('unparsable');
  unparsable.commit({ 'api/a.proto': 'syntax = "proto3";\nmessage {\n', VERSION: '1.0.0\n' });
  unparsable.annotatedTag('1.0.0');
  unparsable.branch('mended');
  unparsable.commit({ 'api/a.proto': FULL });
  unparsable.checkout('main');
  return unparsable;
}
