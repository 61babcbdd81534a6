import type { AimedFigure } from './figure.ts';

/** The figures for people, with what each aims at. */
export function tableOf(figures: readonly AimedFigure[]): string {
  const rows = figures.map(({ name, value, unit, baseline, ratio, aim }) => {
    const reached = (aim.of === 'ratio' ? ratio : value) <= aim.most;
    const wanted = aim.of === 'ratio' ? `ratio at most ${aim.most}` : `at most ${aim.most} ${unit}`;
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
