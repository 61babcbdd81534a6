import { parentPort, workerData } from 'node:worker_threads';
import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { mostColumns, mostRows, type Table, UnreadableFile } from '../table.ts';
import { unpack } from './unpack.ts';

/** What the thread answers. */
export type Read = { readonly tables: readonly Table[] } | { readonly why: UnreadableFile['why'] };

/** Runs in a thread of its own: what the library gets is packed anew from parts that were unpacked under a limit. */
async function read(bytes: Uint8Array): Promise<Read> {
  try {
    const parts = unpack(bytes);
    const isWanted = (name: string) => /\.(xml|rels)$/i.test(name);
    const wanted = [...parts].filter(([name]) => isWanted(name));
    if (wanted.some(([, part]) => reachesFar(part))) return { why: 'too-large' };
    const packed = zipSync(Object.fromEntries(wanted), { level: 0 });
    const sheets = await readWorkbook(packed.buffer as ArrayBuffer);
    const rows = sheets.reduce((sum, { data }) => sum + data.length, 0);
    const columns = Math.max(0, ...sheets.map(({ data }) => data[0]?.length ?? 0));
    if (rows > mostRows || columns > mostColumns) return { why: 'too-large' };
    return { tables: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as Table['rows'] })) };
  } catch (error) {
    return { why: error instanceof UnreadableFile ? error.why : 'damaged' };
  }
}

/** A single cell far out makes the library fill in all that lies between. */
function reachesFar(part: Uint8Array): boolean {
  const text = new TextDecoder().decode(part);
  for (const [, column = '', row = '0'] of text.matchAll(/\sr=["']([A-Z]*)(\d+)["']/g)) {
    if (column.length > 2 || Number(row) > mostRows) return true;
  }
  return false;
}

parentPort?.postMessage(await read(workerData as Uint8Array));
