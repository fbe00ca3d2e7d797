import {
  type CallSkew,
  type Matrix,
  type MatrixFinding,
  type MatrixMeeting,
  type MatrixSurface,
  meetingOf,
} from '../../src/report/matrix.ts';

/** A change that breaks or degrades, told with its name. */
export function change(name: string, severity: 'broken' | 'degraded', proof: string | null = null): MatrixFinding {
  return {
    rule: severity === 'broken' ? 'rpc-removed' : 'field-added',
    element: `p.${name}`,
    sentence: `${name} was changed`,
    severity,
    consequences: [{ severity, text: `the new server no longer knows ${name}`, proof }],
  };
}

/** The names of changes; one that ends in `!` breaks. */
export function meeting(...names: readonly string[]): MatrixMeeting {
  return meetingOf(names.map((name) => change(name.replace('!', ''), name.endsWith('!') ? 'broken' : 'degraded')));
}

type Sides = readonly [upgrade: MatrixMeeting, rollback: MatrixMeeting];

/**
 * @param releases version to protocol, or to the reason why there is none, ascending
 * @param meetings by pairs of protocols; what is not named works
 */
export function surfaceOf(
  releases: Readonly<Record<string, number | string>>,
  meetings: Readonly<Record<string, Sides>> = {},
  more: Partial<MatrixSurface> = {},
): MatrixSurface {
  const rows = Object.entries(releases).map(([version, read]) =>
    typeof read === 'number' ? { version, protocol: read } : { version, unread: read },
  );
  const protocols = rows.flatMap((row) => ('protocol' in row ? [row.protocol] : []));
  const pairs = protocols.flatMap((older, i) => protocols.slice(i + 1).map((newer) => `${older}-${newer}`));
  const told = (key: string): Readonly<Record<CallSkew, MatrixMeeting>> => {
    const [upgrade = meeting(), rollback = meeting()] = meetings[key] ?? [];
    return { 'old-client-new-server': upgrade, 'new-client-old-server': rollback };
  };
  return {
    name: 'agent',
    peers: { client: 'rt', server: 'vm', transport: 'grpc' },
    releases: rows,
    meetings: new Map(pairs.map((key) => [key, told(key)])),
    ...more,
  };
}

/** A matrix of these surfaces. */
export function matrixOf(surfaces: readonly MatrixSurface[], more: Partial<Matrix> = {}): Matrix {
  return { repository: 'sample', surfaces, unseen: [], ...more };
}

/** Five releases of three protocols, and one that could not be read. */
export const SAMPLE: Matrix = matrixOf(
  [
    surfaceOf(
      { '1.0.0': 0, '1.0.1': 0, '1.0.2': 0, '1.1.0': 'a.proto:3:1: a name was expected', '1.2.0': 1, '2.0.0': 2 },
      {
        '0-1': [meeting(), meeting('fast')],
        '0-2': [meeting('Get!', 'Put!', 'slow'), meeting('New!')],
        '1-2': [meeting('Get!', 'Put!', 'slow'), meeting()],
      },
    ),
  ],
  { unseen: ['1 tag that is no version: 20191207'] },
);

/** Everything that a repository could write where it does not belong. */
export const HOSTILE = `</script><script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;{{x}}\u202e\u2028]]>--><!--\`|*_[a](b)\u001b[31m`;

/** {@link HOSTILE} wherever text comes from a repository or its config. */
export const HOSTILE_MATRIX: Matrix = matrixOf(
  [
    surfaceOf(
      { '1.0.0': 0, '1.1.0': HOSTILE, '2.0.0-rc.1+b-1': 1 },
      {
        '0-1': [
          meetingOf([
            {
              rule: 'rpc-removed',
              element: HOSTILE,
              sentence: HOSTILE,
              severity: 'broken',
              consequences: [{ severity: 'broken', text: HOSTILE, proof: HOSTILE }],
            },
          ]),
          meeting(),
        ],
      },
      { name: HOSTILE, peers: { client: HOSTILE, server: HOSTILE, transport: 'grpc' } },
    ),
    surfaceOf({ '1.0.0': 0 }, {}, { name: HOSTILE }),
  ],
  { repository: HOSTILE, unseen: [HOSTILE] },
);
