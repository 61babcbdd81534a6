import { parentPort, workerData } from 'node:worker_threads';
import { extractText, getDocumentProxy } from 'unpdf';

/** What the thread answers; null for what is no PDF that can be read. */
export type PdfText = { readonly text: string; readonly pages: number } | null;

const mostPages = 1_000;
const longestText = 2_000_000;

/** Signs that no text has, and that a database refuses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Runs in a thread of its own. Scripts in the file are not run, and nothing that it names is fetched. */
async function read(bytes: Uint8Array): Promise<PdfText> {
  try {
    const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
    if (pdf.numPages > mostPages) return { text: '', pages: pdf.numPages };
    const { text, totalPages } = await extractText(pdf, { mergePages: true });
    return { text: text.slice(0, longestText).replace(unseen, ' '), pages: totalPages };
  } catch {
    return null;
  }
}

parentPort?.postMessage(await read(workerData as Uint8Array));
