/** A report for other programs: each format that is not the text a person reads. */
import { annotationsOf } from '../report/annotations.ts';
import { renderJson } from '../report/json.ts';
import { NO_CONTEXT, renderJobSummary } from '../report/markdown.ts';
import type { Report } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import { TOOL } from '../report/tool.ts';
import { workflowCommands } from '../report/workflow-commands.ts';

export { partJson } from '../gate/part.ts';

/** Each format of {@link formatted}. */
export type ProgramFormat = 'json' | 'markdown' | 'sarif' | 'github';

/** @param quiet of what is shown at its line, only what blocks */
export function formatted(report: Report, format: ProgramFormat, quiet: boolean): string {
  switch (format) {
    case 'json':
      return renderJson(report, TOOL);
    case 'markdown':
      return renderJobSummary(report, NO_CONTEXT);
    case 'sarif':
      return renderSarif(report, TOOL, NO_CONTEXT);
    case 'github': {
      const mode = quiet ? 'blocking' : 'all';
      return workflowCommands(annotationsOf(report, { mode, rulesUrl: null }))
        .map((line) => `${line}\n`)
        .join('');
    }
  }
}
