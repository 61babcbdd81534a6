import type { Reading } from '../domain/views/brief.ts';
import type { ReportOverview } from '../domain/views/report.ts';
import { regionName, serviceName } from './names.ts';
import { type OverviewColumn, overviewCell, overviewColumns } from './overview-words.ts';
import { dayOf } from './report-words.ts';
import { textIn } from './text-in.ts';

type Cell = string | number | Date | null;

/** The overview as a sheet: a row for each report, a column for each part. */
export function overviewSheet(view: ReportOverview, { language }: Pick<Reading, 'language'>) {
  const { common, pages, report } = textIn(language);
  const { columns, sheet, type, region } = pages.overview;
  const name = sheet(String(view.year));
  const titleOf = (column: OverviewColumn) =>
    column === 'own' || column === 'group' ? columns[column] : regionName(column, language);
  const rows: Cell[][] = view.rows.map((row) => [
    serviceName(row.service, language),
    common.serviceTypes[row.service.type],
    regionName(row.region, language),
    report.states[row.state],
    dayOf(row.dueOn),
    row.lateParts,
    ...overviewColumns.map((column) => overviewCell(row, column, language).words),
  ]);
  return {
    name,
    sheet: {
      name,
      columns: [
        { title: columns.service, width: 48 },
        { title: type, width: 28 },
        { title: region, width: 18 },
        { title: columns.state, width: 14 },
        { title: columns.due, width: 12 },
        { title: columns.late, width: 11 },
        ...overviewColumns.map((column) => ({ title: titleOf(column), width: 20 })),
      ],
      rows,
    },
  };
}
