import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { StandingFacts, StandingFactsView } from '../../domain/views/standing-facts.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, regionName, serviceName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { useHeadings } from '../parts/headings.ts';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';
import { useReader, useText } from '../reader.ts';
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
  const [onlyLacking, setOnlyLacking] = useState(false);
  const input = region ? { region } : {};
  const { view, problem, reread } = useView<StandingFactsView>('standing-facts', input);
  const { isBusy, said, fetches } = useDownload();
  const headings = useHeadings();
  const styles = useStyles();
  const { process, standingFacts } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  const rows = onlyLacking ? view.rows.filter(lacks) : view.rows;
  const count = (value: number) => numberInWords(value, language);
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'processes' })}>{`← ${process.page.back}`}</Link>
      </p>
      <h1 className={headings.first}>{standingFacts.title}</h1>
      <p>{standingFacts.lead}</p>
      <div className={styles.filters}>
        <ChoiceField
          label={process.list.region}
          value={region}
          choices={[
            ['', process.list.everywhere],
            ...regions.map((one) => [one, regionName(one, language)] as const),
          ]}
          choose={setRegion}
        />
        <Checkbox
          label={standingFacts.onlyLacking}
          checked={onlyLacking}
          onChange={(_event, { checked }) => setOnlyLacking(checked === true)}
        />
        {!frame.isPhone && (
          <Button disabled={isBusy} onClick={() => void fetches('standing-facts-workbook', input)}>
            {standingFacts.export}
          </Button>
        )}
      </div>
      {said && <Notice kind={said.kind} text={said.text} />}
      <p>{standingFacts.count(count(view.rows.filter(lacks).length), count(view.rows.length))}</p>
      <Table rows={rows} />
    </>
  );
}

/** No website is known, or it lacks something; a service that has not reported yet has said nothing of it. */
function lacks({ year, website, missing }: Sent<StandingFacts>): boolean {
  return year !== null && (website === null || missing.length > 0);
}

function Table({ rows }: { readonly rows: readonly Sent<StandingFacts>[] }) {
  const tables = useTables();
  const styles = useStyles();
  const { language } = useReader();
  const { columns, fromYear, notReported, title } = useText().standingFacts;
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
                <Link href={addressOf({ page: 'group', id: row.service.id })}>
                  {serviceName(row.service, language)}
                </Link>
                <div className={styles.quiet}>
                  {`${regionName(row.region, language)}, ${row.year ? fromYear(String(row.year)) : notReported}`}
                </div>
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
  const { website, year, missing, points } = row;
  const count = (value: number) => numberInWords(value, language);
  return (
    <>
      {website && (
        <Link href={website} target="_blank" rel="noopener noreferrer">
          {website.replace(/^https?:\/\//, '')}
        </Link>
      )}
      {year !== null && !website && <span className={styles.missing}>{`⚠ ${standingFacts.noWebsite}`}</span>}
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
    return <span className={styles.quiet}>{row.year === null ? '' : standingFacts.noRegisters}</span>;
  }
  return row.registers.map(({ name, coverage, isUsed }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same
    <div key={index}>
      {name}
      <span className={styles.quiet}>
        {[
          ...(coverage === null ? [] : [standingFacts.coverage(numberInWords(coverage, language))]),
          ...(isUsed ? [standingFacts.used] : [standingFacts.notUsed]),
        ]
          .map((one) => `, ${one}`)
          .join('')}
      </span>
    </div>
  ));
}
