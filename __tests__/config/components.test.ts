import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/kata-components/skewgate.yml');

/** Each problem as `line:column message`. */
function problems(text: string): string[] {
  const parsed = parseConfig(text, 'skewgate.yml');
  return 'problems' in parsed ? parsed.problems.map(({ line, column, message }) => `${line}:${column} ${message}`) : [];
}

describe('components', () => {
  test.each([
    ['components: [{upgrade: live}]', '1:14 components[0]: the key "name" is missing'],
    ['components: [{name: a}]', '1:14 components[0]: the key "upgrade" is missing'],
    ['components:\n- name: a\n  upgrade: restart', '2:3 components[0]: the key "version" is missing'],
    [
      'components:\n- { name: a, upgrade: reboot }',
      '2:23 components[0].upgrade: expected live, new-workloads-only or restart, found "reboot"',
    ],
    [
      'components: [{name: a, interface: null}]',
      '1:35 components[0].interface: expected protocol or none, found "null"',
    ],
    [
      'components: [{name: a, upgrade: live, versoin: b}]',
      '1:39 components[0]: unknown key "versoin". Did you mean "version"?',
    ],
    [
      'components: [{name: a, upgrade: live}, {name: a, upgrade: live}]',
      '1:47 components[1].name: another component has this name. Choose a different one',
    ],
    ['components: {qemu: restart}', '1:13 components: expected a list, found a block of keys'],
    ['workloads: ""', '1:12 workloads: expected a name of 1 to 80 characters on one line, found nothing'],
  ])('%j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  const wrong = 'expected a file and the keys of a value in it, such as versions.yaml#/assets/qemu/version, found';
  test.each([
    ['../v.yaml#/a', `${wrong} "../v.yaml#/a"`],
    ['#/a', `${wrong} "#/a"`],
    ['v.yaml#a', `${wrong} "v.yaml#a"`],
    ['v.yaml#', `${wrong} "v.yaml#"`],
    ['v.yaml#/a~2', `${wrong} "v.yaml#/a~2"`],
    ['v.txt#/a', 'keys after "#" need a file that ends in .yaml, .yml, .json or .toml, found "v.txt#/a"'],
    ['v.yaml', 'expected the keys of the version behind the file, such as v.yaml#/version, found "v.yaml"'],
  ])('version: %s', (reference, problem) => {
    expect(problems(`components: [{name: a, upgrade: live, version: "${reference}"}]`)).toEqual([
      `1:48 components[0].version: ${problem}`,
    ]);
  });

  test('the example config is one, and has every kind of component', () => {
    const parsed = parseConfig(readFileSync(EXAMPLE, 'utf8'), 'skewgate.yml');
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    const { components = [] } = parsed.config.common;
    expect(components.map(({ name, upgrade, interface: speaks }) => `${name}: ${upgrade} ${speaks}`)).toEqual([
      'kata-runtime: live protocol',
      'kata-agent: new-workloads-only protocol',
      'kata-shim: new-workloads-only protocol',
      'kata-proxy: new-workloads-only none',
      'qemu: restart protocol',
      'the guest kernel: new-workloads-only protocol',
    ]);
  });
});
