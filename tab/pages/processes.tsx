import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { type ProcessKind, processKinds } from '../../domain/process.ts';
import {
  type ComingRow,
  type ProcessesView,
  type ProcessList,
  type ProcessRow,
  processesAtATime,
} from '../../domain/views/process.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { dayWithDistance, distanceInWords, isPast, shortDay } from '../../text/dates.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { nameIn, regionName, serviceName } from '../../text/names.ts';
import { outcomeName, processKindName, stepOwnerName, stepTitle } from '../../text/process-words.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Pager } from '../parts/pager.tsx';
import { RegionFilter } from '../parts/service-filters.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { Apply, goToBegun, StartProcess } from '../parts/start-process.tsx';
import { useTables } from '../parts/tables.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useOnceMore } from '../use-once-more.ts';
import { useSettled } from '../use-settled.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px', margin: '16px 0' },
  begin: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '8px', margin: '16px 0' },
  quiet: { color: tokens.colorNeutralForeground3 },
  day: { whiteSpace: 'nowrap' },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

const theFirst: Readonly<Record<ProcessList, number>> = { open: 0, coming: 0, over: 0 };

/** What is under way at the services, what comes, and what is over. */
export function ProcessesPage() {
  const { language, ownRegion, seesOverview } = useReader();
  const [region, setRegion] = useState<Region | ''>(ownRegion ?? '');
  const [kind, setKind] = useState<ProcessKind | ''>('');
  const [text, setText] = useState('');
  const [from, setFrom] = useState(theFirst);
  const typed = useSettled(text.trim());
  const input = {
    ...(region && { region }),
    ...(kind && { kind }),
    ...(typed && { text: typed }),
    ...{ open: String(from.open), coming: String(from.coming), over: String(from.over) },
  };
  const { view, problem, reread } = useView<ProcessesView>('processes', input);
  const deed = useDeed(reread);
  const headings = useHeadings();
  const styles = useStyles();
  const { process, standingFacts } = useText();
  const { list } = process;
  const reading = useReading();
  if (!view) return <PageState problem={problem} reread={reread} />;
  const isOverdue = ({ on }: Sent<ComingRow>) => isPast(dayOf(on), reading);
  const overdue = view.coming.filter(isOverdue);
  const ahead = view.coming.filter((row) => !isOverdue(row));
  const pagerOf = (which: ProcessList, label: string) => (
    <Pager
      label={label}
      from={from[which]}
      atATime={processesAtATime}
      shown={view[which].length}
      count={view.counts[which]}
      go={(line) => setFrom({ ...from, [which]: line })}
    />
  );
  return (
    <>
      <h1 className={headings.first}>{list.title}</h1>
      <p>{list.lead}</p>
      {seesOverview && (
        <p>
          <Link href={addressOf({ page: 'standing-facts' })}>{standingFacts.title}</Link>
        </p>
      )}
      {deed.said && <PressAnswer said={deed.said} />}
      <div className={styles.begin}>
        {(view.viewer.startable.length > 0 || text !== '') && (
          <StartProcess view={view} deed={deed} text={text} search={setText} />
        )}
        <Apply view={view} deed={deed} />
      </div>
      {seesOverview && (
        <div className={styles.filters}>
          <RegionFilter
            value={region}
            choose={(chosen) => {
              setRegion(chosen);
              setFrom(theFirst);
            }}
          />
          <ChoiceField
            label={list.kind}
            value={kind}
            choices={[
              ['', list.everything],
              ...processKinds.map((one) => [one, processKindName(one, language)] as const),
            ]}
            choose={(chosen) => {
              setKind(chosen);
              setFrom(theFirst);
            }}
          />
        </div>
      )}
      <h2 className={headings.second}>{list.open}</h2>
      {view.open.length === 0 ? <p>{list.noneOpen}</p> : <Rows rows={view.open} />}
      {pagerOf('open', list.open)}
      {overdue.length > 0 && (
        <>
          <h2 className={headings.second}>{list.overdue}</h2>
          <Coming rows={overdue} deed={deed} />
        </>
      )}
      <h2 className={headings.second}>{list.coming}</h2>
      {ahead.length === 0 ? <p>{list.noneComing}</p> : <Coming rows={ahead} deed={deed} />}
      {pagerOf('coming', list.coming)}
      {view.over.length > 0 && (
        <>
          <h2 className={headings.second}>{list.over}</h2>
          <Rows rows={view.over} />
          {pagerOf('over', list.over)}
        </>
      )}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly Sent<ProcessRow>[] }) {
  const tables = useTables();
  const { list } = useText().process;
  const isOver = rows.some(({ state }) => state !== 'open');
  return (
    <Sideways label={isOver ? list.over : list.open}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{list.service}</th>
            <th scope="col">{list.region}</th>
            <th scope="col">{isOver ? list.outcome : list.waitsFor}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

function Row({ row }: { readonly row: Sent<ProcessRow> }) {
  const styles = useStyles();
  const { language } = useReader();
  const { list } = useText().process;
  const { views, rank } = row;
  const count = (value: number) => numberInWords(value, language);
  return (
    <tr>
      <th scope="row">
        <Link href={addressOf({ page: 'process', id: row.id })}>{nameIn(row.name, language)}</Link>
        <div className={styles.quiet}>{processKindName(row.kind, language)}</div>
      </th>
      <td>{regionName(row.region, language)}</td>
      <td>
        {row.state === 'stopped' && list.stopped}
        {row.state === 'done' && row.outcome && outcomeName(row.kind, row.outcome, language)}
        <Waits row={row} />
        {row.kind === 'application' && rank !== null && <div>{list.rank(count(rank))}</div>}
        {views.given > 0 && row.state === 'open' && (
          <div className={styles.quiet}>
            {list.views(count(views.given), count(views.asked), count(views.supporting))}
          </div>
        )}
      </td>
    </tr>
  );
}

/** Several regions that are asked the same stand in one line. */
function Waits({ row }: { readonly row: Sent<ProcessRow> }) {
  const styles = useStyles();
  const reading = useReading();
  const { list } = useText().process;
  const [first] = row.waiting;
  if (!first) return null;
  const owners = row.waiting.map((one) => stepOwnerName(one, reading.language)).join(', ');
  const due = dayWithDistance(dayOf(first.dueOn), reading);
  return (
    <>
      <div>{stepTitle(row.kind, first.step, reading.language)}</div>
      <div className={styles.quiet}>{capital(owners, reading.language)}</div>
      <div className={first.isLate ? styles.late : styles.quiet}>
        {first.isLate ? `⚠ ${list.late}: ${due}` : `${list.due}: ${due}`}
      </div>
    </>
  );
}

type ComingProps = { readonly rows: readonly Sent<ComingRow>[]; readonly deed: Deed };

/** What is to begin by a day; with the day that has passed, how long ago that is. */
function Coming({ rows, deed }: ComingProps) {
  const tables = useTables();
  const styles = useStyles();
  const reading = useReading();
  const { list } = useText().process;
  const onceMore = useOnceMore(deed, 'process-beside');
  const begin = async (kind: ProcessKind, serviceId: string, from: string) => {
    const given = { kind, serviceId, from };
    if (await onceMore.does(`${serviceId} ${kind}`, 'start-process', given, list.begun)) goToBegun(deed);
  };
  return (
    <Sideways label={list.coming}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{list.service}</th>
            <th scope="col">{list.region}</th>
            <th scope="col">{list.on}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ service, region, kind, on, from, mayStart }) => (
            <tr key={`${service.id} ${kind}`}>
              <th scope="row">
                {serviceName(service, reading.language)}
                <div className={styles.quiet}>{processKindName(kind, reading.language)}</div>
              </th>
              <td>{regionName(region, reading.language)}</td>
              <td className={styles.day}>
                {shortDay(dayOf(on), reading)}
                {isPast(dayOf(on), reading) && (
                  <div className={styles.late}>{`⚠ ${distanceInWords(dayOf(on), reading)}`}</div>
                )}
              </td>
              <td>
                {mayStart && (
                  <Button disabled={deed.isBusy} onClick={() => void begin(kind, service.id, from)}>
                    {onceMore.isAsked(`${service.id} ${kind}`) ? list.beginAnyway : list.begin}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
