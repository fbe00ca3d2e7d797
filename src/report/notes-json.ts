/** Release notes as data, for who writes them in another form. Field names may be added, never changed. */
import { jsonText } from './json.ts';
import { chapterOf, type FirstNotes, type SurfaceNotes } from './notes.ts';
import { type Advice, adviceOf, liveFrom } from './notes-advice.ts';
import { CALL_SKEWS, previousOf, versionOf } from './notes-reach.ts';

interface Tool {
  readonly name: string;
  readonly version: string;
}

/** @returns the notes as one JSON object, ending in a line feed */
export function renderNotesJson(notes: readonly (SurfaceNotes | FirstNotes)[], tool: Tool): string {
  return jsonText({ schemaVersion: 1, tool, surfaces: notes.map(surfaceJson) });
}

function surfaceJson(notes: SurfaceNotes | FirstNotes): object {
  const { name, paragraphs, lists } = chapterOf(notes);
  const facts = 'first' in notes ? firstJson(notes) : laterJson(notes);
  return { name, ...facts, paragraphs, lists };
}

function firstJson({ promise }: FirstNotes): object {
  return { version: null, previous: null, promise, liveUpgrade: null, worksWith: [], components: [] };
}

function laterJson(notes: SurfaceNotes): object {
  const { report, reach } = notes;
  const advice = adviceOf(report);
  return {
    version: versionOf(report),
    previous: previousOf(report),
    promise: report.promise,
    liveUpgrade: { supported: advice.kind !== 'stop', from: liveFrom(notes, advice), first: firstOf(advice) },
    worksWith: CALL_SKEWS.map((skew) => ({ skew, ...reach[skew] })),
    components: report.components,
  };
}

function firstOf(advice: Advice): 'client' | 'server' | 'either' | null {
  if (advice.kind === 'stop') return null;
  return advice.kind === 'either' ? 'either' : advice.peer;
}
