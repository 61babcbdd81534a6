import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { type CycleDates, refuseDates } from '../../domain/report.ts';
import type { RoundsView, RoundView } from '../../domain/views/report-round.ts';
import { fullDay, momentInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { DayField } from '../parts/day-field.tsx';
import { useHeadings } from '../parts/headings.ts';
import { Notice, PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', maxWidth: '480px' },
  days: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 16px', margin: '12px 0' },
  day: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

const dayKinds = [
  'servicesToldOn',
  'groupsToldOn',
  'serviceDueOn',
  'groupDueOn',
  'submissionDueOn',
] as const satisfies readonly (keyof CycleDates)[];

/** The coordinator's rounds: opening the next with its days, and how the others stand. */
export function RoundsPage() {
  const { view, problem, reread } = useView<RoundsView>('rounds');
  const headings = useHeadings();
  const { rounds } = useText().pages;
  const deed = useDeed(reread);
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <h1 className={headings.first}>{rounds.title}</h1>
      {deed.said && <PressAnswer said={deed.said} />}
      <OpenRound key={view.next.year} next={view.next} deed={deed} />
      {view.rounds.length === 0 && <p>{rounds.none}</p>}
      {view.rounds.map((round) => (
        <Round key={round.id} round={round} deed={deed} />
      ))}
    </>
  );
}

type OpenProps = { readonly next: Sent<RoundsView>['next']; readonly deed: Deed };

/** Days first, then all of it once more before it goes to everybody. */
function OpenRound({ next, deed }: OpenProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { rounds } = useText().pages;
  const [year, setYear] = useState(String(next.year));
  const [dates, setDates] = useState<CycleDates>(next.dates);
  const [isSure, setSure] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const isFilled = /^\d{4}$/.test(year) && dayKinds.every((kind) => dates[kind] !== '');
  const { language } = useReader();
  const wrong = isFilled ? refuseDates(Number(year), dates) : null;
  const check = () => {
    setChecked(true);
    setSure(wrong === null);
  };
  const open = () =>
    void deed
      .does('open-cycle', { year: Number(year), dates }, rounds.opened(year))
      .then((isDone) => isDone || setSure(false));
  return (
    <section>
      <h2 className={headings.second}>{rounds.openTitle(year)}</h2>
      <p>{rounds.openLead}</p>
      {isSure ? (
        <>
          <h3 className={headings.third}>{rounds.sureTitle}</h3>
          <p>{rounds.sure(year)}</p>
          <Days dates={dates} />
          {deed.said?.kind === 'error' && <PressAnswer said={deed.said} />}
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={deed.isBusy} onClick={open}>
              {rounds.open}
            </Button>
            <Button onClick={() => setSure(false)}>{rounds.change}</Button>
          </div>
        </>
      ) : (
        <div className={styles.form}>
          <Field label={rounds.year} required>
            <Input inputMode="numeric" value={year} onChange={(_event, { value }) => setYear(value.trim())} />
          </Field>
          {dayKinds.map((kind) => (
            <DayField
              key={kind}
              label={rounds.dates[kind]}
              day={dates[kind]}
              {...(kind === 'groupDueOn' && { hint: rounds.dateHint })}
              onChange={(day) => setDates({ ...dates, [kind]: day })}
            />
          ))}
          {isChecked && wrong && <Notice kind="error" text={refusalText(wrong, language)} />}
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={!isFilled} onClick={check}>
              {rounds.check}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

function Days({ dates }: { readonly dates: CycleDates }) {
  const styles = useStyles();
  const { language } = useReader();
  const { rounds } = useText().pages;
  return (
    <dl className={styles.days}>
      {dayKinds.map((kind) => (
        <div key={kind} style={{ display: 'contents' }}>
          <dt>{rounds.dates[kind]}</dt>
          <dd className={styles.day}>{fullDay(dayOf(dates[kind]), language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Round({ round, deed }: { readonly round: Sent<RoundView>; readonly deed: Deed }) {
  const styles = useStyles();
  const headings = useHeadings();
  const reading = useReading();
  const { pages, writing } = useText();
  const { rounds } = pages;
  const words = (count: number) => numberInWords(count, reading.language);
  const year = String(round.year);
  const opened = momentInWords(new Date(round.openedAt), reading);
  return (
    <section>
      <h2 className={headings.second}>{writing.overviewTitle(year)}</h2>
      <p>
        {round.openedBy ? rounds.openedBy(round.openedBy, opened) : rounds.openedAt(opened)}.{' '}
        {`${rounds.counts(words(round.submittedCount), words(round.reportCount))}.`}
      </p>
      {round.closedAt && <p>{rounds.closedAt(momentInWords(new Date(round.closedAt), reading))}</p>}
      <Days dates={round.dates} />
      <div className={styles.buttons}>
        <Link href={addressOf({ page: 'overview', year: round.year })}>{rounds.seeOverview}</Link>
      </div>
      {!round.closedAt && (
        <Unfold
          title={rounds.close}
          does={rounds.closeYes}
          isBusy={deed.isBusy}
          isReady
          isPrimary={false}
          press={() => deed.does('close-cycle', { cycleId: round.id }, rounds.closed)}
        >
          <p>{rounds.closeSure(year, words(round.reportCount - round.submittedCount))}</p>
        </Unfold>
      )}
    </section>
  );
}
