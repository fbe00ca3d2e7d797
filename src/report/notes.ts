/** The compatibility section of release notes: what a maintainer tells who installs the release. */
import type { Spot } from '../compat/finding.ts';
import { componentTexts, type Installation, stopSentence } from './components.ts';
import { adviceText } from './notes-advice.ts';
import { capabilityTexts, deprecationTexts, elementNames } from './notes-elements.ts';
import { acceptedTexts, mixedTexts } from './notes-mixed.ts';
import { previousOf, type Reached, reachTexts } from './notes-reach.ts';
import type { SurfaceReport } from './report.ts';

/** One surface of a release and everything its notes are made of. */
export interface SurfaceNotes extends Reached {
  readonly report: SurfaceReport;
  /** Elements that became deprecated in this release, as the head names them. */
  readonly deprecated: readonly Spot[];
}

/** A surface that nothing came before. */
export interface FirstNotes extends Pick<Installation, 'workloads'> {
  readonly first: string;
  readonly name: string;
  readonly promise: string;
}

/** The notes of one surface: sentences, then lists. What stands between backticks is code. */
export interface NotesChapter {
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly lists: readonly NotesList[];
}

export interface NotesList {
  /** Null: it needs none. */
  readonly title: string | null;
  readonly items: readonly string[];
}

/** This many items of a list are told; more are counted. */
const MOST = 60;

/** @returns what the notes of a surface say */
export function chapterOf(notes: SurfaceNotes | FirstNotes): NotesChapter {
  return 'first' in notes ? firstChapter(notes) : laterChapter(notes);
}

function firstChapter({ first, name, promise, workloads }: FirstNotes): NotesChapter {
  const told = `Nothing came before ${first}, so there is no older version that it could meet.`;
  return { name, paragraphs: [...(promise === 'none' ? [stopSentence({ workloads })] : []), told], lists: [] };
}

function laterChapter(notes: SurfaceNotes): NotesChapter {
  const { report, deprecated } = notes;
  const previous = previousOf(report);
  const { broken, degraded } = mixedTexts(report, nameOf(notes));
  const lists: readonly NotesList[] = [
    { title: null, items: reachTexts(notes) },
    { title: `What breaks while ${previous} is still running`, items: broken },
    { title: `What is limited while ${previous} is still running`, items: degraded },
    { title: 'Accepted breaks', items: acceptedTexts(report, nameOf(notes)) },
    { title: 'Components', items: componentTexts(report) },
    { title: 'New', items: capabilityTexts(report.findings, nameOf(notes)) },
    { title: 'Deprecated', items: deprecationTexts(deprecated, nameOf(notes)) },
  ];
  return {
    name: report.name,
    paragraphs: adviceText(notes),
    lists: lists.filter(({ items }) => items.length > 0).map(shortened),
  };
}

function shortened({ title, items }: NotesList): NotesList {
  const more = items.length - MOST;
  return { title, items: more > 0 ? [...items.slice(0, MOST), `and ${more} more`] : items };
}

function nameOf({ report, deprecated }: SurfaceNotes): (element: Spot) => string {
  const told = report.findings.flatMap(({ finding }) => finding.new ?? finding.old ?? []);
  return elementNames([...told, ...deprecated]);
}
