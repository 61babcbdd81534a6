import { withYear } from '../../domain/comparison.ts';
import type { ComparisonView } from '../../domain/views/comparison.ts';
import type { ReportFigures } from '../../domain/views/report-figures.ts';
import { useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { AccessOverYears } from './access-over-years.tsx';
import { FiguresOverYears } from './figures-over-years.tsx';
import { useHeadings } from './headings.ts';

type YearsBesideProps = { readonly serviceId: string; readonly reportId: string };

/** A report's numbers beside those of earlier years, where there are any; folded, since it is long. */
export function YearsBeside({ serviceId, reportId }: YearsBesideProps) {
  const { view: earlier } = useView<ComparisonView>('comparison', { serviceId });
  const { view: figures } = useView<ReportFigures>('figures', { id: reportId });
  const headings = useHeadings();
  const { comparison } = useText();
  if (!earlier || !figures || earlier.years.every((year) => year === figures.year)) return null;
  const { activity, research, years, ...view } = withYear(earlier, figures.year, figures.compared);
  return (
    <section>
      <h2 className={headings.second}>{comparison.beside(String(figures.year))}</h2>
      <details>
        <summary>{comparison.show}</summary>
        <FiguresOverYears title={comparison.activity} figures={activity} years={years} />
        <FiguresOverYears title={comparison.research} figures={research} years={years} />
        <AccessOverYears view={{ ...view, activity, research, years }} />
      </details>
    </section>
  );
}
