import { Document, Footer, Packer, PageNumber, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Block, ReportOutline } from '../../domain/report-outline.ts';
import { textIn } from '../../text/text-in.ts';
import { documentLanguage, look } from '../look.ts';
import { chartOf } from './chart.ts';
import { bullets, headingOf, listOf, noteOf, numbers, paragraphOf } from './prose.ts';
import { styles } from './styles.ts';
import { tableOf } from './table.ts';

/** The report as a Word document: headings by style and level, the language of the text, tables with header rows. */
export async function renderWord(outline: ReportOutline): Promise<Uint8Array> {
  const document = new Document({
    title: outline.title,
    creator: 'Samråd',
    styles: styles(documentLanguage[outline.language]),
    numbering: { config: [bullets, numbers] },
    sections: [{ children: outline.blocks.flatMap(drawn), footers: { default: footer(outline) } }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function drawn(block: Block, index: number): ReturnType<typeof tableOf> {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block)];
    case 'paragraph':
      return [paragraphOf(block.line, block.subtle ? look.subtle : look.ink)];
    case 'list':
      return listOf(block.items, index);
    case 'note':
      return [noteOf(block.text)];
    case 'table':
      return tableOf(block);
    case 'chart':
      return [chartOf(block)];
  }
}

/** "Side 1 av 8", by fields that Word fills in. */
function footer({ language }: ReportOutline): Footer {
  const [before = '', between = '', after = ''] = textIn(language)
    .reportDocument.page('\0', '\0')
    .split('\0');
  const run = (...children: (string | (typeof PageNumber)['CURRENT' | 'TOTAL_PAGES'])[]): ParagraphChild =>
    new TextRun({ children, size: look.sizes.small * 2, color: look.subtle.slice(1) });
  return new Footer({
    children: [
      new Paragraph({
        alignment: 'right',
        children: [run(before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after)],
      }),
    ],
  });
}
