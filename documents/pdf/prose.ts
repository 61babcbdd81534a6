import type { Block, Inline, ListItem } from '../../domain/report-outline.ts';
import { look } from '../look.ts';
import { type FontName, fonts } from './fonts.ts';

type Document = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

const { sizes } = look;
const indent = 16;

export function addHeading(
  document: Document,
  parent: Parent,
  heading: Extract<Block, { kind: 'heading' }>,
): void {
  const { level, text } = heading;
  const size = sizes.headings[level];
  keepTogether(document, size + 60);
  document.y += level === 1 ? 0 : level === 2 ? 18 : 8;
  parent.add(
    document.struct(`H${level}`, {}, () => {
      document.font(fonts.bold, size).fillColor(level <= 3 ? look.accent : look.ink);
      document.text(text, left(document), document.y, { width: width(document) });
    }),
  );
  if (level <= 2) document.outline.addItem(text);
  document.y += level <= 2 ? 6 : 3;
}

export function addParagraph(
  document: Document,
  parent: Parent,
  line: readonly Inline[],
  color: string,
): void {
  document.x = left(document);
  addLine(document, parent, 'P', line, color, width(document));
  document.y += 6;
}

/** A shaded box: something to be aware of. */
export function addNote(document: Document, parent: Parent, text: string): void {
  const padding = 8;
  const inner = width(document) - 2 * padding;
  document.font(fonts.regular, sizes.text);
  const height = document.heightOfString(text, { width: inner }) + 2 * padding;
  keepTogether(document, height);
  const top = document.y;
  document.markContent('Artifact', { type: 'Layout' });
  document.rect(left(document), top, width(document), height).fill(look.shade);
  document.rect(left(document), top, 3, height).fill(look.accent);
  document.endMarkedContent();
  parent.add(
    document.struct('P', {}, () => {
      document.font(fonts.regular, sizes.text).fillColor(look.ink);
      document.text(text, left(document) + padding, top + padding, { width: inner });
    }),
  );
  document.y = top + height + 8;
}

export function addList(document: Document, parent: Parent, items: readonly ListItem[]): void {
  const list = document.struct('L');
  parent.add(list);
  for (const { depth, number, line } of items) {
    const item = document.struct('LI');
    list.add(item);
    const start = left(document) + depth * indent;
    const mark = number === null ? '•' : `${number}.`;
    keepTogether(document, 20);
    const top = document.y;
    item.add(
      document.struct('Lbl', {}, () => {
        document
          .font(fonts.regular, sizes.text)
          .fillColor(look.ink)
          .text(mark, start, top, { lineBreak: false });
      }),
    );
    const body = document.struct('LBody');
    item.add(body);
    document.x = start + indent;
    document.y = top;
    addLine(document, body, 'P', line, look.ink, width(document) - depth * indent - indent);
    item.end();
    document.y += 2;
  }
  list.end();
  document.x = left(document);
  document.y += 4;
}

/** One line of text in its parts; a link is a link to whoever listens, too. */
function addLine(
  document: Document,
  parent: Parent,
  type: string,
  line: readonly Inline[],
  color: string,
  wide: number,
): void {
  const element = document.struct(type);
  parent.add(element);
  line.forEach((part, index) => {
    const draw = () => {
      document.font(fonts[fontOf(part)], sizes.text).fillColor(part.link ? look.accent : color);
      document.text(part.text, {
        width: wide,
        lineGap: 1.5,
        continued: index < line.length - 1,
        underline: part.link !== undefined,
        link: part.link ?? null,
      });
    };
    element.add(part.link ? document.struct('Link', { alt: part.text }, draw) : draw);
  });
  element.end();
}

function fontOf({ bold, italic }: Inline): FontName {
  if (bold) return italic ? 'bold-italic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** Begins a new page when less room than that is left on this one. */
export function keepTogether(document: Document, height: number): void {
  if (document.y + height > document.page.height - document.page.margins.bottom) document.addPage();
}

export function left(document: Document): number {
  return document.page.margins.left;
}

export function width(document: Document): number {
  return document.page.width - document.page.margins.left - document.page.margins.right;
}
