import type { Sheet, SheetCell } from '../excel/render-workbook.ts';

/** A sheet as a CSV file that a Norwegian Excel opens as it is: semicolons, a mark of UTF-8, and never a formula. */
export function writeCsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Uint8Array {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(fieldOf).join(';'));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function fieldOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[;,"\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
