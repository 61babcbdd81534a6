import type { ImportFault } from '../../domain/import/faults.ts';
import { folded } from '../../domain/import/keys.ts';
import {
  columnsOf,
  type ImportColumn,
  type ImportKind,
  type ImportRow,
  importKinds,
} from '../../domain/import/kinds.ts';
import { guideTitle, headingOf, sheetTitles } from './import-words.ts';
import { type Cell, readCell } from './read-cell.ts';

/** A sheet as it stands in a file. */
export type ImportTable = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };
export type ReadRows = { readonly rows: readonly ImportRow[]; readonly faults: readonly ImportFault[] };

/** Sheets as rows of what they mean, and all that could not be understood. */
export function readRows(tables: readonly ImportTable[]): ReadRows {
  const read = tables.map(readTable);
  return { rows: read.flatMap(({ rows }) => rows), faults: read.flatMap(({ faults }) => faults) };
}

function readTable({ name, rows }: ImportTable): ReadRows {
  const first = rows.findIndex((row) => row.some((cell) => !isEmpty(cell)));
  const headings = rows[first];
  if (!headings || folded(name) === folded(guideTitle)) return { rows: [], faults: [] };
  const kind = kindOf(name, headings);
  const place = { sheet: name, row: first + 1 };
  if (!kind) return { rows: [], faults: [{ place, column: null, code: 'sheet-unknown', value: name }] };
  const sheet = sheetTitles[kind];
  const { columns, faults } = columnsUnder(kind, headings, { sheet, row: first + 1 });
  if (faults.length > 0) return { rows: [], faults };
  const read = rows.slice(first + 1).flatMap((cells, index) => {
    if (cells.every(isEmpty)) return [];
    return [readRow(kind, { sheet, row: first + 2 + index }, columns, cells)];
  });
  return {
    rows: read.flatMap((one) => (one.row ? [one.row] : [])),
    faults: read.flatMap((one) => one.faults),
  };
}

type Columns = readonly (ImportColumn | null)[];

/** By the sheet's name, or by the file's, or by what its headings say. */
function kindOf(name: string, headings: readonly Cell[]): ImportKind | null {
  const bare = folded(name.replace(/\.[^.]+$/, ''));
  const named = importKinds.find((kind) => folded(sheetTitles[kind]) === bare);
  if (named) return named;
  const given = headings.flatMap((cell) => (isEmpty(cell) ? [] : [folded(String(cell))]));
  const fitting = importKinds.filter((kind) => {
    const known = columnsOf[kind].map(({ key }) => folded(headingOf(kind, key)));
    const needed = columnsOf[kind].filter(({ isNeeded }) => isNeeded);
    return (
      given.every((one) => known.includes(one)) &&
      needed.every(({ key }) => given.includes(folded(headingOf(kind, key))))
    );
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function columnsUnder(
  kind: ImportKind,
  headings: readonly Cell[],
  place: ImportFault['place'],
): { readonly columns: Columns; readonly faults: readonly ImportFault[] } {
  const faults: ImportFault[] = [];
  const columns = headings.map((cell) => {
    if (isEmpty(cell)) return null;
    const value = String(cell).trim();
    const column = columnsOf[kind].find(({ key }) => folded(headingOf(kind, key)) === folded(value));
    if (!column) faults.push({ place, column: null, code: 'heading-unknown', value });
    return column ?? null;
  });
  for (const column of columnsOf[kind]) {
    const times = columns.filter((one) => one === column).length;
    if (times > 1) faults.push({ place, column: column.key, code: 'heading-twice' });
    if (times === 0 && column.isNeeded) faults.push({ place, column: column.key, code: 'heading-missing' });
  }
  return { columns, faults };
}

function readRow(
  kind: ImportKind,
  place: ImportRow['place'],
  columns: Columns,
  cells: readonly Cell[],
): { readonly row: ImportRow | null; readonly faults: readonly ImportFault[] } {
  const faults: ImportFault[] = [];
  const read: Record<string, string | null> = {};
  for (const [at, column] of columns.entries()) {
    if (!column) continue;
    const found = readCell(column, cells[at] ?? null);
    if (typeof found === 'object' && found !== null) {
      faults.push({ place, column: column.key, ...found });
    } else if (found !== undefined) read[column.key] = found;
  }
  if (faults.length === 0) return { row: { kind, place, cells: read }, faults };
  return { row: null, faults: faults.map((one) => ({ ...one, misread: { kind, cells: read } })) };
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
