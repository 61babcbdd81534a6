import { readInThread } from '../in-thread.ts';
import type { PdfText } from './pdf-text-reader.ts';

const bounds = { patienceMilliseconds: 60_000, megabytes: 512 };

/** Beside this file, in the sources as in a built program. */
const readerFile = import.meta.url.endsWith('.ts') ? './pdf-text-reader.ts' : './pdf-text-reader.mjs';

/** By its first bytes and its end, whatever it is called. */
export function isPdf(bytes: Uint8Array): boolean {
  const begins = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  return begins && Buffer.from(bytes.subarray(-2_048)).toString('latin1').includes('%%EOF');
}

/** The words of a PDF; empty for one that holds pictures alone, or more than is read. null for one that is damaged. */
export async function readPdfText(bytes: Uint8Array): Promise<string | null> {
  if (!isPdf(bytes)) return null;
  const read = await readInThread<PdfText>(new URL(readerFile, import.meta.url), bytes, bounds);
  if (read === 'tooMuch') return '';
  return read === null ? null : read.text.trim();
}
