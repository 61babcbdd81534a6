import type { AimedFigure } from './figure.ts';

/** The figures for people, with what each aims at. */
export function tableOf(figures: readonly AimedFigure[]): string {
  const rows = figures.map(({ name, value, unit, baseline, ratio, aim }) => {
    const measured = aim.of === 'ratio' ? ratio : value;
    const reached = 'least' in aim ? measured >= aim.least : measured <= aim.most;
    const bound = 'least' in aim ? `at least ${aim.least}` : `at most ${aim.most}`;
    const wanted = aim.of === 'ratio' ? `ratio ${bound}` : `${bound} ${unit}`;
    return [
      name,
      `${value} ${unit}`,
      String(baseline),
      String(ratio),
      wanted,
      reached ? 'reached' : 'missed',
    ];
  });
  const all = [['measure', 'value', 'baseline', 'ratio', 'aim', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
