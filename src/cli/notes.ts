/** `skewgate notes`: the compatibility section of the release notes. */
import { notesOf, type ReleaseNotes } from '../gate/notes.ts';
import { createParses } from '../gate/parses.ts';
import { isFault } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { visible } from '../report/escape.ts';
import { renderNotesJson } from '../report/notes-json.ts';
import { renderNotesMarkdown, renderNotesText } from '../report/notes-render.ts';
import { TOOL } from '../report/tool.ts';
import { openRepository } from '../source/git.ts';
import type { Command, Format } from './options.ts';
import { type Asked, here } from './request.ts';
import { answer, type Result, type Terminal } from './result.ts';

/** Exit 0 whatever is broken: nothing is gated. What to know besides goes to stderr, for the notes are put elsewhere. */
export async function notes(command: Command, { revisions, policy }: Asked, terminal: Terminal): Promise<Result> {
  const repository = await openRepository(command.values.repo ?? here());
  if (isFault(repository)) return answer({ report: undecided(repository) }, command, terminal);
  try {
    const outcome = await notesOf(repository, revisions, policy, createParses(), 'major');
    if (!('notes' in outcome)) return answer(outcome, command, terminal);
    const stderr = outcome.notices.map(({ message }) => `skewgate: ${visible(message)}\n`).join('');
    return { exit: 0, stdout: rendered(outcome, command.format), stderr };
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
