import type { Block, TableCell } from '../../domain/report-outline.ts';
import { look } from '../look.ts';
import { fonts } from './fonts.ts';
import { keepTogether, left, width } from './prose.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** A table whose first row and first column are headers, so that each number is read with what it is. */
export function addTable(
  document: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  table: Table,
): void {
  keepTogether(document, 70);
  document.fillColor(look.ink).font(fonts.regular, look.sizes.small);
  const drawn = document.table({
    structParent: parent,
    position: { x: left(document), y: document.y },
    maxWidth: width(document),
    columnStyles: columnsOf(table),
    defaultStyle: { border: [0, 0, 0.5, 0], borderColor: look.line, padding: [3, 6, 4, 4] },
  });
  drawn.row(
    table.columns.map(({ title, isNumeric }) => ({
      text: title,
      type: 'TH',
      scope: 'Column',
      font: { src: fonts.bold, size: look.sizes.small },
      backgroundColor: look.shade,
      align: { x: isNumeric ? 'right' : 'left', y: 'bottom' },
    })),
  );
  for (const row of table.rows) drawn.row(row.map((cell, index) => cellOf(cell, index, table)));
  drawn.end();
  document.x = left(document);
  document.y += 10;
}

function cellOf({ text }: TableCell, index: number, table: Table): PDFKit.Mixins.CellOptions {
  return {
    text,
    font: { src: fonts.regular, size: look.sizes.small },
    align: { x: table.columns[index]?.isNumeric ? 'right' : 'left', y: 'top' },
    ...(index === 0 && { type: 'TH', scope: 'Row' }),
  };
}

/** Columns are as wide as what stands in them needs, in proportion; numbers need little. */
function columnsOf(table: Table): { width: number }[] {
  const needs = table.columns.map(({ title, isNumeric }, index) => {
    const longest = Math.max(title.length, ...table.rows.map((row) => row[index]?.text.length ?? 0));
    return isNumeric ? Math.min(Math.max(longest, 10), 14) : Math.min(Math.max(longest, 12), 45);
  });
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => ({ width: (need / all) * tableWidth }));
}

/** A4 without margins, in points. */
const tableWidth = 595.28 - 2 * 56;
