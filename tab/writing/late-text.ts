import type { SectionContent } from '../../domain/content-faults.ts';
import type { WriterCalls } from './writer-state.ts';

/** Nobody holds a section under it: what is saved so is kept for its writer, and written nowhere. */
export const noFence = 0;

/** A text that came too late, on its way to the writer's kept ones. */
export class LateText {
  #kept: SectionContent | null = null;
  /** One key, however often it is tried: it is kept once. */
  #tried: { readonly key: string; readonly content: SectionContent } | null = null;

  /** The program said that it has this one already. */
  takeAsKept(content: SectionContent): void {
    this.#kept = content;
  }

  has(content: SectionContent): boolean {
    return this.#kept === content;
  }

  /** Has the program keep it. The browser's copy may go only after this. Throws as the call does. */
  async keep(save: WriterCalls['save'], baseRevision: number, content: SectionContent): Promise<void> {
    if (this.has(content)) return;
    if (this.#tried?.content !== content) this.#tried = { key: crypto.randomUUID(), content };
    await save(noFence, baseRevision, content, this.#tried.key);
    this.#kept = content;
  }
}
