import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Block } from '../../domain/report-outline.ts';
import { clean } from '../clean.ts';
import { look } from '../look.ts';

/** Names that are longer do not fit under columns: their bars lie, under each other. */
const longestUnderColumn = 20;

/** A chart of Word's own, that can be read, restyled and copied; what it shows stands in words beside it. */
export function chartOf({ title, alt, series, groups: given }: Extract<Block, { kind: 'chart' }>): Paragraph {
  const colors = [look.accent, look.accentLight];
  const lies = given.some(({ label }) => label.length > longestUnderColumn);
  // Word draws the first of lying bars at the bottom.
  const groups = lies ? given.toReversed() : given;
  return new Paragraph({
    keepNext: true,
    children: [
      new ChartRun({
        type: lies ? 'bar' : 'column',
        title: clean(title),
        categories: groups.map(({ label }) => label),
        series: series.map((name, index) => ({
          name,
          values: groups.map(({ values }) => values[index] ?? 0),
          color: (colors[index % colors.length] ?? look.accent).slice(1),
        })),
        transformation: { width: 560, height: lies ? 90 + 34 * groups.length : 260 },
        altText: { name: clean(title), title: clean(title), description: clean(alt) },
      }),
    ],
  });
}
