import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { monthsAfter } from '../../domain/process.ts';
import type { StandingFacts, StandingFactsView } from '../../domain/views/standing-facts.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { dateIn, shortDay } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, regionName, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { RegionFilter } from '../parts/service-filters.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { useDownload } from '../use-download.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px', margin: '16px 0' },
  quiet: { color: tokens.colorNeutralForeground3 },
  missing: { color: tokens.colorPaletteDarkOrangeForeground1 },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
});

/** Websites with what they lack, and registers, as each service said last. */
export function StandingFactsPage() {
  const { language, ownRegion, frame } = useReader();
  const [region, setRegion] = useState<Region | ''>(ownRegion ?? '');
  const [filter, setFilter] = useState<Filter>('all');
  const input = region ? { region } : {};
  const { view, problem, reread } = useView<StandingFactsView>('standing-facts', input);
  const { isBusy, said, fetches } = useDownload();
  const headings = useHeadings();
  const styles = useStyles();
  const { process, standingFacts } = useText();
  const { now } = useReading();
  if (!view) return <PageState problem={problem} reread={reread} />;
  const yearAgo = monthsAfter(dateIn(now), -12);
  const rows = view.rows.filter((row) => isShown[filter](row, yearAgo));
  const count = (value: number) => numberInWords(value, language);
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'processes' })}>{`← ${process.page.back}`}</Link>
      </p>
      <h1 className={headings.first}>{standingFacts.title}</h1>
      <p>{standingFacts.lead}</p>
      <div className={styles.filters}>
        <RegionFilter value={region} choose={setRegion} />
        <ChoiceField
          label={standingFacts.filter}
          value={filter}
          choices={filters.map((one) => [one, standingFacts.filters[one]] as const)}
          choose={setFilter}
        />
        {!frame.isPhone && (
          <Button disabled={isBusy} onClick={() => void fetches('standing-facts-workbook', input)}>
            {standingFacts.export}
          </Button>
        )}
      </div>
      {said && <PressAnswer said={said} />}
      <p>{standingFacts.count(count(view.rows.filter(lacks).length), count(view.rows.length))}</p>
      <Table rows={rows} />
    </>
  );
}

const filters = ['all', 'lacking', 'old'] as const;
type Filter = (typeof filters)[number];

const isShown: Readonly<Record<Filter, (row: Sent<StandingFacts>, yearAgo: string) => boolean>> = {
  all: () => true,
  lacking: lacks,
  old: ({ knownOn }, yearAgo) => knownOn === null || knownOn < yearAgo,
};

/** No website is known, or it lacks something; a service of which nobody has said anything is another matter. */
function lacks({ knownOn, website, missing }: Sent<StandingFacts>): boolean {
  return knownOn !== null && (website === null || missing.length > 0);
}

function Table({ rows }: { readonly rows: readonly Sent<StandingFacts>[] }) {
  const tables = useTables();
  const styles = useStyles();
  const { language } = useReader();
  const reading = useReading();
  const { columns, fromYear, lookedOn, notReported, title } = useText().standingFacts;
  const sourceOf = (row: Sent<StandingFacts>) => {
    if (row.lookedOn) return lookedOn(shortDay(dayOf(row.lookedOn), reading));
    return row.year ? fromYear(String(row.year)) : notReported;
  };
  return (
    <Sideways label={title}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{columns.service}</th>
            <th scope="col">{columns.website}</th>
            <th scope="col">{columns.registers}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.service.id}>
              <th scope="row">
                <Link href={addressOf({ page: 'website', id: row.service.id })}>
                  {serviceName(row.service, language)}
                </Link>
                <div className={styles.quiet}>{`${regionName(row.region, language)}, ${sourceOf(row)}`}</div>
              </th>
              <td>
                <Website row={row} />
              </td>
              <td>
                <Registers row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

function Website({ row }: { readonly row: Sent<StandingFacts> }) {
  const styles = useStyles();
  const { language } = useReader();
  const { standingFacts } = useText();
  const { website, knownOn, missing, points } = row;
  const count = (value: number) => numberInWords(value, language);
  return (
    <>
      {website && (
        <Link href={website} target="_blank" rel="noopener noreferrer">
          {website.replace(/^https?:\/\//, '')}
        </Link>
      )}
      {knownOn !== null && !website && (
        <span className={styles.missing}>{`⚠ ${standingFacts.noWebsite}`}</span>
      )}
      {points > 0 && missing.length === 0 && (
        <div className={styles.quiet}>{`✓ ${standingFacts.whole(count(points))}`}</div>
      )}
      {missing.length > 0 && (
        <>
          <div className={styles.missing}>
            {`⚠ ${standingFacts.lacks(count(missing.length), count(points))}`}
          </div>
          <ul className={styles.list}>
            {missing.map((point) => (
              <li key={point.nb}>{nameIn(point, language)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Registers({ row }: { readonly row: Sent<StandingFacts> }) {
  const styles = useStyles();
  const { language } = useReader();
  const { standingFacts } = useText();
  if (row.registers.length === 0) {
    return <span className={styles.quiet}>{row.knownOn === null ? '' : standingFacts.noRegisters}</span>;
  }
  return row.registers.map(({ name, link, coverage, isUsed, state }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same
    <div key={index}>
      {link ? (
        <Link href={link} target="_blank" rel="noopener noreferrer">
          {name}
        </Link>
      ) : (
        name
      )}
      <span className={styles.quiet}>
        {[
          ...(coverage === null ? [] : [standingFacts.coverage(numberInWords(coverage, language))]),
          ...(isUsed === null ? [] : [isUsed ? standingFacts.used : standingFacts.notUsed]),
          ...(state ? [standingFacts.page.states[state].toLowerCase()] : []),
        ]
          .map((one) => `, ${one}`)
          .join('')}
      </span>
    </div>
  ));
}
