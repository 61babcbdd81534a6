import { mostFileBytes } from '../../domain/archive.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';

export type ReadPdf = { readonly bytes: Uint8Array; readonly text: string };

/** A file of an older year with its words; a refusal for what is no PDF by its content, is damaged, or is too large. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf | Refusal> {
  if (bytes.length > mostFileBytes) return refuse('archive-file-too-large');
  // The library is large, and needed seldom.
  const { readPdfText } = await import('../../documents/pdf/read-pdf-text.ts');
  const text = await readPdfText(bytes);
  return text === null ? refuse('archive-file-not-pdf') : { bytes, text };
}
