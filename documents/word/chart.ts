import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Block } from '../../domain/report-outline.ts';
import { clean } from '../clean.ts';
import { look } from '../look.ts';

/** A chart of Word's own, that can be read, restyled and copied; what it shows stands in words beside it. */
export function chartOf({ title, alt, series, groups }: Extract<Block, { kind: 'chart' }>): Paragraph {
  const colors = [look.accent, look.accentLight];
  return new Paragraph({
    keepNext: true,
    children: [
      new ChartRun({
        type: 'column',
        title: clean(title),
        categories: groups.map(({ label }) => label),
        series: series.map((name, index) => ({
          name,
          values: groups.map(({ values }) => values[index] ?? 0),
          color: (colors[index % colors.length] ?? look.accent).slice(1),
        })),
        transformation: { width: 560, height: 260 },
        altText: { name: clean(title), title: clean(title), description: clean(alt) },
      }),
    ],
  });
}
