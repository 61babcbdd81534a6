import PDFDocument from 'pdfkit';
import type { Block, ReportOutline } from '../../domain/report-outline.ts';
import { numberInWords } from '../../text/lists.ts';
import { textIn } from '../../text/text-in.ts';
import { documentLanguage, look } from '../look.ts';
import { addChart } from './chart.ts';
import { fonts } from './fonts.ts';
import { universallyAccessible } from './missing-types.ts';
import { addHeading, addList, addNote, addParagraph } from './prose.ts';
import { addTable } from './table.ts';

const margin = 56;

/**
 * The report as a tagged PDF in A4: headings, lists and tables are known as such to whoever listens instead of looks,
 * charts have their content in words, and the fonts are in the file.
 */
export async function renderPdf(outline: ReportOutline): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margin,
    lang: documentLanguage[outline.language],
    pdfVersion: '1.7',
    subset: universallyAccessible,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: { Title: outline.title, Creator: 'Samråd', Producer: 'Samråd' },
    font: fonts.regular,
  });
  const bytes = collected(document);
  const root = document.struct('Document');
  document.addStructure(root);
  for (const block of outline.blocks) add(document, root, block);
  root.end();
  numberPages(document, outline);
  document.end();
  return await bytes;
}

function add(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, block: Block): void {
  switch (block.kind) {
    case 'heading':
      addHeading(document, root, block);
      break;
    case 'paragraph':
      addParagraph(document, root, block.line, block.subtle ? look.subtle : look.ink);
      break;
    case 'list':
      addList(document, root, block.items);
      break;
    case 'note':
      addNote(document, root, block.text);
      break;
    case 'table':
      addTable(document, root, block);
      break;
    case 'chart':
      addChart(document, root, block);
      break;
  }
}

/** Page numbers are no part of what is read aloud: artifacts. */
function numberPages(document: PDFKit.PDFDocument, { language }: ReportOutline): void {
  const { count } = document.bufferedPageRange();
  const { page } = textIn(language).reportDocument;
  for (let index = 0; index < count; index++) {
    document.switchToPage(index);
    const { height, width, margins } = document.page;
    // Below the margin, where text would otherwise begin a new page.
    margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document

      .font(fonts.regular, look.sizes.small)
      .fillColor(look.subtle)
      .text(page(numberInWords(index + 1, language), numberInWords(count, language)), margin, height - 40, {
        width: width - 2 * margin,
        align: 'right',
        lineBreak: false,
      });
    document.endMarkedContent();
    margins.bottom = margin;
  }
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
}
