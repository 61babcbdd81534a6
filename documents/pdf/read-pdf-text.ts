import { readInThread } from '../in-thread.ts';
import type { PdfText } from './pdf-text-reader.ts';

const reader = { name: 'pdf-text-reader', beside: import.meta.url };

/** By its first bytes and its end, whatever it is called. */
function isPdf(bytes: Uint8Array): boolean {
  const begins = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  return begins && Buffer.from(bytes.subarray(-2_048)).toString('latin1').includes('%%EOF');
}

/** The words of a PDF; empty for one that holds pictures alone, or more than is read. null for one that is damaged. */
export async function readPdfText(bytes: Uint8Array): Promise<string | null> {
  if (!isPdf(bytes)) return null;
  const read = await readInThread<PdfText>(reader, bytes);
  if (read === 'tooMuch') return '';
  return read === null ? null : read.text.trim();
}
