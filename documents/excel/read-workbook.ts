import { Worker } from 'node:worker_threads';
import { type Table, UnreadableFile } from '../table.ts';
import type { Read } from './workbook-reader.ts';

const patienceMilliseconds = 60_000;
const megabytes = 512;

/** Beside this file, in the sources as in a built program. */
const readerFile = import.meta.url.endsWith('.ts') ? './workbook-reader.ts' : './workbook-reader.mjs';

/**
 * The sheets of an Excel file. It is read in a thread of its own with bounded memory and time, so that no file can hold
 * up or end the program, whatever is in it. Throws {@link UnreadableFile}.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Table[]> {
  if (isOlderExcel(bytes)) throw new UnreadableFile('older-excel');
  const worker = new Worker(new URL(readerFile, import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const read = await new Promise<Read>((resolve, reject) => {
      timer = setTimeout(() => resolve({ why: 'too-large' }), patienceMilliseconds);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ why: 'too-large' }) : reject(error),
      );
    });
    if ('why' in read) throw new UnreadableFile(read.why);
    return read.tables;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** The format before 2007. */
function isOlderExcel(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0';
}
