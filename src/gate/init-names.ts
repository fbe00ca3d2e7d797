/** How the two peers are perhaps called. */

/** A name with where it comes from. */
export interface Suggestion {
  readonly name: string;
  readonly from: string;
}

const SERVER = /(?:server|agent|daemon|service|d)$/;
const CLIENT = /(?:client|cli|ctl|runtime)$/;
/** Services that go along with others. */
const MINOR = /^(?:Health|Healthz|Version|VersionService|Reflection|ServerReflection|Debug)$/;

/** @returns the server's name, from a program of the repository, the repository itself, or its one service; else null */
export function serverName(
  repository: string,
  paths: readonly string[],
  services: readonly string[],
): Suggestion | null {
  return (
    programNamed(paths, SERVER) ??
    (/(?:^|-)(?:server|agent|daemon)$/.test(repository)
      ? { name: repository, from: 'the name of the repository' }
      : null) ??
    serviceName(services)
  );
}

/** @returns the client's name, from a program of the repository; else null */
export function clientName(paths: readonly string[]): Suggestion | null {
  return programNamed(paths, CLIENT);
}

/** Only if it is the one that ends so. */
function programNamed(paths: readonly string[], ending: RegExp): Suggestion | null {
  const names = new Set(paths.flatMap((path) => /^cmd\/([A-Za-z][\w.-]*)\//.exec(path)?.[1] ?? []));
  const [name, ...others] = [...names].filter((each) => ending.test(each));
  return name === undefined || others.length > 0 ? null : { name, from: `cmd/${name}` };
}

/** `grpc.AgentService` is served by `agent`. */
export function serviceName(services: readonly string[]): Suggestion | null {
  const main = services.filter(isOwn);
  const [service, ...others] = main;
  if (service === undefined || others.length > 0) return null;
  const bare = lastPart(service).replace(/(?:Service|API|Api|Server)$/, '');
  const name = bare.replace(/([a-z\d])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2-').toLowerCase();
  return name === '' ? null : { name, from: `the service ${service}` };
}

/** Whether a service says something of its own, not only what every server does. */
export function isOwn(service: string): boolean {
  return !MINOR.test(lastPart(service));
}

export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
