/** `skewgate matrix`: every release against every other, as a table, a page, a picture or data. */
import { type MatrixResult, matrixOf } from '../gate/matrix.ts';
import { createParses } from '../gate/parses.ts';
import { isFault } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { isRange } from '../release/range.ts';
import { visible } from '../report/escape.ts';
import type { Matrix } from '../report/matrix.ts';
import { renderMatrixHtml } from '../report/matrix-html.ts';
import { renderMatrixJson } from '../report/matrix-json.ts';
import { renderMatrixMarkdown } from '../report/matrix-markdown.ts';
import { unreadOf } from '../report/matrix-runs.ts';
import { renderMatrixSvg } from '../report/matrix-svg.ts';
import { renderMatrixText } from '../report/matrix-text.ts';
import { TOOL } from '../report/tool.ts';
import type { Format } from './commands.ts';
import { counted, openGit } from './open.ts';
import type { Command } from './options.ts';
import { writeWhole } from './output.ts';
import type { Asked } from './request.ts';
import { answer, problemLines, type Result, type Terminal, wrong } from './result.ts';

/** Exit 0 whatever is broken: nothing is gated. A release that cannot be read is told on stderr. */
export async function matrix(command: Command, { policy }: Asked, terminal: Terminal): Promise<Result> {
  const { tags, client, output, repo } = command.values;
  if (tags !== undefined && !isRange(tags))
    return wrong(`--tags takes a range of versions such as ">=1.0.0 <2", not "${tags}"`);
  const repository = await openGit(repo, terminal);
  if (isFault(repository)) return refused(await answer({ report: undecided(repository) }, command, terminal), command);
  try {
    // Only the page shows proofs.
    const proofs = policy.proofs === true && command.format === 'html';
    const outcome = await matrixOf(
      repository,
      { ...policy, proofs },
      counted(createParses(), terminal),
      tags ?? null,
      client ?? null,
    );
    if (!('matrix' in outcome)) return refused(await answer(outcome, command, terminal), command);
    const stderr = noticesOf(outcome);
    const text = rendered(outcome.matrix, command.format, output === undefined ? terminal : { colour: false });
    if (output === undefined) return { exit: 0, stdout: text, stderr };
    const fault = writeWhole(output, text);
    return fault === null
      ? { exit: 0, stdout: '', stderr }
      : { exit: 3, stdout: '', stderr: `${stderr}skewgate: ${visible(`${output} could not be written (${fault})`)}\n` };
  } finally {
    await repository.close();
  }
}

/** Where a page or a file was asked for, the words that there is none are not taken for it. */
function refused(result: Result, { format, values }: Command): Result {
  const elsewhere = values.output !== undefined || format === 'html' || format === 'svg';
  return elsewhere ? { ...result, stdout: '', stderr: result.stdout + result.stderr } : result;
}

function rendered(matrix: Matrix, format: Format, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return renderMatrixJson(matrix, TOOL);
    case 'markdown':
      return renderMatrixMarkdown(matrix);
    case 'html':
      return renderMatrixHtml(matrix);
    case 'svg':
      return renderMatrixSvg(matrix);
    default:
      return renderMatrixText(matrix, { colour: terminal.colour, width: terminal.width ?? null });
  }
}

function noticesOf({ matrix, notices }: MatrixResult): string {
  const several = matrix.surfaces.length > 1;
  const unread = matrix.surfaces.flatMap((surface) =>
    unreadOf(surface).map(
      ({ versions, reason }) => `${several ? `${surface.name} ` : ''}${versions} could not be read: ${reason}`,
    ),
  );
  return problemLines(notices) + unread.map((text) => `skewgate: ${visible(text)}\n`).join('');
}
