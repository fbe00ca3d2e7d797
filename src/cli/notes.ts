/** `skewgate notes`: the compatibility section of the release notes. */
import { notesOf, type ReleaseNotes } from '../gate/notes.ts';
import { isFault } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { renderNotesJson } from '../report/notes-json.ts';
import { renderNotesMarkdown, renderNotesText } from '../report/notes-render.ts';
import { TOOL } from '../report/tool.ts';
import { openParses } from './cache.ts';
import type { Format } from './commands.ts';
import { counted, openGit } from './open.ts';
import type { Command } from './options.ts';
import type { Asked } from './request.ts';
import { answer, problemLines, type Result, type Terminal } from './result.ts';

/** Exit 0 whatever is broken: nothing is gated. What to know besides goes to stderr, for the notes are put elsewhere. */
export async function notes(command: Command, { revisions, policy }: Asked, terminal: Terminal): Promise<Result> {
  const repository = await openGit(command.values.repo, terminal);
  if (isFault(repository)) return answer({ report: undecided(repository) }, command, terminal);
  try {
    const store = await openParses(command.values.cache, [repository.root]);
    if ('badConfig' in store) return answer(store, command, terminal);
    const outcome = await notesOf(repository, revisions, policy, counted(store.parses, terminal), 'major');
    store.keep();
    if (!('notes' in outcome)) return answer(outcome, command, terminal);
    return { exit: 0, stdout: rendered(outcome, command.format), stderr: problemLines(outcome.notices) };
  } finally {
    await repository.close();
  }
}

function rendered({ notes }: ReleaseNotes, format: Format): string {
  switch (format) {
    case 'json':
      return renderNotesJson(notes, TOOL);
    case 'markdown':
      return renderNotesMarkdown(notes);
    default:
      return renderNotesText(notes);
  }
}
