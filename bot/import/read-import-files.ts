import { readCsv } from '../../documents/csv/read-csv.ts';
import { readWorkbook } from '../../documents/excel/read-workbook.ts';
import { type Table, UnreadableFile } from '../../documents/table.ts';
import { type Refusal, type RefusalCode, refuse } from '../../domain/refusal.ts';
import { type ReadRows, readRows } from '../../text/import/read-rows.ts';

export type ImportFile = { readonly name: string; readonly bytes: Uint8Array };

/** Bytes of all files together. */
const mostImportBytes = 8_000_000;

const refusals: Readonly<Record<UnreadableFile['why'], RefusalCode>> = {
  damaged: 'import-unreadable',
  'too-large': 'import-too-large',
  'older-excel': 'import-older-excel',
  'unknown-kind': 'import-unknown-kind',
};

/** Excel and CSV files as rows, and what could not be understood of them; a refusal where a file cannot be read at all. */
export async function readImportFiles(files: readonly ImportFile[]): Promise<ReadRows | Refusal> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > mostImportBytes) return refuse('import-too-large');
  const tables: Table[] = [];
  for (const { name, bytes } of files) {
    try {
      tables.push(...(await tablesOf(name, bytes)));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return refuse(refusals[error.why], { field: name.slice(0, 100) });
    }
  }
  return readRows(tables);
}

async function tablesOf(name: string, bytes: Uint8Array): Promise<readonly Table[]> {
  const begins = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (begins === '504b0304' || begins === 'd0cf11e0') return await readWorkbook(bytes);
  if (/\.(csv|txt|tsv)$/i.test(name)) return [readCsv(name, bytes)];
  throw new UnreadableFile('unknown-kind');
}
