import { readInThread } from '../in-thread.ts';
import { type Table, UnreadableFile } from '../table.ts';
import type { Read } from './workbook-reader.ts';

const reader = { name: 'workbook-reader', beside: import.meta.url };

/**
 * The sheets of an Excel file. It is read in a thread of its own with bounded memory and time, so that no file can hold
 * up or end the program, whatever is in it. Throws {@link UnreadableFile}.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Table[]> {
  if (isOlderExcel(bytes)) throw new UnreadableFile('older-excel');
  const read = await readInThread<Read>(reader, bytes);
  if (read === 'tooMuch') throw new UnreadableFile('too-large');
  if ('why' in read) throw new UnreadableFile(read.why);
  return read.tables;
}

/** The format before 2007. */
function isOlderExcel(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0';
}
