import type { SectionContent } from '../../domain/content-faults.ts';
import type { UnsentText } from './unsent-texts.ts';
import type { WriterParts } from './writer-state.ts';

/** What a writer has typed and the program has not acknowledged, as this browser keeps it. */
export class BrowserCopy {
  readonly #parts: Pick<WriterParts, 'sectionId' | 'writerId' | 'asked' | 'unsent'>;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  /** The text as it lies there; `sentAs` is the key of a save whose answer is not here yet. */
  of(content: SectionContent, baseRevision: number, sentAs: string | null): UnsentText {
    const { sectionId, writerId, asked } = this.#parts;
    const typedAt = new Date().toISOString();
    return {
      sectionId,
      writerId,
      kind: 'text',
      asked,
      content,
      baseRevision,
      typedAt,
      sentAs,
      keptAs: null,
      draftId: null,
    };
  }

  /** False where it would not outlive the page. */
  async keep(text: UnsentText): Promise<boolean> {
    return await this.#parts.unsent.keep(text);
  }

  async forget(): Promise<void> {
    const { sectionId, writerId, unsent } = this.#parts;
    await unsent.drop({ sectionId, writerId, kind: 'text' });
  }
}
