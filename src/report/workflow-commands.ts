/** Annotations as lines that the runner obeys, for where no check run can be made. */
import { type Annotation, LEVELS } from './annotations.ts';
import { commandProperty, commandValue } from './escape.ts';

/** GitHub shows ten annotations of each level per step (actions/toolkit, `docs/problem-matchers.md`). */
const MOST_COMMANDS = 10;

/** @returns the annotations as workflow commands, one line each; of each level nine and how many more there are, or all ten */
export function workflowCommands(annotations: readonly Annotation[]): readonly string[] {
  return LEVELS.flatMap((level) => {
    const all = annotations.filter(({ annotation_level }) => annotation_level === level);
    const shown = all.length > MOST_COMMANDS ? all.slice(0, MOST_COMMANDS - 1) : all;
    const left = all.length - shown.length;
    const name = level === 'failure' ? 'error' : level;
    const rest = left === 0 ? [] : [`::${name}::${left} more: all of them are in the summary of this job`];
    return [...shown.map((annotation) => workflowCommand(name, annotation)), ...rest];
  });
}

function workflowCommand(name: string, annotation: Annotation): string {
  const { path, start_line, end_line, start_column, end_column, title, message } = annotation;
  const properties = [
    `file=${commandProperty(path)}`,
    `line=${start_line}`,
    `endLine=${end_line}`,
    ...(start_column === undefined ? [] : [`col=${start_column}`, `endColumn=${end_column}`]),
    `title=${commandProperty(title)}`,
  ];
  return `::${name} ${properties.join(',')}::${commandValue(message)}`;
}
