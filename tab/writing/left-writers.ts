import type { LateTexts } from './late-texts.ts';
import type { SectionWriter } from './section-writer.ts';
import type { SupplementWriter } from './supplement-writer.ts';

/** Those who write in a chapter: its text, a supplement, and what came too late. */
export type Writers = {
  readonly late: LateTexts;
  readonly section: SectionWriter | null;
  readonly supplement: SupplementWriter | null;
};

/** By chapter: they go on sending, unseen, as long as the page lives. */
const left = new Map<string, Writers>();

/** The chapter is not on the page any more; what is not acknowledged is sent all the same. */
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
