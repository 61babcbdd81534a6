import type { LateTexts } from './late-texts.ts';
import type { SectionWriter } from './section-writer.ts';
import type { SupplementWriter } from './supplement-writer.ts';

/** Those who write in a chapter: its text, a supplement, and what came too late. */
export type Writers = {
  readonly late: LateTexts;
  readonly section: SectionWriter | null;
  readonly supplement: SupplementWriter | null;
};

/** Chapters on the page; null until it is known what earlier tabs left in them. */
const open = new Map<string, Writers | null>();
/** By chapter: they go on sending, unseen, as long as the page lives. */
const left = new Map<string, Writers>();

/** The chapter comes onto the page, and looks for what was left in it itself. */
export function opensChapter(sectionId: string): void {
  open.set(sectionId, null);
}

export function writesChapter(sectionId: string, writers: Writers): void {
  open.set(sectionId, writers);
}

/** The chapter is not on the page any more. */
export function closesChapter(sectionId: string): void {
  open.delete(sectionId);
}

/** What is not acknowledged of a chapter that is not on the page any more is sent all the same. */
export function leftChapter(sectionId: string, writers: Writers): void {
  left.set(sectionId, writers);
}

/** Whoever comes back goes on with what is still unsent: it is sent by one of them, and not by two. */
export async function returnedToChapter(sectionId: string): Promise<void> {
  const writers = left.get(sectionId);
  left.delete(sectionId);
  writers?.supplement?.close();
  writers?.late.close();
  await writers?.section?.close();
}

/** How far this page is with a chapter: its writers send what is typed as them. */
export function writingOf(sectionId: string): 'opening' | 'here' | 'nowhere' {
  if (open.get(sectionId) === null) return 'opening';
  return open.has(sectionId) || left.has(sectionId) ? 'here' : 'nowhere';
}

/** Who tells of its late texts, while it is on the page. */
export function lateTextsOf(sectionId: string): LateTexts | null {
  return open.get(sectionId)?.late ?? null;
}
