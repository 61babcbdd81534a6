import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { AssessmentPage as PageView } from '../../domain/views/assessment.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { listInWords, numberInWords } from '../../text/lists.ts';
import { serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import { useChanges } from '../changes.ts';
import type { Sent } from '../json.ts';
import { AssessedChapter } from '../parts/assessed-chapter.tsx';
import { AssessmentChapters } from '../parts/assessment-chapters.tsx';
import { AssessmentFlags } from '../parts/assessment-flags.tsx';
import { ChapterToRead } from '../parts/chapter-to-read.tsx';
import { FollowUps, FollowUpsBefore } from '../parts/follow-ups.tsx';
import { useHeadings } from '../parts/headings.ts';
import { Notice, PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { YearsBeside } from '../parts/years-beside.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(400px, 100%), 1fr))',
    gap: '16px 40px',
    alignItems: 'start',
  },
  // The report stays beside the form while the form is scrolled through.
  report: {
    '@media (min-width: 880px)': {
      position: 'sticky',
      top: '8px',
      maxHeight: 'calc(100vh - 16px)',
      overflowY: 'auto',
      paddingRight: '8px',
    },
    '@media (max-width: 879px)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** A report as it was handed in, beside what its region assesses it by. */
export function AssessmentPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<PageView>('assessment', { id });
  const styles = useStyles();
  const headings = useHeadings();
  const { assessment } = useText();
  useChanges(view?.reportId, reread);
  if (!view) return <PageState problem={problem} reread={reread} />;
  const { page } = assessment;
  return (
    <>
      <Head view={view} />
      <div className={styles.both}>
        <section aria-label={page.chaptersTitle}>
          <AssessmentFlags flags={view.flags} />
          <YearsBeside serviceId={view.service.id} reportId={view.reportId} />
          <FollowUpsBefore followUps={view.followUpsBefore} reread={reread} />
          <h2 className={headings.second}>{page.chaptersTitle}</h2>
          <Written view={view} reread={reread} />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to get there */}
        <section className={styles.report} aria-label={page.reportTitle} tabIndex={0}>
          <h2 className={headings.second}>{page.reportTitle}</h2>
          <p>
            <Link href={addressOf({ page: 'handed-in', id: view.reportId })}>{page.documents}</Link>
          </p>
          {view.report.map((chapter) => (
            <ChapterToRead key={chapter.id} chapter={chapter} />
          ))}
        </section>
      </div>
    </>
  );
}

type OfPage = { readonly view: Sent<PageView> };

function Head({ view }: OfPage) {
  const headings = useHeadings();
  const reading = useReading();
  const { assessment } = useText();
  const { page } = assessment;
  const { submitted, completed, state } = view;
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'assessments', year: view.year })}>{`← ${page.back}`}</Link>
      </p>
      <h1 className={headings.first}>
        {`${page.title(String(view.year))}: ${serviceName(view.service, reading.language)}`}
      </h1>
      <p>
        {page.handedIn(submitted.by, momentInWords(new Date(submitted.at), reading))}{' '}
        {completed
          ? page.completedBy(completed.by, momentInWords(new Date(completed.at), reading))
          : state === 'open' && page.due(dayWithDistance(dayOf(view.dueOn), reading))}
      </p>
      <Standing view={view} />
    </>
  );
}

/** Why the reader does not write here, where they do not. */
function Standing({ view }: OfPage) {
  const { notes } = useText().assessment;
  if (view.viewer.relation === 'partial') return <Notice kind="info" text={notes.partial} />;
  if (view.state === 'paused') return <Notice kind="info" text={notes.paused} />;
  if (view.state === 'open' && view.assessors.length === 0) {
    return <Notice kind="warning" text={notes.nobody} />;
  }
  return null;
}

/** Written by those who assess, as long as it is open; read by everybody who may, once it is completed. */
function Written({ view, reread }: OfPage & { readonly reread: () => void }) {
  const { assessment } = useText();
  const deed = useDeed(reread);
  const { page } = assessment;
  const [chosen, choose] = useState<string | null>(null);
  const about = { assessmentId: view.id, version: view.version };
  const isWriting = view.viewer.relation === 'assessor' && view.state === 'open';
  return (
    <>
      {isWriting && (
        <AssessmentChapters sections={view.sections} chosen={chosen} choose={choose} reread={reread} />
      )}
      {!isWriting && !view.viewer.seesText && view.viewer.relation !== 'partial' && <p>{page.notYet}</p>}
      {!isWriting && view.written.map((chapter) => <AssessedChapter key={chapter.id} chapter={chapter} />)}
      <FollowUps view={view} reread={reread} />
      {/* Beside the buttons that it is about, however long the assessment above is. */}
      {deed.said && <PressAnswer said={deed.said} />}
      <Feedback view={view} deed={deed} />
      {view.viewer.may.includes('complete-assessment') && (
        <>
          <p>{page.completeNote}</p>
          <Button
            appearance="primary"
            disabled={deed.isBusy || view.progress.done < view.progress.all}
            onClick={() => void deed.does('complete-assessment', about, page.completed)}
          >
            {page.complete}
          </Button>
        </>
      )}
      {view.viewer.may.includes('reopen-assessment') && (
        <Button
          disabled={deed.isBusy}
          onClick={() => void deed.does('reopen-assessment', { assessmentId: view.id }, page.reopened)}
        >
          {page.reopen}
        </Button>
      )}
    </>
  );
}

/** Once it is completed the service is told; afterwards this is where it is found. */
function Feedback({ view, deed }: OfPage & { readonly deed: Deed }) {
  const headings = useHeadings();
  const { language } = useReader();
  const { send } = useText().feedback;
  if (view.feedbackId) {
    return (
      <p>
        <Link href={addressOf({ page: 'feedback', id: view.feedbackId })}>{send.see}</Link>
      </p>
    );
  }
  if (!view.viewer.may.includes('send-feedback')) return null;
  const about = { assessmentId: view.id, version: view.version };
  return (
    <section>
      <h2 className={headings.second}>{send.title}</h2>
      <p>{send.note}</p>
      {view.addressees.length > 0 && (
        <p>
          {send.goesTo(
            numberInWords(view.addressees.length, language),
            listInWords(view.addressees, language),
          )}
        </p>
      )}
      <Button
        appearance="primary"
        disabled={deed.isBusy}
        onClick={() => void deed.does('send-feedback', about, send.sent)}
      >
        {send.send}
      </Button>
    </section>
  );
}
