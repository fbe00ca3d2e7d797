import { describe, expect, test } from '@jest/globals';
import { clientName, isOwn, lastPart, serverName, serviceName } from '../../src/gate/init-names.ts';

describe('the name of the server', () => {
  test.each<
    readonly [
      what: string,
      repository: string,
      paths: readonly string[],
      services: readonly string[],
      told: string | null,
    ]
  >([
    ['a program', 'x-agent', ['cmd/food/main.go', 'cmd/foo/main.go'], ['a.Bar'], 'food, from cmd/food'],
    [
      'a program with files in folders',
      'x',
      ['cmd/foo-server/in/a.go', 'cmd/foo-server/b.go'],
      [],
      'foo-server, from cmd/foo-server',
    ],
    [
      'of two programs neither',
      'x-agent',
      ['cmd/a-server/m.go', 'cmd/b-server/m.go'],
      ['a.Bar'],
      'x-agent, from the name of the repository',
    ],
    ['the repository', 'agent', [], ['a.Bar'], 'agent, from the name of the repository'],
    ['the repository', 'kata-daemon', [], ['a.Bar'], 'kata-daemon, from the name of the repository'],
    ['not one that only ends so', 'observer-reagent', [], ['a.Bar'], 'bar, from the service a.Bar'],
    ['not one with more behind', 'agent-sdk', [], ['a.Bar'], 'bar, from the service a.Bar'],
    [
      'not a program of which only a part is called so',
      'x',
      ['cmd/servers/m.go'],
      ['a.Bar'],
      'bar, from the service a.Bar',
    ],
    ['not a file', 'x', ['cmd/agent', 'in/cmd/agent/m.go'], [], null],
    ['not a folder with a strange name', 'x', ['cmd/9agent/m.go', 'cmd/an agent/m.go'], [], null],
    ['nothing', 'x', [], [], null],
  ])('%s: %s, %j, %j', (_, repository, paths, services, told) => {
    const found = serverName(repository, paths, services);
    expect(found && `${found.name}, from ${found.from}`).toBe(told);
  });

  test.each(['foo-server', 'foo-agent', 'foo-daemon', 'foo-service', 'food'])('a program called %s serves', (name) => {
    expect(serverName('x', [`cmd/${name}/main.go`], [])).toEqual({ name, from: `cmd/${name}` });
  });
});

describe('the name of the client', () => {
  test.each(['foo-client', 'foo-cli', 'fooctl', 'kata-runtime'])('a program called %s calls', (name) => {
    expect(clientName([`cmd/${name}/main.go`])).toEqual({ name, from: `cmd/${name}` });
  });

  test.each([[['cmd/foo/main.go']], [['cmd/clients/main.go']], [['cmd/a-cli/m.go', 'cmd/b-cli/m.go']], [[]]])(
    'nobody does in %j',
    (paths) => {
      expect(clientName(paths)).toBeNull();
    },
  );
});

describe('a service', () => {
  test.each([
    ['grpc.AgentService', 'agent'],
    ['AgentService', 'agent'],
    ['a.b.AgentAPI', 'agent'],
    ['a.AgentApi', 'agent'],
    ['a.AgentServer', 'agent'],
    ['a.AgentServiceX', 'agent-service-x'],
    ['a.ImageStore', 'image-store'],
    ['a.HTTPProxy', 'http-proxy'],
    ['a.V2Store', 'v2-store'],
    ['a.store', 'store'],
  ])('%s is served by %s', (service, name) => {
    expect(serviceName([service])).toEqual({ name, from: `the service ${service}` });
  });

  test('that has no other name than Service tells nothing', () => {
    expect(serviceName(['a.Service'])).toBeNull();
  });

  test('is one of several, and then tells nothing, unless the others are what every server has', () => {
    expect(serviceName(['a.One', 'a.Two'])).toBeNull();
    expect(serviceName([])).toBeNull();
    expect(serviceName(['grpc.health.v1.Health', 'a.One', 'a.Version'])?.name).toBe('one');
  });

  test.each(['Health', 'a.Healthz', 'Version', 'VersionService', 'Reflection', 'g.ServerReflection', 'Debug'])(
    '%s is nobody’s own',
    (service) => {
      expect([isOwn(service), isOwn(`${service}s`), isOwn(`${service.replace(/(\w+)$/, 'My$1')}`)]).toEqual([
        false,
        true,
        true,
      ]);
    },
  );

  test('its last part', () => {
    expect(['a.b.C', 'C', ''].map(lastPart)).toEqual(['C', 'C', '']);
  });
});
