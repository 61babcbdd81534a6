import writeWorkbook from 'write-excel-file/node';
import { clean } from '../clean.ts';

/** One cell. A text is always written as text: whatever begins with "=" in it is no formula. */
export type SheetCell = string | number | Date | null;

export type Sheet = {
  readonly name: string;
  /** `wraps` where texts of several lines stand, which would be cut off at the next column. */
  readonly columns: readonly { readonly title: string; readonly width: number; readonly wraps?: true }[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** Sheets as an Excel file, each with a header row that stays in place. */
export async function renderWorkbook(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  const drawn = sheets.map((sheet) => ({
    data: [
      headerOf(sheet),
      ...sheet.rows.map((row) => row.map((value, at) => cellOf(value, sheet.columns[at]?.wraps === true))),
    ],
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: 'yyyy-mm-dd',
  }));
  return new Uint8Array(await writeWorkbook(drawn).toBuffer());
}

function headerOf({ columns }: Sheet) {
  return columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }));
}

function cellOf(value: SheetCell, wraps: boolean) {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (value instanceof Date) return { value, type: Date };
  return { value: clean(value), type: String, ...(wraps && { wrap: true, alignVertical: 'top' as const }) };
}
