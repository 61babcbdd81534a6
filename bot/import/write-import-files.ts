import { writeCsv } from '../../documents/csv/write-csv.ts';
import { renderWorkbook } from '../../documents/excel/render-workbook.ts';
import type { ImportState } from '../../domain/import/state.ts';
import { emptySheets, exportSheets, guideSheet, type ImportSheet } from '../../text/import/write-sheets.ts';
import type { ImportFile } from './read-import-files.ts';

/** Everything that is there, or nothing yet: one workbook with a sheet for each kind. */
export async function importWorkbook(state: ImportState | null): Promise<Uint8Array> {
  return await renderWorkbook(guideSheet(), ...sheetsOf(state));
}

/** The same as CSV files, one for each kind. */
export function importCsvFiles(state: ImportState | null): ImportFile[] {
  return sheetsOf(state).map((sheet) => ({
    name: `${sheet.name.toLowerCase()}.csv`,
    bytes: writeCsv(sheet),
  }));
}

function sheetsOf(state: ImportState | null): ImportSheet[] {
  return state ? exportSheets(state) : emptySheets();
}
