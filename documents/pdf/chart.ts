import type { Block } from '../../domain/report-outline.ts';
import { look } from '../look.ts';
import { fonts } from './fonts.ts';
import { keepTogether, left, width } from './prose.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

const rowHeight = 13;
const groupGap = 8;
const leastLabelWidth = 110;
const colors = [look.accent, look.accentLight];

/** Bars side by side, drawn as lines and not as a picture of dots; the words are what is read aloud. */
export function addChart(
  document: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  chart: Chart,
): void {
  const groupHeight = rowHeight * chart.series.length + groupGap;
  const height = 40 + groupHeight * chart.groups.length;
  keepTogether(document, height + 40);
  const top = document.y;
  const bbox = [left(document), top, left(document) + width(document), top + height];
  parent.add(
    document.struct('Figure', { alt: chart.alt, title: chart.title, bbox, placement: 'Block' }, () => {
      document.font(fonts.bold, look.sizes.small).fillColor(look.ink);
      document.text(chart.title, left(document), top, { lineBreak: false });
      drawLegend(document, chart, top + 16);
      const labelWidth = labelWidthOf(document, chart);
      chart.groups.forEach((group, index) => {
        drawGroup(document, chart, group, { y: top + 36 + index * groupHeight, labelWidth });
      });
    }),
  );
  document.x = left(document);
  document.y = top + height + 6;
}

function drawLegend(document: PDFKit.PDFDocument, { series }: Chart, y: number): void {
  let x = left(document);
  series.forEach((name, index) => {
    document.rect(x, y + 1, 8, 8).fill(colors[index % colors.length] ?? look.accent);
    document
      .font(fonts.regular, look.sizes.small)
      .fillColor(look.ink)
      .text(name, x + 12, y - 1, { lineBreak: false });
    x += 12 + document.widthOfString(name) + 18;
  });
}

/** As wide as the longest label, up to half of the line: what is longer takes two lines. */
function labelWidthOf(document: PDFKit.PDFDocument, { groups }: Chart): number {
  document.font(fonts.regular, look.sizes.small);
  const longest = Math.max(...groups.map(({ label }) => document.widthOfString(label)));
  return Math.max(leastLabelWidth, Math.min(longest + 12, width(document) * 0.45));
}

function drawGroup(
  document: PDFKit.PDFDocument,
  chart: Chart,
  group: Chart['groups'][number],
  { y, labelWidth }: { readonly y: number; readonly labelWidth: number },
): void {
  const largest = Math.max(1, ...chart.groups.flatMap(({ values }) => values));
  const start = left(document) + labelWidth;
  const room = width(document) - labelWidth - 45;
  document.font(fonts.regular, look.sizes.small).fillColor(look.ink);
  const labelRoom = { width: labelWidth - 10, height: rowHeight * chart.series.length + groupGap };
  const isLong = document.widthOfString(group.label) > labelRoom.width;
  document.text(group.label, left(document), isLong ? y - 1 : y + 4, { ...labelRoom, ellipsis: true });
  group.values.forEach((value, index) => {
    const top = y + index * rowHeight;
    const length = Math.max(0.75, (value / largest) * room);
    document.rect(start, top, length, rowHeight - 3).fill(colors[index % colors.length] ?? look.accent);
    document
      .fillColor(look.ink)
      .text(`${value} ${chart.unit}`.trim(), start + length + 5, top - 1, { lineBreak: false });
  });
}
