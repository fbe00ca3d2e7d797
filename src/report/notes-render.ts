/** Release notes as text and as Markdown, to be put into the notes of a release. */
import { markdownProse, safeLog, visible } from './escape.ts';
import { NO_SCHEMA_SHOWS } from './limits.ts';
import { chapterOf, type FirstNotes, type NotesChapter, type SurfaceNotes } from './notes.ts';

const TITLE = 'Compatibility';

/** A line of names is long; a hostile one is longer. In UTF-16 code units. */
const LONGEST = 20_000;

type Notes = readonly (SurfaceNotes | FirstNotes)[];

/** @returns the notes as Markdown, ending in a line feed; its headings begin at the second level */
export function renderNotesMarkdown(notes: Notes): string {
  const prose = (text: string): string => markdownProse(text, LONGEST);
  const blocks = notes
    .map(chapterOf)
    .flatMap((chapter) => [
      `## ${titleOf(chapter, notes, prose)}`,
      ...chapter.paragraphs.map(prose),
      ...chapter.lists.flatMap(({ title, items }) => [
        ...(title === null ? [] : [`### ${prose(title)}`]),
        items.map((item) => `- ${prose(item)}`).join('\n'),
      ]),
    ]);
  return `${[...blocks, ...limits(notes)].join('\n\n')}\n`;
}

/** @returns the notes as lines for people, ending in a line feed; nothing from the repository acts on a terminal */
export function renderNotesText(notes: Notes): string {
  const prose = (text: string): string => visible(text).replace(/`([^`]*)`/g, '$1');
  const blocks = notes
    .map(chapterOf)
    .flatMap((chapter) => [
      titleOf(chapter, notes, prose),
      ...chapter.paragraphs.map(prose),
      ...chapter.lists.map(({ title, items }) =>
        [...(title === null ? [] : [prose(title)]), ...items.map((item) => `  - ${prose(item)}`)].join('\n'),
      ),
    ]);
  return safeLog(`${[...blocks, ...limits(notes)].join('\n\n')}\n`);
}

function titleOf({ name }: NotesChapter, notes: Notes, prose: (text: string) => string): string {
  return notes.length === 1 ? TITLE : `${TITLE}: ${prose(name)}`;
}

/** Nobody is to believe more than a comparison of schemas can show. */
function limits(notes: Notes): readonly string[] {
  const compared = notes.some((each) => 'report' in each);
  return compared ? [`Not covered are ${NO_SCHEMA_SHOWS}.`] : [];
}
