import { Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Block } from '../../domain/report-outline.ts';
import { clean } from '../clean.ts';
import { look } from '../look.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const thin = { style: 'single', size: 4, color: look.line.slice(1) } as const;
const no = { style: 'none', size: 0, color: 'auto' } as const;

/** The table with its header row repeated on each page, and the room after it that Word does not give by itself. */
export function tableOf(block: TableBlock): (Paragraph | Table)[] {
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: thin, bottom: thin, insideHorizontal: thin, left: no, right: no, insideVertical: no },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: block.columns.map(({ title }, index) => cellOf(title, index, block, true)),
      }),
      ...block.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map(({ text }, index) => cellOf(text, index, block, false)),
          }),
      ),
    ],
  });
  return [table, new Paragraph({ spacing: { after: 120 }, children: [] })];
}

function cellOf(text: string, index: number, { columns }: TableBlock, isHeader: boolean): TableCell {
  return new TableCell({
    ...(isHeader && { shading: { type: ShadingType.CLEAR, fill: look.shade.slice(1) } }),
    children: [
      new Paragraph({
        spacing: { after: 0 },
        alignment: columns[index]?.isNumeric ? 'right' : 'left',
        children: [new TextRun({ text: clean(text), bold: isHeader, size: look.sizes.small * 2 })],
      }),
    ],
  });
}
