/** Several clients of one server, in words: what becomes of each, and which of them a finding hurts. */
import { markdownText } from './escape.ts';
import type { ClientSkews, ReportedFinding, SurfaceReport } from './report.ts';
import { skewLabel, skewText } from './words.ts';

/** `old kata-shim + new kata-agent`, and what becomes of them. */
export interface ClientLine {
  readonly label: string;
  readonly summary: ClientSkews['skews'][number];
  readonly text: string;
}

/** @returns a line for each client with the other version of the server; nothing where no clients are listed */
export function clientLines({ clients, peers }: SurfaceReport): readonly ClientLine[] {
  return clients.flatMap(({ name, skews }) =>
    skews.map((summary) => ({
      label: skewLabel(summary.skew, { ...peers, client: name }),
      summary,
      text: skewText(summary),
    })),
  );
}

/** @returns `hurts kata-shim and kata-runtime`; null where no clients are listed, or no call is hurt */
export function hurtText({ clients, finding }: ReportedFinding, surface: SurfaceReport): string | null {
  if (surface.clients.length === 0) return null;
  if (clients.length > 0) return `hurts ${clients.join(' and ')}`;
  const calls = finding.consequences.some(
    ({ skew, contract }) => skew.includes('-client-') && surface.contracts.includes(contract),
  );
  return calls ? 'hurts none of the clients that are listed' : null;
}

/** @returns a table of the clients; nothing where none are listed */
export function clientsMarkdown(surface: SurfaceReport): readonly string[] {
  const { clients, peers } = surface;
  if (clients.length === 0) return [];
  const server = markdownText(peers.server);
  const rows = clients.map(({ name, skews }) => `| ${[markdownText(name), ...skews.map(skewText)].join(' | ')} |`);
  return [
    [`| Client | Old, with the new ${server} | New, with the old ${server} |`, '|:---|:---|:---|', ...rows].join('\n'),
  ];
}
