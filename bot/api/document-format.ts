import type { ReportOutline } from '../../domain/report-outline.ts';
import type { Language } from '../../domain/vocabulary.ts';

/** A kind of file that a view is drawn as. */
export type DocumentFormat<View> = {
  readonly type: string;
  readonly ending: string;
  readonly draw: (view: View, language: Language) => Promise<Uint8Array>;
};

// What draws them is large, slow to load, and needed seldom: it is loaded then.

export function wordOf<View>(
  outlineOf: (view: View, language: Language) => ReportOutline,
): DocumentFormat<View> {
  return {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
    async draw(view, language) {
      const { renderWord } = await import('../../documents/word/render-word.ts');
      return await renderWord(outlineOf(view, language));
    },
  };
}

export function pdfOf<View>(
  outlineOf: (view: View, language: Language) => ReportOutline,
): DocumentFormat<View> {
  return {
    type: 'application/pdf',
    ending: 'pdf',
    async draw(view, language) {
      const { renderPdf } = await import('../../documents/pdf/render-pdf.ts');
      return await renderPdf(outlineOf(view, language));
    },
  };
}
