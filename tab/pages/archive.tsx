import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { archivePageSize } from '../../domain/archive.ts';
import type { ArchiveLine, ArchiveView, TakenAwayLine } from '../../domain/views/archive.ts';
import { type Region, regions, type ServiceType } from '../../domain/vocabulary.ts';
import { momentInWords } from '../../text/dates.ts';
import { capital, listInWords, numberInWords } from '../../text/lists.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { AddFile } from '../parts/add-file.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { FoundText } from '../parts/found-text.tsx';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { RegionFilter, TypeFilter } from '../parts/service-filters.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px', margin: '12px 0' },
  search: { flex: '1 1 280px', maxWidth: '560px' },
  lines: { display: 'grid', gap: '16px', margin: '16px 0', padding: 0, listStyle: 'none', maxWidth: '80ch' },
  detail: { color: tokens.colorNeutralForeground3 },
  found: { margin: '4px 0 0', overflowWrap: 'anywhere' },
});

type Chosen = {
  readonly text: string;
  readonly year: string;
  readonly region: Region | '';
  readonly type: ServiceType | '';
};
const nothing: Chosen = { text: '', year: '', region: '', type: '' };

/** Reports that were handed in, and older ones, by words, year, region and type. */
export function ArchivePage() {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const [from, setFrom] = useState(0);
  const given = Object.entries(chosen).filter(([, value]) => value !== '');
  const input = { ...Object.fromEntries(given), ...(from > 0 && { from: String(from) }) };
  const { view, problem, reread } = useView<ArchiveView>('archive', input);
  const styles = useStyles();
  const headings = useHeadings();
  const { seesOverview } = useReader();
  const { archive, comparison, pages } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  const choose = (more: Partial<Chosen>) => {
    setFrom(0);
    setChosen((now) => ({ ...now, ...more }));
  };
  const clear = () => {
    setTyped('');
    choose(nothing);
  };
  return (
    <>
      <h1 className={headings.first}>{archive.title}</h1>
      <p>{archive.lead}</p>
      {seesOverview && (
        <p>
          <Link href={addressOf({ page: 'years-of', region: regions[0] })}>{comparison.linkRegions}</Link>
        </p>
      )}
      <search>
        <form
          className={styles.filters}
          onSubmit={(event) => {
            event.preventDefault();
            choose({ text: typed.trim() });
          }}
        >
          <Field className={styles.search} label={archive.search}>
            <Input
              type="search"
              value={typed}
              placeholder={archive.searchHint}
              onChange={(_event, { value }) => setTyped(value)}
            />
          </Field>
          <Button type="submit" appearance="primary">
            {archive.find}
          </Button>
        </form>
        <div className={styles.filters}>
          <ChoiceField
            label={pages.overview.year}
            value={chosen.year}
            choices={[
              ['', archive.allYears],
              ...view.years.map((year) => [String(year), String(year)] as const),
            ]}
            choose={(year) => choose({ year })}
          />
          <RegionFilter value={chosen.region} choose={(region) => choose({ region })} />
          <TypeFilter value={chosen.type} choose={(type) => choose({ type })} />
          {given.length > 0 && <Button onClick={clear}>{archive.clear}</Button>}
        </div>
      </search>
      <Lines view={view} isFiltered={given.length > 0} />
      <div className={styles.filters}>
        {from > 0 && (
          <Button onClick={() => setFrom(Math.max(0, from - archivePageSize))}>{archive.before}</Button>
        )}
        {from + view.lines.length < view.count && (
          <Button onClick={() => setFrom(from + archivePageSize)}>{archive.more}</Button>
        )}
      </div>
      {view.viewer.mayAdd && <AddFile added={reread} />}
      {view.viewer.mayPublish && <TakenAway view={view} reread={reread} />}
    </>
  );
}

type TakenAwayProps = { readonly view: Sent<ArchiveView>; readonly reread: () => void };

/** What is out of the archive, with the way back. What was said of it stays when the last one is back. */
function TakenAway({ view, reread }: TakenAwayProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { archive } = useText();
  const deed = useDeed(reread);
  const { takenAway, takenAwayCount } = view;
  if (takenAway.length === 0 && !deed.said) return null;
  const bring = (entryId: string) => void deed.does('restore-entry', { entryId }, archive.restored);
  return (
    <section>
      <h2 className={headings.second}>{archive.takenAwayTitle(numberInWords(takenAwayCount, language))}</h2>
      <p>{archive.takenAwayLead}</p>
      {deed.said && <PressAnswer said={deed.said} />}
      {takenAway.length < takenAwayCount && (
        <p>{archive.takenAwayLast(numberInWords(takenAway.length, language))}</p>
      )}
      <ul className={styles.lines}>
        {takenAway.map((line) => (
          <li key={line.id}>
            <TakenAwayEntry line={line} isBusy={deed.isBusy} bring={bring} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type TakenAwayEntryProps = {
  readonly line: Sent<TakenAwayLine>;
  readonly isBusy: boolean;
  readonly bring: (entryId: string) => void;
};

function TakenAwayEntry({ line, isBusy, bring }: TakenAwayEntryProps) {
  const styles = useStyles();
  const reading = useReading();
  const { archive } = useText();
  const { id, year, service, takenAway, title } = line;
  const { at, by, reason } = takenAway;
  const name = capital(serviceName(service, reading.language), reading.language);
  return (
    <>
      <Link href={addressOf({ page: 'archived', id })}>{name}</Link>
      <div className={styles.detail}>{[title, String(year)].join(' · ')}</div>
      <div>{archive.takenAwayBy(momentInWords(new Date(at), reading), by)}</div>
      {reason && <div className={styles.found}>{archive.because(reason)}</div>}
      <Button
        style={{ marginTop: '8px' }}
        size="small"
        disabled={isBusy}
        aria-label={`${archive.restore}: ${title}, ${name}`}
        onClick={() => bring(id)}
      >
        {archive.restore}
      </Button>
    </>
  );
}

type LinesProps = { readonly view: Sent<ArchiveView>; readonly isFiltered: boolean };

function Lines({ view, isFiltered }: LinesProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { archive } = useText();
  const { count, lines, meant } = view;
  return (
    <section>
      <h2 className={headings.second} role="status">
        {count === 1 ? archive.one : archive.count(numberInWords(count, language))}
      </h2>
      {count === 0 && <p>{isFiltered ? archive.none : archive.empty}</p>}
      {meant.length > 0 && <p>{archive.meant(listInWords(meant, language))}</p>}
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <Entry line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ line }: { readonly line: Sent<ArchiveLine> }) {
  const styles = useStyles();
  const { language } = useReader();
  const { archive, common, writing } = useText();
  const { id, year, region, service, title, publicity, found } = line;
  const details = [
    title || writing.reportTitle(String(year)),
    regionName(region, language),
    common.serviceTypes[service.type],
    ...(publicity === 'none' ? [] : [archive.publicity[publicity]]),
  ];
  return (
    <>
      <Link href={addressOf({ page: 'archived', id })}>
        {capital(serviceName(service, language), language)}
      </Link>
      <div className={styles.detail}>{details.join(' · ')}</div>
      {found.length > 0 && (
        <p className={styles.found}>
          <FoundText pieces={found} />
        </p>
      )}
    </>
  );
}
