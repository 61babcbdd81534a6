import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { OverviewOrder, ReportOverview } from '../../domain/views/report.ts';
import { shortDay } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { type OverviewColumn, overviewCell, overviewColumns } from '../../text/overview-words.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';
import { useReading, useText } from '../reader.ts';

const useStyles = makeStyles({
  table: { fontSize: tokens.fontSizeBase200, marginTop: '8px' },
  cell: { whiteSpace: 'nowrap' },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  service: {
    minWidth: '200px',
    position: 'sticky',
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const signs = { ready: '✓', begun: '◐', notBegun: '○', none: '' } as const;

type OverviewTableProps = {
  readonly view: Sent<ReportOverview>;
  readonly order: OverviewOrder;
  readonly isDown: boolean;
  readonly onSort: (order: OverviewOrder, isDown: boolean) => void;
};

/**
 * Services by parts. A heading sorts by its column; what is late comes first until somebody chooses. The program
 * sorts, since it has all of them, and the page only the first.
 */
export function OverviewTable({ view, order, isDown, onSort }: OverviewTableProps) {
  const styles = useStyles();
  const tables = useTables();
  const reading = useReading();
  const { language } = reading;
  const { pages, report, writing } = useText();
  const { overview } = pages;
  const { rows } = view;
  const titleOf = (column: OverviewColumn) =>
    column === 'own' || column === 'group' ? overview.columns[column] : regionName(column, language);
  const heading = (by: OverviewOrder, title: string) => (
    <th
      key={by}
      scope="col"
      className={styles.cell}
      aria-sort={order !== by ? 'none' : isDown ? 'descending' : 'ascending'}
    >
      <Link as="button" onClick={() => onSort(by, by === order && !isDown)}>
        {title}
        {order === by && <span aria-hidden="true">{isDown ? ' ↓' : ' ↑'}</span>}
      </Link>
    </th>
  );
  if (rows.length === 0) return <p>{overview.none}</p>;
  return (
    <>
      {view.count > rows.length && (
        <p>{overview.more(numberInWords(rows.length, language), numberInWords(view.count, language))}</p>
      )}
      <Sideways label={writing.overviewTitle(String(view.year))}>
        <table className={`${tables.table} ${styles.table}`}>
          <thead>
            <tr>
              {heading('service', overview.columns.service)}
              {heading('late', overview.columns.late)}
              {overviewColumns.map((column) => heading(column, titleOf(column)))}
              {heading('state', overview.columns.state)}
              {heading('due', overview.columns.due)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={styles.service}>
                  <Link href={addressOf({ page: 'report', id: row.id })}>
                    {serviceName(row.service, language)}
                  </Link>
                </th>
                <td className={`${styles.cell} ${row.lateParts > 0 ? styles.late : ''}`}>
                  {row.lateParts > 0
                    ? `⚠ ${overview.partsLate(numberInWords(row.lateParts, language))}`
                    : overview.cells.none}
                </td>
                {overviewColumns.map((column) => {
                  const cell = overviewCell(row, column, language);
                  return (
                    <td key={column} className={`${styles.cell} ${cell.isLate ? styles.late : ''}`}>
                      <span aria-hidden="true">{cell.isLate ? '⚠ ' : `${signs[cell.kind]} `}</span>
                      {cell.words}
                    </td>
                  );
                })}
                <td className={styles.cell}>{report.states[row.state]}</td>
                <td className={styles.cell}>{shortDay(dayOf(row.dueOn), reading)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </>
  );
}
