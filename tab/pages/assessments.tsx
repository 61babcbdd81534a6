import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { AssessmentCounts, AssessmentOverview, AssessmentRow } from '../../domain/views/assessment.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { useHeadings } from '../parts/headings.ts';
import { PageState } from '../parts/page-state.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px', margin: '16px 0' },
  detail: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  whole: { overflowWrap: 'normal' },
});

/** How far the regions have come with assessing the reports of a year: by region first, then report by report. */
export function AssessmentsPage({ year }: { readonly year: number | null }) {
  const [region, setRegion] = useState<Region | ''>('');
  const [chosenYear, setYear] = useState(year ? String(year) : '');
  const input = { ...(region && { region }), ...(chosenYear && { year: chosenYear }) };
  const { view, problem, reread } = useView<AssessmentOverview>('assessments', input);
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { assessment, national, pages } = useText();
  const { overview } = assessment;
  if (!view) return <PageState problem={problem} reread={reread} />;
  if (view.years.length === 0) {
    return (
      <>
        <h1 className={headings.first}>{overview.nav}</h1>
        <p>{overview.empty}</p>
      </>
    );
  }
  return (
    <>
      <h1 className={headings.first}>{overview.title(String(view.year))}</h1>
      <Regions counts={view.byRegion} show={setRegion} />
      <p>
        <Link href={addressOf({ page: 'national', year: view.year })}>{national.page.toCase}</Link>
      </p>
      <div className={styles.filters}>
        <ChoiceField
          label={pages.overview.year}
          value={String(view.year)}
          choices={view.years.map((one) => [String(one), String(one)])}
          choose={setYear}
        />
        <ChoiceField
          label={overview.onlyRegion}
          value={region}
          choices={[
            ['', overview.everywhere],
            ...regions.map((one) => [one, regionName(one, language)] as const),
          ]}
          choose={setRegion}
        />
      </div>
      <Reports view={view} />
    </>
  );
}

type RegionsProps = {
  readonly counts: readonly Sent<AssessmentCounts>[];
  readonly show: (region: Region) => void;
};

function Regions({ counts, show }: RegionsProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const tables = useTables();
  const { language } = useReader();
  const { overview } = useText().assessment;
  const columns = ['all', 'waiting', 'completed', 'sent', 'late', 'followUps'] as const;
  const names = { ...overview, completed: overview.done };
  return (
    <section>
      <h2 className={headings.second}>{overview.picture}</h2>
      <Sideways label={overview.picture}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{overview.region}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {names[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((one) => (
              <tr key={one.region}>
                <th scope="row">
                  <Link as="button" onClick={() => show(one.region)}>
                    {regionName(one.region, language)}
                  </Link>
                </th>
                {columns.map((column) => (
                  <td key={column} className={column === 'late' && one.late > 0 ? styles.late : undefined}>
                    {numberInWords(one[column], language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}

function Reports({ view }: { readonly view: Sent<AssessmentOverview> }) {
  const styles = useStyles();
  const headings = useHeadings();
  const tables = useTables();
  const { language } = useReader();
  const { overview } = useText().assessment;
  const { rows, count } = view;
  const words = (value: number) => numberInWords(value, language);
  return (
    <section>
      <h2 className={headings.second}>{overview.list}</h2>
      {rows.length < count && <p>{overview.shown(words(rows.length), words(count))}</p>}
      <Sideways label={overview.list}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{overview.service}</th>
              <th scope="col">{overview.region}</th>
              <th scope="col">{overview.state}</th>
              <th scope="col" className={styles.whole}>
                {overview.followUp}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Report key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}

function Report({ row }: { readonly row: Sent<AssessmentRow> }) {
  const styles = useStyles();
  const reading = useReading();
  const { assessment } = useText();
  const { overview } = assessment;
  const due = dayWithDistance(dayOf(row.dueOn), reading);
  return (
    <tr>
      <th scope="row">
        <Link href={addressOf({ page: 'assessment', id: row.id })}>
          {serviceName(row.service, reading.language)}
        </Link>
        {row.isPartial && <div className={styles.detail}>{overview.partial}</div>}
      </th>
      <td>{regionName(row.region, reading.language)}</td>
      <td>
        {overview.states[row.state]}
        {row.state === 'open' && (
          <div className={row.isLate ? styles.late : styles.detail}>
            {row.isLate ? `⚠ ${overview.late}: ${due}` : `${overview.dueOn}: ${due}`}
          </div>
        )}
      </td>
      <td className={styles.whole}>{row.followUp && assessment.followUpNeeds[row.followUp]}</td>
    </tr>
  );
}
